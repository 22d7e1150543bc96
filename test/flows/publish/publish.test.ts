// Verb «publish»: exactly the draft that was looked at is put forward, as a version that stands, and told once.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust as move } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { askFirst, caseWorker, fosen, innherred, reader, small } from '../round/rounds.ts';

const why = { reason: 'Fosen utsetter ett tiltak.' };
const draft = () => round.call('allocate', 'Kladd', caseWorker);
const publish = (more: object = {}) => askFirst(round, ['publish', 'Kladd', caseWorker], more);
const runs = () => round.stored((tx) => tx.list('run', 'run'));
const proposals = () =>
  round.inbox.list().filter(({ subject }) => /Forslag(et)? til fordeling/.test(subject));
const rowOf = (tab: string, network: string): number => round.rowWhere(tab, 'network', network);
const adjust = (amount: number, reason = 'Ett tiltak er utsatt til neste år.'): void =>
  move(round, 'Fosen', { amount, reason });
const startLine = (): string =>
  round.shown('Start', round.rowWhere('Start', 'subject', 'Innstillingen'), 'sentence');

const drafted = prepared(async () => {
  const opened = await small.sent();
  await opened.call('allocate', 'Kladd', caseWorker);
  return opened;
});
const published = prepared(async () => {
  const opened = await drafted();
  await askFirst(opened, ['publish', 'Kladd', caseWorker]);
  return opened;
});

let round: Round;

describe('a draft that is put forward', () => {
  beforeEach(async () => {
    round = await drafted();
  });

  it('is shown first, with every e-mail word for word and their number, and nothing is done', async () => {
    const before = round.allStored();
    const { status, body } = await publish({ preview: true });
    expect([status, body['title'], body['asks']]).toEqual([200, 'Legge fram forslag 1?', undefined]);
    expect([body['yes'], body['no']]).toEqual(['Legg fram forslaget', 'La være']);
    expect(body['message']).toMatch(/4 e-poster sendes, til 4 mottakere\.$/);
    expect(round.allStored()).toEqual(before);
    expect(proposals()).toEqual([]);
    await publish({ previewHash: body['previewHash'] });
    expect(proposals()).toHaveLength(4);
    const page = String(body['html']).replaceAll(/&#(\d+);/g, (_, code: string) =>
      String.fromCodePoint(Number(code)),
    );
    for (const { to, subject, text } of proposals()) {
      expect(body['message']).toContain(`${to.join(', ')}: ${subject}`);
      expect(page).toContain(`${subject} (til ${to.join(', ')})`);
      expect(page).toContain(text.replaceAll('\n', '<br>'));
    }
  });

  it('gives each their e-mail once, and putting the same forward again says so and changes nothing', async () => {
    expect((await publish()).body['title']).toBe('Forslag 1 er lagt fram');
    expect(
      proposals()
        .map(({ to }) => to.join())
        .toSorted(),
    ).toEqual([caseWorker, fosen, innherred, 'koordinator.vaernes@example.no'].toSorted());
    const [stored, arrivals] = [round.allStored(), round.inbox.arrivals()];
    const calls = await round.countCalls(async () => {
      for (const more of [{}, why, { previewHash: 'en annen' }])
        expect((await round.call('publish', 'Kladd', caseWorker, more)).body).toMatchObject({
          title: 'Uendret',
          message: expect.stringContaining('Forslag 1 er lagt fram før') as string,
        });
    });
    expect(calls).toEqual({ read: 3, write: 0 });
    expect([round.allStored(), round.inbox.arrivals()]).toEqual([stored, arrivals]);
  });

  it('is in Innstilling, Tiltak, the rows and Start as it was in Kladd, with the adjustment and its reason', async () => {
    adjust(-10_000);
    await draft();
    const fields = ['computed', 'adjustment', 'reason', 'proposed', 'payable', 'explanation'];
    const inKladd = fields.map((field) => round.value('Kladd', rowOf('Kladd', 'Fosen'), field));
    await publish();
    expect(fields.map((field) => round.value('Innstilling', rowOf('Innstilling', 'Fosen'), field))).toEqual(
      inKladd,
    );
    expect(round.value('Innstilling', rowOf('Innstilling', '= Ufordelt'), 'sought')).toBe(10_000);
    for (let row = 1; row <= round.rows('Tiltak'); row++)
      for (const field of ['id', 'proposed', 'reason'])
        expect(round.value('Tiltak', row, field)).toBe(round.value('Kladd tiltak', row, field));
    expect(round.shown('Behov Fosen', 1, 'status')).toMatch(/^Innstilt|^Ikke innstilt/);
    expect(startLine()).toMatch(/^Forslag 1, lagt fram 15\. januar 2026 kl\. 09\.00\. Ramme/);
  });

  it.each<[string, (round: Round) => Promise<unknown> | void]>([
    ['a value of Plan', (one) => one.type('Plan', 1, { value: '100000' })],
    ['a line of Budsjett', (one) => one.type('Budsjett', 1, { amount: 3_000_001 })],
    ['a number of Nøkkeltall', (one) => one.type('Nøkkeltall', 1, { elevtall: 1 })],
    ['an adjustment', (one) => move(one, 'Fosen', { amount: -1 })],
    [
      'a verdict',
      async (one) => {
        const tab = 'Vurdering av tiltak';
        one.type(tab, one.rowWhere(tab, 'network', 'Fosen'), { verdict: 'innstilles ikke', reason: 'Nei.' });
      },
    ],
    [
      'a report that is returned',
      (one) => one.call('return', 'Behov Fosen', caseWorker, { reason: 'Rett.' }),
    ],
  ])('is refused when the basis is another since: %s', async (_what, change) => {
    const shown = await publish({ preview: true });
    await change(round);
    const arrivals = round.inbox.arrivals();
    for (const more of [{}, { preview: true }, { previewHash: shown.body['previewHash'] }]) {
      const { status, problem, body } = await publish(more);
      expect([status, problem]).toEqual([409, 'draftOutdated']);
      expect(body['detail']).toContain('Grunnlaget er endret etter kladden');
    }
    expect([(await runs()).length, round.inbox.arrivals()]).toEqual([0, arrivals]);
    expect(round.shown('Innstilling', 1, 'network')).toBe('Ikke lagt fram');
    await draft();
    expect((await publish()).status).toBe(200);
  });

  it('is refused when the e-mails are others than those looked at, and goes by the new ones', async () => {
    const { body } = await publish({ preview: true });
    round.type('Roller', round.rowWhere('Roller', 'email', fosen), { email: 'ny.fosen@example.no' });
    expect((await publish({ previewHash: body['previewHash'] })).problem).toBe('mailListChanged');
    expect([await runs(), proposals()]).toEqual([[], []]);
    const again = await publish({ preview: true });
    expect(again.body['message']).toContain('ny.fosen@example.no');
    expect((await publish({ previewHash: again.body['previewHash'] })).status).toBe(200);
    expect(proposals().flatMap(({ to }) => to)).toContain('ny.fosen@example.no');
  });

  it('is no coordinator’s and no reader’s to put forward, and nothing is without a draft', async () => {
    for (const email of [fosen, reader, 'fremmed@example.no'])
      for (const more of [{}, { preview: true }])
        expect((await askFirst(round, ['publish', 'Kladd', email], more)).status).toBe(403);
    round = await small.sent();
    expect((await publish()).problem).toBe('noDraft');
    expect(await runs()).toEqual([]);
  });
});

