// No cell can hold a reader up: fifty thousand signs of any kind are refused, or read, at once; a slow reader never ends here.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../functions/basics/nearest.ts';
import { shorten } from '../../../functions/basics/shorten.ts';
import { readAmount, readInteger, readSignedAmount } from '../../../functions/domain/sheet/read-amount.ts';
import { readCell } from '../../../functions/domain/sheet/read-cell.ts';
import { readDate, readDeadline } from '../../../functions/domain/sheet/read-date.ts';
import { readCounts, readLines } from '../../../functions/domain/sheet/read-lines.ts';
import { readOrgnr } from '../../../functions/domain/sheet/read-orgnr.ts';
import { nearSemester, readSemester } from '../../../functions/domain/sheet/read-semester.ts';
import { readPlan } from '../../../functions/domain/plan/read-plan.ts';
import { planParameters } from '../../../functions/domain/plan/parameters.ts';
import { readMoves } from '../../../functions/domain/moves/read-moves.ts';
import { readCriteria } from '../../../functions/domain/round/read-criteria.ts';
import { readMembers } from '../../../functions/domain/round/read-members.ts';
import { readBudget } from '../../../functions/domain/round/read-budget.ts';
import { readNetworks } from '../../../functions/domain/round/read-networks.ts';
import { readRoles } from '../../../functions/domain/round/read-roles.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { targetGroups } from '../../../functions/domain/tabs/behov/words.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

const signs = [' ', '7', '.', '/', '-', 'a', '\u00a0', ',', ':', '(', '@', '\n', '%', '+', '\u200b'];
/** Far more than a cell takes, and nearly as much as it does. */
const lengths = [50_000, 4900];
/** Each sign in a row by itself, between letters, between digits, and after what a reader takes for a beginning. */
const longCells = lengths.flatMap((length) =>
  signs.flatMap((sign) => {
    const run = sign.repeat(length);
    return [
      run,
      `x${run}x`,
      `1${run}1`,
      `1${run}+x`,
      `a@b${run}@`,
      `kl ${run}.`,
      `A (fra ${run}`,
      `H${run}x`,
      `l${run}O`,
    ];
  }),
);

const noCriteria = { id: 'x', from: 2026, source: '', confirmed: true, criteria: [] };
const place = { title: 'Behov', row: 1, column: 1 };
const inEvery = (title: keyof typeof fixedTabs, text: string) =>
  gridOfRows(title, fixedTabs[title], [
    Object.fromEntries(fixedTabs[title].columns.map(({ field }) => [field, text])),
  ]);

const readers: [name: string, read: (text: string) => unknown][] = [
  ['an amount', readAmount],
  ['an amount with sign', readSignedAmount],
  ['a count', readInteger],
  ['a date', readDate],
  ['a deadline', readDeadline],
  ['a semester', (text) => [readSemester(text), nearSemester(text)]],
  ['counts', (text) => readCounts(text, targetGroups)],
  ['lines', readLines],
  ['an organisation number', readOrgnr],
  ['members', (text) => readMembers([text])],
  ['a word of a list', (text) => [nearest(text, targetGroups), shorten(text)]],
  ['a cell of Behov', (text) => behov.columns.map((column) => readCell(column, { value: text }, place))],
  ['a row of Nøkkeltall', (text) => readNetworks(inEvery('Nøkkeltall', text))],
  ['a row of Budsjett', (text) => readBudget(inEvery('Budsjett', text))],
  ['a row of Roller', (text) => readRoles(inEvery('Roller', text), [], '2026-01-15')],
  ['a row of Kriterier', (text) => readCriteria(inEvery('Kriterier', text), [], noCriteria)],
  ['a row of Justeringer', (text) => readMoves(inEvery('Justeringer', text), [text.trim()])],
  [
    'a row of Plan',
    (text) =>
      readPlan(
        gridOfRows(
          'Plan',
          fixedTabs.Plan,
          Object.values(planParameters).map(({ label }) => ({ parameter: label, value: text })),
        ),
      ),
  ],
];

describe('a cell of fifty thousand signs', () => {
  it.each(readers)(
    'does not hold up the reader of %s',
    (_, read) => {
      const answered = longCells.map((text) => {
        read(text);
        return text.length;
      });
      expect(answered.every((length) => length >= 4900)).toBe(true);
    },
    10_000,
  );
});
