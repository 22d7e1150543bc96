// The Kriterier tab over HTTP: its rows, who saved what, and the gate: what is not met is proposed refused (D17).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaOf, criteriaSets } from '../../functions/domain/round/criteria-of-year.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

const tab = 'Kriterier';
const key = { county: 'trondelag', year: 2026 };
const seed = seedOf();
let round: TestRound;
const check = (more: object = {}) => round.call('check', tab, caseWorker, more);
const compute = (more: object = {}) => round.call('allocate', 'Innstilling', caseWorker, more);
const stored = <T>(read: Parameters<typeof round.functions.wiring.world.store.transact<T>>[1]): Promise<T> =>
  round.functions.wiring.world.store.transact(key, read);
const rowWhere = (sheet: string, field: string, text: string): number => {
  for (let row = 1; row <= round.rows(sheet); row++) if (round.shown(sheet, row, field) === text) return row;
  throw new Error(`no ${text} in ${sheet}`);
};
const rowOf = (nr: string): number => rowWhere(tab, 'key', nr);
const assess = (nr: string, verdict: string | null, reason: string | null = null): void =>
  round.type(tab, rowOf(nr), { verdict, reason });
const amount = (name: string, field: string): number =>
  Number(round.value('Innstilling', rowWhere('Innstilling', 'network', name), field) ?? 0);
const total = (): number =>
  seed.nokkeltall.reduce((sum, { network }) => sum + amount(String(network), 'proposed'), 0);
const reason = 'Ingen UH er spurt, og planen er laget av eieren alene.';

beforeAll(async () => {
  round = await openTestRound();
  await submitAll(round, seed);
});
afterAll(() => round.close());

describe('the criteria of a year', () => {
  it('are those known for that year, and none where none is known', () => {
    expect(criteriaOf(2026)?.criteria).toHaveLength(6);
    expect(criteriaOf(2025)?.criteria).toHaveLength(4);
    expect([2015, 2020].map(criteriaOf)).toEqual([undefined, undefined]);
  });
  it('have a source, are not called confirmed, and one that says «kan» is never a gate', () => {
    for (const { source, confirmed, criteria } of criteriaSets) {
      expect(source).not.toBe('');
      expect(confirmed).toBe(false);
      expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
      expect(criteria.filter(({ about, gate }) => gate && /\bkan\b/.test(about))).toEqual([]);
    }
  });
});

