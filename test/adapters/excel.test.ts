// Files for Excel, past the flows: what is written is read as it was, and a hostile file is refused before it costs much.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';
import { archive, workbookParts } from '../ports/archive.ts';
import { filesOf } from '../ports/excel-file.ts';

const excel = createExcelPort();
const files = filesOf(excel);
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Texts = Record<string, string>;
const partsOf = (sheetData: string): Texts =>
  Object.fromEntries(workbookParts(sheetData).map(({ name, text }) => [name, text]));
const zip = (parts: Texts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
  });
const workbook = (sheetData: string, more: Texts = {}): Uint8Array => zip({ ...partsOf(sheetData), ...more });
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at + 1)).join('');
const faultIn = async (file: Uint8Array): Promise<string> => {
  const read = await excel.read(file);
  return 'fault' in read ? read.fault : 'read';
};
const two = '<row r="1"><c r="A1" t="inlineStr"><is><t>Tiltak</t></is></c><c r="B1"><v>7</v></c></row>';

describe('a text in a file for Excel', () => {
  it.each(['constructor', '__proto__', 'toString', '_x0041_', 'a _x005F_ b', 'linje 1\nlinje 2', '<b>&amp;'])(
    'comes back as it was: %s',
    async (text) => {
      const { rows, hidden } = await files.open(
        await files.make([['Tiltak'], [text], [text]], [[text, 'x']]),
      );
      expect(rows.slice(0, 3)).toEqual([['Tiltak'], [text], [text]]);
      expect(hidden).toEqual([[text, 'x']]);
    },
  );
});

describe('a marked cell', () => {
  it('has its colour, a note with the whole text where Excel looks for it, and a key in words', async () => {
    const column = { header: 'Tiltak', help: '', width: 100, owner: 'person' as const, amount: false };
    const note = 'Må rettes. «<b>» & «=1+1» kan ikke leses.';
    const bytes = await excel.write({
      title: 'Behov Fosen',
      frozenColumns: 0,
      columns: [column, column],
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      hidden: [],
      marks: [{ row: 1, column: 1, kind: 'mend', note }],
      key: { title: 'Hva fargene betyr', lines: [{ kind: 'mend', word: 'Må rettes', about: 'Se Merknad.' }] },
    });
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('xl/comments1.xml')).toContain('<comment ref="B3" authorId="0">');
    expect(part('xl/comments1.xml')).toContain('«&lt;b&gt;» &amp; «=1+1» kan ikke leses.');
    expect(part('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>2</x:Row><x:Column>1</x:Column>');
    expect(part('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(
      /Id="rIdNotes"[^>]*comments1\.xml.*Id="rIdFrames"/,
    );
    expect(part('xl/worksheets/sheet1.xml')).toMatch(
      /<\/dataValidations>.*<legacyDrawing r:id="rIdFrames"\/>/,
    );
    expect(part('[Content_Types].xml')).toMatch(/Extension="vml".*PartName="\/xl\/comments1\.xml"/);
    const styleOf = (cell: string) =>
      new RegExp(`r="${cell}"[^>]* s="(\\d+)"`).exec(part('xl/worksheets/sheet1.xml'))?.[1];
    expect(styleOf('B3')).not.toBe(styleOf('A3'));
    // Somebody moves the key to the front, and saves.
    const moved = part('xl/workbook.xml').replace(/(<sheet [^>]*\/>)(<sheet [^>]*\/>)/, '$2$1');
    const saved = zipSync({ ...parts, 'xl/workbook.xml': strToU8(moved) });
    expect(moved).not.toBe(part('xl/workbook.xml'));
    expect(await excel.read(saved)).toMatchObject(await excel.read(bytes));
    const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"[^>]*>/g)];
    expect(sheets.map(([tag, name]) => [name, tag.includes('hidden')])).toEqual([
      ['Behov Fosen', false],
      ['Tegnforklaring', false],
      ['_grunnlag', true],
      ['_lister', true],
    ]);
  });
});

describe('an archive', () => {
  const rows = [['Tiltak', 7]];
  it('is read whatever way its parts were packed: as they are, or with their sizes behind them', async () => {
    const parts = workbookParts(two);
    expect(
      await excel.read(
        zipSync(Object.fromEntries(parts.map(({ name, text }) => [name, strToU8(text)])), { level: 0 }),
      ),
    ).toMatchObject({ rows });
    expect(await excel.read(archive(parts.map((part) => ({ ...part, sizeBehind: true }))))).toMatchObject({
      rows,
    });
  });

  it('may hold remarks of the program that made it, and parts that are none of ours, however large', async () => {
    const file = workbook(`<!-- made by a program -->${two}`, {
      'xl/workbook.xml': `<?xml version="1.0"?>\n${partsOf('')['xl/workbook.xml']}`,
      'xl/media/image1.xml': 'a'.repeat(30_000_000),
      'customXml/item1.xml': '<!DOCTYPE a><a><![CDATA[x]]></a>',
    });
    expect(await excel.read(file)).toMatchObject({ rows });
  });

  it('that lost its last part, or its list, is damaged', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...rest } = partsOf(two);
    const whole = archive(
      Object.entries({ 'xl/worksheets/sheet1.xml': sheet, ...rest }).map(([name, text]) => ({
        name,
        text,
      })),
    );
    expect(await faultIn(whole)).toBe('read');
    const list = whole.indexOf(Buffer.from('PK\u0001\u0002'));
    expect(await faultIn(whole.subarray(0, list))).toBe('damaged');
    const last = whole.lastIndexOf(Buffer.from('PK\u0003\u0004'));
    expect(await faultIn(whole.fill(0, last, list))).toBe('damaged');
  });

  it('whose first sheet is a chart is read from the next, and from none when there is none', async () => {
    const sheets = (ids: string[]) =>
      `<workbook xmlns:r="r"><sheets>${ids.map((id) => `<sheet name="${id}" sheetId="1" r:id="${id}"/>`).join('')}</sheets></workbook>`;
    expect(await excel.read(workbook(two, { 'xl/workbook.xml': sheets(['rId9', 'rId1']) }))).toMatchObject({
      rows,
    });
    expect(await faultIn(workbook(two, { 'xl/workbook.xml': sheets(['rId9']) }))).toBe('damaged');
  });
});

