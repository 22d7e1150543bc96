// The real sender against real SMTP servers, beyond what every mail port does: what goes over the wire.
import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Inbox, openInbox } from '../../desk/inbox.ts';
import { createMail } from '../../functions/adapters/mail/send.ts';
import type { OutgoingMail } from '../../functions/ports.ts';
import { newFolder } from '../desk/run-script.ts';

const from = 'Innstilling <innstilling@example.no>';
const message = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 'kvittering/Ytre Namdal/2',
  to: 'fosen@example.no',
  subject: 'Behovsmelding mottatt: 1 234 567 kr',
  text: 'Søkt: 1 234 567 kr\nTil æ, ø og å',
  html: '<p>Søkt: <b>1&nbsp;234&nbsp;567 kr</b></p>',
  ...changes,
});

let inbox: Inbox;
beforeEach(async () => void (inbox = await openInbox({ dir: newFolder() })));
afterEach(() => inbox.close());
const send = (changes?: Partial<OutgoingMail>) => createMail({ url: inbox.url, from }).send(message(changes));

/** What goes over the wire. */
async function rawOf(changes: Partial<OutgoingMail>, replyTo?: string): Promise<string> {
  let raw = '';
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, answer) =>
      void text(stream)
        .then((read) => (raw = read))
        .then(() => answer(), answer),
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  await createMail({ url: `smtp://127.0.0.1:${port}`, from }).send(message(changes), replyTo);
  await new Promise<void>((closed) => server.close(closed));
  return raw;
}

describe('a sent message', () => {
  it('arrives as it was written, in text and HTML, under its key', async () => {
    await send();
    expect(inbox.list()).toEqual([
      {
        id: '<kvittering%2FYtre%20Namdal%2F2%2Ffosen%40example%2eno@example.no>',
        at: expect.stringMatching(/^\d{4}-/),
        to: ['fosen@example.no'],
        from,
        subject: message().subject,
        text: message().text,
        html: message().html,
        arrivals: 1,
        files: [],
      },
    ]);
  });

  it('brings deadlines as a calendar that tells and asks for no answer, to the octet', async () => {
    const text = 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Årshjul\r\nEND:VCALENDAR\r\n';
    const attachment = { name: 'frist-behovsmelding-2026.ics', type: 'text/calendar' as const, text };
    const raw = await rawOf({ attachment });
    expect(raw).toMatch(/^Content-Type: text\/calendar; method=PUBLISH;\s+charset=utf-8/m);
    expect(raw).toMatch(/^Content-Disposition: attachment; filename=frist-behovsmelding-2026\.ics/m);
    expect(raw.replaceAll('\r\n', '')).toContain(Buffer.from(text).toString('base64'));
    await send({ attachment });
    expect(inbox.file(1, 0)).toEqual({ name: attachment.name, content: Buffer.from(text) });
  });

  it.each([
    ['kvittering/a/1', 'kvittering/a/2'],
    ['a/b', 'a%2Fb'],
    ["(a) it's*~!", '(a) it’s*~!'],
    ['nettverk Ørland..', 'nettverk Ørland.'],
  ])('with the key %j is another than with %j', async (one, other) => {
    await send({ id: one });
    await send({ id: other });
    const ids = inbox.list().map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^<[\w%-]+@example\.no>$/);
  });

  it('gains no recipient and no header from line breaks in what people typed', async () => {
    await send({ subject: 'Tiltak\r\nBcc: ond@example.com\r\n\r\nHei', id: 'x\r\nBcc: ond@example.com' });
    expect(inbox.list()[0]).toMatchObject({
      to: ['fosen@example.no'],
      subject: expect.stringContaining('Tiltak Bcc: ond@example.com'),
      text: message().text,
    });
  });

  it('says that a machine sent it, so that no absence reply comes back, and by which click', async () => {
    const raw = await rawOf({ correlation: 'klikk-1' });
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^X-Correlation-ID: klikk-1\r$/m);
  });

  it('sends answers to the address of the round, and names none where it has none', async () => {
    expect(await rawOf({}, 'post@example.no')).toMatch(/^Reply-To: post@example\.no\r$/m);
    expect(await rawOf({})).not.toMatch(/^Reply-To:/im);
  });

  it('is not begun with a sender that is no address', () => {
    expect(() => createMail({ url: inbox.url, from: 'Innstilling' })).toThrow('not an e-mail address');
  });
});

