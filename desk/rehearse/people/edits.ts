// What a person does in their tab: each changes the sheet, and what the person knows of it once the sheet has taken it.
import { behov } from '../../../functions/domain/tabs/behov.ts';
import type { Chance } from './chance.ts';
import type { CellData, Hand, Request } from './hand.ts';
import { type Cells, type TabModel, type TypedRow, type Value, unreadable } from './tab-model.ts';

/** Rows of the sheet that were typed in, `row` the first, counted from 1: what a trigger hears of them. */
export type Edited = { row: number; rows: number };

/** Whether the sheet took it, and in which rows where it was typing; nothing when there was nothing to do it with. */
export type Taken = boolean | undefined | Edited;

export type Edit = (tab: TabModel, hand: Hand, chance: Chance) => Promise<Taken>;

export const columnOf = (field: string): number =>
  behov.columns.findIndex((column) => column.field === field);

const enteredOf = (value: Value | undefined): CellData =>
  value === undefined || value === ''
    ? {}
    : { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };

const firstTyped = columnOf('priority');

const newRow = (tab: TabModel, chance: Chance): TypedRow => {
  const number = ++tab.written;
  const mark = `${tab.network}: tiltak ${number}`;
  const cells: Cells = {
    priority: number,
    measure: mark,
    sector: chance.pick(['skole', 'barnehage']),
    theme: 'Inkluderende praksis',
    municipalities: 'Alle',
    partner: 'NTNU',
    start: 'H26',
    end: 'V27',
    soughtOwner: 1000 * (10 + chance.whole(90)),
    soughtUh: `${10 + chance.whole(40)} 000`,
    continuation: 'ny',
    specialPedagogy: 'nei',
    ownerEffort: `Tid til samlinger for nummer ${number}.`,
    need: `Behovet bak nummer ${number} er kartlagt med de ansatte.`,
  };
  return { mark, cells };
};

/** Empty cells between those that are typed: a row below the others has nothing there. */
const valuesOf = ({ cells }: TypedRow): CellData[] =>
  behov.columns.slice(firstTyped).map(({ field }) => enteredOf(cells[field]));

const linesOf = (tab: TabModel, startIndex: number, endIndex: number) => ({
  range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex, endIndex },
});

/** Below the last row, pasted as one block; where the sheet ends, it is made longer first. */
export const addRows =
  (count: number): Edit =>
  async (tab, hand, chance) => {
    const { written } = tab;
    const rows = Array.from({ length: count }, () => newRow(tab, chance));
    const from = tab.rows.length + 1;
    const height = await hand.height(tab.title);
    const lacking = from + count - height;
    const longer: Request[] =
      lacking > 0
        ? [{ insertDimension: { ...linesOf(tab, height, height + lacking), inheritFromBefore: true } }]
        : [];
    const start = { sheetId: tab.sheetId, rowIndex: from, columnIndex: firstTyped };
    const pasted = rows.map((row) => ({ values: valuesOf(row) }));
    const paste = { updateCells: { start, fields: 'userEnteredValue', rows: pasted } };
    const taken = await hand.edit([...longer, paste]);
    if (taken) tab.rows.push(...rows);
    else tab.written = written;
    return taken && { row: from + 1, rows: count };
  };

const cellRequest = (tab: TabModel, at: number, field: string, value: Value): Request => ({
  updateCells: {
    start: { sheetId: tab.sheetId, rowIndex: at + 1, columnIndex: columnOf(field) },
    fields: 'userEnteredValue',
    rows: [{ values: [enteredOf(value)] }],
  },
});

const typeIn = async (
  tab: TabModel,
  hand: Hand,
  at: number,
  [field, value]: [field: string, value: Value],
): Promise<Taken> => {
  const taken = await hand.edit([cellRequest(tab, at, field, value)]);
  const row = tab.rows[at];
  if (taken && row) row.cells = { ...row.cells, [field]: value };
  return taken && { row: at + 2, rows: 1 };
};

export const typeCell: Edit = async (tab, hand, chance) => {
  const rows = tab.filled();
  if (rows.length === 0) return undefined;
  const { at } = chance.pick(rows);
  const wish = chance.pick<[string, Value]>([
    ['need', `Skrevet om ${chance.whole(1000)} ganger.`],
    ['ownerEffort', `To dager, nummer ${chance.whole(1000)}.`],
    ['soughtOwner', 1000 * (5 + chance.whole(60))],
    ['soughtUh', `${5 + chance.whole(60)} 000`],
    ['end', chance.pick(['V27', 'H27'])],
    ['need', ''],
    ['soughtUh', unreadable],
  ]);
  return typeIn(tab, hand, at, wish);
};

