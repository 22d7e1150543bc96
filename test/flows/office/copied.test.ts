// A workbook that is a copy, or of another round or store: nothing of ours in it is shown as this round's, until set-up says what it is.
import { beforeEach, describe, expect, it } from 'vitest';
import { lockWords } from '../../../functions/text/words/status.ts';
import { type Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { type Spreadsheet, standing } from './spreadsheet.ts';
import { typeLine } from '../round/wheel-rows.ts';

let round: Round;
beforeEach(async () => {
  round = await small.proposed();
});

/** Writes in the workbook that it is somebody else's. */
function claim(identity: object | string): void {
  const [known] = round.workbook.get().developerMetadata ?? [];
  const metadataValue = typeof identity === 'string' ? identity : JSON.stringify(identity);
  round.change({
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: known?.metadataId } }],
      developerMetadata: { metadataValue },
      fields: 'metadataValue',
    },
  });
}
const ours = () => ({ spreadsheetId: round.seed.spreadsheetId, round: 'trondelag/2026', store: 'sqlite' });
const startOf = (subject: string): string =>
  round.shown('Start', round.rowWhere('Start', 'subject', subject), 'sentence');
const acts: [verb: string, tab: string, email: string, more?: object][] = [
  ['check', 'Behov Fosen', fosen],
  ['check', 'Plan', caseWorker],
  ['check', 'Roller', caseWorker],
  ['check', 'Kriterier', caseWorker],
  ['submit', 'Behov Fosen', fosen],
  ['return', 'Behov Fosen', caseWorker, { reason: 'Se på tiltak 1.' }],
  ['allocate', 'Kladd', caseWorker],
  ['publish', 'Kladd', caseWorker],
  ['publish', 'Kladd', caseWorker, { preview: true }],
  ['why', 'Innstilling', caseWorker, { row: 2 }],
  ['pack', 'Start', caseWorker],
  ['export', 'Behov Fosen', fosen],
  ['changes', 'Behov Fosen', fosen],
];

describe('in a copy', () => {
  beforeEach(() => claim({ ...ours(), spreadsheetId: 'fjorarets-ark', round: 'trondelag/2025' }));

  it.each(acts)('%s in %s is refused in words, and nothing is kept', async (verb, tab, email, more) => {
    const before = round.allStored();
    const { status, body } = await round.call(verb, tab, email, more);
    expect([status, body['title']]).toEqual([409, 'Regnearket hører til en annen runde']);
    expect(body['detail']).toContain('Låser, statuser og beløp i det hører til runden trondelag/2025');
    expect(body['detail']).toContain('--round');
    expect(round.allStored()).toEqual(before);
  });

  it('Start says it, and that what it said before is not of this round, with one read and one write', async () => {
    const calls = await round.countCalls(() => round.call('check', 'Behov Fosen', fosen));
    expect(calls).toEqual({ read: 1, write: 1 });
    expect(startOf('Regnearket')).toContain('er en kopi');
    expect(startOf('Fosen')).toBe('Gjelder runden trondelag/2025, ikke denne.');
    const again = await round.countCalls(() => round.call('check', 'Behov Fosen', fosen));
    expect(again).toEqual({ read: 1, write: 0 });
  });

  it('is refused by its own cause also where Start is shut for the functions, as a copy is', async () => {
    round.sheets.beforeNext('write', () =>
      round.sheets.failNext(400, 'You are trying to edit a protected cell or object.'),
    );
    const { body } = await round.call('check', 'Behov Fosen', fosen);
    expect(body['title']).toBe('Regnearket hører til en annen runde');
  });

  it('nobody is reminded, though it is the day, and the scheduler is told', async () => {
    round = await small.planted();
    typeLine(round, 'need', { date: '2026-01-19', reminders: '1' });
    const own = round.copy();
    claim({ ...ours(), spreadsheetId: 'fjorarets-ark', round: 'trondelag/2025' });
    for (const of of [own, round]) of.clock.pass(86_400);
    expect(await own.tick()).toMatchObject({ status: 200, body: { reminded: 3 } });
    expect(await round.tick()).toMatchObject({ status: 503, body: { reminded: 0 } });
    expect(round.inbox.arrivals()).toBe(0);
  });

  it('what waits is mailed to nobody in its Roller, and the scheduler is told', async () => {
    round = await small.planted();
    round.inbox.away = true;
    await round.call('submit', 'Behov Fosen', fosen);
    round.inbox.away = false;
    const own = round.copy();
    claim({ ...ours(), spreadsheetId: 'fjorarets-ark', round: 'trondelag/2025' });
    for (const of of [own, round]) of.clock.pass(600);
    expect(await own.tick()).toMatchObject({ status: 200, body: { sent: 1 } });
    expect(await round.tick()).toMatchObject({ status: 503, body: { sent: 0, failed: 0 } });
    expect(round.inbox.arrivals()).toBe(0);
  });
});

