// «Vurdering av tiltak»: a single tiltak gets nothing, or less than it seeks, with a reason that its network reads (D17).
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import { typeMove } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';

const tab = 'Vurdering av tiltak';
const because = 'Kriterium 2 er ikke møtt: behovet er ikke vurdert av eieren.';
const listed = prepared(async () => {
  const opened = await small.sent();
  await opened.call('check', tab, caseWorker);
  return opened;
});
let round: Round;
const compute = (more: object = {}) => round.propose(more);
const check = () => round.call('check', tab, caseWorker);
const rowOf = (of: string, id: string): number => round.rowWhere(of, 'id', id);
const judge = (id: string, cells: Record<string, string | number | null>): void =>
  round.type(tab, rowOf(tab, id), cells);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const inTiltak = (id: string, field: string): unknown => round.value('Tiltak', rowOf('Tiltak', id), field);
const ofNetwork = (of: string, network: string, field: string): unknown =>
  round.value(of, round.rowWhere(of, 'network', network), field);
const recounted = (): string =>
  round.shown('Etterregning', round.rowWhere('Etterregning', 'network', 'Sum'), 'verdict');

beforeEach(async () => {
  round = await listed();
});

describe('the tab', () => {
  it('has a row for every tiltak that is sent, in its network’s own order', () => {
    expect(round.shown(tab, 1, 'id')).toMatch(/^(FOS|INN|VAE)-01$/);
    expect(ofNetwork(tab, 'Fosen', 'id')).toBe('FOS-01');
    const rows = Array.from({ length: round.rows(tab) }, (_, at) => at + 1);
    const sought = rows.map((row) => Number(round.value(tab, row, 'sought')));
    expect(rows.map((row) => round.shown(tab, row, 'id')).filter((id) => id.startsWith('FOS'))).toEqual(
      ['1', '2', '3', '4', '5'].map((nr) => `FOS-0${nr}`),
    );
    expect(Math.min(...sought)).toBeGreaterThan(0);
  });
  it('is read once, written once, and not at all when nothing changed', async () => {
    judge('FOS-02', { verdict: 'delvis' });
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 0 });
  });
  it('is found again however its rows are sorted', async () => {
    const [first, second] = [rowOf(tab, 'FOS-01'), rowOf(tab, 'FOS-02')];
    round.type(tab, first, { id: 'FOS-02' });
    round.type(tab, second, { id: 'FOS-01' });
    judge('FOS-02', { verdict: 'innstilles ikke', reason: because });
    await check();
    expect(round.shown(tab, first, 'measure')).toBe(round.shown('Behov Fosen', 2, 'measure'));
    await compute();
    expect([inTiltak('FOS-01', 'proposed') === 0, inTiltak('FOS-02', 'proposed')]).toEqual([false, 0]);
  });
  it('keeps what is typed of a tiltak that is returned, and counts it when it is sent again', async () => {
    judge('FOS-02', { verdict: 'innstilles ikke', reason: because });
    await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Se på tiltak 1.' });
    await check();
    expect(round.shown(tab, rowOf(tab, 'FOS-02'), 'remark')).toContain(
      'ikke med i en behovsmelding som er sendt',
    );
    await compute();
    await round.call('submit', 'Behov Fosen', fosen);
    await compute();
    expect(inTiltak('FOS-02', 'outcome')).toBe('Ikke innstilt');
  });
  it('stops where an ID stands beside another network, and leaves what shows it', async () => {
    const own = rowOf(tab, 'FOS-02');
    judge('FOS-02', { verdict: 'innstilles ikke', reason: because });
    round.type(tab, own, { id: 'INN-01' });
    round.type(tab, round.rowWhere(tab, 'network', 'Innherred'), { id: 'FOS-02' });
    await check();
    await check();
    expect(round.shown(tab, own, 'remark')).toContain('INN-01 er fra Innherred');
    const { status, body } = await compute();
    expect([status, JSON.stringify(body).includes('INN-01 er fra Innherred')]).toEqual([409, true]);
  });
  it('stops where an ID is no tiltak’s', async () => {
    const row = round.rows(tab) + 1;
    round.type(tab, row, { id: 'FOS-99', verdict: 'innstilles ikke', reason: because });
    await check();
    expect(round.shown(tab, row, 'remark')).toContain('Det finnes ikke noe tiltak med ID «FOS-99»');
    expect((await compute()).status).toBe(409);
    round.type(tab, row, { id: null, verdict: null, reason: null });
    expect((await compute()).status).toBe(200);
  });
  it('is put right by the distribution too, when a report was returned and sent again', async () => {
    judge('FOS-02', { verdict: 'innstilles ikke', reason: because });
    await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Se på tiltak 1.' });
    await check();
    await round.call('submit', 'Behov Fosen', fosen);
    await compute();
    expect(round.shown(tab, rowOf(tab, 'FOS-02'), 'remark')).toBe('');
    expect(Number(round.value(tab, rowOf(tab, 'FOS-02'), 'sought'))).toBeGreaterThan(0);
  });
  it('stops the distribution when it is gone, since it may have refused somebody', async () => {
    round.change({ deleteSheet: { sheetId: round.sheetId(tab) } });
    const { status, body } = await compute();
    expect(status).not.toBe(200);
    expect(JSON.stringify(body)).toContain(tab);
  });
});

