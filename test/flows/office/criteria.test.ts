// The tab Kriterier: a row per network and criterion, who saved what, and what of it does not count.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, openRound, prepared } from '../round/round.ts';
import { caseWorker, fosen, seedOf, small, submitAll } from '../round/rounds.ts';

const tab = 'Kriterier';
const checked = prepared(async () => {
  const opened = await small.sent();
  await opened.call('check', tab, caseWorker);
  return opened;
});
/** The first criterion of Fosen's is met. */
const assessed = prepared(async () => {
  const opened = await checked();
  opened.type(tab, opened.rowWhere(tab, 'key', 'FOS-1'), { verdict: 'møtt' });
  await opened.call('check', tab, caseWorker);
  return opened;
});
let round: Round;
const check = (more: object = {}) => round.call('check', tab, caseWorker, more);
const rowOf = (nr: string): number => round.rowWhere(tab, 'key', nr);
const assess = (nr: string, verdict: string | null, reason: string | null = null): void =>
  round.type(tab, rowOf(nr), { verdict, reason });
const shown = (nr: string, field: string): string => round.shown(tab, rowOf(nr), field);

describe('the tab Kriterier', () => {
  it('gets a row per network and criterion, with what it goes by', async () => {
    round = await small.sent();
    const { body } = await check();
    expect(round.rows(tab)).toBe(3 * 6);
    expect(shown('FOS-3', 'network')).toBe('Fosen');
    expect(shown('FOS-3', 'criterion')).toContain('Partnerskap');
    expect(shown('FOS-3', 'set')).toBe('kollektiv-2026');
    expect(body['message']).toContain('0 av 3 nettverk er ferdig vurdert.');
  });
  it('is read once, written once, and not at all when nothing changed', async () => {
    round = await checked();
    assess('FOS-1', 'møtt');
    expect(await round.countCalls(() => check())).toEqual({ read: 1, write: 1 });
    expect(await round.countCalls(() => check())).toEqual({ read: 1, write: 0 });
  });
  it('is saved once, and taken back once, however often it is checked', async () => {
    round = await assessed();
    const versions = async () =>
      (await round.stored((tx) => tx.list('event', 'Fosen')))
        .filter(({ what }) => what === 'assess')
        .map(({ facts }) => [facts['verdict'], facts['version']]);
    await check();
    expect(await versions()).toEqual([['met', 1]]);
    assess('FOS-1', null);
    for (const _ of [1, 2, 3]) await check();
    expect(await versions()).toEqual([
      ['met', 1],
      ['open', 2],
    ]);
  });
  it('takes a report up when it is checked, and not when a proposal in it is accepted', async () => {
    round = await checked();
    assess('FOS-1', 'møtt');
    const state = async () => (await round.stored((tx) => tx.get('report', 'Fosen')))?.state;
    await round.call('accept', tab, caseWorker);
    expect(await state()).toBe('submitted');
    await check();
    expect(await state()).toBe('underAssessment');
  });
  it('is not for coordinators', async () => {
    round = await checked();
    expect((await round.call('check', tab, fosen)).status).toBe(403);
  });
});

describe('an assessment', () => {
  beforeEach(async () => {
    round = await assessed();
  });

  it('bears the name of the one who saved it, and takes up the report', async () => {
    expect(shown('FOS-1', 'assessor')).toBe(caseWorker);
    expect(shown('FOS-1', 'date')).toBe('15. januar 2026');
    expect((await round.stored((tx) => tx.get('report', 'Fosen')))?.state).toBe('underAssessment');
    const start = round.shown('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'sentence');
    expect(start).toContain('Til vurdering');
    expect((await round.stored((tx) => tx.get('report', 'Innherred')))?.state).toBe('submitted');
  });
  it('is not saved by a trigger in the name of the one who set it up', async () => {
    assess('FOS-1', 'ikke relevant', 'Gjelder ikke.');
    await round.call('check', 'Kriterier', caseWorker, { ping: true });
    await round.settle();
    expect(shown('FOS-1', 'assessor')).toBe('');
    expect((await round.stored((tx) => tx.get('assessment', 'FOS-1')))?.verdict).toBe('met');
    await check();
    expect(shown('FOS-1', 'assessor')).toBe(caseWorker);
    const events = await round.stored((tx) => tx.list('event', 'Fosen'));
    expect(events.filter(({ what }) => what === 'assess').map(({ facts }) => facts['verdict'])).toEqual([
      'met',
      'notRelevant',
    ]);
  });
  it.each(['delvis', 'ikke møtt', 'ikke relevant'])(
    'needs a reason when it is «%s», and says so until it is given',
    async (verdict) => {
      assess('FOS-2', verdict);
      expect((await check()).body['title']).toBe('Kriterier: må rettes');
      expect(round.note(tab, rowOf('FOS-2'), 'reason')).toContain(`«${verdict}» mangler begrunnelse`);
      expect(shown('FOS-2', 'remark')).toContain('Skriv hvorfor');
      expect((await round.propose()).status).toBe(409);
      assess('FOS-2', verdict, 'Fordi.');
      await check();
      expect(round.note(tab, rowOf('FOS-2'), 'reason')).not.toContain('begrunnelse');
      expect(shown('FOS-2', 'remark')).toBe('');
    },
  );
  it('stays with its own row through a sort', async () => {
    round.sort(tab, [1, 19], 'criterion', true);
    expect(round.shown(tab, 1, 'key')).not.toBe('INN-1');
    await check();
    expect([shown('FOS-1', 'verdict'), shown('FOS-1', 'assessor')]).toEqual(['møtt', caseWorker]);
    expect(round.rows(tab)).toBe(18);
  });
});

describe('what does not count', () => {
  beforeEach(async () => {
    round = await assessed();
  });

  it('is a word that is no verdict, told with those that are', async () => {
    assess('FOS-4', 'kanskje');
    await check();
    expect(round.note(tab, rowOf('FOS-4'), 'verdict')).toContain('møtt, delvis, ikke møtt');
  });
  it('is a row that is nobody’s, and one that stands twice, until they are emptied', async () => {
    round.type(tab, 19, { verdict: 'møtt' });
    round.type(tab, 20, { key: 'FOS-1', verdict: 'møtt' });
    await check();
    expect(round.shown(tab, 19, 'remark')).toContain('teller ikke');
    expect(round.shown(tab, 20, 'remark')).toContain('«FOS-1» er vurdert i to rader');
    round.type(tab, 19, { verdict: null });
    round.type(tab, 20, { key: null, verdict: null });
    await check();
    expect(round.shown(tab, 19, 'remark')).toBe('');
  });
});

describe('a year without known criteria', () => {
  it('says so, writes nothing, and is computed all the same', async () => {
    const old = seedOf('vestfold-2015');
    round = await openRound(old);
    const who = String(old.roller.find(({ role }) => role === 'saksbehandler')?.email);
    const { status, body } = await round.call('check', tab, who);
    expect([status, body['title']]).toEqual([200, 'Ingen kriterier']);
    expect(round.rows(tab)).toBe(0);
    await submitAll(round, old);
    expect((await round.call('allocate', 'Innstilling', who)).body['message']).not.toContain('kriteriene');
  });
});
