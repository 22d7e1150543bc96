// A round in two workbooks: the flows do in both what they do in one, and each tab is read where it belongs and nowhere else.
import { beforeEach, describe, expect, it } from 'vitest';
import { officeTitles } from '../../../functions/domain/sheet/books.ts';
import { handsOn } from '../../ports/hands.ts';
import { openInTwo, prepared, type Round } from '../round/round.ts';
import { caseWorker, fosen, small, submitAll } from '../round/rounds.ts';
import { propose } from '../../seeded.ts';
import { smallSeed } from '../round/small-seed.ts';

const planted = prepared(() => openInTwo(smallSeed));
const sent = prepared(async () => {
  const opened = await planted();
  await submitAll(opened, smallSeed);
  await opened.call('check', 'Kriterier', caseWorker);
  return opened;
});
let round: Round;
beforeEach(async () => {
  round = await sent();
});

const titlesOf = ({ workbook }: Pick<Round, 'workbook'>): string[] =>
  (workbook.get().sheets ?? []).map(({ properties }) => properties?.title ?? '');
const office = () => {
  if (!round.office) throw new Error('the round has one workbook only');
  return round.office;
};
const cellsOf = ({ workbook }: Pick<Round, 'workbook'>, leaveOut: string[] = []): string =>
  JSON.stringify(
    (workbook.get({ includeGridData: true }).sheets ?? [])
      .filter(({ properties }) => !leaveOut.includes(properties?.title ?? ''))
      .map(({ properties, data }) => [
        properties?.title,
        data?.[0]?.rowData?.map(({ values }) => values?.map((cell) => [cell.formattedValue, cell.note])),
      ]),
  );