describe('a tiltak that is not proposed', () => {
  beforeEach(async () => {
    judge('FOS-02', { verdict: 'innstilles ikke', reason: because });
    await compute();
  });

  it('gets nothing, and its network and the others get what the key gives of the rest', () => {
    const sought = Number(inTiltak('FOS-02', 'sought'));
    expect(sought).toBeGreaterThan(0);
    expect([inTiltak('FOS-02', 'may'), inTiltak('FOS-02', 'proposed')]).toEqual([0, 0]);
    expect(ofNetwork('Innstilling', 'Sum', 'proposed')).toBe(2_500_000);
    expect(recounted()).toBe('Alle 3 stemmer med Beregnet.');
  });
  it('is sought all the same, and the network reads why, in its rows, in the proposal and in its e-mail', () => {
    const behov = Array.from({ length: 5 }, (_, at) => Number(inTiltak(`FOS-0${at + 1}`, 'sought')));
    expect(ofNetwork('Innstilling', 'Fosen', 'sought')).toBe(behov.reduce((sum, one) => sum + one, 0));
    const reason = `Statsforvalteren innstiller ikke tiltaket: ${because}`;
    expect(inTiltak('FOS-02', 'reason')).toContain(reason);
    expect(round.shown('Behov Fosen', 2, 'remark')).toContain(reason);
    expect(ofNetwork('Innstilling', 'Fosen', 'explanation')).toContain(reason);
    const mails = round.inbox
      .list()
      .filter(({ to, subject }) => to.includes(fosen) && subject.includes('Fosen'));
    expect(mails.map(({ text }) => text).filter((text) => text.includes(because))).toHaveLength(1);
  });
  it('is the same run however often it is computed, and computed again from its pack', async () => {
    const { body } = await compute();
    expect(body['message']).toContain('Ingen nye e-poster sendes.');
    const replayed = replayPack(JSON.parse(await packIn(round)) as Pack);
    expect(replayed).toMatchObject({ kind: 'replayed', differences: [] });
  });
  it('may not be adjusted back in by hand', async () => {
    const most = Number(ofNetwork('Innstilling', 'Fosen', 'sought')) - Number(inTiltak('FOS-02', 'sought'));
    const over = most - Number(ofNetwork('Innstilling', 'Fosen', 'proposed')) + 1;
    typeMove(round, { from: 'Værnes', to: 'Fosen', amount: over });
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(plain(JSON.stringify(body))).toContain(
      `høyst ${most.toLocaleString('nb-NO').replaceAll('\u00a0', ' ')} kr av det som er søkt, kan innstilles`,
    );
  });
});

describe('a tiltak that is cut', () => {
  it('gets its most at most, and says so with what it sought', async () => {
    judge('FOS-01', { verdict: 'delvis', most: '50 000', reason: 'Bare det første året.' });
    const ahead = await compute({ preview: true });
    expect(ahead.body['message']).toContain('0 tiltak innstilles ikke, 1 ikke fullt ut.');
    await compute();
    expect([inTiltak('FOS-01', 'may'), inTiltak('FOS-01', 'proposed')]).toEqual([50_000, 50_000]);
    expect(inTiltak('FOS-01', 'outcome')).toBe('Innstilt delvis');
    expect(plain(String(inTiltak('FOS-01', 'reason')))).toMatch(
      /^Innstilt 50 000 kr av [\d ]+ kr\. Statsforvalteren innstiller høyst 50 000 kr: Bare det første året\.$/,
    );
    const [owner, uh] = [Number(inTiltak('FOS-01', 'owner')), Number(inTiltak('FOS-01', 'uh'))];
    expect(owner + uh).toBe(50_000);
    expect(recounted()).toBe('Alle 3 stemmer med Beregnet.');
  });
  it('leaves its network with what can be proposed, said so, when there is money for all of it', async () => {
    round.type('Budsjett', 1, { amount: 90_000_000 });
    judge('FOS-01', { verdict: 'delvis', most: 50_000, reason: 'Bare det første året.' });
    await compute();
    const may = Array.from({ length: 5 }, (_, at) => Number(inTiltak(`FOS-0${at + 1}`, 'may')));
    expect(ofNetwork('Innstilling', 'Fosen', 'proposed')).toBe(may.reduce((sum, one) => sum + one, 0));
    const said = plain(String(ofNetwork('Innstilling', 'Fosen', 'explanation')));
    const row = round.rowWhere('Innstilling', 'network', 'Fosen') + 1;
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row });
    expect(body['message']).toContain('Nei. Det var det som kan innstilles av søknaden, som satte grensen');
    expect(body['message']).not.toContain('Ja, søknaden var grensen');
    expect(said).toContain('Dere får alt som kan innstilles av det dere søkte om');
    expect(said).not.toContain('hele søknaden');
    expect(plain(String(ofNetwork('Innstilling', 'Værnes', 'explanation')))).toContain(
      'Det som ikke kan innstilles etter fanen Vurdering av tiltak, er ikke regnet som søkt.',
    );
  });
});

it('where nothing of a network can be proposed, nobody is told that it did not send', async () => {
  for (let nr = 1; nr <= 5; nr++) judge(`FOS-0${nr}`, { verdict: 'innstilles ikke', reason: because });
  await compute();
  expect(ofNetwork('Innstilling', 'Fosen', 'proposed')).toBe(0);
  const said = String(ofNetwork('Innstilling', 'Fosen', 'explanation'));
  expect(said).toContain('Ingenting av det dere søkte om, kan innstilles, så beløpet er 0.');
  expect(said).not.toContain('ikke sendt inn');
  expect(recounted()).toBe('Alle 3 stemmer med Beregnet.');
});
