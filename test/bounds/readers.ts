// Everything that reads what people type, by name: for the tests, the random ones and the bench, so that none is forgotten.
import { nearest } from '../../functions/basics/nearest.ts';
import { headerKey } from '../../functions/basics/same-text.ts';
import { shorten } from '../../functions/basics/shorten.ts';
import { readHidden, readFiled } from '../../functions/domain/needs/filed-tab.ts';
import { planParameters } from '../../functions/domain/plan/parameters.ts';
import { readPlan } from '../../functions/domain/plan/read-plan.ts';
import { readKladd } from '../../functions/domain/moves/read-kladd.ts';
import { readMoves } from '../../functions/domain/moves/read-moves.ts';
import { faultOfName } from '../../functions/domain/round/name-fault.ts';
import { readBudget } from '../../functions/domain/round/read-budget.ts';
import { readCriteria } from '../../functions/domain/round/read-criteria.ts';
import { readMembers } from '../../functions/domain/round/read-members.ts';
import { readNetworks } from '../../functions/domain/round/read-networks.ts';
import { readRoles } from '../../functions/domain/round/read-roles.ts';
import { readVerdicts } from '../../functions/domain/round/read-verdicts.ts';
import type { Cell, Grid } from '../../functions/domain/sheet/cells.ts';
import type { Finding } from '../../functions/domain/sheet/finding.ts';
import type { TabDefinition } from '../../functions/domain/sheet/column.ts';
import { readAmount, readInteger, readSignedAmount } from '../../functions/domain/sheet/read-amount.ts';
import { matchChoice, readCell, splitList } from '../../functions/domain/sheet/read-cell.ts';
import { readDate, readDeadline } from '../../functions/domain/sheet/read-date.ts';
import { readDecimal } from '../../functions/domain/sheet/read-decimal.ts';
import { readCounts, readLines } from '../../functions/domain/sheet/read-lines.ts';
import { readOrgnr } from '../../functions/domain/sheet/read-orgnr.ts';
import { nearSemester, readSemester } from '../../functions/domain/sheet/read-semester.ts';
import { isShare, readShare } from '../../functions/domain/sheet/read-share.ts';
import { readTab } from '../../functions/domain/sheet/read-tab.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { targetGroups } from '../../functions/domain/tabs/behov/words.ts';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { gridOfRows } from '../desk/read-seed.ts';

type Reader = [name: string, read: (text: string) => unknown];

const place = { title: 'Behov', row: 1, column: 1 };
const noCriteria = { id: 'x', from: 2026, source: '', confirmed: true, criteria: [] };

/** With what is wrong in each row, which is read when it is asked for. */
const readFiledWhole = (cells: Parameters<typeof readFiled>[0]) => {
  const { rows, ...filed } = readFiled(cells);
  return { ...filed, rows: rows.map((row) => ({ ...row, unread: row.unread?.() })) };
};

/** Readers of one text. */
export const textReaders: Reader[] = [
  ['readAmount', readAmount],
  ['readSignedAmount', readSignedAmount],
  ['readInteger', readInteger],
  ['readDecimal', readDecimal],
  ['isShare', isShare],
  ['readShare', readShare],
  ['readDate', readDate],
  ['readDeadline', readDeadline],
  ['readSemester', readSemester],
  ['nearSemester', nearSemester],
  ['readCounts', (text) => readCounts(text, targetGroups)],
  ['readLines', readLines],
  ['readOrgnr', readOrgnr],
  ['readMembers', (text) => readMembers([text])],
  ['splitList', splitList],
  ['matchChoice', (text) => matchChoice(text, targetGroups)],
  ['nearest', (text) => nearest(text, targetGroups)],
  ['headerKey', headerKey],
  ['shorten', shorten],
  ['faultOfName', (text) => faultOfName(text, place)],
  ['readHidden', (text) => readHidden([[text, text, text], [text]])],
  ['readFiled', (text) => readFiledWhole([[text], [text]])],
];

/** A cell of each kind of column. */
export const cellReaders: Reader[] = [...new Map(behov.columns.map((column) => [column.kind, column]))].map(
  ([kind, column]) => [`readCell, ${kind}`, (text) => readCell(column, { value: text }, place)],
);

/** What reads a whole tab of the county governor's. */
export const gridReaders = {
  Nøkkeltall: readNetworks,
  Budsjett: readBudget,
  Plan: readPlan,
  Roller: (grid: Grid) => readRoles(grid, [], '2026-01-15'),
  Kriterier: (grid: Grid) => readCriteria(grid, [], noCriteria),
  'Vurdering av tiltak': readVerdicts,
  Justeringer: (grid: Grid) => readMoves(grid, ['A']),
  Kladd: readKladd,
} satisfies { [K in keyof typeof fixedTabs]?: (grid: Grid) => { findings: Finding[] } };

const headersOf = (tab: TabDefinition): Cell[] => tab.columns.map(({ header }) => ({ value: header }));

/** The text in every cell of a row, and as a header. */
export const rowReaders: Reader[] = [
  ...Object.entries(gridReaders).map(([title, read]): Reader => [
    `a row of ${title}`,
    (text) => {
      const tab: TabDefinition = fixedTabs[title as keyof typeof fixedTabs];
      const row = Object.fromEntries(tab.columns.map(({ field }) => [field, text]));
      return read(gridOfRows(title, tab, [row]));
    },
  ]),
  [
    'every row of Plan',
    (text) => {
      const rows = Object.values(planParameters).map(({ label }) => ({ parameter: label, value: text }));
      return readPlan(gridOfRows('Plan', fixedTabs.Plan, rows));
    },
  ],
  [
    'a header',
    (text) => readTab(behov, { title: 'Behov', sheetId: 1, rows: [[{ value: text }, ...headersOf(behov)]] }),
  ],
];
