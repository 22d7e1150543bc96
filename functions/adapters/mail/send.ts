// Sends one message by SMTP: text and HTML side by side, marked as sent by a machine.
import nodemailer from 'nodemailer';
import type { MailPort } from '../../ports.ts';

/** Milliseconds before a silent server counts as not there. */
const PATIENCE = 10_000;

/**
 * `url` such as `smtps://user:password@smtp.example.no`; `from` an address, with or without a name.
 * `send` throws when the server refuses any of the recipients: a message with one recipient is never half sent.
 */
export function createMail({ url, from }: { url: string; from: string }): MailPort {
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1];
  if (!domain) throw new Error(`not an e-mail address: ${from}`);
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, html, correlation }) {
      const { rejected } = await transport.sendMail({
        from,
        to: to.map((address) => ({ name: '', address })),
        subject,
        text,
        html,
        messageId: messageIdOf(id, domain),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(correlation === undefined ? {} : { 'X-Correlation-Id': correlation }),
        },
      });
      if (rejected.length > 0) throw new Error(`refused for ${rejected.length} of ${to.length} recipients`);
    },
  };
}

/** The key as the left side of a Message-ID (RFC 5322 dot-atom): the same key is the same message, also when resent. */
const messageIdOf = (key: string, domain: string): string => {
  const atom = encodeURIComponent(key).replace(/[^\w%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `<${atom}@${domain}>`;
};
