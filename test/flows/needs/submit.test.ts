// Verb «submit»: refused with the list of what stops it, kept with its receipt, told once.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small, trondelag } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const oneSent = prepared(async () => {
  const opened = await small.planted();
  await opened.call('submit', tab, fosen);
  return opened;
});
const returned = prepared(async () => {
  const opened = await oneSent();
  await opened.call('return', tab, caseWorker, { reason: 'Rett <b>navnet</b>.' });
  return opened;
});
let round: Round;
const report = () => round.stored((tx) => tx.get('report', 'Fosen'));
const receipts = () => round.inbox.list().filter(({ subject }) => subject.includes('Fosen'));

describe('a report with faults', () => {
  it.each([
    ['when the menu asks before it sends', { preview: true }],
    ['when it is sent', {}],
  ])(
    'is refused %s, with every thing that stops it at its cell, and nothing is kept or sent',
    async (_, more) => {
      round = await trondelag.planted();
      const { status, body } = await round.call('submit', tab, fosen, more);
      expect(round.note(tab, 2, 'end')).toContain('Slutt V26 er før start H26');
      expect(status).toBe(409);
      expect(body['type']).toBe('urn:innstilling:notReady');
      expect(body['lines']).toEqual([
        expect.stringMatching(/^J\d+: Må rettes\. Slutt V26 er før start H26/),
        expect.stringMatching(/^H\d+: Må rettes\. Partner mangler/),
      ]);
      expect(body['detail']).toBe(
        'Behovsmeldingen fra Fosen er ikke sendt: 1 må rettes og 1 rad er ikke fylt ut. Se Samordning → Hva gjenstår.',
      );
      expect(await report()).toBeUndefined();
      expect(receipts()).toHaveLength(0);
    },
  );
});

describe('a report without faults', () => {
  it('is told before it is sent what goes out, to how many, and nothing happens', async () => {
    round = await small.planted();
    const { status, body } = await round.call('submit', tab, fosen, { preview: true });
    expect([status, body['title']]).toEqual([200, 'Sende behovsmeldingen?']);
    expect([body['yes'], body['no']]).toEqual(['Send behovsmeldingen', 'Ikke send ennå']);
    expect(body['message']).toContain('Fosen: 5 tiltak, søkt 1\u00a0330\u00a0000\u00a0kr');
    expect(body['message']).toContain('1 e-post sendes, til 1 mottaker.');
    expect(await report()).toBeUndefined();
    expect(receipts()).toHaveLength(0);
  });
  it('is submitted, and its rows say so', async () => {
    round = await small.planted();
    const { status, body } = await round.call('submit', tab, fosen);
    expect([status, body['title']]).toEqual([200, 'Sendt inn']);
    expect(round.shown(tab, 1, 'status')).toBe('Sendt inn');
    expect(await report()).toMatchObject({ state: 'submitted', version: 1, submittedBy: fosen });
  });
});

describe('a report that was sent', () => {
  beforeEach(async () => {
    round = await oneSent();
  });

  it('gave the network one receipt with amounts, in text and HTML', () => {
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
  it('may be sent only by the network itself', async () => {
    const { status, body } = await round.call('submit', tab, caseWorker);
    expect(status).toBe(403);
    expect(body['detail']).toContain('nettverkets koordinator');
  });
});

describe('a report that was returned', () => {
  beforeEach(async () => {
    round = await returned();
  });

  it('is sent as version 2, and version 1 is kept', async () => {
    round.type(tab, 1, { measure: 'Annet navn' });
    await round.call('submit', tab, fosen);
    expect((await report())?.version).toBe(2);
    const versions = await round.stored(async (tx) => [
      await tx.list('submittedRow', 'Fosen/1'),
      await tx.list('submittedRow', 'Fosen/2'),
    ]);
    expect(versions.map((rows) => rows.map(({ cells }) => cells['measure']).includes('Annet navn'))).toEqual([
      false,
      true,
    ]);
  });
  it('keeps what people typed as text in the mail and in the sheet, never HTML, header or formula', async () => {
    const hostile = '=IMPORTXML("http://evil.example")<script>alert(1)</script>';
    expect(receipts()[0]?.html).toContain('Rett &#60;b&#62;navnet');
    round.type(tab, 1, { measure: hostile });
    await round.call('submit', tab, fosen);
    const [latest] = receipts();
    expect(latest?.html).not.toContain('<script>');
    expect(latest?.html).toContain('&#60;script&#62;');
    expect(round.shown(tab, 1, 'measure')).toBe(hostile);
  });
});
