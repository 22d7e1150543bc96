// The gate of Kriterier: a report that does not meet one is proposed refused (D17), and its money goes to the others.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

const tab = 'Kriterier';
const reason = 'Ingen UH er spurt, og planen er laget av eieren alene.';
const assess = (of: Round, nr: string, verdict: string, because = reason): void =>
  of.type(tab, of.rowWhere(tab, 'key', nr), { verdict, reason: because });

const open = prepared(async () => {
  const opened = await small.proposed();
  await opened.call('check', tab, caseWorker);
  return opened;
});
/** Fosen does not meet the third criterion, which is a gate. */
const closed = prepared(async () => {
  const opened = await open();
  assess(opened, 'FOS-3', 'ikke møtt');
  await opened.propose();
  return opened;
});

let round: Round;
const compute = (more: object = {}) => round.propose(more);
const amount = (name: string, field: string): number =>
  Number(round.value('Innstilling', round.rowWhere('Innstilling', 'network', name), field) ?? 0);

describe('while it is open', () => {
  beforeEach(async () => {
    round = await open();
  });

  it('never stops for what is not assessed: it tells', async () => {
    const { status, body } = await compute();
    expect(status).toBe(200);
    expect(body['message']).toContain('Ikke ferdig vurdert mot kriteriene: Innherred, Fosen, Værnes.');
    expect(amount('Fosen', 'proposed')).toBeGreaterThan(0);
  });
  it.each([
    ['FOS-3', 'delvis'],
    ['FOS-6', 'ikke møtt'],
  ])('does not refuse a report for %s %s', async (nr, verdict) => {
    const before = amount('Fosen', 'proposed');
    assess(round, nr, verdict, 'Noe mangler.');
    await compute();
    expect(amount('Fosen', 'proposed')).toBe(before);
  });
  it('closes for a report that does not meet a criterion: nothing to it, its money to the others', async () => {
    const sought = amount('Fosen', 'sought');
    assess(round, 'FOS-3', 'ikke møtt');
    const ahead = await compute({ preview: true });
    expect(ahead.body['message']).toMatch(/\d+ e-poster sendes/);
    await compute();
    expect([amount('Fosen', 'proposed'), amount('Fosen', 'sought')]).toEqual([0, sought]);
    const others = amount('Innherred', 'sought') + amount('Værnes', 'sought');
    expect(amount('Sum', 'proposed')).toBe(Math.min(2_500_000, others));
    const row = round.rowWhere('Innstilling', 'network', 'Fosen');
    expect(round.shown('Innstilling', row, 'status')).toBe('Ikke innstilt');
    expect(round.shown('Innstilling', row, 'explanation')).toContain(`Partnerskap: ${reason}`);
  });
});

describe('when it is closed', () => {
  beforeEach(async () => {
    round = await closed();
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
    const row = round.rowWhere('Innstilling', 'network', 'Fosen') + 1;
    const { body } = await round.call('why', 'Innstilling', fosen, { row });
    expect(body['message']).toContain(`Partnerskap: ${reason}`);
    expect(body['message']).not.toContain('Spørsmål og svar');
    const verdictOf = (network: string) =>
      round.shown('Etterregning', round.rowWhere('Etterregning', 'network', network), 'verdict');
    expect(verdictOf('Fosen')).toBe('stemmer (ikke innstilt, søknaden teller 0)');
    expect(verdictOf('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  });
  it('is the same run when it is computed again', async () => {
    expect((await compute()).body['title']).toBe('Uendret');
    expect(await round.stored((tx) => tx.get('report', 'Fosen'))).toMatchObject({
      state: 'proposed',
      outcome: 'refused',
    });
  });
  it('cannot be adjusted away: the assessment must be changed', async () => {
    adjust(round, 'Fosen', { amount: 1000 });
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(body['detail']).toContain('endre vurderingen i fanen Kriterier');
  });
  it('opens again when the assessment is changed, and everything is as before', async () => {
    const before = await open();
    round.type(tab, round.rowWhere(tab, 'key', 'FOS-3'), { verdict: 'møtt' });
    await compute();
    const row = round.rowWhere('Innstilling', 'network', 'Fosen');
    for (const field of ['proposed', 'explanation'])
      expect(round.shown('Innstilling', row, field)).toBe(before.shown('Innstilling', row, field));
    expect(round.shown(tab, round.rowWhere(tab, 'key', 'FOS-3'), 'assessor')).toBe(caseWorker);
  });
});