const sheetAt = (target: string, id = 'rId1') =>
  `<Relationship Id="${id}" Type="${types}/worksheet" Target="${target}"/>`;
const shared = (text: string): Texts => ({
  'xl/_rels/workbook.xml.rels': `<Relationships>${sheetAt('worksheets/sheet1.xml')}<Relationship Id="rId2" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/sharedStrings.xml': `<sst>${text}</sst>`,
});
const rowsTo = (last: number, cell: (row: number) => string) =>
  many(last, (row) => `<row r="${row}">${cell(row)}</row>`);

/** What each is, why it is refused, and the file; without the bounds they take from a second to minutes, or all memory. */
const hostile: [string, string, () => Uint8Array][] = [
  ['2.4 million rows without a number', 'tooMany', () => workbook('<row/>'.repeat(2_400_000))],
  ['80 000 rows without a number', 'tooMany', () => workbook('<row/>'.repeat(80_000))],
  ['10 001 rows without a number', 'tooMany', () => workbook('<row/>'.repeat(10_001))],
  ['a row with a number behind a prefix', 'tooMany', () => workbook('<row x:r="999999999"/>')],
  ['a row whose number is written in references', 'tooMany', () => workbook('<row r="&#57;&#57;999999"/>')],
  [
    'cells that reach over seven million fields',
    'tooMany',
    () => workbook(rowsTo(10_000, (row) => `<c r="ZZ${row}"><v>1</v></c>`)),
  ],
  ['190 sheets of that kind', 'tooMany', () => manySheets(190)],
  [
    '30 000 sheets',
    'tooMany',
    () =>
      workbook('', {
        'xl/workbook.xml': `<workbook><sheets>${many(30_000, (at) => `<sheet name="a" sheetId="1" r:id="r${at}"/>`)}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${many(30_000, (at) => sheetAt('worksheets/sheet1.xml', `r${at}`))}</Relationships>`,
      }),
  ],
  ['three million tags', 'tooMany', () => workbook('<a>'.repeat(3_000_000))],
  ['2.8 million shared texts', 'tooMany', () => workbook('', shared('<si/>'.repeat(2_800_000)))],
  [
    '2.8 million styles',
    'tooMany',
    () =>
      workbook('', {
        'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(2_800_000)}</cellXfs></styleSheet>`,
      }),
  ],
  ['an endless attribute', 'damaged', () => workbook(`<row a="${'x'.repeat(14_000_000)}`)],
  ['an endless list of attributes', 'damaged', () => workbook(`<row ${'a="" '.repeat(2_800_000)}/>`)],
  ['quotes that never match', 'damaged', () => workbook(`<row a=${`'"`.repeat(7_000_000)}`)],
  ['an endless remark', 'damaged', () => workbook(`<!--${'x'.repeat(14_000_000)}`)],
  [
    'an endless text',
    'damaged',
    () => workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(14_000_000)}</t></is></c></row>`),
  ],
  [
    'a number format of brackets',
    'damaged',
    () =>
      workbook('', {
        'xl/styles.xml': `<styleSheet><numFmt numFmtId="200" formatCode="${'['.repeat(40_000)}"/></styleSheet>`,
      }),
  ],
  [
    'one long text in ten thousand cells',
    'tooLarge',
    () =>
      workbook(
        rowsTo(10_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
        shared(`<si><t>${'x'.repeat(32_000)}</t></si>`),
      ),
  ],
  [
    'a sheet somewhere else in the file',
    'damaged',
    () =>
      workbook('', {
        'xl/_rels/workbook.xml.rels': `<Relationships>${sheetAt('other.xml')}</Relationships>`,
        'xl/other.xml': '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>',
      }),
  ],
  ['30 MB of nothing', 'tooLarge', () => workbook(' '.repeat(30_000_000))],
  [
    '30 MB that call themselves ten bytes',
    'tooLarge',
    () =>
      archive([
        ...workbookParts(''),
        { name: 'xl/worksheets/sheet2.xml', text: 'a'.repeat(30_000_000), claims: 10 },
      ]),
  ],
  [
    'an entity that is declared',
    'damaged',
    () =>
      workbook(two, { 'xl/workbook.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${partsOf('')['xl/workbook.xml']}` }),
  ],
  [
    '201 parts',
    'tooLarge',
    () =>
      zip({
        ...partsOf(two),
        ...Object.fromEntries(Array.from({ length: 197 }, (_, at) => [`a${at}.txt`, ''])),
      }),
  ],
];

