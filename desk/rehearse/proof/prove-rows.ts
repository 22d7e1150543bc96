// Each row that a person typed stands once in the sheet as they typed it, under the ID it was given, and is stored so.
import { cellAt, type Grid, textOf } from '../../../functions/domain/sheet/cells.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { rowStatus } from '../../../functions/text/words/status.ts';
import { columnOf } from '../people/edits.ts';
import { differs, type Evidence, isWithGovernor } from './evidence.ts';
import { type Difference, type TypedRow, unreadable } from '../people/tab-model.ts';

const typedFields = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

type Tab = Evidence['tabs'][number];

/** A tab of the sheet below its headers. */
const linesOf = (grid: Grid | undefined): { grid: Grid; last: number } => {
  const found = grid ?? { title: '', sheetId: -1, rows: [] };
  return { grid: found, last: found.rows.length - 1 };
};

const valueIn = (grid: Grid, line: number, field: string): string | number => {
  const { value } = cellAt(grid, line, columnOf(field));
  return typeof value === 'number' ? value : String(value ?? '');
};

const textIn = (grid: Grid, line: number, field: string): string =>
  textOf(cellAt(grid, line, columnOf(field)));

export const proveRows = (evidence: Evidence): Difference[] => [
  ...evidence.tabs.flatMap((tab) => [
    ...proveTyped(evidence, tab),
    ...proveStored(evidence, tab),
    ...proveStatus(evidence, tab),
    ...proveStill(evidence, tab),
  ]),
  ...proveIds(evidence),
];

/** Lost, doubled, at another place, or not as typed. */
function proveTyped({ grids }: Evidence, { network, title, rows }: Tab): Difference[] {
  const { grid, last } = linesOf(grids.get(title));
  const places = new Map<string, number[]>();
  for (let line = 1; line <= last; line++) {
    const mark = textIn(grid, line, 'measure');
    if (mark !== '') places.set(mark, [...(places.get(mark) ?? []), line]);
  }
  const known = new Set(rows.flatMap((row) => row?.mark ?? []));
  const strangers = [...places]
    .filter(([mark]) => !known.has(mark))
    .map(([mark, [line = 0]]) => differs('wrong', network, `rad ${line + 1}`, ['ingen slik rad', mark]));
  const own = rows.flatMap((row, at) => {
    if (!row) return proveEmpty(grid, network, at + 1);
    const found = places.get(row.mark) ?? [];
    if (found.length === 0) return differs('lost', network, row.mark, [`rad ${at + 2}`, 'borte']);
    if (found.length > 1)
      return differs('doubled', network, row.mark, [
        'én gang',
        `rad ${found.map((line) => line + 1).join(', ')}`,
      ]);
    const [line = 0] = found;
    const place =
      line === at + 1 ? [] : [differs('wrong', network, row.mark, [`rad ${at + 2}`, `rad ${line + 1}`])];
    return [...place, ...proveCells(grid, network, line, row)];
  });
  return [...strangers, ...own];
}

function proveEmpty(grid: Grid, network: string, line: number): Difference[] {
  const shown = behov.columns.map(({ field }) => textIn(grid, line, field)).filter((text) => text !== '');
  return shown.length > 0 ? [differs('wrong', network, `rad ${line + 1}`, ['tom', shown.join(' | ')])] : [];
}

function proveCells(grid: Grid, network: string, line: number, { mark, cells, id }: TypedRow): Difference[] {
  const typed = typedFields.flatMap((field) => {
    const [expected, found] = [cells[field] ?? '', valueIn(grid, line, field)];
    return expected === found ? [] : [differs('wrong', network, `${mark}, ${field}`, [expected, found])];
  });
  const shown = textIn(grid, line, 'id');
  const sameId = shown !== '' && (id === undefined || id === shown);
  return sameId ? typed : [...typed, differs('wrong', network, `${mark}, ID`, [id ?? 'en ID', shown])];
}

