// Sends one mail to one address by SMTP: text and HTML side by side, marked as sent by a machine.
import { PassThrough } from 'node:stream';
import type { MailPort, OutgoingMail } from '../../ports.ts';
import { fetchToken } from './fetch-token.ts';
import { readSender } from './sender.ts';
import { type Credentials, type MailServer, readServer } from './settings.ts';
import { mailFault } from './why-not.ts';

/** Milliseconds before a silent server counts as not there, and before a try is ended whatever the server does. */
const PATIENCE = 10_000;
const LONGEST_TRY = 45_000;

/** Where mail goes and who it is from; `oauth` where the server takes access tokens instead of a password. */
export type MailSettings = {
  url: string;
  from: string;
  oauth?: Credentials | undefined;
  patience?: number;
  longest?: number;
};

type Opened = Awaited<ReturnType<typeof openTransport>>;

/**
 * The library is loaded with the first message. `url` such as `smtps://user:password@smtp.example.no`; `from` an address, with or without a name.
 * A try ends within `longest` milliseconds, with its connection: nothing leaves by it afterwards.
 */
export function createMail({
  url,
  from,
  oauth,
  patience = PATIENCE,
  longest = LONGEST_TRY,
}: MailSettings): MailPort {
  const sender = readSender(from);
  if (!sender) throw new Error(`not an e-mail address: ${from}`);
  const domain = sender.address.slice(sender.address.indexOf('@') + 1);
  let opened: Promise<Opened> | undefined;
  return {
    async send({ id, to, subject, text, html, attachment, correlation }, replyTo) {
      opened ??= openTransport(readServer(url), patience, oauth);
      const { transport, whole } = await opened;
      const signal = AbortSignal.timeout(longest);
      const mail = {
        from: sender,
        ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
        to: { name: '', address: to },
        subject,
        text,
        html,
        ...(attachment && { attachments: [fileOf(attachment)] }),
        messageId: messageIdOf(`${id}/${to}`, domain),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(correlation === undefined ? {} : { 'X-Correlation-ID': correlation }),
        },
        signal,
      };
      await transport.sendMail(mail).catch((error: unknown) => {
        throw mailFault(error, whole.has(signal) ? 'whole' : 'no');
      });
    },
  };
}

/** A calendar's deadlines are told, and nobody is asked to answer them. */
const typeOf = { 'text/csv': 'text/csv', 'text/calendar': 'text/calendar; method=PUBLISH' };

/** As bytes of UTF-8, for a reader's mail program to save, or to put in a calendar, and never to show. */
const fileOf = ({ name, type, text }: NonNullable<OutgoingMail['attachment']>) => ({
  filename: name,
  contentType: `${typeOf[type]}; charset=utf-8`,
  contentDisposition: 'attachment' as const,
  content: Buffer.from(text),
});

/** `whole` has the signals of the mails whose text has gone to the server to its end. */
async function openTransport(
  { host, port, tls, user, password }: MailServer,
  patience: number,
  oauth?: Credentials,
) {
  const { createTransport } = await import('nodemailer');
  const auth = oauth
    ? { type: 'OAuth2' as const, user, provisionCallback: provide(oauth) }
    : { user, pass: password };
  const transport = createTransport({
    host,
    port,
    secure: tls === 'fromStart',
    requireTLS: tls === 'afterGreeting',
    ...(user === '' ? {} : { auth }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const whole = new WeakSet<AbortSignal>();
  transport.use('stream', ({ data: { signal }, message }, done) => {
    message.processFunc((text) => {
      const last = text.pipe(new PassThrough());
      if (signal) last.on('end', () => whole.add(signal));
      return last;
    });
    done();
  });
  return { transport, whole };
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
