// Sends one message by SMTP: text and HTML side by side, marked as sent by a machine.
import type { MailPort } from '../../ports.ts';
import { fetchToken } from './fetch-token.ts';
import { readSender } from './sender.ts';
import { type Credentials, type MailServer, readServer } from './settings.ts';

/** Milliseconds before a silent server counts as not there. */
const PATIENCE = 10_000;

/** Where mail goes and who it is from; `oauth` where the server takes access tokens instead of a password. */
export type MailSettings = { url: string; from: string; oauth?: Credentials | undefined };

/**
 * The library is loaded with the first message. `url` such as `smtps://user:password@smtp.example.no`; `from` an address, with or without a name.
 * `send` throws when the server refuses any of the recipients: a message with one recipient is never half sent.
 */
export function createMail({ url, from, oauth }: MailSettings): MailPort {
  const sender = readSender(from);
  if (!sender) throw new Error(`not an e-mail address: ${from}`);
  const domain = sender.address.slice(sender.address.indexOf('@') + 1);
  let transport: ReturnType<typeof openTransport> | undefined;
  return {
    async send({ id, to, subject, text, html, correlation }, replyTo) {
      transport ??= openTransport(readServer(url), oauth);
      const { rejected } = await (
        await transport
      ).sendMail({
        from: sender,
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

async function openTransport({ host, port, tls, user, password }: MailServer, oauth?: Credentials) {
  const { createTransport } = await import('nodemailer');
  const auth = oauth
    ? { type: 'OAuth2' as const, user, provisionCallback: provide(oauth) }
    : { user, pass: password };
  return createTransport({
    host,
    port,
    secure: tls === 'fromStart',
    requireTLS: tls === 'afterGreeting',
    ...(user === '' ? {} : { auth }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

type Told = (error: Error | null, token?: string, until?: number) => void;

/** The library's way to ask for a token: it keeps it until then. */
const provide = (oauth: Credentials) => (_user: string, _renew: boolean, told: Told) =>
  void fetchToken(oauth).then(
    ({ token, seconds }) => told(null, token, Date.now() + seconds * 1000),
    (error: unknown) => told(error instanceof Error ? error : new Error(String(error))),
  );

/** The key as the left side of a Message-ID (RFC 5322 dot-atom): the same key is the same message, also when resent. */
const messageIdOf = (key: string, domain: string): string => {
  const atom = encodeURIComponent(key).replace(/[^\w%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `<${atom}@${domain}>`;
};