describe('another version', () => {
  beforeEach(async () => {
    round = await published();
    adjust(-10_000);
    await draft();
  });

  it('asks for a reason, and is refused without one or with one that is too long', async () => {
    const { body } = await publish({ preview: true });
    expect([body['title'], body['longest'], body['asks']]).toEqual([
      'Legge fram forslag 2?',
      1000,
      expect.stringContaining('Hvorfor endres det?'),
    ]);
    expect(body['html']).toContain('(begrunnelsen din)');
    for (const reason of ['', '  ', 'x'.repeat(1001)])
      expect((await publish({ reason, previewHash: body['previewHash'] })).problem).toBe('changeUnexplained');
    expect([(await runs()).length, proposals().length]).toEqual([1, 4]);
  });

  it('has its reason in the e-mails, the history and Start, and is told only to those it changes', async () => {
    const first = (await runs())[0]!;
    const { body } = await publish({ preview: true });
    expect((await publish({ ...why, previewHash: body['previewHash'] })).body['title']).toBe(
      'Forslag 2 er lagt fram',
    );
    const told = proposals().slice(0, 2);
    expect(proposals()).toHaveLength(6);
    expect(told.flatMap(({ to }) => to).toSorted()).toEqual([fosen, caseWorker].toSorted());
    for (const { text } of told)
      expect(text).toContain(`Dette er forslag 2. Det erstatter forslag 1, fordi:\n\n> ${why.reason}`);
    expect(startLine()).toMatch(/^Forslag 2, .*Endret fordi: Fosen utsetter ett tiltak\.$/);
    const [, second] = (await runs()).toSorted((a, b) => a.sequence - b.sequence);
    expect(second).toMatchObject({
      sequence: 2,
      reason: why.reason,
      before: expect.stringMatching(/^jcs:/) as string,
    });
    expect((await runs()).find(({ id }) => id === first.id)).toEqual(first);
    const events = await round.stored((tx) => tx.list('event', 'run'));
    expect(events.map(({ what, facts }) => [what, facts['reason']])).toEqual(
      expect.arrayContaining([['publish', why.reason]]),
    );
    expect((await publish(why)).body['title']).toBe('Uendret');
    expect(proposals()).toHaveLength(6);
  });

  it('is told to a network whose amount stands and whose reason is another', async () => {
    await publish(why);
    adjust(-10_000, 'To tiltak er utsatt.');
    await draft();
    await publish({ reason: 'Rettet begrunnelse.' });
    const letters = proposals().slice(0, 2);
    expect(letters.flatMap(({ to }) => to).toSorted()).toEqual([fosen, caseWorker].toSorted());
    expect(letters.find(({ to }) => to.includes(fosen))?.text).toContain('To tiltak er utsatt.');
  });

  it('is by two at once one version, told once', async () => {
    const answers = await Promise.all([publish(why), publish(why)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect([(await runs()).length, proposals().length]).toEqual([2, 6]);
  });
});
