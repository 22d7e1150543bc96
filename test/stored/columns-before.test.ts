// A workbook of the version before: set-up moves its columns, and no cell is lost, changed or written over.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { headerKey } from '../../functions/basics/same-text.ts';
import { officeTitles } from '../../functions/domain/sheet/books.ts';
import { headingsOf } from '../../functions/domain/sheet/column.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { roleWords, roller } from '../../functions/domain/tabs/roller.ts';
import { setUpWorkbook } from '../../functions/flows/office/set-up-workbook.ts';
import { mendSentence } from '../../functions/text/answers/mends.ts';
import { memorySheets } from '../ports/memory-sheets.ts';
import type { Through } from '../ports/through.ts';

type Cell = sheets_v4.Schema$CellData;

const packed = join(import.meta.dirname, '..', 'fixtures', 'columns-before', 'workbook.json.zst');
const tabs = ['Behov Fosen', 'Behov Innherred'];
const now = '2026-01-15T08:00:00.000Z';
const nameOf = new Map(
  behov.columns.flatMap((column) => headingsOf(column).map((text) => [headerKey(text), column.header])),
);

let dir: string;
let workbook: Workbook;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'columns-before-'));
  const file = join(dir, 'workbook.json');
  writeFileSync(file, zstdDecompressSync(readFileSync(packed)));
  workbook = Workbook.open(file, { spreadsheetId: '', title: '' });
});
afterEach(() => {
  workbook.close();
  rmSync(dir, { recursive: true });
});

