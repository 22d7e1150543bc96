// Verb «return»: the network is told why, its tab opens, and what was sent no longer counts.
import { beforeEach, describe, expect, it } from 'vitest';
import { ProtectedError } from '../../../desk/sheets/errors.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, reader, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const reason = 'Beløpet i tiltak 2 mangler egeninnsats.';
const giveBack = (to: Round, more: object = { reason }) => to.call('return', tab, caseWorker, more);
/** Fosen has sent, and nobody else. */
const oneSent = prepared(async () => {
  const opened = await small.planted();
  await opened.call('submit', tab, fosen);
  return opened;
});
const returned = prepared(async () => {
  const opened = await oneSent();
  await giveBack(opened);
  return opened;
});

let round: Round;
const report = () => round.stored((tx) => tx.get('report', 'Fosen'));
const letters = () => round.inbox.list().filter(({ subject }) => subject.includes('returnert'));
const startOf = (subject: string): string =>
  round.shown('Start', round.rowWhere('Start', 'subject', subject), 'sentence');
/** Types a need as the coordinator does, held by the protections. */
const typeAsCoordinator = (): void => round.type(tab, 1, { need: 'Noe annet' }, { email: fosen });

describe('a report that was never sent', () => {
  it('cannot be returned, and its tab is open', async () => {
    round = await small.planted();
    const { status, body } = await giveBack(round);
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:notSubmitted']);
    expect(await report()).toBeUndefined();
    expect(typeAsCoordinator).not.toThrow();
  });
});

describe('a report that is sent', () => {
  beforeEach(async () => {
    round = await oneSent();
  });

  it('locks its tab for the network, in the same write as the answer', async () => {
    round = await small.planted();
    expect(await round.countCalls(() => round.call('submit', tab, fosen))).toEqual({ read: 1, write: 1 });
    expect(typeAsCoordinator).toThrow(ProtectedError);
    expect(startOf('Fosen')).toMatch(
      /^5 tiltak, søkt .* Sendt inn .* \(versjon 1\); fanen er låst\. Neste: Stats/,
    );
    expect(startOf('Runden')).toContain('1 av 3 nettverk har sendt inn.');
  });
  it('is not locked twice, whatever is done with it', async () => {
    await round.call('check', tab, fosen);
    expect(await round.countCalls(() => round.call('submit', tab, fosen))).toEqual({ read: 1, write: 0 });
    const sheet = round.workbook.get().sheets?.find(({ properties }) => properties?.title === tab);
    const locks = sheet?.protectedRanges?.filter(({ description }) => description?.startsWith('Sendt inn'));
    expect(locks).toHaveLength(1);
  });
  it.each([fosen, reader])('may not be returned by %s, who is told who may', async (email) => {
    const { status, body } = await round.call('return', tab, email, { reason });
    expect(status).toBe(403);
    expect(body['detail']).toContain('saksbehandler hos Statsforvalteren');
  });
  it.each([
    [{}, 'Skriv hvorfor'],
    [{ reason: '  \n ' }, 'Skriv hvorfor'],
    [{ reason: 'x'.repeat(1001) }, '1001 tegn'],
  ])('is not returned without a reason the network can read', async (more, said) => {
    const { status, body } = await giveBack(round, more);
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:reasonNeeded']);
    expect(body['detail']).toContain(said);
    expect((await report())?.state).toBe('submitted');
  });
  it('says before it is returned how many get an e-mail, and does nothing then', async () => {
    const before = round.inbox.arrivals();
    const calls = await round.countCalls(async () => {
      const { status, body } = await giveBack(round, { reason, preview: true });
      expect([status, body['title']]).toEqual([200, 'Returnere behovsmeldingen?']);
      expect([body['yes'], body['longest']]).toEqual(['Send behovsmeldingen tilbake', 1000]);
      expect(body['message']).toContain('1 e-post sendes, til 1 mottaker.');
    });
    expect(calls).toEqual({ read: 1, write: 0 });
    expect((await report())?.state).toBe('submitted');
    expect(round.inbox.arrivals()).toBe(before);
  });
});