function manySheets(count: number): Uint8Array {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="ZZ1"><v>1</v></c></row><row r="10000"><c r="A10000"><v>1</v></c></row></sheetData></worksheet>';
  return workbook('', {
    'xl/workbook.xml': `<workbook><sheets>${many(count, (at) => `<sheet name="a${at}" sheetId="1" r:id="r${at}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${many(count, (at) => sheetAt(`worksheets/sheet${at}.xml`, `r${at}`))}</Relationships>`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet]),
    ),
  });
}

describe('a hostile file', () => {
  it.each(hostile)(
    'of %s is refused as %s, and does not hold the process',
    async (_what, fault, make) => {
      expect(await faultIn(make())).toBe(fault);
    },
    60_000,
  );

  it('is told from a full tab: 2 000 rows with a text in each of 56 columns, and the same unseen beside it', async () => {
    const header = Array.from({ length: 56 }, (_, at) => `Kolonne ${at}`);
    const rows = Array.from({ length: 2000 }, (_, row) =>
      header.map((text, at) =>
        at % 8 === 0 ? `${text} i rad ${row}, skrevet av et menneske` : `valg ${row % 9}`,
      ),
    );
    const read = await files.open(await files.make([header, ...rows], rows));
    expect(read.rows.slice(0, 2001)).toEqual([header, ...rows]);
    expect(read.hidden).toEqual(rows);
  });
});