const sheetOf = (title: string): sheets_v4.Schema$Sheet => {
  const found = workbook
    .get({ includeGridData: true })
    .sheets?.find(({ properties }) => properties?.title === title);
  if (!found) throw new Error(`no tab ${title}`);
  return found;
};
const rowsOf = (title: string): Cell[][] =>
  (sheetOf(title).data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
const headingOf = (cell: Cell | undefined): string => {
  const text = cell?.userEnteredValue?.stringValue ?? '';
  return nameOf.get(headerKey(text)) ?? text;
};
const headings = (title: string): string[] => (rowsOf(title)[0] ?? []).map(headingOf);

/** Every cell under the headings by the ID of its row and its heading: what is typed, noted, offered and painted. */
function cellsOf(title: string): Record<string, unknown> {
  const [top = [], ...rows] = rowsOf(title);
  const idAt = top.findIndex((cell) => headingOf(cell) === 'ID');
  return Object.fromEntries(
    rows.flatMap((cells, row) => {
      const id = cells[idAt]?.userEnteredValue?.stringValue ?? `rad ${row}`;
      return cells.map(({ userEnteredValue, note, dataValidation, userEnteredFormat }, at) => [
        `${id} ${headingOf(top[at])}`,
        {
          userEnteredValue,
          note,
          dataValidation,
          numberFormat: userEnteredFormat?.numberFormat,
          ground: userEnteredFormat?.backgroundColor,
        },
      ]);
    }),
  );
}

async function setUp(sheets = memorySheets(workbook)): Promise<string[]> {
  const ports = { sheets: sheets.port, workbook: sheets.workbookPort };
  const options = { now, account: FUNCTIONS_ACCOUNT, standardStore: 'sqlite' };
  const done = await setUpWorkbook(ports, workbook.spreadsheetId, options);
  if ('why' in done) throw new Error(done.why);
  return done.mends.map(mendSentence);
}

const expected = behov.columns.map(({ header }) => header);

describe('the columns of a workbook of the version before', () => {
  it('stand as in a new tab, a column of somebody’s own where it stood beside, and are told once for each tab', async () => {
    expect(headings('Behov Fosen').slice(0, 3)).toEqual(['ID', 'Status', 'Prioritet']);
    const done = await setUp();
    expect(done.filter((line) => /«Behov .*ny rekkefølge/.test(line))).toHaveLength(3);
    expect(headings('Behov Innherred')).toEqual(expected);
    expect(headings('Behov Fosen')).toEqual(
      expected.toSpliced(expected.indexOf('Videreføring'), 0, 'Vår sum'),
    );
    expect(await setUp()).toEqual([]);
  });

  it.each(tabs)(
    '%s: no cell is lost or changed: text, number, formula, note, dropdown, format and colour',
    async (title) => {
      const before = cellsOf(title);
      expect(Object.keys(before).length).toBeGreaterThan(1000);
      await setUp();
      expect(cellsOf(title)).toEqual(before);
    },
  );

  it('keep what was noted at a heading, and the formula counts what it counted', async () => {
    const shown = (): (string | null | undefined)[] => {
      const at = headings('Behov Fosen').indexOf('Vår sum');
      return [1, 2].map((row) => rowsOf('Behov Fosen')[row]?.[at]?.formattedValue);
    };
    const noted = (): string[] =>
      (rowsOf('Behov Fosen')[0] ?? []).map((cell) => `${headingOf(cell)}: ${cell.note}`).toSorted();
    const [before, notes] = [shown(), noted()];
    expect(before[1]).toBe('spør Kari');
    await setUp();
    expect(shown()).toEqual(before);
    expect(noted()).toEqual(notes);
    expect(notes.some((note) => note.endsWith('Vår egen hjelp'))).toBe(true);
  });

  it('lie under the same protections and colours, the lock of what is sent among them', async () => {
    const rules = (title: string) => {
      const { protectedRanges = [], conditionalFormats = [], bandedRanges = [] } = sheetOf(title);
      const at = headings(title).indexOf('Status');
      return {
        protections: protectedRanges.map(({ range, description, editors }) => ({
          range,
          description,
          editors,
        })),
        colours: conditionalFormats.every(({ ranges }) => ranges?.[0]?.startColumnIndex === at),
        bands: bandedRanges.map(({ range }) => range),
      };
    };
    const before = tabs.map(rules);
    await setUp();
    expect(tabs.map(rules)).toEqual(before);
    expect(before[1]?.protections.some(({ description }) => description?.startsWith('Sendt inn'))).toBe(true);
  });

  it('fold by the same columns, and rows are of one height', async () => {
    const folded = () =>
      tabs.map((title) =>
        (sheetOf(title).columnGroups ?? []).map(({ range }) =>
          headings(title).slice(range?.startIndex ?? 0, range?.endIndex ?? 0),
        ),
      );
    const before = folded();
    await setUp();
    expect(folded()).toEqual(before);
    const heights = (sheetOf('Behov Fosen').data?.[0]?.rowMetadata ?? []).slice(1);
    expect(new Set(heights.map(({ pixelSize }) => pixelSize))).toEqual(new Set([behov.rowHeight]));
  });

  const foldsOf = (title: string) =>
    (sheetOf(title).columnGroups ?? []).map(({ range, collapsed }) => ({ ...range, collapsed }));

  it('stay open where their groups stood open, for a person may have left them so', async () => {
    expect(foldsOf('Behov Fosen').length).toBeGreaterThan(4);
    await setUp();
    expect(foldsOf('Behov Fosen').map(({ collapsed }) => collapsed)).toEqual(
      foldsOf('Behov Fosen').map(() => undefined),
    );
    expect(rowsOf('Behov Fosen')[0]?.map(({ userEnteredValue }) => userEnteredValue?.stringValue)).toContain(
      'Hvem:\nMålgrupper\n+ 5 kolonner',
    );
  });

  it('get the groups that are missing, folded, and an unfolded one stays so; no cell is other than it was', async () => {
    const before = cellsOf('Behov Fosen');
    const groups = sheetOf('Behov Fosen').columnGroups ?? [];
    const requests = groups.map(({ range }) => ({ deleteDimensionGroup: { range: range ?? {} } }));
    workbook.batchUpdate({ requests }, 'owner');
    const done = await setUp();
    const told = done.filter(
      (line) => line.startsWith('I «Behov Fosen»') && line.includes('en gruppe som kan foldes'),
    );
    expect(told).toHaveLength(groups.length);
    const made = foldsOf('Behov Fosen');
    expect(made).toHaveLength(groups.length);
    expect(made.filter(({ collapsed }) => collapsed).length).toBeGreaterThan(0);
    expect(cellsOf('Behov Fosen')).toEqual(before);
    const { collapsed, ...range } = made.find((one) => one.collapsed)!;
    const dimensionGroup = { range, depth: 1, collapsed: !collapsed };
    workbook.batchUpdate(
      { requests: [{ updateDimensionGroup: { dimensionGroup, fields: 'collapsed' } }] },
      'owner',
    );
    const left = foldsOf('Behov Fosen');
    expect(await setUp()).toEqual([]);
    expect(foldsOf('Behov Fosen')).toEqual(left);
  });

  it('are made open where a note stands in a cell, and not at all around a column that is not ours', async () => {
    await setUp();
    const sheetId = sheetOf('Behov Fosen').properties?.sheetId ?? 0;
    const groups = sheetOf('Behov Fosen').columnGroups ?? [];
    const [first, second] = groups.map(({ range }) => range);
    const at = (column: number | null | undefined) => ({ sheetId, rowIndex: 3, columnIndex: column ?? 0 });
    const inside = (second?.startIndex ?? 0) + 1;
    workbook.batchUpdate(
      {
        requests: [
          ...groups.map(({ range }) => ({ deleteDimensionGroup: { range: range ?? {} } })),
          {
            insertDimension: {
              range: { sheetId, dimension: 'COLUMNS', startIndex: inside, endIndex: inside + 1 },
            },
          },
          {
            updateCells: {
              start: at(first?.startIndex),
              fields: 'note',
              rows: [{ values: [{ note: 'Se her' }] }],
            },
          },
        ],
      },
      'owner',
    );
    await setUp();
    const made = foldsOf('Behov Fosen');
    expect(made).toHaveLength(groups.length - 1);
    expect(made[0]).toEqual({ ...first, collapsed: undefined });
    expect(
      made.every(({ startIndex, endIndex }) => (endIndex ?? 0) <= inside || (startIndex ?? 0) > inside),
    ).toBe(true);
  });

  it.each(['before', 'after'])(
    'are whole when set-up was cut %s any of its writes and is done again',
    async (when) => {
      const before = cellsOf('Behov Fosen');
      const first = workbook;
      for (let cut = 1; cut < 9; cut++) {
        workbook = first.copy();
        let writes = 0;
        const cutting: Through = async (what, call) => {
          const isCut = what === 'sheet write' && ++writes === cut;
          if (isCut && when === 'before') throw new Error('cut');
          const answer = await call();
          if (isCut) throw new Error('cut');
          return answer;
        };
        await setUp(memorySheets(workbook, cutting)).catch(() => {});
        await setUp();
        expect(cellsOf('Behov Fosen')).toEqual(before);
        expect(await setUp()).toEqual([]);
      }
      workbook = first;
    },
  );
});

describe('the same workbook, split', () => {
  /** Value, formula, shown text, note and number format of every cell, by row. */
  const cellsIn = (of: Workbook, title: string): unknown[][] => {
    const sheet = of.get({ includeGridData: true }).sheets?.find((one) => one.properties?.title === title);
    return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) =>
      (values ?? []).map(({ userEnteredValue, formattedValue, note, userEnteredFormat }) => [
        userEnteredValue,
        formattedValue,
        note,
        userEnteredFormat?.numberFormat,
      ]),
    );
  };
  const titlesIn = (of: Workbook): string[] =>
    (of.get().sheets ?? []).map(({ properties }) => properties?.title ?? '');
  const newOffice = (): Workbook => Workbook.inMemory({ spreadsheetId: 'embetet', title: 'Nytt' });
  const split = async (office: Workbook, through?: Through): Promise<void> => {
    const sheets = memorySheets(workbook, through, office);
    const done = await setUpWorkbook(
      { sheets: sheets.port, workbook: sheets.workbookPort },
      workbook.spreadsheetId,
      { now, account: FUNCTIONS_ACCOUNT, standardStore: 'sqlite', office: office.spreadsheetId },
    );
    if ('why' in done) throw new Error(done.why);
  };
  /** The row for names is new in Alternativer; in Roller, all columns behind the four that stood there. */
  const moved = (office: Workbook, title: string): unknown[][] => {
    const cells = cellsIn(office, title);
    if (title === 'Alternativer') return cells.toSpliced(1, 1);
    return title === 'Roller' ? cells.map((row) => row.slice(0, 4)) : cells;
  };
  const own = (of: Workbook): string[] => titlesIn(of).filter((title) => officeTitles.has(title));

  it('has each tab of the office there and nowhere else, with every cell as it was, and all else as it was', async () => {
    const titles = own(workbook);
    expect(titles).toEqual(
      expect.arrayContaining(['Kriterier', 'Vurdering av tiltak', 'Alternativer', 'Roller']),
    );
    const before = new Map(titles.map((title) => [title, cellsIn(workbook, title)]));
    const behovBefore = cellsOf('Behov Fosen');
    const office = newOffice();
    await split(office);
    expect(own(workbook)).toEqual([]);
    for (const [title, cells] of before) expect([title, moved(office, title)]).toEqual([title, cells]);
    expect([...before.values()].flat(2).length).toBeGreaterThan(500);
    expect(cellsOf('Behov Fosen')).toEqual(behovBefore);
  });

  it('is whole when the split was cut before or after any of its writes, and is done again', async () => {
    const first = workbook;
    const titles = own(first);
    const before = titles.map((title) => cellsIn(first, title));
    for (const when of ['before', 'after'])
      for (let cut = 1; cut < 16; cut++) {
        workbook = first.copy();
        const office = newOffice();
        let writes = 0;
        await split(office, async (what, call) => {
          const isCut = what === 'sheet write' && ++writes === cut;
          if (isCut && when === 'before') throw new Error('cut');
          const answer = await call();
          if (isCut) throw new Error('cut');
          return answer;
        }).catch(() => {});
        await split(office);
        expect([when, cut, own(workbook)]).toEqual([when, cut, []]);
        expect(titles.map((title) => moved(office, title))).toEqual(before);
      }
    workbook = first;
  });
});