describe('a report that is returned', () => {
  beforeEach(async () => {
    round = await returned();
  });

  it('is so also when the sheet did not answer at first: opened by the next try, told once', async () => {
    round = await oneSent();
    round.sheets.beforeNext('write', () => round.sheets.failNext(503));
    expect(await giveBack(round)).toMatchObject({ status: 503, body: { type: 'urn:innstilling:notShown' } });
    expect(typeAsCoordinator).toThrow(ProtectedError);
    const again = await giveBack(round);
    expect([again.status, again.body['title']]).toEqual([200, 'Allerede returnert']);
    expect(typeAsCoordinator).not.toThrow();
    expect(letters()).toHaveLength(1);
  });
  it('is asked about once more as one that is returned: there is nothing to do but to close it', async () => {
    const { body } = await giveBack(round, { preview: true });
    expect([body['title'], body['yes'], body['no']]).toEqual(['Allerede returnert', undefined, 'Lukk']);
  });
  it('tells the network the reason, once', async () => {
    await giveBack(round, { reason: 'Noe annet' });
    expect(letters()).toHaveLength(1);
    expect(letters()[0]).toMatchObject({ to: [fosen] });
    expect(letters()[0]?.text).toContain(`> ${reason}`);
    expect(await report()).toMatchObject({ state: 'returned', version: 1, returnedBy: caseWorker, reason });
    const event = await round.stored((tx) => tx.get('event', 'return/FOS/1'));
    expect(event).toMatchObject({ by: caseWorker, what: 'return', facts: { reason, version: 1 } });
  });
  it('shows it in words: rows that can be written again, the reason in Start', () => {
    expect(round.shown(tab, 1, 'status')).not.toBe('Sendt inn');
    expect(typeAsCoordinator).not.toThrow();
    expect(startOf('Fosen')).toContain(`«${reason}»`);
    expect(startOf('Fosen')).toContain('send inn på nytt');
    expect(startOf('Runden')).toContain('0 av 3 nettverk har sendt inn.');
  });
  it('does not count in the distribution, is named, and counts as sent when it is sent again', async () => {
    const { body } = await round.propose();
    expect(body['message']).toContain('Fosen (returnert)');
    const row = round.rowWhere('Innstilling', 'network', 'Fosen');
    expect(round.shown('Innstilling', row, 'status')).toBe('Returnert');
    expect(round.shown('Innstilling', row, 'proposed')).toBe('0');
    await round.call('submit', tab, fosen);
    expect(round.shown('Innstilling', row, 'status')).toBe('Sendt inn');
  });
  it('is version 2 when it is sent again, and locked again', async () => {
    await round.call('submit', tab, fosen);
    expect(await report()).toMatchObject({ state: 'submitted', version: 2 });
    expect(typeAsCoordinator).toThrow(ProtectedError);
  });
});

describe('a round where all have sent', () => {
  it('is proposed report by report, and one can still be returned from there', async () => {
    round = await small.proposed();
    const states = await round.stored((tx) => tx.list('report', 'report'));
    expect(states.map(({ state }) => state)).toEqual(['proposed', 'proposed', 'proposed']);
    expect(startOf('Runden')).toContain('3 av 3 nettverk har sendt inn. Neste: forslaget drøftes');
    expect(round.shown(tab, 1, 'status')).toMatch(/^Innstilt/);
    expect((await giveBack(round)).body['title']).toBe('Returnert');
    expect(round.shown(tab, 1, 'status')).not.toMatch(/^Innstilt/);
    expect(round.shown(tab, 1, 'remark')).not.toContain('Innstilt');
  });
  it('tells how many e-mails a computation sends, before it sends them', async () => {
    round = await small.sent();
    const before = round.inbox.arrivals();
    const ahead = await round.propose({ preview: true });
    const said = /(\d+) e-poster sendes/.exec(String(ahead.body['message']))?.[1];
    expect(round.inbox.arrivals()).toBe(before);
    await round.propose();
    expect(round.inbox.arrivals() - before).toBe(Number(said));
    expect(Number(said)).toBe(4);
  });
});
