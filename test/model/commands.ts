// What people do to a tab, each as one command on the model and on the workbook.
import fc from 'fast-check';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { type Cells, type Command, Model, bad, holdLaws, newCells, typeRow } from './sheet-model.ts';
import type { Request, SmallDesk } from './small-desk.ts';

/**
 * Something a person does at once: changes the model and gives the requests that change the workbook. `moves`: a check
 * that it disturbs sees that, and begins again.
 */
type Edit = {
  name: string;
  moves?: true;
  can(model: Model): boolean;
  act(model: Model, desk: SmallDesk): Request[];
};

const rows = (desk: SmallDesk, startIndex: number, endIndex: number) => ({
  range: { sheetId: desk.sheetId, dimension: 'ROWS', startIndex: startIndex + 1, endIndex: endIndex + 1 },
});
const hasRows = (model: Model): boolean => model.places().length > 0;
const wholeRow = (desk: SmallDesk, place: number, values: object[]): Request => ({
  updateCells: {
    start: { sheetId: desk.sheetId, rowIndex: place + 1, columnIndex: 0 },
    fields: 'userEnteredValue,note',
    rows: [{ values }],
  },
});
/** A row as it stands, our cells and notes too; as a copy and an undo have it. */
const standing = (desk: SmallDesk, place: number): object[] => {
  const line = desk.rows()[place] ?? [];
  return behov.columns.map((_, column) => {
    const { userEnteredValue, note } = line[column] ?? {};
    return { ...(userEnteredValue && { userEnteredValue }), ...(note && { note }) };
  });
};

const write = (count: number, whole: boolean): Edit => ({
  name: `write ${count} ${whole ? 'whole' : 'unfinished'} rows`,
  moves: true,
  can: () => true,
  act(model, desk) {
    const from = model.rows.length;
    for (let at = 0; at < count; at++) model.rows.push({ cells: newCells(++model.written, whole) });
    return model.rows.slice(from).flatMap((row, at) => typeRow(desk, from + at, row?.cells ?? {}));
  },
});

const edit = (number: number, field: string, value: string): Edit => ({
  name: `type «${value}» in ${field} of ${number}`,
  can: hasRows,
  act(model, desk) {
    const place = model.pick(number);
    const row = model.at(place);
    row.cells = { ...row.cells, [field]: value };
    return typeRow(desk, place, row.cells);
  },
});

const insert = (number: number): Edit => ({
  name: `insert a row before ${number}`,
  moves: true,
  can: hasRows,
  act(model, desk) {
    const place = model.pick(number);
    model.rows.splice(place, 0, undefined);
    model.gone = undefined;
    return [{ insertDimension: { ...rows(desk, place, place + 1), inheritFromBefore: place > 0 } }];
  },
});

const remove = (number: number): Edit => ({
  name: `delete ${number}`,
  moves: true,
  can: hasRows,
  act(model, desk) {
    const at = model.pick(number);
    model.gone = { row: model.at(at), at, ours: standing(desk, at) };
    model.rows.splice(at, 1);
    return [{ deleteDimension: rows(desk, at, at + 1) }];
  },
});

const undo: Edit = {
  name: 'undo the deletion',
  moves: true,
  can: ({ gone, rows }) => gone !== undefined && gone.at <= rows.length,
  act(model, desk) {
    const { gone } = model;
    if (!gone) return [];
    model.rows.splice(gone.at, 0, gone.row);
    model.gone = undefined;
    const insertDimension = { ...rows(desk, gone.at, gone.at + 1), inheritFromBefore: gone.at > 0 };
    return [{ insertDimension }, wholeRow(desk, gone.at, gone.ours)];
  },
};