describe('the tab Kriterier', () => {
  it('gets a row per network and criterion, with what it goes by', async () => {
    const { body } = await check();
    expect(round.rows(tab)).toBe(10 * 6);
    expect(round.shown(tab, rowOf('FOS-3'), 'network')).toBe('Fosen');
    expect(round.shown(tab, rowOf('FOS-3'), 'criterion')).toContain('Partnerskap');
    expect(round.shown(tab, rowOf('FOS-3'), 'set')).toBe('kollektiv-2026');
    expect(body['message']).toContain('0 av 10 nettverk er ferdig vurdert.');
  });
  it('reads once, writes once, and not at all when nothing changed', async () => {
    assess('FOS-1', 'møtt');
    expect(await round.countCalls(() => check())).toEqual({ read: 1, write: 1 });
    expect(await round.countCalls(() => check())).toEqual({ read: 1, write: 0 });
  });
  it('names the one who saved an assessment, and takes up the report', async () => {
    expect(round.shown(tab, rowOf('FOS-1'), 'assessor')).toBe(caseWorker);
    expect(round.shown(tab, rowOf('FOS-1'), 'date')).toMatch(/^\d+\. \w+ \d{4}$/);
    expect((await stored((tx) => tx.get('report', 'Fosen')))?.state).toBe('underAssessment');
    expect(round.shown('Start', rowWhere('Start', 'subject', 'Fosen'), 'sentence')).toContain(
      'Til vurdering',
    );
    expect((await stored((tx) => tx.get('report', 'Gauldal')))?.state).toBe('submitted');
  });
  it('does not let a trigger save anything in the name of the one who set it up', async () => {
    assess('FOS-1', 'ikke relevant', 'Gjelder ikke.');
    await check({ ping: true });
    expect(round.shown(tab, rowOf('FOS-1'), 'assessor')).toBe('');
    expect((await stored((tx) => tx.get('assessment', 'FOS-1')))?.verdict).toBe('met');
    await check();
    expect(round.shown(tab, rowOf('FOS-1'), 'assessor')).toBe(caseWorker);
    const events = await stored((tx) => tx.list('event', 'Fosen'));
    expect(events.filter(({ what }) => what === 'assess').map(({ facts }) => facts['verdict'])).toEqual([
      'met',
      'notRelevant',
    ]);
  });
  it.each(['delvis', 'ikke møtt', 'ikke relevant'])(
    'demands a reason for «%s», and forgets it when it is given',
    async (verdict) => {
      assess('FOS-2', verdict);
      const { body } = await check();
      expect(body['title']).toBe('Kriterier: må rettes');
      expect(round.note(tab, rowOf('FOS-2'), 'reason')).toContain(`«${verdict}» mangler begrunnelse`);
      expect(round.shown(tab, rowOf('FOS-2'), 'remark')).toContain('Skriv hvorfor');
      expect((await compute()).status).toBe(409);
      assess('FOS-2', verdict, 'Fordi.');
      await check();
      expect(round.note(tab, rowOf('FOS-2'), 'reason')).not.toContain('begrunnelse');
      expect(round.shown(tab, rowOf('FOS-2'), 'remark')).toBe('');
      assess('FOS-2', 'møtt');
    },
  );
  it('answers a word that is no verdict, a row that is nobody’s and a row that stands twice', async () => {
    assess('FOS-4', 'kanskje');
    const next = round.rows(tab) + 1;
    round.type(tab, next, { verdict: 'møtt' });
    round.type(tab, next + 1, { key: 'FOS-1', verdict: 'møtt' });
    await check();
    expect(round.note(tab, rowOf('FOS-4'), 'verdict')).toContain('møtt, delvis, ikke møtt');
    expect(round.shown(tab, next, 'remark')).toContain('teller ikke');
    expect(round.shown(tab, next + 1, 'remark')).toContain('«FOS-1» er vurdert i to rader');
    round.type(tab, next, { verdict: null });
    round.type(tab, next + 1, { key: null, verdict: null });
    assess('FOS-4', null);
    await check();
    expect(round.shown(tab, next, 'remark')).toBe('');
  });
  it('keeps each assessment with its own row through a sort', async () => {
    round.change({
      sortRange: {
        range: { sheetId: round.sheetId(tab), startRowIndex: 1, endRowIndex: 61 },
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }],
      },
    });
    await check();
    expect(round.shown(tab, rowOf('FOS-1'), 'verdict')).toBe('ikke relevant');
    expect(round.shown(tab, rowOf('FOS-1'), 'assessor')).toBe(caseWorker);
    expect(round.rows(tab)).toBe(60);
  });
  it('is not for coordinators', async () => {
    expect((await round.call('check', tab, fosen)).status).toBe(403);
  });
});

