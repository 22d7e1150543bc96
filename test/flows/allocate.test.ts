// Verb «allocate» over HTTP: every krone accounted for, the same input the same run, everyone told once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expected as vestfold } from '../../desk/seed/vestfold-2015.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, mendFaults, seedOf, submitAll } from '../seeded.ts';

const key = { county: 'trondelag', year: 2026 };
const tab = 'Innstilling';

/** The rows of the Innstilling by their first cell. */
const rowOf = (round: TestRound, name: string): number => {
  for (let row = 1; row <= round.rows(tab); row++) if (round.shown(tab, row, 'network') === name) return row;
  throw new Error(`no row ${name}`);
};
const amount = (round: TestRound, name: string, field: string): number =>
  Number(round.value(tab, rowOf(round, name), field) ?? 0);

describe('Trøndelag, all ten networks', () => {
  let round: TestRound;
  const seed = seedOf();
  const names = seed.nokkeltall.map(({ network }) => String(network));
  const compute = () => round.call('allocate', tab, caseWorker);
  const runs = () => round.functions.wiring.world.store.transact(key, (tx) => tx.list('run', 'run'));
  beforeAll(async () => {
    round = await openTestRound();
    await submitAll(round, seed);
  });
  afterAll(() => round.close());

  it('is finished by the next try when it stopped between commit and write: one run, nobody told too early', async () => {
    const { sheets } = round;
    const reads = sheets.calls.length;
    const stopped = compute();
    while (sheets.calls.length === reads) await new Promise((soon) => setTimeout(soon, 1));
    sheets.failNext(503, 5, 0);
    expect((await stopped).status).toBe(503);
    expect(round.rows(tab)).toBe(0);
    expect(round.inbox.list().filter(({ subject }) => subject.includes('Forslag'))).toHaveLength(0);
    expect(await runs()).toHaveLength(1);
  });

  it('reads once and writes once, whatever the number of networks', async () => {
    expect(await round.countCalls(compute)).toEqual({ read: 1, write: 1 });
  });

  it('spends the frame to the krone (D1)', () => {
    const proposed = names.reduce((sum, name) => sum + amount(round, name, 'proposed'), 0);
    expect(amount(round, 'Sum', 'proposed')).toBe(proposed);
    const offTheTop = 3_000_000 + 2_000_000 + 300_000 + 150_000;
    expect(20_776_000).toBe(offTheTop + 1_300_000 + proposed + amount(round, '= Ufordelt', 'sought'));
  });

  it('writes lines that sum to each award', () => {
    for (const name of names) {
      const lines = ['base', 'keyShare', 'capCut', 'redistributed', 'other', 'rounding'].map((field) =>
        amount(round, name, field),
      );
      expect(lines.reduce((sum, line) => sum + line, 0)).toBe(amount(round, name, 'computed'));
      expect(amount(round, name, 'proposed')).toBeLessThanOrEqual(amount(round, name, 'sought'));
    }
  });

  it('fills each network’s tiltak in its own order, and they sum to its award', () => {
    const sums = new Map<string, number>();
    for (let row = 1; row <= round.rows('Tiltak'); row++) {
      const network = round.shown('Tiltak', row, 'network');
      const parts = Number(round.value('Tiltak', row, 'owner')) + Number(round.value('Tiltak', row, 'uh'));
      expect(parts).toBe(Number(round.value('Tiltak', row, 'proposed')));
      sums.set(network, (sums.get(network) ?? 0) + parts);
    }
    for (const name of names) expect(sums.get(name)).toBe(amount(round, name, 'proposed'));
  });

  it('explains each award in two lines that can be followed: counts times levels is what the key gave, to the krone', () => {
    const numberIn = (text: string): number => Number(text.replaceAll('\u00a0', '').replace(',', '.'));
    const cut: string[] = [];
    for (const name of names) {
      const [pot = '', own = '', ...more] = round.shown(tab, rowOf(round, name), 'explanation').split('\n');
      expect(more).toEqual([]);
      expect(pot).toContain('Til fordeling er 14\u00a0026\u00a0000\u00a0kr.');
      const said = (pattern: RegExp): number => numberIn(pattern.exec(own)?.[1] ?? '0');
      expect([name, said(/= ([\d\u00a0]+)\u00a0kr\./)]).toEqual([name, amount(round, name, 'proposed')]);
      if (own.endsWith('Det er hele søknaden.')) continue;
      const levels = /: ([\d\u00a0,]+) kr per elev og ([\d\u00a0,]+) kr per barn\.$/.exec(pot) ?? [];
      const counts = /^Dere har ([\d\u00a0]+) elever og ([\d\u00a0]+) barn, /.exec(own) ?? [];
      const byKey = [1, 2].reduce((sum, at) => sum + numberIn(levels[at]!) * numberIn(counts[at]!), 0);
      expect(numberIn(counts[1]!)).toBe(Number(seed.nokkeltall[names.indexOf(name)]!['elevtall']));
      expect(
        Math.abs(said(/grunntilskudd ([\d\u00a0]+)\u00a0kr/) + byKey - said(/= ([\d\u00a0]+)/)),
      ).toBeLessThan(1);
      const shared = numberIn(/\. ([\d\u00a0]+)\u00a0kr deles /.exec(pot)?.[1] ?? '');
      expect(Math.abs((said(/([\d\u00a0,]+) % av nøkkelen/) / 100) * shared - byKey)).toBeLessThan(
        shared / 10_000,
      );
      cut.push(name);
    }
    expect(cut).toHaveLength(8);
  });

  it('tells each network and the case worker once', async () => {
    const told = round.inbox.list().filter(({ subject }) => /Forslag(et)? til fordeling/.test(subject));
    expect(told).toHaveLength(11);
    expect(await runs()).toHaveLength(1);
    const [mail] = told.filter(({ to }) => to.includes(fosen));
    expect(mail?.text).toContain(`${round.shown(tab, rowOf(round, 'Fosen'), 'proposed')}\u00a0kr`);
    expect(mail?.text).toContain('Til fordeling er');
    expect(mail?.text).toContain('ikke et vedtak');
  });

  it('is the same run when nothing has changed: nothing written, nobody told again', async () => {
    const before = round.inbox.arrivals();
    expect(await round.countCalls(compute)).toEqual({ read: 1, write: 0 });
    expect((await compute()).body['title']).toBe('Uendret');
    expect(round.inbox.arrivals()).toBe(before);
    expect(await runs()).toHaveLength(1);
  });

  it('never touches the adjustment of the case worker, and demands a reason for it', async () => {
    const row = rowOf(round, 'Fosen');
    round.type(tab, row, { adjustment: '-56 216' });
    const refused = await compute();
    expect(refused.status).toBe(409);
    expect(String(refused.body['detail'])).toContain(
      `Innstilling L${row + 1}: Må rettes. Justeringen mangler begrunnelse`,
    );
    round.type(tab, row, { adjustment: -56_216, reason: 'Ett tiltak er utsatt.' });
    expect((await compute()).status).toBe(200);
    expect(amount(round, 'Fosen', 'proposed')).toBe(1_000_000);
    expect(amount(round, '= Ufordelt', 'sought')).toBe(56_216);
    expect(round.shown(tab, row, 'reason')).toBe('Ett tiltak er utsatt.');
    expect(await runs()).toHaveLength(2);
  });

  it('then tells only the network whose proposal changed, and the case worker', () => {
    const told = round.inbox.list().filter(({ subject }) => /Forslag(et)? til fordeling/.test(subject));
    expect(told).toHaveLength(13);
  });

  it('refuses adjustments that leave what is sought', async () => {
    round.type(tab, rowOf(round, 'Værnes'), { adjustment: 1, reason: 'Prøve' });
    const { status, body } = await compute();
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:roundNotReady']);
    round.type(tab, rowOf(round, 'Værnes'), { adjustment: null, reason: null });
  });

  it.each([
    ['Plan', 'value', 'Grunntilskudd per nettverk', 'mye', 'Plan B2: Må rettes'],
    ['Budsjett', 'amount', 'Ramme', '1 000 000', 'Avsetninger og koordinering er større enn rammen'],
    ['Nøkkeltall', 'elevtall', 'FOS', 'mange', 'ikke et helt tall'],
  ])(
    'stops at a bad value in %s with its place and how to mend it, and loses nothing',
    async (sheet, field, label, typed, said) => {
      const first = sheet === 'Plan' ? 'parameter' : sheet === 'Budsjett' ? 'line' : 'code';
      let row = 1;
      while (round.shown(sheet, row, first) !== label) row++;
      const before = round.value(sheet, row, field) ?? null;
      round.type(sheet, row, { [field]: typed });
      const { status, body } = await compute();
      expect(status).toBe(409);
      expect(String(body['detail'])).toContain(said);
      expect(round.shown(sheet, row, field)).toBe(typed);
      round.type(sheet, row, { [field]: before });
      expect((await compute()).status).toBe(200);
    },
  );

  it('keeps everything through a restart', async () => {
    const before = round.shown(tab, rowOf(round, 'Gauldal'), 'proposed');
    await round.close();
    round = await openTestRound({ dir: round.dir });
    expect(round.planted).toBe(false);
    expect(round.shown(tab, rowOf(round, 'Gauldal'), 'proposed')).toBe(before);
    expect((await compute()).body['title']).toBe('Uendret');
  });
});

