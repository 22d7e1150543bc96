// Verb «allocate»: a draft as often as wished, which nobody is told about and no tab shows that a network sees.
import { beforeEach, describe, expect, it } from 'vitest';
import { officeTitles } from '../../../functions/domain/sheet/books.ts';
import { gridsOf } from '../round/grids.ts';
import { adjust } from '../round/moves.ts';
import type { Round } from '../round/round.ts';
import { askFirst, caseWorker, fosen, reader, small } from '../round/rounds.ts';
import { typeDeadline } from '../round/wheel-rows.ts';

const office = [...officeTitles];
const draft = (more: object = {}) => round.call('allocate', 'Kladd', caseWorker, more);
const said = async (): Promise<string> => String((await draft()).body['message']);
const kept = (): string[] => [...round.allStored().keys()];
/** Every cell, format, note and protection of the tabs that networks see. */
const shared = (): Record<string, unknown> =>
  Object.fromEntries(Object.entries(gridsOf(round)).filter(([title]) => !office.includes(title)));
const rowOf = (network: string): number => round.rowWhere('Kladd', 'network', network);

let round: Round;

describe.each([
  ['before anything is put forward', small.sent],
  ['when a proposal is put forward', small.proposed],
])('%s', (_when, begin) => {
  beforeEach(async () => {
    round = await begin();
  });

  it('ten drafts send nothing, move no report, and change no byte that a network sees', async () => {
    const [before, arrivals, reports] = [shared(), round.inbox.arrivals(), await storedReports()];
    for (let turn = 0; turn < 10; turn++) {
      expect((await draft()).status).toBe(200);
      expect(shared()).toEqual(before);
      adjust(round, 'Fosen', { amount: -1000 * (turn + 1), reason: `Dette er forsøk nummer ${turn}.` });
    }
    expect(round.inbox.arrivals()).toBe(arrivals);
    expect(await storedReports()).toEqual(reports);
    expect((await round.stored((tx) => tx.list('message', 'due'))).length).toBe(0);
    expect(kept().filter((name) => name.startsWith('draft'))).toEqual(['draft draft']);
  });

  it('is written by one read and one write, and not again when nothing has changed', async () => {
    round.type('Plan', 1, { value: '150000' });
    expect(await round.countCalls(draft)).toEqual({ read: 1, write: 1 });
    const standing = round.allStored();
    expect(await round.countCalls(draft)).toEqual({ read: 1, write: 0 });
    expect(round.allStored()).toEqual(standing);
    expect((await draft()).body['title']).toBe('Uendret kladd');
  });
});

const storedReports = () => round.stored((tx) => tx.list('report', 'report'));
describe('the answer', () => {
  beforeEach(async () => {
    round = await small.planted();
    await round.call('submit', 'Behov Fosen', fosen);
  });

  it('says who has not sent, that nobody is told, and how far off the deadline is', async () => {
    typeDeadline(round, '1. februar 2026 kl. 23:59');
    const message = await said();
    expect(message).toContain('Uten innsendt behovsmelding: Innherred, Værnes.');
    expect(message).toContain('Ingen får beskjed før du velger Legg fram forslaget.');
    expect(message).toContain('Fristen er om 17 dager, 1. februar 2026 kl. 23.59.');
    round.clock.pass(17 * 86_400);
    expect(await said()).toContain('Fristen er i dag,');
    round.clock.pass(86_400);
    expect(await said()).not.toContain('Fristen');
  });

  it('says what differs from the draft before and from what is put forward, in kroner, also in Kladd', async () => {
    expect(await said()).toContain('Ingenting er lagt fram i runden ennå.');
    await askFirst(round, ['publish', 'Kladd', caseWorker]);
    adjust(round, 'Fosen', { amount: -5000 });
    const first = await said();
    expect(first).toContain('Fra kladden før: Fosen \u22125\u00a0000\u00a0kr.');
    expect(first).toContain('Fra forslag 1, som er lagt fram: Fosen \u22125\u00a0000\u00a0kr.');
    adjust(round, 'Fosen', { amount: -2000 });
    const second = await said();
    expect(second).toContain('Fra kladden før: Fosen +3\u00a0000\u00a0kr.');
    expect(second).toContain('Fra forslag 1, som er lagt fram: Fosen \u22122\u00a0000\u00a0kr.');
    const about = round.rowWhere('Kladd', 'network', 'Om kladden');
    const lines = [0, 1, 2].map((at) => round.shown('Kladd', about + at, 'why'));
    expect(lines[0]).toBe('Uten innsendt behovsmelding: Innherred, Værnes.');
    expect(second).toContain(lines[1]);
    expect(second).toContain(lines[2]);
  });
});

describe('in Kladd', () => {
  beforeEach(async () => {
    round = await small.proposed();
    adjust(round, 'Fosen', { amount: -7000, reason: 'Bare i kladden til vi vet mer.' });
    await draft();
  });

  it('«why» explains the draft, and in Innstilling what is put forward', async () => {
    const row = rowOf('Fosen') + 1;
    const own = await round.call('why', 'Kladd', caseWorker, { row });
    expect(own.body['title']).toBe(`Hvorfor ${round.shown('Kladd', row - 1, 'proposed')}\u00a0kr til Fosen?`);
    expect(own.body['message']).toMatch(/Bare i kladden[\s\S]*Kladd, beregnet/);
    const at = round.rowWhere('Innstilling', 'network', 'Fosen') + 1;
    const { body } = await round.call('why', 'Innstilling', reader, { row: at });
    expect(body['title']).toBe(
      `Hvorfor ${round.shown('Innstilling', at - 1, 'proposed')}\u00a0kr til Fosen?`,
    );
    expect(body['message']).not.toContain('Bare i kladden');
    expect(body['message']).toContain('Forslag 1, beregnet');
    const measure = round.rowWhere('Kladd tiltak', 'network', 'Fosen') + 1;
    const tiltak = await round.call('why', 'Kladd tiltak', caseWorker, { row: measure });
    expect(tiltak.body['message']).toContain('Bare i kladden');
  });

  it('no coordinator and no reader has the draft explained or packed', async () => {
    for (const email of [fosen, reader])
      for (const verb of ['why', 'pack', 'allocate', 'publish', 'check'])
        expect([
          verb,
          (await round.call(verb, 'Kladd', email, verb === 'why' ? { row: 2 } : {})).status,
        ]).toEqual([verb, 403]);
  });

  it('the pack is the draft’s, and in Innstilling that of the run in force', async () => {
    const [own, published] = await Promise.all(
      ['Kladd', 'Innstilling'].map(async (tab) => (await round.call('pack', tab, caseWorker)).body['html']),
    );
    expect(own).toContain('Bare i kladden');
    expect(published).not.toContain('Bare i kladden');
  });

  it('no formula points at a tab outside the office’s workbook', () => {
    const formulas = ['Kladd', 'Kladd tiltak'].flatMap((title) => formulasIn(title));
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => formula.includes('!'))).toEqual([]);
  });
});

const formulasIn = (title: string): string[] =>
  (
    round.workbook.get({ ranges: [`'${title}'`], includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData ??
    []
  )
    .flatMap(({ values }) => values ?? [])
    .flatMap(({ userEnteredValue }) => userEnteredValue?.formulaValue ?? []);
