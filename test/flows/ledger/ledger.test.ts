// The tab E-post: a row for each address of each e-mail, as it really went, and nothing of others' text but text.
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../functions/ports.ts';
import { examples } from '../../contract/examples.ts';
import { type Round, prepared } from '../round/round.ts';
import { askFirst, caseWorker, fosen, lookFirst, small } from '../round/rounds.ts';

const tab = 'E-post';
const second = 'koordinator2.fosen@example.no';
const two = prepared(async () => {
  const opened = await small.planted();
  opened.type('Roller', opened.rows('Roller') + 1, { email: second, role: 'koordinator', network: 'Fosen' });
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await two();
});
const check = () => round.call('check', tab, caseWorker);
const send = () => askFirst(round, ['submit', 'Behov Fosen', fosen]);
const rowsOf = (...fields: string[]): string[][] =>
  Array.from({ length: round.rows(tab) }, (_, at) => fields.map((field) => round.shown(tab, at + 1, field)));
type Recipient = NonNullable<OutgoingMessage['recipients']>[number];
const messageOf = (id: string, recipients: Recipient[], more: Partial<OutgoingMessage> = {}) => {
  const { attachment: _file, correlation: _click, leaseUntil: _lease, ...plain } = examples.message;
  const to = recipients.map(({ address }) => address);
  return { ...plain, id, to, recipients, subject: `Om ${id}`, group: 'dead' as const, ...more };
};
const put = (...messages: OutgoingMessage[]) =>
  round.stored(async (tx) => {
    for (const message of messages) tx.put('message', message);
  });

describe('each e-mail and each address', () => {
  it('has the state that it really has, once, whatever became of it', async () => {
    const now = round.clock.now().getTime();
    const leaseUntil = new Date(now + 60_000).toISOString();
    const address = 'a@example.no';
    await put(
      messageOf('1', [{ address, state: 'due' }], { group: 'due', attempts: 0 }),
      messageOf('2', [{ address, state: 'due' }], { group: 'due', attempts: 1, leaseUntil }),
      messageOf('3', [{ address, state: 'later', why: 'notNow', answer: '451' }], { group: 'due' }),
      messageOf('4', [{ address, state: 'sent' }], { group: 'sent' }),
      messageOf('5', [{ address, state: 'refused', why: 'boxFull', answer: '552 5.2.2' }]),
      messageOf('6', [{ address, state: 'undecided', why: 'answerLost' }]),
      messageOf('7', [{ address, state: 'dead', why: 'away' }]),
      messageOf('8', [{ address, state: 'suppressed', why: 'stopped' }], { group: 'sent' }),
      messageOf('9', [{ address, state: 'suppressed', why: 'delivered' }], { group: 'sent' }),
    );
    await check();
    expect(rowsOf('key', 'state', 'why')).toEqual([
      ['1/a@example.no', 'venter', ''],
      ['2/a@example.no', 'sendes', ''],
      ['3/a@example.no', 'prøves igjen', 'mottakerens e-posttjener ba oss vente (svar 451)'],
      ['4/a@example.no', 'sendt', ''],
      ['5/a@example.no', 'avvist', 'postkassen er full (svar 552 5.2.2)'],
      [
        '6/a@example.no',
        'kanskje fram',
        'forbindelsen ble brutt før e-posttjeneren svarte, så den kan ha kommet fram',
      ],
      ['7/a@example.no', 'gitt opp', 'e-posttjeneren svarer ikke'],
      ['8/a@example.no', 'stoppet', 'den ble stoppet i fanen E-post'],
      ['9/a@example.no', 'holdt tilbake', 'det den minner om, var alt levert'],
    ]);
    // As it stood: nothing is doubled by another look.
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 0 });
  });

  it('says to whom, of which network, and about which tab', async () => {
    round.inbox.refused.add(second);
    await send();
    await check();
    expect(rowsOf('at', 'to', 'about', 'state', 'tries')).toEqual([
      ['15. januar 2026 kl. 09.00', `${fosen} (koordinator, Fosen)`, 'Behov Fosen', 'sendt', '1'],
      ['15. januar 2026 kl. 09.00', `${second} (koordinator, Fosen)`, 'Behov Fosen', 'avvist', '1'],
    ]);
    expect(round.inbox.every().map(({ to }) => to)).toEqual([[fosen]]);
    expect(
      round.shown('Start', round.rowWhere('Start', 'subject', 'E-post som ikke er kommet fram'), 'next'),
    ).toBe('Se fanen E-post: der står hver e-post og hver adresse.');
  });

  it('is there in the write of the act that read the tab, and waits then', async () => {
    round = await small.sent();
    await round.call('allocate', 'Kladd', caseWorker);
    const shown = await lookFirst(round, ['publish', 'Kladd', caseWorker]);
    expect(await round.countCalls(() => round.call('publish', 'Kladd', caseWorker, shown))).toEqual({
      read: 1,
      write: 1,
    });
    const letters = () => rowsOf('subject', 'state').filter(([subject]) => /fordeling/.test(subject ?? ''));
    expect(letters().map(([, state]) => state)).toEqual(['venter', 'venter', 'venter', 'venter']);
    await round.tick();
    expect(letters().map(([, state]) => state)).toEqual(['sendt', 'sendt', 'sendt', 'sendt']);
  });

  it('is written by tick once when something changed, and not looked at again before the next change', async () => {
    // The day's look for reminders is behind us.
    await round.tick();
    await send();
    expect(await round.countCalls(() => round.tick())).toEqual({ read: 1, write: 1 });
    expect(rowsOf('state')).toEqual([['sendt'], ['sendt']]);
    expect(await round.countCalls(() => round.tick())).toEqual({ read: 0, write: 0 });
    round.clock.pass(60);
    await round.call('return', 'Behov Fosen', caseWorker, {
      reason: 'Rett.',
      ...(await lookFirst(round, ['return', 'Behov Fosen', caseWorker])),
    });
    expect(await round.countCalls(() => round.tick())).toEqual({ read: 1, write: 1 });
    expect(rowsOf('state')).toHaveLength(4);
  });

  it('is left out of a workbook without the tab, and of nothing else', async () => {
    round.change({ deleteSheet: { sheetId: round.sheetId(tab) } });
    expect((await send()).status).toBe(200);
    expect(await round.tick()).toMatchObject({ status: 200, body: { faults: 0 } });
    expect((await round.call('resend', 'Start', caseWorker)).status).toBe(200);
  });
});