/** What must be mended, and what is not finished. */
export const mendAll: Edit = async (tab, hand) => {
  let taken: Taken;
  for (const { row, at } of tab.unready()) {
    if (row.cells['soughtUh'] === unreadable) taken = await typeIn(tab, hand, at, ['soughtUh', '20 000']);
    if (!row.cells['need']) taken = await typeIn(tab, hand, at, ['need', 'Skrevet ferdig.']);
    if (taken === false) return false;
  }
  return taken;
};

export const insertRow: Edit = async (tab, hand, chance) => {
  if (tab.filled().length === 0) return undefined;
  const at = chance.whole(tab.rows.length);
  const lines = { ...linesOf(tab, at + 1, at + 2), inheritFromBefore: at > 0 };
  const taken = await hand.edit([{ insertDimension: lines }]);
  if (taken) tab.rows.splice(at, 0, undefined);
  return taken;
};

/** By priority, empty rows last; with our columns along as the menu does it, or a person's own alone as when they are marked. */
export const sortRows: Edit = async (tab, hand, chance) => {
  if (tab.filled().length < 2) return undefined;
  const sortOrder = chance.pick(['ASCENDING', 'DESCENDING'] as const);
  const range = {
    sheetId: tab.sheetId,
    startRowIndex: 1,
    endRowIndex: tab.rows.length + 1,
    startColumnIndex: chance.pick([0, firstTyped]),
    endColumnIndex: behov.columns.length,
  };
  const sortSpecs = [{ dimensionIndex: columnOf('priority'), sortOrder }];
  const taken = await hand.edit([{ sortRange: { range, sortSpecs } }]);
  if (!taken) return false;
  const priority = (row: TypedRow): number => Number(row.cells['priority']);
  const way = sortOrder === 'ASCENDING' ? 1 : -1;
  const filled = tab.filled().map(({ row }) => row);
  const empty = Array.from({ length: tab.rows.length - filled.length }, () => undefined);
  tab.rows = [...filled.toSorted((a, b) => way * (priority(a) - priority(b))), ...empty];
  return true;
};

/** A row is deleted, and every second time taken back with all that stood in it, ours too. */
export const deleteRow: Edit = async (tab, hand, chance) => {
  const rows = tab.filled();
  if (rows.length < 2) return undefined;
  const { row, at } = chance.pick(rows);
  const regrets = chance.is(0.5);
  const [cells = []] = await hand.look(`'${tab.title}'!${at + 2}:${at + 2}`);
  const taken = await hand.edit([{ deleteDimension: linesOf(tab, at + 1, at + 2) }]);
  if (!taken) return false;
  tab.rows.splice(at, 1);
  tab.gone.set(row.mark, row);
  if (!regrets) return true;
  // As long as it takes to see that it was wrong: a check may come between.
  await new Promise((done) => setTimeout(done, chance.whole(1500)));
  const start = { sheetId: tab.sheetId, rowIndex: at + 1, columnIndex: 0 };
  const back = { updateCells: { start, fields: 'userEnteredValue,note', rows: [{ values: cells }] } };
  const lines = { ...linesOf(tab, at + 1, at + 2), inheritFromBefore: at > 0 };
  if (await hand.edit([{ insertDimension: lines }, back])) {
    tab.rows.splice(at, 0, row);
    tab.gone.delete(row.mark);
  }
  return true;
};

/** Two people write in the same cell at the same moment: one of the two stands. */
export async function writeTogether(tab: TabModel, hands: [Hand, Hand], chance: Chance): Promise<Taken> {
  const rows = tab.filled();
  if (rows.length === 0) return true;
  const { row, at } = chance.pick(rows);
  const texts = ['første', 'andre'].map((who) => `Den ${who} skrev ${chance.whole(1000)}.`);
  const taken = await Promise.all(
    hands.map((hand, who) => hand.edit([cellRequest(tab, at, 'ownerEffort', texts[who]!)])),
  );
  const address = `'${tab.title}'!${at + 2}:${at + 2}`;
  const [cells = []] = await hands[0].look(address);
  const found = cells[columnOf('ownerEffort')]?.userEnteredValue?.stringValue ?? '';
  const possible = texts.filter((_, who) => taken[who]);
  if (possible.length === 0) return false;
  row.cells = { ...row.cells, ownerEffort: found };
  if (!possible.includes(found))
    tab.differences.push({
      kind: 'wrong',
      who: tab.network,
      where: `${row.mark}, ownerEffort`,
      expected: possible.join(' / '),
      found,
    });
  return { row: at + 2, rows: 1 };
}
