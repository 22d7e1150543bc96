// The contract of MailPort: one suite for the server in memory and for SMTP.
import { describe, expect, it } from 'vitest';
import type { MailPort, OutgoingMessage } from '../../functions/ports.ts';
import type { Arrived } from '../ports/memory-mail.ts';

export type MailServer = {
  port: MailPort;
  /** Everything that arrived, oldest first, repeated deliveries included. */
  arrived: () => Arrived[];
  /** Nobody answers from now on. */
  stop: () => Promise<void>;
};

const message = (changes: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: 'kvittering/Ytre Namdal/2',
  group: 'due',
  to: ['fosen@example.no'],
  subject: 'Behovsmelding mottatt: 1\u00a0234\u00a0567 kr',
  text: 'Søkt: 1 234 567 kr\nTil æ, ø og å',
  html: '<p>Søkt: <b>1&nbsp;234&nbsp;567 kr</b></p>',
  createdAt: '2026-02-02T10:00:00Z',
  attempts: 0,
  ...changes,
});

/** `open` gives a server that nothing has arrived at. */
export function describeMail(name: string, open: () => Promise<MailServer>): void {
  describe(`${name}: a message`, () => {
    it('arrives as it was written, at every address, with who reads the answers', async () => {
      const { port, arrived } = await open();
      const { subject, text, html } = message();
      const to = ['fosen@example.no', 'ny@example.no'];
      await port.send(message({ to }), 'post@example.no');
      expect(arrived()).toEqual([
        { id: expect.any(String) as string, to, replyTo: 'post@example.no', subject, text, html },
      ]);
      await port.send(message());
      expect(arrived()[1]?.replyTo).toBeUndefined();
    });

    it('is known again when the same key is sent again, and is another with another key', async () => {
      const { port, arrived } = await open();
      const keys = ['kvittering/a/1', 'kvittering/a/2', 'a/b', 'a%2Fb', 'Ørland..', 'Ørland.'];
      for (const id of [...keys, ...keys]) await port.send(message({ id }));
      const ids = arrived().map(({ id }) => id);
      expect(ids.slice(keys.length)).toEqual(ids.slice(0, keys.length));
      expect(new Set(ids).size).toBe(keys.length);
    });

    it('gains no recipient and no line from line breaks in its subject', async () => {
      const { port, arrived } = await open();
      await port.send(message({ subject: 'Tiltak\r\nBcc: ond@example.com\r\n\r\nHei' }));
      expect(arrived()).toMatchObject([
        { to: ['fosen@example.no'], subject: expect.stringMatching(/^Tiltak Bcc: [^\r\n]*Hei$/) as string },
      ]);
      expect(arrived()[0]?.text).toBe(message().text);
    });

    it.each(['a@example.no, ond@example.com', 'a@example.no\r\nRCPT TO:<ond@example.com>', 'ond'])(
      'fails for an address that is not one, and reaches nobody: %j',
      async (address) => {
        const { port, arrived } = await open();
        await expect(port.send(message({ to: [address] }))).rejects.toThrow(/rejected/);
        expect(arrived()).toEqual([]);
      },
    );

    it('fails when one of its addresses is refused, and the others have it', async () => {
      const { port, arrived } = await open();
      await expect(port.send(message({ to: ['fosen@example.no', 'ond'] }))).rejects.toThrow('1 of 2');
      expect(arrived().map(({ to }) => to)).toEqual([['fosen@example.no']]);
    });

    it('fails when no server is there', async () => {
      const { port, stop } = await open();
      await stop();
      await expect(port.send(message())).rejects.toThrow('ECONNREFUSED');
    });
  });
}
