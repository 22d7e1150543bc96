// How the office's mail server is reached: what a setting may say, and what it means.
import { z } from 'zod';

/** TLS from the first byte, TLS demanded after a greeting (STARTTLS), or none, which only a server on this machine may have. */
export type MailServer = {
  host: string;
  port: number;
  tls: 'fromStart' | 'afterGreeting' | 'none';
  user: string;
  password: string;
};

/** An address on this very machine; a name, even `localhost`, is not one. */
const HERE = new Set(['127.0.0.1', '[::1]']);
const PORTS = { 'smtps:': 465, 'smtp:': 587 };

/** `smtps://` is TLS from the start; `smtp://` demands STARTTLS. Percent-encoding is undone in user and password. */
export function readServer(address: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(address);
  const plain = HERE.has(hostname) ? 'none' : 'afterGreeting';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || PORTS[protocol as keyof typeof PORTS],
    tls: protocol === 'smtps:' ? 'fromStart' : plain,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

function isReadable(address: string): boolean {
  try {
    readServer(address);
    return true;
  } catch {
    return false;
  }
}

/** Client credentials of an app that may send as the user of `MAIL_URL`: its access token stands where a password did. */
const credentials = z.strictObject({
  tokenUrl: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().min(1).default('https://outlook.office365.com/.default'),
});
export type Credentials = z.infer<typeof credentials>;
/** `tenant` is Microsoft's way to say where the tokens are. */
export const mailCredentials = z
  .looseObject({
    tenant: z
      .string()
      .regex(/^[\w.-]+$/)
      .optional(),
  })
  .transform(({ tenant, ...others }) =>
    tenant === undefined
      ? others
      : { tokenUrl: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, ...others },
  )
  .pipe(credentials);

/** Why this address and these credentials do not go together, in words that repeat no value; nothing when they do. */
export function faultOfMail(address: string, oauth: Credentials | undefined): string | undefined {
  if (!isReadable(address))
    return 'not an address such as smtps://user:password@host:465, with % encoded as %25';
  const { port, tls, user, password } = readServer(address);
  if (port === 465 && tls !== 'fromStart') return 'port 465 speaks TLS from the start: write smtps://';
  if (port === 587 && tls === 'fromStart')
    return 'port 587 begins in clear and goes over to TLS: write smtp://';
  if (oauth && user === '')
    return 'MAIL_OAUTH needs a user to send as: smtp://user@host, with %40 for @ in it';
  if (oauth && password !== '') return 'has a password beside MAIL_OAUTH: take one of them away';
  if (!oauth && user !== '' && password === '')
    return 'has a user without a password, and there is no MAIL_OAUTH';
  return undefined;
}
