// Verb «return» over HTTP: the network is told why, its tab opens, and what was sent no longer counts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProtectedError } from '../../desk/sheets/errors.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { mendFaults, submitAll } from './mend.ts';
import { type TestRound, caseWorker, fosen, openTestRound, reader, seedOf } from './round.ts';

const tab = 'Behov Fosen';
const key = { county: 'trondelag', year: 2026 };
const reason = 'Beløpet i tiltak 2 mangler egeninnsats.';
let round: TestRound;
const stored = <T>(read: Parameters<typeof round.functions.wiring.world.store.transact<T>>[1]): Promise<T> =>
  round.functions.wiring.world.store.transact(key, read);
const report = () => stored((tx) => tx.get('report', 'Fosen'));
const giveBack = (more: object = { reason }) => round.call('return', tab, caseWorker, more);
const letters = () => round.inbox.list().filter(({ subject }) => subject.includes('returnert'));
const startOf = (subject: string): string => {
  for (let row = 1; row <= round.rows('Start'); row++)
    if (round.shown('Start', row, 'subject') === subject) return round.shown('Start', row, 'sentence');
  return '';
};
/** Types a need as the coordinator does, held by the protections. */
const typeAsCoordinator = (text: string): void => {
  const columnIndex = behov.columns.findIndex(({ field }) => field === 'need');
  const start = { sheetId: round.sheetId(tab), rowIndex: 1, columnIndex };
  const rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
  round.workbook.batchUpdate(
    { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] },
    { email: fosen },
  );
};

beforeAll(async () => {
  round = await openTestRound();
  mendFaults(round, seedOf(), 'Fosen');
});
afterAll(() => round.close());

describe('a report that was never sent', () => {
  it('cannot be returned, and its tab is open', async () => {
    const { status, body } = await giveBack();
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:notSubmitted']);
    expect(await report()).toBeUndefined();
    expect(() => typeAsCoordinator('Kartlagt i høst.')).not.toThrow();
  });
});

describe('a report that is sent', () => {
  beforeAll(() => round.call('submit', tab, fosen));

  it('locks its tab for the network, in the same write as the answer', async () => {
    expect(() => typeAsCoordinator('Noe annet')).toThrow(ProtectedError);
    expect(startOf('Fosen')).toMatch(
      /^5 tiltak, søkt .* Sendt inn .* \(versjon 1\); fanen er låst\. Neste: Stats/,
    );
    expect(startOf('Runden')).toContain('1 av 10 nettverk har sendt inn.');
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
    const { status, body } = await giveBack(more);
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:reasonNeeded']);
    expect(body['detail']).toContain(said);
    expect((await report())?.state).toBe('submitted');
  });
  it('says before it is returned how many get an e-mail, and does nothing then', async () => {
    const before = round.inbox.arrivals();
    const calls = await round.countCalls(async () => {
      const { status, body } = await giveBack({ preview: true });
      expect([status, body['title']]).toEqual([200, 'Returnere behovsmeldingen?']);
      expect(body['message']).toContain('1 e-post sendes, til 1 mottaker.');
    });
    expect(calls).toEqual({ read: 1, write: 0 });
    expect((await report())?.state).toBe('submitted');
    expect(round.inbox.arrivals()).toBe(before);
  });
});

describe('a report that is returned', () => {
  it('is so also when the sheet did not answer at first: opened by the next try, told once', async () => {
    const reads = round.sheets.calls.length;
    const stopped = giveBack();
    while (round.sheets.calls.length === reads) await new Promise((soon) => setTimeout(soon, 1));
    round.sheets.failNext(503, 5, 0);
    expect((await stopped).status).toBe(503);
    expect(() => typeAsCoordinator('Noe annet')).toThrow(ProtectedError);
    const again = await giveBack();
    expect([again.status, again.body['title']]).toEqual([200, 'Allerede returnert']);
    expect(() => typeAsCoordinator('Kartlagt i høst sammen med de ansatte.')).not.toThrow();
  });
  it('tells the network the reason, once', async () => {
    await giveBack({ reason: 'Noe annet' });
    expect(letters()).toHaveLength(1);
    expect(letters()[0]).toMatchObject({ to: [fosen] });
    expect(letters()[0]?.text).toContain(`> ${reason}`);
    expect(await report()).toMatchObject({ state: 'returned', version: 1, returnedBy: caseWorker, reason });
    const event = await stored((tx) => tx.get('event', 'return/FOS/1'));
    expect(event).toMatchObject({ by: caseWorker, what: 'return', facts: { reason, version: 1 } });
  });
  it('shows it in words: rows that can be written again, the reason in Start', async () => {
    expect(round.shown(tab, 1, 'status')).not.toBe('Sendt inn');
    expect(startOf('Fosen')).toContain(`«${reason}»`);
    expect(startOf('Fosen')).toContain('send inn på nytt');
    expect(startOf('Runden')).toContain('0 av 10 nettverk har sendt inn.');
  });
  it('does not count in the distribution, and is named', async () => {
    const { body } = await round.call('allocate', 'Innstilling', caseWorker);
    expect(body['message']).toContain('Fosen (returnert)');
    const row = Array.from({ length: round.rows('Innstilling') }, (_, at) => at + 1).find(
      (at) => round.shown('Innstilling', at, 'network') === 'Fosen',
    );
    expect(round.shown('Innstilling', row ?? 0, 'status')).toBe('Returnert');
    expect(round.shown('Innstilling', row ?? 0, 'proposed')).toBe('0');
    await round.call('submit', tab, fosen);
    expect(round.shown('Innstilling', row ?? 0, 'status')).toBe('Sendt inn');
  });
  it('is version 2 when it is sent again, and locked again', async () => {
    expect(await report()).toMatchObject({ state: 'submitted', version: 2 });
    expect(() => typeAsCoordinator('Noe annet')).toThrow(ProtectedError);
  });
});

describe('a round where all have sent', () => {
  it('is proposed report by report, and one can still be returned from there', async () => {
    const seed = seedOf();
    await submitAll(round, {
      ...seed,
      nokkeltall: seed.nokkeltall.filter(({ network }) => network !== 'Fosen'),
    });
    await round.call('allocate', 'Innstilling', caseWorker);
    const states = await stored((tx) => tx.list('report', 'report'));
    expect(states.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'proposed'));
    expect(startOf('Runden')).toContain('10 av 10 nettverk har sendt inn. Neste: forslaget drøftes');
    expect((await giveBack()).body['title']).toBe('Returnert');
    expect(round.shown(tab, 1, 'status')).not.toMatch(/^Innstilt/);
    expect(round.shown(tab, 1, 'remark')).not.toContain('Innstilt');
  });
  it('tells how many e-mails a computation sends, before it sends them', async () => {
    const before = round.inbox.arrivals();
    const ahead = await round.call('allocate', 'Innstilling', caseWorker, { preview: true });
    const said = /(\d+) e-poster sendes/.exec(String(ahead.body['message']))?.[1];
    expect(round.inbox.arrivals()).toBe(before);
    await round.call('allocate', 'Innstilling', caseWorker);
    expect(round.inbox.arrivals() - before).toBe(Number(said));
    expect(Number(said)).toBeGreaterThan(1);
  });
});
