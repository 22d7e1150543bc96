// Verb «allocate»: the same input is the same run, everyone is told once, and what was half done is finished.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

const tab = 'Innstilling';
let round: Round;
const compute = () => round.propose();
const rowOf = (name: string): number => round.rowWhere(tab, 'network', name);
const amount = (name: string, field: string): number => Number(round.value(tab, rowOf(name), field) ?? 0);
const runs = () => round.stored((tx) => tx.list('run', 'run'));
const proposals = () =>
  round.inbox.list().filter(({ subject }) => /Forslag(et)? til fordeling/.test(subject));

describe('a run that stopped between commit and write', () => {
  it('is finished by the next try: one run, nobody told too early', async () => {
    round = await small.sent();
    await round.call('allocate', 'Kladd', caseWorker);
    round.sheets.beforeNext('write', () => round.sheets.failNext(503));
    expect((await compute()).status).toBe(503);
    // Only the line that says so.
    expect(round.rows(tab)).toBe(1);
    expect(proposals()).toEqual([]);
    expect(await runs()).toHaveLength(1);
    expect((await compute()).status).toBe(200);
    expect(proposals()).toHaveLength(4);
    expect(await runs()).toHaveLength(1);
  });
});

describe('a run', () => {
  beforeEach(async () => {
    round = await small.proposed();
  });

  it('is told to each network and the case worker once', async () => {
    expect(proposals()).toHaveLength(4);
    expect(await runs()).toHaveLength(1);
    const [mail] = proposals().filter(({ to }) => to.includes(fosen));
    expect(mail?.text).toContain(`${round.shown(tab, rowOf('Fosen'), 'proposed')}\u00a0kr`);
    expect(mail?.text).toContain('Til fordeling er');
    expect(mail?.text).toContain('ikke et vedtak');
  });

  it('is the same when nothing has changed: nothing written, nobody told again', async () => {
    const before = round.inbox.arrivals();
    // Kladd is told that it is put forward.
    await compute();
    // Looked at before it is put forward, which is a read of its own.
    expect(await round.countCalls(compute)).toEqual({ read: 3, write: 0 });
    expect((await compute()).body['title']).toBe('Uendret');
    expect(round.inbox.arrivals()).toBe(before);
    expect(await runs()).toHaveLength(1);
  });

  it('never touches the move of the case worker, and demands a reason for it', async () => {
    adjust(round, 'Fosen', { amount: -10_000, reason: '' });
    const refused = await compute();
    expect(refused.status).toBe(409);
    expect(String(refused.body['detail'])).toContain('Justeringer I2: Må rettes. Begrunnelse mangler');
    expect(await runs()).toHaveLength(1);
  });

  it('is another when an adjustment is explained, told only to the network it is about and the case worker', async () => {
    const computed = amount('Fosen', 'computed');
    adjust(round, 'Fosen', { amount: -10_000, reason: 'Ett tiltak er utsatt til neste år.' });
    expect((await compute()).status).toBe(200);
    expect(amount('Fosen', 'proposed')).toBe(computed - 10_000);
    expect(amount('= Ufordelt', 'sought')).toBe(10_000);
    expect(round.shown(tab, rowOf('Fosen'), 'reason')).toBe(
      '\u221210\u00a0000\u00a0kr til Ufordelt: annet. Ett tiltak er utsatt til neste år.',
    );
    expect(await runs()).toHaveLength(2);
    expect(proposals()).toHaveLength(6);
  });

  it('refuses adjustments that leave what is sought', async () => {
    adjust(round, 'Værnes', { amount: 1 });
    const { status, body } = await compute();
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:roundNotReady']);
  });

  it.each([
    ['Plan', 'parameter', 'value', 'Grunntilskudd per nettverk', 'mye', 'Plan B2: Må rettes'],
    ['Budsjett', 'line', 'amount', 'Ramme', '100 000', 'Avsetninger og koordinering er større enn rammen'],
    ['Nøkkeltall', 'code', 'elevtall', 'FOS', 'mange', 'ikke et helt tall'],
  ])(
    'stops at a bad value in %s with its place and how to mend it, and loses nothing',
    async (sheet, first, field, label, typed, said) => {
      const row = round.rowWhere(sheet, first, label);
      const before = round.value(sheet, row, field) ?? null;
      round.type(sheet, row, { [field]: typed });
      const { status, body } = await compute();
      expect(status).toBe(409);
      expect(String(body['detail'])).toContain(said);
      expect(round.shown(sheet, row, field)).toBe(typed);
      round.type(sheet, row, { [field]: before });
      expect((await compute()).body['title']).toBe('Uendret');
    },
  );
});

describe('a network that has not submitted', () => {
  const oneSent = prepared(async () => {
    const opened = await small.planted();
    await opened.call('submit', 'Behov Fosen', fosen);
    return opened;
  });
  const lettersTo = (name: string) =>
    round.inbox.list().filter(({ to }) => to.some((address) => address.includes(name)));
  beforeEach(async () => {
    round = await oneSent();
  });

  it('is named, gets nothing, and the rest stays unallocated', async () => {
    const { body } = await compute();
    expect(body['message']).toContain('Uten innsendt behovsmelding: Innherred, Værnes');
    expect(amount('Innherred', 'proposed')).toBe(0);
    expect(round.shown(tab, rowOf('Innherred'), 'status')).toBe('Ikke sendt inn');
    expect(amount('Fosen', 'proposed')).toBe(amount('Fosen', 'sought'));
    expect(amount('= Ufordelt', 'sought')).toBe(2_500_000 - amount('Fosen', 'sought'));
  });

  it('is told so once, and the case worker has it in the list', async () => {
    expect((await compute()).body['message']).toContain('4 e-poster');
    const [letter, ...more] = lettersTo('innherred');
    expect(letter?.subject).toBe('Forslag til fordeling 2026: uten Innherred');
    expect(letter?.text).toMatch(/er ikke sendt inn\..* 0\u00a0kr til tiltak hos dere/);
    expect(more).toEqual([]);
    const [whole] = lettersTo('saksbehandler');
    expect(whole?.text).toMatch(/- Innherred · søkt 0\u00a0kr · innstilt 0\u00a0kr · Ikke sendt inn/);
    expect(whole?.text).toMatch(/- Fosen .* · Innstilt fullt/);
    round.type('Plan', 1, { value: '100000' });
    await compute();
    expect(lettersTo('innherred')).toHaveLength(1);
  });

  it('leaves so much that nothing is shared by key, which those who sent are told', async () => {
    await compute();
    const [pot] = round.shown(tab, rowOf('Fosen'), 'explanation').split('\n');
    expect(pot).toMatch(/Alle som har sendt inn, har fått det de søkte om\.$/);
  });
});
