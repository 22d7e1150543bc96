// The lines under the networks in Etterregning: the choices of the Plan, the frame, and the sum down to the last krone.
import { distributionNames } from '../../../domain/plan/rule-names.ts';
import type { AllocationInput } from '../../../allocation/model.ts';
import type { Parameter } from '../../../domain/plan/parameter.ts';
import { planParameters } from '../../../domain/plan/parameters.ts';
import { type Indicator, indicators, measured } from '../../../domain/tabs/indicators.ts';
import { lineKinds } from '../../../domain/tabs/budsjett.ts';
import type { EtterregningField } from '../../../domain/tabs/etterregning.ts';
import {
  type BasisLine,
  basisLines,
  no,
  notCovered,
  sources,
  standsAt,
  tierLineNames,
  yes,
} from '../../../text/tabs/etterregning.ts';
import { countLines } from './counts.ts';
import { atTab, choose, found, quoted } from '../formulas/pieces.ts';
import { type Typed, hundredthsIn, numberIn, wordIn } from '../formulas/read-alike.ts';

/** Percentages that make groups, which no formula follows. */
const groupShares = [
  'kindergartenShare',
  'uhShare',
  'specialShare',
  'individualShare',
  'individualPot',
] as const;

/** The choices that the formulas follow, or must know of to say that they don't. */
export const followed = [...distributionNames, ...measured, ...groupShares] as const;
export type Followed = (typeof followed)[number];

/** A row of Budsjett (from 1), and what stands as its amount. */
export type BudgetRow = {
  row: number;
  typed: Typed;
  kind: 'frame' | 'share' | 'kroner';
  /** What kind of line it is, in the words that stand there, and as the functions know it. */
  line: Typed;
};

/**
 * Column letters of the input tabs, what was typed and how it is read, the rows of Budsjett that hold a line (from 1),
 * and how many networks there are.
 */
export type Inputs = {
  plan: { parameter: string; value: string; typed: (name: Followed) => Typed };
  budget: { line: string; label: string; amount: string; rows: BudgetRow[] };
  keyData: { code: string };
  networks: number;
};

/** A line of the sum: its label, its value and how it comes about. */
export type SumLine = {
  label: string | { formula: string };
  value: string;
  about: string | { formula: string };
};

/** `cell` gives the address of a line's value, `column` the range of a column over the networks. */
export type Addresses = {
  cell: (line: BasisLine | Followed) => string;
  column: (field: EtterregningField) => string;
  /** The counts that the tab has a column for: an older workbook lacks those that came later. */
  counted: readonly Indicator[];
  /** The cells of a column, one for each network. */
  each: (field: EtterregningField) => string[];
  /** The first and the last line of the frame. */
  frame: [first: string, last: string];
  /** Each tier's needs, when the money goes by priority; none else. */
  tiers: string[];
};

const parameterOf = (name: Followed): Parameter => planParameters[name];
const wordOf = (name: Followed, meaning: string): string => {
  const parameter = parameterOf(name);
  const words: Record<string, string> = parameter.kind === 'choice' ? parameter.words : {};
  return quoted(Object.keys(words).find((word) => words[word] === meaning) ?? '');
};

/** Whether a choice of the Plan is that one. */
export const isChosen = (cell: Addresses['cell'], name: Followed, meaning: string): string =>
  `${cell(name)}=${wordOf(name, meaning)}`;

/** The value of a choice as the Plan tab has it now; an empty or missing cell is the standard. */
export function planLine(name: Followed, { plan }: Inputs): SumLine {
  const { label, standard, kind } = parameterOf(name);
  const lookup = { tab: 'Plan', by: plan.parameter };
  const typed = found(lookup, quoted(label), plan.value);
  const value = (kind === 'choice' ? wordIn : numberIn)(typed, plan.typed(name));
  const otherwise = kind === 'choice' ? quoted(standard) : standard === '' ? '0' : standard;
  const missing = `COUNTIF(${atTab('Plan', `$${plan.parameter}$2:$${plan.parameter}`)};${quoted(label)})=0`;
  return {
    label,
    value: choose(
      [
        [missing, otherwise],
        [`TRIM(${typed})=""`, otherwise],
      ],
      value,
    ),
    about: sources.plan,
  };
}

const isOneOf = (cell: string, kind: string, { line }: BudgetRow): string => {
  const words = Object.entries(lineKinds).flatMap(([word, means]) => (means === kind ? [word] : []));
  const word = wordIn(cell, line);
  return `OR(${words.map((one) => `${word}=${quoted(one)}`).join(';')})`;
};

/** A share of the frame, in whole hundredths of a per cent, rounded down to kroner. */
function shareIn({ row, typed }: BudgetRow, { amount, rows }: Inputs['budget']): string {
  const frame = rows.find(({ kind }) => kind === 'frame');
  if (!frame) return '0';
  const [share, whole] = [row, frame.row].map((at) => atTab('Budsjett', `${amount}${at}`));
  return `INT(${numberIn(whole!, frame.typed)}*${hundredthsIn(share!, typed)}/10000)`;
}

