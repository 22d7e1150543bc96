// What must be true of a tab whatever people do to it: the rows as people see them, and the commands that change both.
import type fc from 'fast-check';
import { expect } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { Request, SmallDesk } from './small-desk.ts';

const typedFields = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

export type Cells = Record<string, string | number>;
/** A row a person has written; `id` is the one it had when the tab last stood still. */
type Row = { cells: Cells; id?: string };

/** The rows in the order of the sheet, `undefined` for an empty one; `gone` can be undone. */
export class Model {
  rows: (Row | undefined)[] = [];
  gone: { row: Row; at: number; ours: object[] } | undefined;
  written = 0;

  places(): number[] {
    return this.rows.flatMap((row, at) => (row ? [at] : []));
  }
  /** The place of one of the written rows, by any number. */
  pick(number: number): number {
    const places = this.places();
    return places[number % places.length] ?? -1;
  }
  at(place: number): Row {
    const row = this.rows[place];
    if (!row) throw new Error(`no row at ${place}`);
    return row;
  }
}

export const bad = '1 400 000 +';

/** A new row; `whole` says whether everything that is required stands in it. */
export const newCells = (number: number, whole: boolean): Cells => ({
  priority: number,
  measure: `Tiltak ${number}`,
  sector: 'skole',
  theme: 'Lesing',
  municipalities: 'Alle',
  partner: 'NTNU',
  start: 'H26',
  end: 'V27',
  soughtOwner: 10_000 + number,
  soughtUh: '20 000',
  continuation: 'ny',
  specialPedagogy: 'nei',
  ownerEffort: `Tid til nummer ${number}`,
  ...(whole && { need: `Behovet bak ${number}` }),
});

const toValue = (value: string | number | undefined): object => {
  if (value === undefined || value === '') return {};
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
};

/** Writes all cells a person owns in a row; empties those that are not given. */
export function typeRow(desk: SmallDesk, place: number, cells: Cells): Request[] {
  return typedFields.map((field) => ({
    updateCells: {
      start: { sheetId: desk.sheetId, rowIndex: place + 1, columnIndex: desk.columnOf(field) },
      fields: 'userEnteredValue',
      rows: [{ values: [toValue(cells[field])] }],
    },
  }));
}

const textOf = (desk: SmallDesk, row: { formattedValue?: string | null }[], field: string): string =>
  row[desk.columnOf(field)]?.formattedValue ?? '';

/** As texts, in the sheet and in the model alike. */
const shown = (cells: Cells): Record<string, string> =>
  Object.fromEntries(
    typedFields.flatMap((field) => {
      const value = cells[field];
      if (value === undefined || value === '') return [];
      const digits = typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0') : value;
      return [[field, digits]];
    }),
  );

const statusOf = (cells: Cells, others: Cells[]): string[] => {
  const twice = others.filter((other) => other['priority'] === cells['priority']).length > 1;
  if (cells['soughtUh'] === bad || twice) return ['Må rettes'];
  if (!cells['need']) return ['Under arbeid'];
  return ['Klar', 'Se merknad'];
};

/** After a check that nothing disturbed: every law of the tab, and the IDs as they stand now. */
export async function holdLaws(model: Model, desk: SmallDesk): Promise<void> {
  const rows = desk.rows();
  const cells = model.rows.flatMap((row) => (row ? [row.cells] : []));
  const ids: string[] = [];
  const stored = new Map((await desk.stored()).map((row) => [row.id, row]));
  for (let place = 0; place < Math.max(rows.length, model.rows.length); place++) {
    const line = rows[place] ?? [];
    const row = model.rows[place];
    const typed = Object.fromEntries(
      typedFields.flatMap((field) => {
        const text = textOf(desk, line, field);
        return text === '' ? [] : [[field, text]];
      }),
    );
    // What people wrote stands as they wrote it: nothing lost, nothing doubled, nothing changed.
    expect([place, typed]).toEqual([place, row ? shown(row.cells) : {}]);
    const [id, status] = [textOf(desk, line, 'id'), textOf(desk, line, 'status')];
    const note = line[desk.columnOf('soughtUh')]?.note ?? '';
    if (!row) {
      expect([place, id, status, note]).toEqual([place, '', '', '']);
      continue;
    }
    expect(statusOf(row.cells, cells)).toContain(status);
    expect([place, note.includes(bad)]).toEqual([place, row.cells['soughtUh'] === bad]);
    // Whose name nobody shares is known again, wherever it went.
    const isAlone = (): boolean =>
      cells.filter((one) => one['measure'] === row.cells['measure']).length === 1;
    if (row.id !== undefined && isAlone())
      expect([row.cells['measure'], id]).toEqual([row.cells['measure'], row.id]);
    expect(stored.get(id)).toMatchObject({ state: 'typed', cells: { measure: row.cells['measure'] } });
    ids.push(id);
    if (isAlone()) row.id = id;
    else delete row.id;
  }
  expect(new Set(ids).size).toBe(ids.length);
  const kept = [...stored.values()].filter(({ state }) => state === 'typed').map(({ id }) => id);
  expect(kept.toSorted()).toEqual(ids.toSorted());
  // A copy that is left when the first was deleted is that row.
  const { gone } = model;
  const isLeft = cells.some((one) => one['measure'] === gone?.row.cells['measure']);
  if (gone?.row.id !== undefined && !isLeft)
    expect(stored.get(gone.row.id)).toMatchObject({ state: 'withdrawn' });
}

export type Command = fc.AsyncCommand<Model, SmallDesk>;
