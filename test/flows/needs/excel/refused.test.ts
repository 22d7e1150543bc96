// Files that are not taken in: foreign, damaged or hostile ones, each refused with its reason in words.
import { beforeEach, describe, expect, it } from 'vitest';
import { createExcelPort } from '../../../../functions/adapters/excel/port.ts';
import { archive, workbookParts } from '../../../ports/archive.ts';
import { filesOf } from '../../../ports/excel-file.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen, small } from '../../round/rounds.ts';

const tab = 'Behov Fosen';
const excel = createExcelPort();
const { open: openFile, make: fileOf } = filesOf(excel);
let round: Round;
beforeEach(async () => {
  round = (await small.planted()).copy({ excel });
});

const made = async (where = tab): Promise<string> =>
  String((await round.call('export', where, caseWorker)).body['file']);

/** Title and sentence of the refusal, which says that nothing happened. */
const reason = async (file: string): Promise<string> => {
  const { status, body } = await round.call('import', tab, fosen, { file });
  const detail = String(body['detail']);
  if (status < 400 || !detail.includes('Ingenting er endret')) throw new Error(`${status} ${detail}`);
  return `${String(body['title'])}: ${detail}`;
};
const base64 = (content: string | Buffer): string => Buffer.from(content).toString('base64');

describe('a file that does not belong', () => {
  it('from another network is refused with both names', async () => {
    expect(await reason(await made('Behov Innherred'))).toMatch(
      /^Filen hører ikke til her: .*«Behov Innherred», og du står i «Behov Fosen»/,
    );
  });
  it('from another workbook is refused', async () => {
    const { rows, hidden } = await openFile(await made());
    const [[mark = '', , title = ''] = [], ...rest] = hidden;
    const file = await fileOf(rows, [[mark, 'et-annet-ark', title], ...rest]);
    expect(await reason(file)).toMatch(/^Filen hører ikke til her: .*et annet regneark/);
  });
  it('that was not made here is refused', async () => {
    const { rows } = await openFile(await made());
    expect(await reason(await fileOf(rows, []))).toMatch(/^Filen hører ikke til her: .*ikke laget her/);
  });
  it('without its headers is refused with their names', async () => {
    const { rows, hidden } = await openFile(await made());
    const header = (rows[0] ?? []).map((text) => (text === 'Partner' || text === 'ID' ? 'Noe annet' : text));
    expect(await reason(await fileOf([header, ...rows.slice(1)], hidden))).toMatch(
      /^Kolonner mangler i filen: .*«Partner», «ID»/,
    );
  });
  it('that is no workbook is refused with what it is', async () => {
    expect(await reason(base64('ID;Tiltak\n'))).toMatch(
      /^Filen kan ikke tas inn: .*ikke en Excel-arbeidsbok/,
    );
    expect(await reason(base64(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))).toMatch(
      /^Filen kan ikke tas inn: .*gamle Excel-formatet|passord/,
    );
    expect(await reason(base64(archive([{ name: 'a.txt', text: 'a' }])))).toMatch(
      /^Filen kan ikke tas inn: .*ikke en Excel-arbeidsbok/,
    );
  });
  it('that is damaged is refused', async () => {
    const file = Buffer.from(await made(), 'base64');
    expect(await reason(base64(file.subarray(0, 3000)))).toMatch(/^Filen kan ikke tas inn: .*skadet/);
    // What is unpacked then is no sheet, or one that never ends.
    const middle = Math.floor(file.length / 2);
    file.fill(7, middle, middle + 400);
    expect(await reason(base64(file))).toMatch(/^Filen kan ikke tas inn: .*(skadet|rader)/);
  });
  it('that carries macros is refused', async () => {
    const parts = [...workbookParts('<row r="1"/>'), { name: 'xl/vbaProject.bin', text: 'x' }];
    expect(await reason(base64(archive(parts)))).toMatch(/^Filen kan ikke tas inn: .*makroer/);
  });
  it('that holds merged cells is refused with the reason, before anything of it is compared', async () => {
    const [types, book, relations, sheet] = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
    const merged = sheet!.text.replace(
      '</worksheet>',
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    );
    const file = base64(archive([types!, book!, relations!, { ...sheet!, text: merged }]));
    expect(await reason(file)).toMatch(
      /^Filen kan ikke tas inn: .*sammenslåtte celler.*Opphev sammenslåingen/,
    );
  });
  it('that would fill the memory is refused before it does: by size, by a lie about it, by far addresses', async () => {
    const bomb = { name: 'xl/worksheets/a.xml', text: 'a'.repeat(30_000_000) };
    expect(await reason(base64(archive([...workbookParts(''), bomb])))).toMatch(
      /^Filen kan ikke tas inn: .*for stor/,
    );
    expect(await reason(base64(archive([...workbookParts(''), { ...bomb, claims: 10 }])))).toMatch(
      /^Filen kan ikke tas inn: .*for stor/,
    );
    expect(await reason(base64(archive(workbookParts('<row r="9999999999"/>'))))).toMatch(
      /^Filen kan ikke tas inn: .*rader/,
    );
    expect(
      await reason(base64(archive(workbookParts('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')))),
    ).toMatch(/^Filen kan ikke tas inn: .*rader/);
  });
  it('that is too large for a request is refused by its size', async () => {
    const { status, body } = await round.call('import', tab, fosen, { file: 'A'.repeat(1_100_000) });
    expect([status, body['title']]).toEqual([413, 'Filen er for stor']);
  });
  it('that is missing is refused', async () => {
    expect((await round.call('import', tab, fosen)).body['title']).toBe('Ingen fil');
  });
});