describe('text of others in the tab', () => {
  const formula = '=IMPORTXML("https://x.example.no";"//a")';
  it.each([formula, '+1+1', '-2', '@SUM(A1)', "'=1", '\t=1', 'a\r\nBcc: b@example.no', '<img src=x>'])(
    'stays text: %j',
    async (text) => {
      await put(
        messageOf('injisert', [{ address: `${text.replaceAll(/\s/g, '')}@example.no`, state: 'sent' }], {
          group: 'sent',
          subject: text,
          whom: { role: 'network_coordinator', network: 'X', name: `"&${text}` },
          text: `Åpne fanen «Behov "&${text}»:\nhttps://ond.example.no/#gid=1`,
        }),
      );
      await check();
      const cells = round.workbook.get({ ranges: [`'${tab}'!A2:K2`], includeGridData: true }).sheets?.[0];
      const formulas = (cells?.data?.[0]?.rowData?.[0]?.values ?? []).filter(
        ({ userEnteredValue }) => userEnteredValue?.formulaValue !== undefined,
      );
      expect(formulas).toEqual([]);
      expect(round.shown(tab, 1, 'subject')).not.toMatch(/[\r\n\t]/);
    },
  );
});

it('the tab it is about is linked where the e-mail itself has our link, and nowhere else, whatever its text says', async () => {
  const url = 'https://docs.example.no/bok';
  Object.assign(round.wiring.rounds[0]!, { url });
  await send();
  const whom = { role: 'network_coordinator' as const, network: 'FOS', name: 'Fosen' };
  const text = 'Åpne fanen «Behov Fosen»:\nhttps://ond.example.no/bok#gid=7';
  await put(messageOf('ond', [{ address: 'a@example.no', state: 'sent' }], { group: 'sent', whom, text }));
  await check();
  const cells = round.workbook.get({ ranges: [`'${tab}'!D2:D4`], includeGridData: true }).sheets?.[0];
  const about = (cells?.data?.[0]?.rowData ?? []).map(({ values }) => values?.[0]?.userEnteredValue);
  const link = `=HYPERLINK("${url}#gid=${round.sheetId('Behov Fosen')}";"Behov Fosen")`;
  expect(
    about
      .map((one) => one?.formulaValue ?? one?.stringValue ?? '')
      .toSorted((a, b) => a.localeCompare(b, 'en')),
  ).toEqual([link, link, 'Behov Fosen']);
});

it('with five thousand e-mails the newest are shown, with how many are older, by one write', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      messageOf(`m-${String(at).padStart(5, '0')}`, [{ address: 'a@example.no', state: 'sent' }], {
        group: 'sent',
      }),
    );
  await put(...many(5000));
  expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
  expect(round.rows(tab)).toBe(1001);
  expect(round.shown(tab, 1, 'subject')).toBe('4000 eldre e-poster vises ikke her.');
  expect(round.shown(tab, 1001, 'key')).toBe('m-04999/a@example.no');
  expect(await round.countCalls(check)).toEqual({ read: 1, write: 0 });
});
