// The Alternativer tab under the choices: each network by each set of rules, the change, the sums, and all in words.
import { type Alternative, rowsOfChoices } from '../../domain/proposal/alternatives.ts';
import { type Grid, columnLetter } from '../../domain/sheet/cells.ts';
import type { Allocation, AllocationInput } from '../../allocation/model.ts';
import { soughtIn } from '../../domain/proposal/innstilling.ts';
import { namesOf } from '../../domain/proposal/names-of.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import {
  type AlternativerField,
  alternativer,
  choiceNames,
  firstResultRow,
} from '../../domain/tabs/alternativer.ts';
import type { CellWrite } from '../../ports.ts';
import {
  alternativeHeading,
  alternativeTitle,
  bestAndWorst,
  choiceWords,
  comparisonLabels,
  leftSentence,
  notComputable,
  notSentWords,
  winnersAndLosers,
} from '../../text/tabs/comparison.ts';
import { conflictSentence } from '../../text/answers/conflicts.ts';
import { describe } from '../../text/findings/catalogue.ts';
import { type Values, writeRow } from './write-findings.ts';

type Row = Values<AlternativerField>;
type Computed = {
  number: Alternative['number'];
  heading: string;
  title: string;
  amounts: Map<string, number>;
  outcome: Allocation;
};

const blank = Object.fromEntries(alternativer.columns.map(({ field }) => [field, null])) as Row;

/** `now` is the allocation by the Plan as it stands. Rows of an earlier comparison are taken away. */
export function writeAlternatives(
  grid: Grid,
  plan: Plan,
  input: AllocationInput,
  now: Allocation,
  tried: Alternative[],
  basis: string,
): CellWrite[] {
  const reading = readTab(alternativer, grid);
  const at = (field: AlternativerField): string => columnLetter(reading.columns[field] ?? 0);
  const choices = rowsOfChoices(grid);
  const first = choices.size > 0 ? Math.max(...choices.values()) + 2 : firstResultRow;
  const computed = tried.flatMap(({ number, name, outcome }): Computed[] => {
    const called = { heading: alternativeHeading(number, name), title: alternativeTitle(number, name) };
    return outcome?.kind === 'allocated' ? [{ number, ...called, amounts: amountsOf(outcome), outcome }] : [];
  });
  const rows = [
    headingRow(computed),
    ...networkRows(input, now, computed, at, first),
    ...sumRows(input.claims.length, now, computed, at, first),
    {},
    { label: headerOf('now'), words: basis },
    ...tried.map((one) => wordsRow(one, input, now)),
  ];
  const end = Math.max(rows.length, grid.rows.length - first + 1);
  const shown = Array.from({ length: end }, (_, index) => ({ ...blank, ...rows[index] }));
  return [
    ...choiceNames.flatMap((name) => {
      const row = choices.get(name);
      return row === undefined ? [] : writeRow(reading, grid, row, { now: valueOf(plan, name) });
    }),
    ...shown.flatMap((row, index) => writeRow(reading, grid, first - 1 + index, row)),
  ];
}

const headerOf = (field: AlternativerField): string =>
  alternativer.columns.find((column) => column.field === field)?.header ?? '';

const amountsOf = ({ awards }: Allocation): Map<string, number> =>
  new Map(awards.map(({ claim, amount }) => [claim, amount]));

/** As a person would type it. */
const valueOf = (plan: Plan, name: (typeof choiceNames)[number]): string | number => {
  const { number, words, text } = plan[name];
  return number ?? words[0] ?? text;
};

/** What stands in each column below, by the names of the sets; the chart takes its legend from here. */
const headingRow = (computed: Computed[]): Row => ({
  label: comparisonLabels.network,
  now: headerOf('now'),
  ...Object.fromEntries(
    computed.flatMap(({ number, heading }) => [
      [`alternative${number}`, heading],
      [`change${number}`, heading],
    ]),
  ),
});

const networkRows = (
  input: AllocationInput,
  now: Allocation,
  computed: Computed[],
  at: (field: AlternativerField) => string,
  first: number,
): Row[] => {
  const before = amountsOf(now);
  return input.claims.map((claim, index) => {
    const { id, name } = claim;
    if (soughtIn(claim) === 0) return { label: name, words: notSentWords };
    const row = first + index + 1;
    const changes = computed.map(({ title, amounts }) => ({
      title,
      change: (amounts.get(id) ?? 0) - (before.get(id) ?? 0),
    }));
    const cells = computed.flatMap(({ number, amounts }) => [
      [`alternative${number}`, amounts.get(id) ?? 0],
      [`change${number}`, { formula: `=${at(`alternative${number}`)}${row}-${at('now')}${row}` }],
    ]);
    return {
      label: name,
      now: before.get(id) ?? 0,
      ...Object.fromEntries(cells),
      words: computed.length > 0 ? bestAndWorst(changes) : '',
    };
  });
};

/** Sums and counts as formulas, so that anyone can check by clicking. */
function sumRows(
  count: number,
  now: Allocation,
  computed: Computed[],
  at: (field: AlternativerField) => string,
  first: number,
): Row[] {
  const range = (field: AlternativerField): string => `${at(field)}${first + 1}:${at(field)}${first + count}`;
  const sum = (field: AlternativerField): Row => ({ [field]: { formula: `=SUM(${range(field)})` } });
  const perChange = (label: string, formula: (range: string) => string): Row => ({
    label,
    ...Object.fromEntries(
      computed.map(({ number }) => {
        const field = `change${number}` as const;
        return [field, { formula: formula(range(field)) }];
      }),
    ),
  });
  const { sum: sumLabel, left, more, less, moved } = comparisonLabels;
  return [
    Object.assign(
      { label: sumLabel },
      sum('now'),
      ...computed.flatMap(({ number }) => [sum(`alternative${number}`), sum(`change${number}`)]),
    ) as Row,
    {
      label: left,
      now: now.unallocated,
      ...Object.fromEntries(
        computed.map(({ number, outcome }) => [`alternative${number}`, outcome.unallocated]),
      ),
    },
    perChange(more, (cells) => `=COUNTIF(${cells};">0")`),
    perChange(less, (cells) => `=COUNTIF(${cells};"<0")`),
    perChange(moved, (cells) => `=SUMIF(${cells};">0")`),
  ];
}

function wordsRow(
  { number, name: called, typed, stops, outcome }: Alternative,
  input: AllocationInput,
  now: Allocation,
): Row {
  const label = alternativeTitle(number, called);
  const choices = choiceWords(typed.map(({ name, text }) => ({ label: planParameters[name].label, text })));
  if (!outcome) return { label, words: stops.map(describe).join('\n') };
  if (outcome.kind === 'conflict') {
    const names = namesOf(input);
    const reasons = outcome.conflicts.map((conflict) => conflictSentence(conflict, names));
    return { label, words: notComputable(choices, reasons) };
  }
  const before = amountsOf(now);
  const after = amountsOf(outcome);
  const changes = input.claims.map(({ id, name }) => ({
    name,
    change: (after.get(id) ?? 0) - (before.get(id) ?? 0),
  }));
  const left = leftSentence(outcome.unallocated, outcome.unallocatedReason);
  return { label, words: `${choices}. ${winnersAndLosers(changes)} ${left}` };
}