/** A line of Budsjett with its sign: the frame, what is taken off it, or 0 for what is only stated. */
export function budgetLine(line: BudgetRow, { budget }: Inputs): SumLine {
  const at = (column: string): string => atTab('Budsjett', `${column}${line.row}`);
  const kind = at(budget.line);
  const amount = line.kind === 'share' ? shareIn(line, budget) : numberIn(at(budget.amount), line.typed);
  return {
    label: { formula: `=${kind}&": "&${at(budget.label)}` },
    value: choose(
      [
        [isOneOf(kind, 'frame', line), amount],
        [isOneOf(kind, 'offTheTop', line), `-${amount}`],
      ],
      '0',
    ),
    about: sources.budget,
  };
}

/** A sheet counts whole numbers exactly below this. */
const exactTo = '9000000000000000';

/** The sum from the frame to the last krone. */
export function sumFormulas(
  addresses: Addresses,
): Record<Exclude<BasisLine, 'covered' | 'tier' | 'tierBefore'>, string> {
  const { cell, column, frame, tiers } = addresses;
  const of = (at: string, field: EtterregningField): string =>
    `SUMIF(${column('stands')};${quoted(at)};${column(field)})`;
  return {
    coordination: `-SUM(${column('coordination')})`,
    pot: `SUM(${frame.join(':')})+${cell('coordination')}`,
    ground: `-SUM(${column('ground')})`,
    toShare: `${cell('pot')}+${cell('ground')}`,
    met: `-${of(tiers.length > 0 ? standsAt.tier : standsAt.request, 'most')}`,
    floors: `-${of(standsAt.least, 'least')}`,
    left: `${cell('toShare')}+${cell('met')}+${cell('floors')}`,
    ...countLines(addresses),
    shorten: `IF(SUM(${column('wide')})<${exactTo};GCD(${column('wide')});1)`,
    limit: `IF(${isChosen(cell, 'aboveFrame', 'capPerClaim')};${cell('cap')};MAX(${column('sought')}))`,
    keys: of(standsAt.shares, 'key'),
    perKey: `IF(${cell('keys')}=0;"";${cell('left')}/${cell('keys')}&" kr")`,
    whole: `SUM(${column('whole')})`,
    lastKroner: `IF(${cell('keys')}=0;0;${cell('left')}-${cell('whole')})`,
    unallocated: `${cell('pot')}-SUM(${column('recomputed')})`,
    exact: `IF(AND(SUM(${column('wide')})<${exactTo};MAX(${column('key')})*${cell('left')}<${exactTo});${quoted(yes)};${quoted(no)})`,
  };
}

const rowsOf = (tab: string, column: string): string => `COUNTA(${atTab(tab, `$${column}$2:$${column}`)})`;
const saying = (reason: string): string => quoted(`${no}: ${reason}`);

/** How many values a formula can choose among. */
const MOST_TIERS = 250;

/** What may be chosen in the Plan after the run and be followed all the same: the needs stand in the same tiers. */
const sameTiers: AllocationInput['rules']['aboveFrame'][][] = [
  ['proRata', 'capPerClaim', 'capPreAnnounced'],
  ['priorityTiers', 'floorThenTiers'],
  ['oneRanking'],
];

/** `ja`, or `nei: ` and why; what the run itself had that no formula follows comes first. */
export function coverage(
  { rules }: AllocationInput,
  { budget, keyData, networks }: Inputs,
  { cell, column, counted, tiers }: Addresses,
): string {
  if ((rules.groups ?? []).length > 0) return saying(notCovered.groups);
  if (tiers.length > MOST_TIERS) return saying(notCovered.tiers);
  const more = `OR(${rowsOf('Budsjett', budget.line)}<>${budget.rows.length};${rowsOf('Nøkkeltall', keyData.code)}<>${networks})`;
  const choices = sameTiers.find((same) => same.includes(rules.aboveFrame))!;
  const shared = choices.map((meaning) => isChosen(cell, 'aboveFrame', meaning));
  const shares = groupShares.map((name) => `${cell(name)}>0`);
  const uncounted = indicators.filter((one) => !counted.includes(one)).map((name) => `${cell(name)}>0`);
  return choose(
    [
      [more, saying(notCovered.lines)],
      ...(uncounted.length > 0
        ? [[`OR(${uncounted.join(';')})`, saying(notCovered.columns)] satisfies [string, string]]
        : []),
      [`${cell('unit')}<>1`, saying(notCovered.unit)],
      [`OR(${shares.join(';')})`, saying(notCovered.groups)],
      [
        `OR(${shared.join(';')})`,
        choose([[`${cell('toShare')}<SUM(${column('least')})`, saying(notCovered.bases)]], quoted(yes)),
      ],
    ],
    saying(notCovered.choice),
  );
}

/** The lines of the sum, in their order, where needs go by so many tiers. */
export const sumLineNames = (tiers: number): BasisLine[] =>
  (Object.keys(basisLines) as BasisLine[]).filter((name) => tiers > 0 || !tierLineNames.includes(name));