describe('a round in two workbooks', () => {
  it('has no tab of the office in the shared one, and no other in the office’s', () => {
    expect(titlesOf(round).filter((title) => officeTitles.has(title))).toEqual([]);
    expect(titlesOf(office())).toEqual([
      'Kriterier',
      'Vurdering av tiltak',
      'Justeringer',
      'Kladd',
      'Kladd tiltak',
      'Alternativer',
      'Roller',
      'E-post',
    ]);
  });

  it('is computed to the krone as in one, and everybody sees the same in the shared one', async () => {
    const one = await small.sent();
    await one.call('check', 'Kriterier', caseWorker);
    await propose(one);
    await propose(round);
    const own = [...officeTitles];
    expect(cellsOf(round)).toBe(cellsOf(one, own));
    const inOffice = (of: Pick<Round, 'workbook'>) =>
      cellsOf(
        of,
        titlesOf(one).filter((title) => !own.includes(title)),
      );
    expect(inOffice(office())).toBe(inOffice(one));
  });

  it('takes one read of each workbook and one write of each that changes', async () => {
    office().type('Kriterier', 1, { verdict: 'møtt' });
    expect(await round.countCalls(() => round.call('check', 'Kriterier', caseWorker))).toEqual({
      read: 2,
      write: 2,
    });
  });

  it('takes one read and one write where nobody asks for the check of a network’s tab', async () => {
    round.type('Behov Fosen', 2, { soughtOwner: 'mange' });
    const ping = async () => {
      await round.call('check', 'Behov Fosen', fosen, { ping: true });
      await round.settle();
    };
    expect(await round.countCalls(ping)).toEqual({ read: 1, write: 1 });
    expect(round.shown('Behov Fosen', 2, 'status')).not.toBe('');
  });

  it('cut between its two writes, is whole when the act is asked for again', async () => {
    const whole = await sent();
    const type = (of: Round) =>
      of.office?.type('Kriterier', 1, { verdict: 'ikke møtt', reason: 'Mangler avtale.' });
    for (const one of [whole, round]) type(one);
    const before = cellsOf(round);
    const check = (of: Round) => of.call('check', 'Kriterier', caseWorker);
    await check(whole);
    const { sheets } = round;
    sheets.beforeNext('write', () => void sheets.beforeNext('write', () => sheets.failNext(503)));
    const cut = await check(round);
    expect([cut.status, cellsOf(round)]).toEqual([503, before]);
    await check(round);
    for (const one of [whole, round]) {
      await one.sweep();
      await one.settle();
    }
    expect(cellsOf(round)).toBe(cellsOf(whole));
    expect(whole.office && cellsOf(office())).toBe(whole.office && cellsOf(whole.office));
  });

  it('is found by the id of either, also by a ping', async () => {
    const asked = { spreadsheetId: office().workbook.spreadsheetId, tab: 'Kriterier' };
    office().type('Kriterier', 1, { verdict: 'kanskje' });
    expect((await round.post('check', caseWorker, { ...asked, ping: true }, {})).status).toBe(202);
    await round.settle();
    expect(office().shown('Kriterier', 1, 'remark')).not.toBe('');
  });

  it('lets a coordinator do no more in the office’s tabs by its id than by the shared one’s', async () => {
    for (const tab of officeTitles) {
      const asked = { spreadsheetId: office().workbook.spreadsheetId, tab };
      const { status } = await round.post('check', fosen, asked, {});
      expect([tab, status >= 400]).toEqual([tab, true]);
    }
  });

  it('takes a role from the office’s Roller, never from one that stands in the shared workbook', async () => {
    const rolle = { properties: { title: 'Roller', sheetId: 991 } };
    const inShared = handsOn(round.workbook);
    inShared.change({ addSheet: rolle });
    inShared.type('Roller', 0, { email: 'E-post', role: 'Rolle', network: 'Nettverk' });
    inShared.type('Roller', 1, { email: 'lur@example.no', role: 'saksbehandler' });
    expect(await round.call('allocate', 'Innstilling', 'lur@example.no')).toMatchObject({ status: 403 });
    await round.call('check', 'Kriterier', caseWorker);
    const line = round.rowWhere('Start', 'subject', 'Faner');
    expect(round.shown('Start', line, 'sentence')).toContain(
      '«Roller» hører til regnearket Saksbehandling, men står også her',
    );
  });

  it('stops in words where a tab is in neither, and names the workbook it should stand in', async () => {
    office().rename('Roller', 'Rolle');
    const { status, body } = await round.call('check', 'Behov Fosen', fosen);
    expect(status).toBe(409);
    expect(body['detail']).toContain('«Roller» finnes ikke i regnearket Saksbehandling');
  });
});

describe('the office’s workbook', () => {
  function claim(identity: object): void {
    const [known] = office().workbook.get().developerMetadata ?? [];
    office().change({
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: known?.metadataId } }],
        developerMetadata: { metadataValue: JSON.stringify(identity) },
        fields: 'metadataValue',
      },
    });
  }
  const ours = () => ({
    spreadsheetId: office().workbook.spreadsheetId,
    round: 'trondelag/2026',
    store: 'sqlite',
  });

  it.each([
    [{ round: 'trondelag/2025' }, 'er satt opp for runden trondelag/2025'],
    [{ spreadsheetId: 'fjoraret' }, 'er en kopi'],
  ])('of another round, or a copy, is refused in words and decides nothing: %j', async (said, words) => {
    claim({ ...ours(), ...said });
    const before = round.allStored();
    const { status, body } = await round.call('allocate', 'Innstilling', caseWorker);
    expect(status).toBe(409);
    expect(body['detail']).toContain('Om regnearket Saksbehandling');
    expect(body['detail']).toContain(words);
    expect(round.allStored()).toEqual(before);
  });

  it('in another language stops the computation as the shared one does', async () => {
    const properties = { locale: 'en_US' };
    office().change({ updateSpreadsheetProperties: { properties, fields: 'locale' } });
    const { status, problem } = await round.call('allocate', 'Innstilling', caseWorker);
    expect([status, problem]).toEqual([409, expect.stringContaining('otherLanguage')]);
  });
});
