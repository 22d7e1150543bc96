// Files for Excel that are made to be dear: small to send, and long or large to read. Made here, kept nowhere.
import { archive, workbookParts } from '../ports/archive.ts';

const many = (times: number, piece: (at: number) => string): string =>
  Array.from({ length: times }, (_, at) => piece(at)).join('');

const oneRow = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = (sheetData: string): Buffer => archive(workbookParts(sheetData));
const relations = 'xl/_rels/workbook.xml.rels';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`;
/** How a part is known to the workbook; most are not. */
const relationTo: ReadonlyMap<string, string> = new Map([
  ['xl/sharedStrings.xml', relation('rId2', 'sharedStrings', 'sharedStrings.xml')],
  ['xl/styles.xml', relation('rId3', 'styles', 'styles.xml')],
]);

/** A workbook of one cell, with this part in it or in place of its own; shared strings and styles belong to it. */
const withPart = (name: string, text: string, sheetData = oneRow): Buffer =>
  archive([
    ...workbookParts(sheetData).filter((part) => part.name !== name && part.name !== relations),
    {
      name: relations,
      text: `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationTo.get(name) ?? ''}</Relationships>`,
    },
    { name, text },
  ]);
const book = 'xl/workbook.xml';
const first = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const styles = 'xl/styles.xml';
const beside = (text: string): string => `<worksheet><sheetData>${oneRow}</sheetData>${text}</worksheet>`;
const bookWith = (text: string): string =>
  `<workbook xmlns:r="r"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets>${text}</workbook>`;

const manySheets = (sheets: number): Buffer =>
  archive([
    ...workbookParts('').slice(0, 1),
    {
      name: book,
      text: `<workbook xmlns:r="r"><sheets>${many(sheets, (at) => `<sheet name="A${at}" sheetId="${at}" r:id="r${at}"/>`)}</sheets></workbook>`,
    },
    {
      name: relations,
      text: `<Relationships>${many(sheets, (at) =>
        relation(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`),
      )}</Relationships>`,
    },
    ...Array.from({ length: sheets }, (_, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      text: `<worksheet><sheetData>${many(300, (row) => `<row r="${row + 1}"><c r="I${row + 1}"><v>2</v></c></row>`)}</sheetData></worksheet>`,
    })),
  ]);

/** Name -> the file; each is made when it is asked for. */
export const hostileFiles: Record<string, () => Buffer> = {
  'two and a half million rows': () => sheet('<row/>'.repeat(2_500_000)),
  '80 000 rows without a number': () => sheet('<row><c><v>1</v></c></row>'.repeat(80_000)),
  'an endless attribute': () => sheet(`<row a="${'x'.repeat(5_000_000)}"/>`),
  'an attribute that never ends': () => sheet(`<row a="${'x'.repeat(5_000_000)}`),
  'spaces in a tag': () => sheet(`<row ${' '.repeat(49_000)}x`),
  'thousands of attributes': () => sheet(`<x ${many(4000, (at) => `a${at}="" `)}/>`.repeat(80)),
  'a hundred megabytes in a hundred kilobytes': () => sheet('a'.repeat(100_000_000)),
  '100 000 shared strings': () =>
    withPart(strings, `<sst>${many(100_000, (at) => `<si><t>${at}</t></si>`)}</sst>`),
  'two million empty strings': () => withPart(strings, `<sst>${'<si/>'.repeat(1_990_000)}</sst>`),
  'one string in every cell': () =>
    withPart(
      strings,
      `<sst><si><t>${'y'.repeat(32_000)}</t></si></sst>`,
      '<row><c t="s"><v>0</v></c></row>'.repeat(9000),
    ),
  'a string of half a million pieces': () =>
    withPart(strings, `<sst><si>${'<r><t>a</t></r>'.repeat(490_000)}</si></sst>`),
  '16 384 columns': () => sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`.repeat(60)),
  'a cell far away': () => sheet('<row r="10000"><c r="CV10000"><v>1</v></c></row>'),
  'half a million cells': () => sheet(`<row>${'<c><v>1</v></c>'.repeat(50)}</row>`.repeat(9999)),
  'tags in tags': () => sheet('<x>'.repeat(990_000) + '</x>'.repeat(990_000)),
  'rows in rows': () => sheet('<row>'.repeat(9000) + '</row>'.repeat(9000)),
  'entities in entities': () =>
    withPart(first, `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${beside('')}`),
  'signs by number': () => sheet(`<row><c t="str"><v>${'&#x41;'.repeat(5000)}</v></c></row>`.repeat(400)),
  '190 sheets': () => manySheets(190),
  '200 000 styles': () =>
    withPart(styles, `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(200_000)}</cellXfs></styleSheet>`),
  'two million tags of styles': () =>
    withPart(styles, `<styleSheet>${'<b/>'.repeat(1_990_000)}</styleSheet>`),
  '200 000 merged cells': () =>
    withPart(
      first,
      beside(`<mergeCells>${many(200_000, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)}</mergeCells>`),
    ),
  '100 000 dropdowns': () =>
    withPart(
      first,
      beside(
        `<dataValidations>${many(100_000, (at) => `<dataValidation sqref="A${at + 1}"><formula1>1</formula1></dataValidation>`)}</dataValidations>`,
      ),
    ),
  '250 000 names': () =>
    withPart(
      book,
      bookWith(
        `<definedNames>${many(250_000, (at) => `<definedName name="n${at}">A1</definedName>`)}</definedNames>`,
      ),
    ),
  'fifty megabytes about the file': () =>
    withPart('docProps/app.xml', `<Properties>${'x'.repeat(50_000_000)}</Properties>`),
  '7 000 parts': () =>
    archive([
      ...workbookParts(oneRow),
      ...Array.from({ length: 7000 }, (_, at) => ({ name: `x/${at}`, text: '' })),
    ]),
};