/** By priority downwards, empty rows last; `whole` takes our columns along, else only a person's are sorted. */
const sort = (whole: boolean): Edit => ({
  name: whole ? 'sort whole rows' : 'sort a person’s columns',
  moves: true,
  can: (model) => model.places().length > 1,
  act(model, desk) {
    const filled = model.rows.filter((row) => row !== undefined);
    const order = filled
      .map((row, at) => ({ row, at }))
      .toSorted((a, b) => Number(b.row.cells['priority']) - Number(a.row.cells['priority']) || a.at - b.at);
    const empty = model.rows.length - filled.length;
    model.rows = [...order.map(({ row }) => row), ...Array.from({ length: empty }, () => undefined)];
    model.gone = undefined;
    const range = {
      sheetId: desk.sheetId,
      startRowIndex: 1,
      endRowIndex: model.rows.length + 1,
      startColumnIndex: whole ? 0 : 2,
      endColumnIndex: behov.columns.length,
    };
    const dimensionIndex = desk.columnOf('priority');
    return [{ sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder: 'DESCENDING' }] } }];
  },
});

const cut = (number: number): Edit => ({
  name: `cut ${number} and paste it after the last`,
  moves: true,
  can: hasRows,
  act(model, desk) {
    const from = model.pick(number);
    const row = model.at(from);
    model.rows.push(row);
    model.rows[from] = undefined;
    model.gone = undefined;
    return [...typeRow(desk, model.rows.length - 1, row.cells), ...typeRow(desk, from, {})];
  },
});

/** With its ID, as a copied row comes; then it is given a name and a rank of its own, or left as it is. */
const copy = (number: number, renamed: boolean): Edit => ({
  name: `copy ${number}${renamed ? ' and rename it' : ''}`,
  moves: true,
  can: hasRows,
  act(model, desk) {
    const from = model.pick(number);
    const own: Cells = renamed ? newCells(++model.written, false) : {};
    const { priority, measure } = own;
    const cells = { ...model.at(from).cells, ...(renamed && { priority, measure }) } as Cells;
    model.rows.push({ cells });
    model.gone = undefined;
    const to = model.rows.length - 1;
    return [wholeRow(desk, to, standing(desk, from)), ...typeRow(desk, to, cells)];
  },
});

const anyRow = fc.nat({ max: 30 });
const text = fc.constantFrom('Skrevet om', 'Noe annet', '');
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([count, whole]) => write(count, whole)),
  fc.tuple(anyRow, text).map(([row, value]) => edit(row, 'need', value)),
  fc.tuple(anyRow, fc.constantFrom(bad, '30 000')).map(([row, value]) => edit(row, 'soughtUh', value)),
  anyRow.map(insert),
  anyRow.map(remove),
  fc.constant(undo),
  fc.boolean().map(sort),
  anyRow.map(cut),
  fc.tuple(anyRow, fc.boolean()).map(([row, renamed]) => copy(row, renamed)),
);

const doing = (one: Edit): Command => ({
  check: (model) => one.can(model),
  run: async (model, desk) => desk.change(...one.act(model, desk)),
  toString: () => one.name,
});

const checking: Command = {
  check: () => true,
  async run(model, desk) {
    await desk.check();
    await holdLaws(model, desk);
  },
  toString: () => 'check',
};

/** Something is done between our read and our write; the answer finds its rows again. */
const disturbed = (one: Edit): Command => ({
  check: (model) => one.can(model),
  async run(model, desk) {
    const seen = await desk.check(() => desk.change(...one.act(model, desk)));
    if (!one.moves || !seen) await desk.check();
    await holdLaws(model, desk);
  },
  toString: () => `check, and meanwhile ${one.name}`,
});

const together: Command = {
  check: () => true,
  async run(model, desk) {
    await Promise.all([desk.check(), desk.check()]);
    await desk.check();
    await holdLaws(model, desk);
  },
  toString: () => 'two checks at once',
};

export const commands: fc.Arbitrary<Command>[] = [
  edits.map(doing),
  edits.map(doing),
  fc.constant(checking),
  edits.map(disturbed),
  fc.constant(together),
];