describe('a network that has not submitted', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound();
    mendFaults(round, seedOf(), 'Fosen');
    await round.call('submit', 'Behov Fosen', fosen);
  });
  afterAll(() => round.close());

  it('is named, gets nothing, and is told so once; the rest stays unallocated', async () => {
    const { body } = await round.call('allocate', tab, caseWorker);
    expect(body['message']).toContain('Uten innsendt behovsmelding: Ytre Namdal');
    expect(amount(round, 'Gauldal', 'proposed')).toBe(0);
    expect(round.shown(tab, rowOf(round, 'Gauldal'), 'status')).toBe('Ikke sendt inn');
    expect(amount(round, 'Fosen', 'proposed')).toBe(amount(round, 'Fosen', 'sought'));
    const lettersTo = (name: string) =>
      round.inbox.list().filter(({ to }) => to.some((address) => address.includes(name)));
    const [letter, ...more] = lettersTo('gauldal');
    expect(letter?.subject).toBe('Forslag til fordeling 2026: uten Gauldal');
    expect(letter?.text).toMatch(/er ikke sendt inn\..* 0\u00a0kr til tiltak hos dere/);
    expect(more).toEqual([]);
    expect(body['message']).toContain('11 e-poster');
    const [whole] = lettersTo('saksbehandler');
    expect(whole?.text).toMatch(/- Gauldal · søkt 0\u00a0kr · innstilt 0\u00a0kr · Ikke sendt inn/);
    expect(whole?.text).toMatch(/- Fosen .* · Innstilt fullt/);
    round.type('Plan', 1, { value: '100000' });
    await round.call('allocate', tab, caseWorker);
    expect(lettersTo('gauldal')).toHaveLength(1);
  });

  it('is told in its explanation that nothing was shared by key, since those who sent got all', () => {
    const [pot] = round.shown(tab, rowOf(round, 'Fosen'), 'explanation').split('\n');
    expect(pot).toMatch(/Alle som har sendt inn, har fått det de søkte om\.$/);
  });
});

describe('Vestfold 2015', () => {
  it('equals the published worked example to the krone, by pupils', async () => {
    const seed = seedOf('vestfold-2015');
    const round = await openTestRound({ seed });
    await submitAll(round, seed);
    expect((await round.call('allocate', tab, caseWorker)).status).toBe(200);
    const result = Object.fromEntries(
      Object.keys(vestfold.elevtall).map((name) => [name, amount(round, name, 'proposed')]),
    );
    expect(result).toEqual(vestfold.elevtall);
    await round.close();
  });
});