describe('Alternativer of a version before', () => {
  /** What stands in each row, by the text in its first column. */
  const typed = () =>
    rowsOf('Alternativer').map((cells) => cells.map(({ userEnteredValue }) => userEnteredValue ?? null));
  it('gets a row for names above the choices and a chart, once, and keeps all that stood there', async () => {
    const before = typed();
    expect(sheetOf('Alternativer').charts ?? []).toEqual([]);
    const done = await setUp();
    expect(done.filter((line) => line.includes('Navn på alternativet'))).toHaveLength(1);
    const [heading, names, ...rest] = typed();
    expect(names?.filter((value) => value !== null)).toEqual([{ stringValue: 'Navn på alternativet' }]);
    expect([heading, ...rest]).toEqual(before);
    expect(await setUp()).toEqual([]);
    const [chart] = sheetOf('Alternativer').charts ?? [];
    const drawn = chart?.spec?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources?.[0];
    const results = sheetOf('Alternativer').protectedRanges?.find(({ description }) =>
      description?.startsWith('Resultatene'),
    );
    expect(drawn?.startRowIndex).toBe(results?.range?.startRowIndex);
    expect(sheetOf('Alternativer').charts).toHaveLength(1);
  });
});

describe('Roller of a version before', () => {
  const typed = (): string[][] =>
    rowsOf('Roller').map((cells) => cells.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? ''));
  const put = (column: number, texts: string[]): void => {
    const start = { sheetId: sheetOf('Roller').properties?.sheetId ?? 0, rowIndex: 0, columnIndex: column };
    const rows = texts.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
    const range = { sheetId: start.sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 2 };
    const requests = [
      { insertDimension: { range, inheritFromBefore: true } },
      { updateCells: { start, fields: 'userEnteredValue', rows } },
    ];
    workbook.batchUpdate({ requests }, 'owner');
  };
  const before = ['E-post', 'Rolle', 'Nettverk', 'Merknad'];
  const added = roller.columns.map(({ header }) => header).slice(before.length);
  const width = before.length + added.length;

  it('gets its new columns behind those it had, once, and every cell stands as it stood', async () => {
    const [top, ...lines] = typed();
    expect([top, added.length]).toEqual([before, 9]);
    const done = await setUp();
    const told = done.filter((line) => line.includes('«Roller»'));
    for (const header of added) expect(told.filter((line) => line.includes(`«${header}»`))).not.toEqual([]);
    expect(typed()[0]).toEqual([...before, ...added]);
    expect(
      typed()
        .slice(1)
        .map((cells) => cells.slice(0, before.length)),
    ).toEqual(lines);
    expect(lines.length).toBeGreaterThan(3);
    expect(await setUp()).toEqual([]);
  });

  it('offers the words of each new column, and of the new roles', async () => {
    await setUp();
    const offered = (header: string): (string | null | undefined)[] | undefined =>
      rowsOf('Roller')[1]?.[typed()[0]?.indexOf(header) ?? -1]?.dataValidation?.condition?.values?.map(
        ({ userEnteredValue }) => userEnteredValue,
      );
    expect(offered('Rolle')).toEqual(Object.keys(roleWords));
    expect(offered('Forum')).toEqual(['skole', 'barnehage']);
    expect(offered('Språk')).toEqual(['bokmål', 'nynorsk']);
    expect(offered('Varsler')).toEqual(['alt', 'bare det jeg må ha']);
    expect(offered('Felles postkasse')).toEqual(['ja', 'nei']);
  });

  it.each([
    ['a column of somebody’s own', ['Telefon', '900 00 001', '900 00 002']],
    ['what stands under no header', ['', '900 00 001', '900 00 002']],
    ['a column that is called almost as one of ours', ['Institusjoner', 'NTNU', 'Nord']],
  ])('puts them before %s, which stands untouched behind them', async (_, texts) => {
    put(before.length, texts);
    const lines = typed().map((cells) => cells.slice(0, before.length));
    await setUp();
    expect(typed()[0]?.slice(0, width)).toEqual([...before, ...added]);
    expect(typed().map((cells) => cells.slice(0, before.length))).toEqual(lines.with(0, before));
    expect(
      typed()
        .slice(0, 3)
        .map((cells) => cells[width] ?? ''),
    ).toEqual(texts);
    expect(
      typed()
        .slice(1)
        .flatMap((cells) => cells.slice(before.length, width))
        .join(''),
    ).toBe('');
    expect(await setUp()).toEqual([]);
  });

  it.each(['before', 'after'])(
    'is whole when set-up was cut %s any of its writes and is done again',
    async (when) => {
      put(before.length, ['Telefon', '900 00 001', '900 00 002']);
      const first = workbook;
      const lines = typed().map((cells) => cells.slice(0, before.length));
      for (let cut = 1; cut < 9; cut++) {
        workbook = first.copy();
        let writes = 0;
        await setUp(
          memorySheets(workbook, async (what, call) => {
            const isCut = what === 'sheet write' && ++writes === cut;
            if (isCut && when === 'before') throw new Error('cut');
            const answer = await call();
            if (isCut) throw new Error('cut');
            return answer;
          }),
        ).catch(() => {});
        await setUp();
        expect(typed()[0]).toEqual([...before, ...added, 'Telefon', '']);
        expect(typed().map((cells) => cells.slice(0, before.length))).toEqual(lines);
        expect(typed()[1]?.[width]).toBe('900 00 001');
      }
      workbook = first;
    },
  );
});
