// A mail is a thing between us and one address: what becomes of one costs no other a copy, nor a mail too many.
import { beforeEach, describe, expect, it } from 'vitest';
import { stuckSubject } from '../../../functions/text/answers/mail/stuck-mails.ts';
import { examples } from '../../contract/examples.ts';
import { type Round, prepared } from '../round/round.ts';
import { askFirst, caseWorker, fosen, small } from '../round/rounds.ts';

const second = 'koordinator2.fosen@example.no';
const third = 'koordinator3.fosen@example.no';
const two = prepared(async () => {
  const opened = await small.planted();
  opened.type('Roller', opened.rows('Roller') + 1, { email: second, role: 'koordinator', network: 'Fosen' });
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await two();
});
const send = () => askFirst(round, ['submit', 'Behov Fosen', fosen]);
const resend = (more = {}) => round.call('resend', 'Start', caseWorker, more);
const copiesTo = (address: string): number =>
  round.inbox.every().filter(({ to, subject }) => to.includes(address) && subject.includes('mottatt')).length;
const inRoller = (address: string): number => round.rowWhere('Roller', 'email', address);
const replace = (address: string, by: string | null): void =>
  round.type('Roller', inRoller(address), { email: by, ...(by === null && { role: null, network: null }) });
/** As many calls of the scheduler as an e-mail has tries and more, each when the one before has rested. */
const tickForDays = async (): Promise<void> => {
  for (let time = 0; time < 12; time++) {
    round.clock.pass(6 * 3600);
    await round.tick();
  }
};
const tickLater = async (seconds = 3600) => {
  round.clock.pass(seconds);
  return round.tick();
};
/** What Start says of e-mails, once the sweep has been there. */
const toldAfterSweep = async (): Promise<string> => {
  await round.sweep();
  return round.shown('Start', round.rowWhere('Start', 'subject', stuckSubject), 'sentence');
};
const states = async () =>
  (
    await round.stored(async (tx) => [
      ...(await tx.list('message', 'due')),
      ...(await tx.list('message', 'dead')),
    ])
  )
    .flatMap(({ recipients = [] }) => recipients)
    .map(({ address, state, why }) => [address, state, why]);

describe('of two addresses of a receipt', () => {
  it('one that is refused for good costs the other no copy and no copy more, and Start says which and how to mend it', async () => {
    round.inbox.refused.add(second);
    expect((await send()).status).toBe(200);
    await tickForDays();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 0]);
    expect(await toldAfterSweep()).toMatch(
      /^koordinator2\.fosen@example\.no har ikke fått «[^»]*mottatt[^»]*»: .*adressen \(svar 550 5\.1\.1\)\. Rett adressen i Roller/,
    );
  });

  it('one that is asked to wait gets it once the server takes it, and the other no second copy', async () => {
    round.inbox.greylisted.add(second);
    await send();
    await tickLater();
    expect(await toldAfterSweep()).toMatch(
      /ba oss vente \(svar 451 4\.7\.1\)\. Den prøves igjen av seg selv\.$/,
    );
    round.inbox.greylisted.clear();
    await tickForDays();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 1]);
    expect(await toldAfterSweep()).toBe('Ingen e-post står igjen.');
  });

  it.each([
    ['arrived', 1],
    ['lost', 0],
  ] as const)(
    'one whose answer was lost (%s) is not written to again by itself, and is told as undecided',
    async (what, copies) => {
      round.inbox.cut.set(second, what);
      await send();
      round.inbox.cut.clear();
      await tickForDays();
      expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, copies]);
      expect(await toldAfterSweep()).toMatch(
        /^koordinator2.* har kanskje ikke fått .* kan ha kommet fram\. Spør om den er kommet\. .*Send e-post på nytt\.$/,
      );
    },
  );

  it('one that never gets through is given up and told, and the other has its one copy', async () => {
    round.inbox.greylisted.add(second);
    await send();
    await tickForDays();
    expect(await states()).toEqual([
      [fosen, 'sent', undefined],
      [second, 'dead', 'notNow'],
    ]);
    expect(copiesTo(fosen)).toBe(1);
    expect(await toldAfterSweep()).toContain('Den er gitt opp.');
  });

  it('a check of Start tells it too, for whoever does not wait for the sweep', async () => {
    round.inbox.refused.add(second);
    await send();
    await round.call('check', 'Start', caseWorker);
    expect(round.shown('Start', round.rowWhere('Start', 'subject', stuckSubject), 'sentence')).toContain(
      second,
    );
  });
});