describe('a workbook', () => {
  it.each([
    [{ round: 'trondelag/2025' }, 'er satt opp for runden trondelag/2025'],
    [{ store: 'annet-prosjekt/(default)' }, 'et annet lager (annet-prosjekt/(default))'],
    ['tull', 'ikke på en måte som kan leses'],
  ])('that says %j is refused, and why', async (said, words) => {
    claim(typeof said === 'string' ? said : { ...ours(), ...said });
    const { status, body } = await round.call('check', 'Behov Fosen', fosen);
    expect(status).toBe(409);
    expect(body['detail']).toContain(words);
  });
});

describe('set-up of a copy', () => {
  let book: Spreadsheet;
  let copy: Spreadsheet;
  beforeEach(async () => {
    book = await standing();
    const sheetId = book.id('Behov Fosen');
    const lock = { range: { sheetId, startRowIndex: 1 }, editors: { users: [] }, description: lockWords };
    const status = { start: { sheetId, rowIndex: 1, columnIndex: book.column('Behov Fosen', 'Status') } };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'Sendt inn' } }] }];
    book.change(
      { addProtectedRange: { protectedRange: lock } },
      { updateCells: { ...status, rows, fields: 'userEnteredValue' } },
    );
    copy = book.copyAs('kopien');
  });
  const statusIn = (of: Spreadsheet) =>
    of.tab('Behov Fosen').data?.[0]?.rowData?.[1]?.values?.[of.column('Behov Fosen', 'Status')]
      ?.userEnteredValue?.stringValue;
  const locksIn = (of: Spreadsheet) =>
    (of.tab('Behov Fosen').protectedRanges ?? []).filter(({ description }) => description === lockWords);

  it('does nothing before somebody said which round it is to be', async () => {
    expect(await copy.setUp({ round: undefined })).toEqual([
      expect.stringContaining('er en kopi av det som hører til runden trondelag/2026'),
    ]);
    expect(statusIn(copy)).toBe('Sendt inn');
  });

  it('of another round takes away locks and statuses, and nothing that people typed', async () => {
    const typed = (of: Spreadsheet) =>
      of.tab('Behov Fosen').data?.[0]?.rowData?.[1]?.values?.[of.column('Behov Fosen', 'Tiltak')];
    const before = typed(copy);
    await copy.setUp({ round: 'trondelag/2027' });
    expect([statusIn(copy), locksIn(copy)]).toEqual([undefined, []]);
    expect(typed(copy)).toEqual(before);
    expect(await copy.closedTo('funksjonene@example.no')).toEqual([]);
    expect(await copy.setUp({ round: 'trondelag/2027' })).toEqual([]);
  });

  it('of the same round takes over with all that stands there', async () => {
    expect(await copy.setUp()).toContain('Regnearket vet at det hører til runden trondelag/2026.');
    expect([statusIn(copy), locksIn(copy).length]).toEqual(['Sendt inn', 1]);
  });

  it('is never done to a round’s own workbook by a slip in --round', async () => {
    expect(await book.setUp({ round: 'trondelag/2027' })).toEqual([
      expect.stringContaining('hører til runden trondelag/2026, og blir det'),
    ]);
    expect(statusIn(book)).toBe('Sendt inn');
  });
});

describe('set-up at the end', () => {
  it('says each place where the functions may not write, and none when there is none', async () => {
    const book = await standing();
    expect(await book.closedTo('funksjonene@example.no')).toEqual([]);
    const sheetId = book.id('Plan');
    const range = { sheetId, startRowIndex: 0, endRowIndex: 3 };
    const own = { range, editors: { users: ['sf@example.no'] }, description: 'Vårt eget vern' };
    book.change({ addProtectedRange: { protectedRange: own } });
    expect(await book.closedTo('funksjonene@example.no')).toEqual([{ tab: 'Plan', what: 'Vårt eget vern' }]);
  });

  it('takes the other name of Norwegian where Google does not know the first', async () => {
    const book = await standing();
    const properties = { locale: 'en_US' };
    book.change({ updateSpreadsheetProperties: { properties, fields: 'locale' } });
    let writes = 0;
    book.sheets.beforeNext('write', () => {
      writes++;
      book.sheets.failNext(400, 'Invalid requests[0].updateSpreadsheetProperties: Unsupported locale: nb_NO');
    });
    expect(await book.setUp()).toEqual([
      'Språket er satt til norsk (no_NO), så tall og datoer leses og skrives riktig.',
    ]);
    expect([writes, book.all().properties?.locale]).toEqual([1, 'no_NO']);
  });
});
