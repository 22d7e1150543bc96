// The real sender against real SMTP servers, beyond what every mail port does: what goes over the wire.
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, openInbox } from '../../desk/inbox.ts';
import { createMail } from '../../functions/adapters/mail/send.ts';
import type { Mail } from '../../functions/ports.ts';
import { newFolder } from '../desk/run-script.ts';

const from = 'Innstilling <innstilling@example.no>';
const message = (changes: Partial<Mail> = {}): Mail => ({
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
const send = (changes?: Partial<Mail>) => createMail({ url: inbox.url, from }).send(message(changes));

/** What goes over the wire. */
async function rawOf(changes: Partial<Mail>, replyTo?: string): Promise<string> {
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
      },
    ]);
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
