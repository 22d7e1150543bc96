// The contract of MailPort: one suite for the server in memory and for SMTP.
import { describe, expect, it } from 'vitest';
import type { OutgoingMail, MailPort } from '../../functions/ports.ts';
import { standardWheelRules } from '../../functions/domain/wheel/wheel.ts';
import { calendarAttachment } from '../../functions/text/wheel/calendars.ts';
import { wheelOf } from '../wheel/lines.ts';
import type { Arrived } from '../ports/memory-mail.ts';

export type MailServer = {
  port: MailPort;
  /** Everything that arrived, oldest first, repeated deliveries included. */
  arrived: () => Arrived[];
  /** Nobody answers from now on. */
  stop: () => Promise<void>;
};

const message = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 'kvittering/Ytre Namdal/2',
  to: 'fosen@example.no',
  subject: 'Behovsmelding mottatt: 1\u00a0234\u00a0567 kr',
  text: 'Søkt: 1 234 567 kr\nTil æ, ø og å',
  html: '<p>Søkt: <b>1&nbsp;234&nbsp;567 kr</b></p>',
  ...changes,
});

/** `open` gives a server that nothing has arrived at. */
export function describeMail(name: string, open: () => Promise<MailServer>): void {
  describe(`${name}: a message`, () => {
    it('arrives as it was written, at its address and no other, with who reads the answers', async () => {
      const { port, arrived } = await open();
      const { subject, text, html } = message();
      await port.send(message({ to: 'ny@example.no' }), 'post@example.no');
      expect(arrived()).toEqual([
        {
          id: expect.any(String) as string,
          to: ['ny@example.no'],
          replyTo: 'post@example.no',
          subject,
          text,
          html,
          files: [],
        },
      ]);
      await port.send(message());
      expect(arrived()[1]?.replyTo).toBeUndefined();
    });

    it('brings its file to the byte, for the reader to save', async () => {
      const { port, arrived } = await open();
      const text = `\uFEFF"Tiltak";"Søkt"\r\n"Språk «å» ""b"";c\nd";120000\r\n${'"æøå";1\r\n'.repeat(5000)}.\r\n`;
      const attachment = { name: 'behovsmelding-fosen-2026.csv', type: 'text/csv' as const, text };
      await port.send(message({ attachment }));
      const [mail] = arrived();
      expect(mail?.files).toEqual([attachment]);
      expect([mail?.text, mail?.html]).toEqual([message().text, message().html]);
    });

    it('brings deadlines for a calendar the same way', async () => {
      const { port, arrived } = await open();
      const of = {
        county: 'trondelag',
        year: 2026,
        whose: { network: 'FO' },
        at: '2026-01-15T09:00:00.000Z',
      };
      const attachment = calendarAttachment(wheelOf(2026), of, standardWheelRules);
      await port.send(message({ attachment }));
      expect(arrived()[0]?.files).toEqual([attachment]);
      expect(arrived()[0]?.text).toBe(message().text);
    });

    it('is known again when the same key is sent again to the same address, and is another with another of either', async () => {
      const { port, arrived } = await open();
      const keys = ['kvittering/a/1', 'kvittering/a/2', 'a/b', 'a%2Fb', 'Ørland..', 'Ørland.'];
      const mails = ['fosen@example.no', 'ny@example.no'].flatMap((to) =>
        keys.map((id) => message({ id, to })),
      );
      for (const mail of [...mails, ...mails]) await port.send(mail);
      const ids = arrived().map(({ id }) => id);
      expect(ids.slice(mails.length)).toEqual(ids.slice(0, mails.length));
      expect(new Set(ids).size).toBe(mails.length);
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
      'is refused for good for an address that is not one, and reaches nobody: %j',
      async (address) => {
        const { port, arrived } = await open();
        await expect(port.send(message({ to: address }))).rejects.toMatchObject({
          state: 'refused',
          why: 'noAddress',
          message: expect.stringContaining('rejected') as string,
        });
        expect(arrived()).toEqual([]);
      },
    );

    it('fails when no server is there', async () => {
      const { port, stop } = await open();
      await stop();
      await expect(port.send(message())).rejects.toThrow('ECONNREFUSED');
    });
  });
}