describe('what stands still is sent again by the case worker', () => {
  it.each(['refused', 'cut', 'greylisted'] as const)('%s: to that address alone, once', async (kind) => {
    if (kind === 'cut') round.inbox.cut.set(second, 'lost');
    else round.inbox[kind].add(second);
    await send();
    await tickForDays();
    expect(await toldAfterSweep()).toContain(second);
    round.inbox[kind].clear();
    expect((await resend({ preview: true })).body['message']).toContain('1 e-post sendes, til 1 mottaker.');
    expect(copiesTo(second)).toBe(0);
    const { status, body } = await resend();
    expect([status, body['title'], body['message']]).toEqual([
      200,
      'Sendes på nytt',
      '1 e-post sendes på nytt.',
    ]);
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 1]);
    expect(await toldAfterSweep()).toBe('Ingen e-post står igjen.');
    expect((await resend()).body['title']).toBe('Ingenting å sende på nytt');
    await tickForDays();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 1]);
    const lines = await round.stored((tx) => tx.list('event', 'mail'));
    expect(lines).toMatchObject([{ what: 'resend', by: caseWorker, facts: { mails: 1 } }]);
  });

  it('and says at once what is refused again', async () => {
    round.inbox.refused.add(second);
    await send();
    const { body } = await resend();
    expect(body['message']).toMatch(/^1 e-post sendes på nytt\. Ikke fram ennå:\nkoordinator2\.fosen/);
    expect(await states()).toContainEqual([second, 'refused', 'noAddress']);
  });

  it('by one read of the workbook and one write', async () => {
    round.inbox.refused.add(second);
    await send();
    expect(await round.countCalls(() => resend())).toEqual({ read: 1, write: 1 });
  });

  it('asked twice with one key it is done once, also where it was refused again', async () => {
    round.inbox.refused.add(second);
    await send();
    const ask = () => round.ask('resend', 'Start', caseWorker, {}, { 'idempotency-key': 'et-klikk-1' });
    const first = await ask();
    expect((await ask()).body).toEqual(first.body);
    expect(await round.stored((tx) => tx.list('event', 'mail'))).toHaveLength(1);
  });
});

describe('who has the role when it leaves', () => {
  it('is who gets what waits: not somebody taken out of Roller meanwhile, and whoever came in', async () => {
    round.inbox.away = true;
    await send();
    replace(second, third);
    replace(fosen, null);
    round.inbox.away = false;
    await tickForDays();
    expect([copiesTo(fosen), copiesTo(second), copiesTo(third)]).toEqual([0, 0, 1]);
  });

  it('gets what was refused at the address before, once Roller is checked, and nobody else one more', async () => {
    round.inbox.refused.add(second);
    await send();
    replace(second, third);
    await round.call('check', 'Roller', caseWorker);
    await tickLater();
    expect([copiesTo(fosen), copiesTo(second), copiesTo(third)]).toEqual([1, 0, 1]);
    expect(await states()).toEqual([]);
  });

  it('nobody: it is told, and leaves once somebody has it', async () => {
    round.inbox.away = true;
    await send();
    replace(second, null);
    replace(fosen, null);
    round.inbox.away = false;
    await tickLater();
    expect(round.inbox.arrivals()).toBe(0);
    expect(await toldAfterSweep()).toContain('ingen har rollen i Roller lenger. Skriv inn i Roller');
    round.type('Roller', round.rows('Roller') + 1, { email: third, role: 'koordinator', network: 'Fosen' });
    await round.call('check', 'Roller', caseWorker);
    await tickLater();
    expect(copiesTo(third)).toBe(1);
  });

  it('is read once for all that is due; where it cannot be read nothing leaves and the scheduler is told', async () => {
    await round.tick();
    round.inbox.away = true;
    await send();
    await round.call('submit', 'Behov Innherred', 'koordinator.innherred@example.no');
    round.inbox.away = false;
    round.rename('Roller', 'Rolle');
    expect(await tickLater()).toMatchObject({ status: 503, body: { sent: 0, failed: 0, faults: 1 } });
    round.rename('Rolle', 'Roller');
    // And the ledger of e-mails, which is a job of its own: read once and written once.
    expect(await round.countCalls(() => tickLater())).toEqual({ read: 2, write: 1 });
    expect(copiesTo(second)).toBe(1);
    expect(round.inbox.arrivals()).toBe(3);
  });

  it('is not known while the line cannot be read: the address waits and is told, the other has its mail', async () => {
    round.inbox.away = true;
    await send();
    round.inbox.away = false;
    round.type('Roller', inRoller(second), { network: 'Fossen' });
    await tickLater();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 0]);
    expect(await toldAfterSweep()).toContain('en linje i Roller kan ikke leses');
    round.type('Roller', inRoller(second), { network: 'Fosen' });
    await tickForDays();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 1]);
  });
});

describe('a message that the version before gave up', () => {
  it('is told with all its addresses, and sent to each once on request', async () => {
    const old = { ...examples.message, id: 'gammel', group: 'dead' as const, attempts: 8 };
    await round.stored(async (tx) =>
      tx.put('message', { ...old, lastError: 'refused for 1 of 2 recipients' }),
    );
    const told = await toldAfterSweep();
    for (const address of old.to) expect(told).toContain(`${address} har ikke fått «${old.subject}»`);
    const { body } = await askFirst(round, ['resend', 'Start', caseWorker]);
    expect(body['message']).toBe('2 e-poster sendes på nytt.');
    await tickForDays();
    expect(round.inbox.every().map(({ to }) => to)).toEqual(old.to.map((one) => [one]));
    expect(await toldAfterSweep()).toBe('Ingen e-post står igjen.');
  });
});