describe('the gate', () => {
  let without = 0;
  let sought = 0;
  it('never stops for what is not assessed: it tells', async () => {
    const { status, body } = await compute();
    expect(status).toBe(200);
    expect(body['message']).toContain('Ikke ferdig vurdert mot kriteriene:');
    expect(body['message']).toContain('og 7 til.');
    without = amount('Fosen', 'proposed');
    sought = amount('Fosen', 'sought');
    expect(without).toBeGreaterThan(0);
  });
  it.each([
    ['FOS-3', 'delvis'],
    ['FOS-6', 'ikke møtt'],
  ])('does not refuse a report for %s %s', async (nr, verdict) => {
    assess(nr, verdict, 'Noe mangler.');
    await compute();
    expect(amount('Fosen', 'proposed')).toBe(without);
    assess(nr, null);
  });
  it('proposes a report refused that does not meet a criterion: nothing to it, its money to the others', async () => {
    const before = total();
    assess('FOS-3', 'ikke møtt', reason);
    const ahead = await compute({ preview: true });
    expect(ahead.body['message']).toMatch(/\d+ e-poster sendes/);
    await compute();
    expect(amount('Fosen', 'proposed')).toBe(0);
    expect(amount('Fosen', 'sought')).toBe(sought);
    expect(total()).toBe(before);
    const row = rowWhere('Innstilling', 'network', 'Fosen');
    expect(round.shown('Innstilling', row, 'status')).toBe('Ikke innstilt');
    expect(round.shown('Innstilling', row, 'explanation')).toContain(`Partnerskap: ${reason}`);
  });
  it('gives the reason with every tiltak, in the network’s rows and in the e-mail', () => {
    const rows = Array.from({ length: round.rows('Tiltak') }, (_, at) => at + 1);
    const own = rows.filter((row) => round.shown('Tiltak', row, 'network') === 'Fosen');
    expect(own.map((row) => round.shown('Tiltak', row, 'outcome'))).toEqual(Array(5).fill('Ikke innstilt'));
    for (const row of own) expect(round.shown('Tiltak', row, 'reason')).toContain(reason);
    expect(round.shown('Behov Fosen', 1, 'status')).toBe('Ikke innstilt');
    expect(round.shown('Behov Fosen', 1, 'remark')).toContain('oppfyller ikke kriteriene');
    const [mail] = round.inbox
      .list()
      .filter(({ to, subject }) => to.includes(fosen) && subject.includes('Fosen'));
    expect(mail?.text).toContain(reason);
  });
  it('is explained to whoever asks why, and the second opinion agrees', async () => {
    const row = rowWhere('Innstilling', 'network', 'Fosen') + 1;
    const { body } = await round.call('why', 'Innstilling', fosen, { row });
    expect(body['message']).toContain(`Partnerskap: ${reason}`);
    expect(body['message']).not.toContain('Spørsmål og svar');
    const own = rowWhere('Etterregning', 'network', 'Fosen');
    expect(round.shown('Etterregning', own, 'verdict')).toBe('stemmer (ikke innstilt, søknaden teller 0)');
    const sum = rowWhere('Etterregning', 'network', 'Sum');
    expect(round.shown('Etterregning', sum, 'verdict')).toBe('Alle 10 stemmer med Beregnet.');
  });
  it('is the same run when it is computed again', async () => {
    expect((await compute()).body['title']).toBe('Uendret');
    expect(await stored((tx) => tx.get('report', 'Fosen'))).toMatchObject({
      state: 'proposed',
      outcome: 'refused',
    });
  });
  it('cannot be adjusted away: the assessment must be changed', async () => {
    const row = rowWhere('Innstilling', 'network', 'Fosen');
    round.type('Innstilling', row, { adjustment: 1000, reason: 'Likevel' });
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(body['detail']).toContain('Endre vurderingen i fanen Kriterier');
    round.type('Innstilling', row, { adjustment: null, reason: null });
  });
  it('opens again when the assessment is changed, and everything is as before', async () => {
    assess('FOS-3', 'møtt');
    await compute();
    expect(amount('Fosen', 'proposed')).toBe(without);
    expect(round.shown(tab, rowOf('FOS-3'), 'assessor')).toBe(caseWorker);
  });
});

describe('a year without known criteria', () => {
  it('says so, writes nothing, and is computed all the same', async () => {
    const old = seedOf('vestfold-2015');
    const other = await openTestRound({ seed: old });
    const who = String(old.roller.find(({ role }) => role === 'saksbehandler')?.email);
    const { status, body } = await other.call('check', tab, who);
    expect([status, body['title']]).toEqual([200, 'Ingen kriterier']);
    expect(other.rows(tab)).toBe(0);
    await submitAll(other, old);
    expect((await other.call('allocate', 'Innstilling', who)).body['message']).not.toContain('kriteriene');
    await other.close();
  });
});
