// Sends one message by SMTP: text and HTML side by side, marked as sent by a machine.
import type { MailPort } from '../../ports.ts';

/** Milliseconds before a silent server counts as not there. */
const PATIENCE = 10_000;

/**
 * The library is loaded with the first message. `url` such as `smtps://user:password@smtp.example.no`; `from` an address, with or without a name.
 * `send` throws when the server refuses any of the recipients: a message with one recipient is never half sent.
 */
export function createMail({ url, from }: { url: string; from: string }): MailPort {
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1];
  if (!domain) throw new Error(`not an e-mail address: ${from}`);
  let transport: ReturnType<typeof openTransport> | undefined;
  return {
    async send({ id, to, subject, text, html, correlation }, replyTo) {
      transport ??= openTransport(url);
      const { rejected } = await (
        await transport
      ).sendMail({
        from,
        ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
        to: to.map((address) => ({ name: '', address })),
        subject,
        text,
        html,
        messageId: messageIdOf(id, domain),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(correlation === undefined ? {} : { 'X-Correlation-ID': correlation }),
        },
      });
      if (rejected.length > 0) throw new Error(`refused for ${rejected.length} of ${to.length} recipients`);
    },
  };
}

async function openTransport(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The key as the left side of a Message-ID (RFC 5322 dot-atom): the same key is the same message, also when resent. */
const messageIdOf = (key: string, domain: string): string => {
  const atom = encodeURIComponent(key).replace(/[^\w%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `<${atom}@${domain}>`;
};