/** A server that says this to each kind of line, and nothing where it is told to hang; `cut` ends the connection. */
async function openScripted(answers: Partial<Record<'connect' | 'RCPT' | 'MAIL' | 'DATA' | 'end', string>>) {
  const sockets = new Set<Socket>();
  const said: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    let inText = false;
    const say = (kind: keyof typeof answers, usual: string): void => {
      const answer = answers[kind] ?? usual;
      if (answer === 'cut') socket.destroy();
      else if (answer !== 'hang') socket.write(`${answer}\r\n`);
    };
    say('connect', '220 mx.example.no');
    createInterface(socket).on('line', (line) => {
      said.push(line);
      if (inText && line !== '.') return;
      if (inText) say('end', '250 OK');
      else if (line.startsWith('MAIL')) say('MAIL', '250 OK');
      else if (line.startsWith('RCPT')) say('RCPT', '250 OK');
      else if (line === 'DATA') say('DATA', '354 Go on');
      else if (line === 'QUIT') socket.end('221 Bye\r\n');
      else socket.write('250 mx.example.no\r\n');
      inText = line === 'DATA' && answers.DATA === undefined;
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((closed) => void server.close(() => closed()));
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, said, sockets };
}

describe('what a server says of an address', () => {
  it.each([
    [
      '550 5.1.1 to the address: refused',
      { RCPT: '550 5.1.1 No such user' },
      'refused',
      'noAddress',
      '550 5.1.1',
    ],
    ['a plain 550: refused', { RCPT: '550 No such user' }, 'refused', 'noAddress', '550'],
    ['a full box: refused', { RCPT: '552 5.2.2 Mailbox full' }, 'refused', 'boxFull', '552 5.2.2'],
    ['554 to the text: refused', { end: '554 5.7.1 Spam' }, 'refused', 'notTaken', '554 5.7.1'],
    ['451 to the address: later', { RCPT: '451 4.7.1 Greylisted' }, 'later', 'notNow', '451 4.7.1'],
    ['452 to the text: later', { end: '452 4.3.1 Disk full' }, 'later', 'notNow', '452 4.3.1'],
    ['the sender is refused: later', { MAIL: '550 5.7.60 SendAsDenied' }, 'later', 'sender', '550 5.7.60'],
    ['421 for a greeting: later', { connect: '421 Busy' }, 'later', 'away', '421'],
    ['cut at the address: later', { RCPT: 'cut' }, 'later', 'away', undefined],
    ['cut before the text: later', { DATA: 'cut' }, 'later', 'away', undefined],
    ['cut after the text: undecided', { end: 'cut' }, 'undecided', 'answerLost', undefined],
    ['silent after the text: undecided', { end: 'hang' }, 'undecided', 'answerLost', undefined],
    ['silent from the start: later', { connect: 'hang' }, 'later', 'away', undefined],
    ['silent at the address: later', { RCPT: 'hang' }, 'later', 'away', undefined],
  ] as const)('%s', async (_what, answers, state, why, answer) => {
    const { url } = await openScripted(answers);
    const sending = createMail({ url, from, patience: 200 }).send(message());
    await expect(sending).rejects.toMatchObject({ state, why, answer });
  });

  it('a try ends with its connection at its own time, however long the server keeps it alive', async () => {
    const { url, sockets, said } = await openScripted({ RCPT: 'hang' });
    const sending = createMail({ url, from, longest: 300 }).send(message());
    await expect(sending).rejects.toMatchObject({ state: 'later', why: 'away' });
    const [socket] = [...sockets] as [Socket];
    if (!socket.destroyed) await once(socket, 'close');
    expect(said.some((line) => line.startsWith('Subject'))).toBe(false);
  });
});
