// From a page's tables to a round: what each Norwegian heading and word means to the engine.
import type { AllocationInput, Claim, TiltakClaim } from '../../functions/allocation/model.ts';
import type { AllocationRules, GroupRule, KeyPart } from '../../functions/allocation/rules.ts';
import {
  groupParameterNames,
  groupParameters,
  type GroupValues,
} from '../../functions/domain/plan/group-parameters.ts';
import { groupsOf } from '../../functions/domain/plan/groups-of-plan.ts';
import { otherPayeesIn } from '../../functions/allocation/payees.ts';
import { otherSought } from '../../functions/domain/needs/sought.ts';
import { claimOf, plainRules } from '../round.ts';
import { readNumber, readWord, type Page, type Row } from './read-case.ts';

/** Columns of the table Nettverk that are no key figures: those of the engine's answer and of the claim itself. */
export const lineColumns = {
  Bundet: 'commitment',
  Grunntilskudd: 'base',
  Prioritert: 'priority',
  Nøkkelandel: 'keyShare',
  'Kutt ved søknad': 'capCut',
  Omfordelt: 'redistribution',
  Gruppekrav: 'groupShift',
  Avrunding: 'rounding',
} as const;
const ownColumns = ['Nettverk', 'Søkt', 'Koordinering', 'Innstilt', 'Til utbetaling'];

const words = {
  unused: { omfordeles: 'redistribute', overføres: 'carry' },
  aboveFrame: {
    'kutt etter nøkkel': 'proRata',
    'etter prioritet': 'priorityTiers',
    'gulv, så prioritet': 'floorThenTiers',
    'én rangering': 'oneRanking',
    'tak per nettverk': 'capPerClaim',
  },
  commitments: { 'på toppen': 'onTop', innenfor: 'within' },
  baseMode: { 'under nøkkelen': 'additive', gulv: 'floor' },
} as const;

/** The round a page describes. */
export function inputOf({ tables }: Page): AllocationInput {
  const plan = new Map((tables.get('Plan') ?? []).map((row) => [row['Regel']!, row['Verdi']!]));
  const measures = (tables.get('Tiltak') ?? []).map(tiltakOf);
  const claims = tables.get('Nettverk')!.map((row) => claimFrom(row, measures));
  return {
    frame: readNumber(plan.get('Ramme')!),
    offTheTop: (tables.get('Fra toppen') ?? []).map((row) => ({
      id: row['Linje']!,
      label: row['Linje']!,
      amount: readNumber(row['Beløp']!),
    })),
    claims,
    rules: rulesOf(plan, claims),
    answers: (tables.get('Svar') ?? []).map((row) => ({
      tie: row['Uavgjort']!,
      order: row['Rekkefølge']!.split(', '),
    })),
  };
}

function rulesOf(plan: Map<string, string>, claims: Claim[]): AllocationRules {
  const named = [...plan].flatMap(([rule, value]) =>
    rule.startsWith('Gruppe ') ? [groupOf(rule, value)] : [],
  );
  const groups = [...named, ...groupsOf(sharesOf(plan), otherPayeesIn(claims))];
  const word = <T>(rule: string, known: Record<string, T>, or: T) =>
    plan.has(rule) ? readWord(plan.get(rule)!, known) : or;
  return {
    ...plainRules,
    base: readNumber(plan.get('Grunntilskudd') ?? ''),
    baseMode: word('Grunntilskuddet er', words.baseMode, 'additive'),
    key: keyOf(plan.get('Nøkkel')!),
    unused: word('Ubrukt', words.unused, 'redistribute'),
    aboveFrame: word('Over rammen', words.aboveFrame, 'proRata'),
    commitments: word('Bundne midler', words.commitments, 'onTop'),
    unit: readNumber(plan.get('Hele beløp på') ?? '1'),
    ...(plan.has('Tak') ? { cap: readNumber(plan.get('Tak')!) } : {}),
    ...(groups.length > 0 ? { groups } : {}),
  };
}

/** The percentages and choices that stand under the same names as in the Plan tab. */
function sharesOf(plan: Map<string, string>): GroupValues {
  return Object.fromEntries(
    groupParameterNames.flatMap((name) => {
      const parameter = groupParameters[name];
      const text = plan.get(parameter.label);
      if (text === undefined) return [];
      const value =
        parameter.kind === 'choice'
          ? { text: readWord<string>(text, parameter.words) }
          : { text, number: readNumber(text) };
      return [[name, value] as const];
    }),
  );
}

/** `elevtall` alone, or `60 elevtall + 40 barnetall`. */
function keyOf(text: string): KeyPart[] {
  return text.split(' + ').map((part) => {
    const [, parts = '1', indicator] = /^(?:(\d+) )?(.+)$/.exec(part)!;
    return { indicator: indicator!, parts: Number(parts) };
  });
}

/** `minst 30 % av potten`, `høyst 30 % av hvert beløp`, `30 % av potten, etter årsverk`. */
function groupOf(rule: string, text: string): GroupRule {
  const found = /^(minst |høyst |)(\d+) % av (potten|hvert beløp)(?:, etter (.+))?$/.exec(text);
  if (!found) throw new Error(`no group rule: "${text}"`);
  const [, kind, percent, whole, key] = found;
  const bound = ({ 'minst ': 'atLeast', 'høyst ': 'atMost', '': 'exactly' } as const)[kind as ''];
  const tag = rule.replace('Gruppe ', '');
  return {
    id: tag,
    tag,
    [bound]: { parts: Number(percent), of: 100 },
    ...(whole === 'potten' ? {} : { of: 'award' as const }),
    ...(key ? { key: keyOf(key) } : {}),
  };
}

type NamedMeasure = TiltakClaim & { claim: string };

const tiltakOf = (row: Row): NamedMeasure => ({
  claim: row['Nettverk']!,
  id: row['Tiltak']!,
  name: row['Tiltak']!,
  priority: readNumber(row['Prioritet']!),
  soughtOwner: readNumber(row['Søkt eier']!),
  soughtUh: readNumber(row['Søkt UH'] ?? ''),
  ...otherSought({
    soughtOther: readNumber(row['Søkt andre'] ?? ''),
    partnerKind: row['Type partner'] ?? '',
  }),
  tags: (row['Merker'] ?? '').split(', ').filter((tag) => tag !== ''),
});

function claimFrom(row: Row, measures: NamedMeasure[]): Claim {
  const id = row['Nettverk']!;
  const figures = Object.entries(row).filter(
    ([name]) => !ownColumns.includes(name) && !(name in lineColumns),
  );
  return claimOf(id, 0, readNumber(row['Søkt']!), {
    commitment: readNumber(row['Bundet'] ?? ''),
    coordination: readNumber(row['Koordinering'] ?? ''),
    indicators: Object.fromEntries(figures.map(([name, value]) => [name.toLowerCase(), readNumber(value)])),
    measures: measures.flatMap(({ claim, ...measure }) => (claim === id ? [measure] : [])),
  });
}
