// What a run rests on: each rule with its source, the key data with their dates, and which rows were submitted.
import { z } from 'zod';
import type { Documents } from './documents.ts';
import type { ParameterName } from './plan-parameters.ts';
import type { Network, Plan } from './rules-of-round.ts';

/** The parameters of the Plan tab that the allocation follows. */
export const ruleNames = [
  'base',
  'baseMode',
  'elevtall',
  'barnetall',
  'arsverk',
  'unused',
  'aboveFrame',
  'cap',
  'unit',
  'commitments',
] as const satisfies ParameterName[];
export type RuleName = (typeof ruleNames)[number];

const rule = z.strictObject({
  text: z.string().describe('Verdien som gjaldt.'),
  number: z.int().exactOptional(),
  standard: z.boolean().describe('Sant når cellen var tom, og standardverdien gjaldt.'),
  confirmed: z.boolean(),
  source: z.string(),
  validFrom: z.string(),
});

const keyData = z.strictObject({
  id: z.string().describe('Nettverkets kode.'),
  name: z.string(),
  indicators: z.record(z.string(), z.int()),
  coordination: z.int(),
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
  rules: z.record(z.enum(ruleNames), rule),
  keyData: z.array(keyData),
  submitted: z.array(submission),
});

export type Basis = z.infer<typeof basisSchema>;

type File = {
  network: Network;
  kept: { report: Documents['report'] | undefined; submitted: Documents['submittedRow'][] };
};

/** The basis of a run computed now; a network that has not submitted has no line in `submitted`. */
export function basisOf(plan: Plan, files: File[]): Basis {
  const ruleOf = (name: RuleName): Basis['rules'][RuleName] => {
    const { text, number, standard, confirmed, source = '', validFrom = '' } = plan[name];
    return { text, ...(number === undefined ? {} : { number }), standard, confirmed, source, validFrom };
  };
  return {
    rules: Object.fromEntries(ruleNames.map((name) => [name, ruleOf(name)])) as Basis['rules'],
    keyData: files.map(({ network: { code, name, indicators, coordination, asOf = '', source = '' } }) => ({
      id: code,
      name,
      indicators,
      coordination,
      asOf,
      source,
    })),
    submitted: files.flatMap(({ network, kept: { report, submitted } }) =>
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