/** Every row of the sheet is stored and equal, what was deleted is stored as withdrawn, and nothing else is stored. */
function proveStored({ grids, stored }: Evidence, { network, title, rows, gone }: Tab): Difference[] {
  const { grid, last } = linesOf(grids.get(title));
  const left = new Map((stored.rows.get(network) ?? []).map((row) => [row.id, row]));
  const shown = new Map<string, string>();
  for (let line = 1; line <= last; line++) shown.set(textIn(grid, line, 'measure'), textIn(grid, line, 'id'));
  const inSheet = rows.flatMap((row) => {
    if (!row) return [];
    const id = shown.get(row.mark) ?? row.id ?? '';
    const found = left.get(id);
    left.delete(id);
    if (found?.state !== 'typed')
      return [differs('lost', network, `${row.mark} i lageret`, [id, found?.state ?? 'borte'])];
    return typedFields.flatMap((field) => {
      const [expected, text] = [String(row.cells[field] ?? ''), found.cells[field] ?? ''];
      return expected === text
        ? []
        : [differs('wrong', network, `${row.mark}, ${field} i lageret`, [expected, text])];
    });
  });
  const more = [...left.values()]
    .filter(({ state }) => state === 'typed')
    .map(({ id, cells }) =>
      differs('doubled', network, `${id} i lageret`, ['ingen slik rad', cells['measure']]),
    );
  const deleted = [...gone.values()].flatMap(({ mark, id }) =>
    id === undefined || left.get(id)?.state === 'withdrawn'
      ? []
      : [differs('lost', network, `${mark}, slettet`, [`${id} trukket`, left.get(id)?.state ?? 'borte'])],
  );
  return [...inSheet, ...more, ...deleted];
}

/** Of a tab that lies with its network, by what its people know of each row. */
function proveStatus({ grids, stored }: Evidence, { network, title, rows }: Tab): Difference[] {
  if (isWithGovernor(stored.reports.get(network))) return [];
  const { grid } = linesOf(grids.get(title));
  return rows.flatMap((row, at) => {
    if (!row) return [];
    const [expected, found] = [statusesOf(row), textIn(grid, at + 1, 'status')];
    return expected.includes(found)
      ? []
      : [differs('wrong', network, `${row.mark}, Status`, [expected.join(' / '), found])];
  });
}

function statusesOf({ cells }: TypedRow): string[] {
  if (cells['soughtUh'] === unreadable) return [rowStatus.mustMend];
  return cells['need'] ? [rowStatus.ready, rowStatus.seeRemark] : [rowStatus.underWork];
}

/** What was answered in the rows is what one more check of the whole tab answers. */
function proveStill({ rested, grids }: Evidence, { network, title }: Tab): Difference[] {
  const [before, after] = [linesOf(rested.get(title)), linesOf(grids.get(title))];
  const lines = Array.from({ length: Math.max(before.last, after.last) }, (_, at) => at + 1);
  return lines.flatMap((line) =>
    ['id', 'status', 'remark'].flatMap((field) => {
      const [expected, found] = [textIn(after.grid, line, field), textIn(before.grid, line, field)];
      return expected === found
        ? []
        : [differs('wrong', network, `rad ${line + 1}, ${field} før ny kontroll`, [expected, found])];
    }),
  );
}

/** No two rows of the workbook have one ID. */
function proveIds({ tabs, grids }: Evidence): Difference[] {
  const seen = new Map<string, string>();
  return tabs.flatMap(({ network, title }) => {
    const { grid, last } = linesOf(grids.get(title));
    return Array.from({ length: Math.max(last, 0) }, (_, at) => textIn(grid, at + 1, 'id')).flatMap(
      (id, at) => {
        const other = seen.get(id);
        if (id !== '') seen.set(id, `${network}, rad ${at + 2}`);
        return id === '' || other === undefined
          ? []
          : [differs('doubled', network, `${id} i rad ${at + 2}`, ['én rad', other])];
      },
    );
  });
}
