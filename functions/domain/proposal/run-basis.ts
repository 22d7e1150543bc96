// What a run rests on: each rule with its source, the key data with their dates, and which rows were submitted.
import { z } from 'zod';
import type { Claim, Failure } from '../../allocation/model.ts';
import type { Documents } from '../records/documents.ts';
import { groupParameterNames } from '../plan/group-parameters.ts';
import { type RuleName, distributionNames, laterNames, measureNames, ruleNames } from '../plan/rule-names.ts';
import type { Network } from '../round/network.ts';
import type { Plan } from '../plan/plan.ts';
import { asCounted } from './as-counted.ts';
import { frameOf } from './run-input.ts';

const rule = z.strictObject({
  text: z.string().describe('Verdien som gjaldt.'),
  number: z.int().exactOptional(),
  standard: z.boolean().describe('Sant når cellen var tom, og standardverdien gjaldt.'),
  confirmed: z.boolean(),
  source: z.string(),
  validFrom: z.string(),
});

const eachOf = <N extends string, S extends z.ZodType>(names: readonly N[], schema: S): Record<N, S> =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<N, S>;

const keyData = z.strictObject({
  id: z.string().describe('Nettverkets kode.'),
  name: z.string(),
  indicators: z.record(z.string(), z.int()),
  decimals: z
    .record(z.string(), z.int())
    .exactOptional()
    .describe('Hvor mange av tallets siste sifre som er desimaler.'),
  coordination: z.int(),
  commitment: z.int().exactOptional().describe('Bundet fra tidligere år, når det er regnet med.'),
  base: z.int().exactOptional().describe('Eget grunntilskudd.'),
  preAnnounced: z.int().exactOptional().describe('Forhåndsramme.'),
  asOf: z.string().describe('Telledato.'),
  source: z.string(),
});

const submission = z.strictObject({
  network: z.string(),
  version: z.int(),
  hash: z.string(),
  submittedAt: z.string(),
  rows: z.array(z.string()).describe('Radenes ID.'),
});

export const basisSchema = z.strictObject({
  rules: z.strictObject({
    ...eachOf(distributionNames, rule),
    ...eachOf([...measureNames, ...groupParameterNames], rule.exactOptional()),
  }),
  keyData: z.array(keyData),
  submitted: z.array(submission),
});

export type Basis = z.infer<typeof basisSchema>;
export type Rule = z.infer<typeof rule>;

type File = {
  network: Network;
  stored: { report: Documents['report'] | undefined; submitted: Documents['submittedRow'][] };
  failures?: Failure[];
};

/** The basis of a run of these `claims` computed now; a network that has not submitted has no line in `submitted`. */
export function basisOf(plan: Plan, files: File[], claims: readonly Claim[]): Basis {
  const ruleOf = (name: RuleName): Rule => {
    const { text, number, standard, confirmed, source = '', validFrom = '' } = plan[name];
    return { text, ...(number === undefined ? {} : { number }), standard, confirmed, source, validFrom };
  };
  const isKept = (name: RuleName): boolean => {
    const { standard, source = '' } = plan[name];
    return !laterNames.includes(name) || !standard || source !== '';
  };
  return {
    rules: Object.fromEntries(ruleNames.filter(isKept).map((name) => [name, ruleOf(name)])) as Basis['rules'],
    keyData: files.map(({ network }) => ({
      ...keyDataOf(network, plan, claims),
      ...frameOf(network, plan),
    })),
    submitted: files.flatMap(({ network, stored: { report, submitted } }) =>
      report && submitted.length > 0
        ? {
            network: network.name,
            version: report.version,
            hash: report.hash,
            submittedAt: report.submittedAt ?? '',
            rows: submitted.map(({ rowId }) => rowId),
          }
        : [],
    ),
  };
}

function keyDataOf(network: Network, plan: Plan, claims: readonly Claim[]): Basis['keyData'][number] {
  const {
    code,
    name,
    indicators,
    decimals,
    coordination,
    commitment,
    base,
    asOf = '',
    source = '',
  } = asCounted(network, plan);
  const isCounted = claims.some(({ id, measures }) => id === code && measures.length > 0);
  return {
    id: code,
    name,
    indicators,
    ...(decimals === undefined ? {} : { decimals }),
    coordination,
    ...(commitment === undefined || !isCounted ? {} : { commitment }),
    ...(base === undefined ? {} : { base }),
    asOf,
    source,
  };
}
