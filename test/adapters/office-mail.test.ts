// Mail servers as offices have them: TLS from the start or after the greeting, a password or an access token.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMail } from '../../functions/adapters/mail/send.ts';
import type { Credentials } from '../../functions/adapters/mail/settings.ts';
import type { OutgoingMail } from '../../functions/ports.ts';
import { selfSigned } from './self-signed.ts';

const message: OutgoingMail = {
  id: 'kvittering/Fosen/1',
  to: 'fosen@example.no',
  subject: 'Behovsmelding mottatt',
  text: 'Takk',
  html: '<p>Takk</p>',
};
const from = 'Statsforvalteren i Møre, Innstilling <post@example.no>';
const trusted = selfSigned();
const before = getCACertificates();
beforeAll(() => setDefaultCACertificates([...before, trusted.cert]));
afterAll(() => setDefaultCACertificates(before));

type Arrived = { secure: boolean; by: string; raw: string };
let arrived: Arrived[] = [];
let closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  [closing, arrived] = [[], []];
});

/** A server that lets in `post@example.no` by the word given, on TLS alone unless told otherwise; gives its port. */
async function openServer(word: string, options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    ...trusted,
    authMethods: ['PLAIN', 'XOAUTH2'],
    onAuth: ({ username, password, accessToken }, _session, answer) =>
      username === 'post@example.no' && (password ?? accessToken) === word
        ? answer(null, { user: username })
        : answer(new Error('535 5.7.139 Authentication unsuccessful')),
    onData: (stream, { secure, user }, answer) =>
      void text(stream)
        .then((raw) => arrived.push({ secure, by: String(user), raw }))
        .then(() => answer(), answer),
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => void server.listen(0, 'localhost', listening));
  closing.push(() => new Promise((closed) => server.close(() => closed(undefined))));
  return (server.server.address() as AddressInfo).port;
}

/** Where access tokens come from: keeps what it was asked, answers as told. */
async function openTokens(status: number, body: object): Promise<{ tokenUrl: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((form) => {
      asked.push(form);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise((closed) => server.close(closed)));
  return { tokenUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, asked };
}

const credentials = (tokenUrl: string): Credentials => ({
  tokenUrl,
  clientId: 'app-1',
  clientSecret: 'hemmelig&rart',
  scope: 'https://outlook.office365.com/.default',
});
const user = 'post%40example.no';

describe('a mail server of an office', () => {
  it('on 587 is given the password after STARTTLS, never before', async () => {
    const port = await openServer('riktig:p@ss');
    await createMail({ url: `smtp://${user}:riktig%3Ap%40ss@localhost:${port}`, from }).send(message);
    expect(arrived).toMatchObject([{ secure: true, by: 'post@example.no' }]);
  });

  it('on 465 speaks TLS from the first byte', async () => {
    const port = await openServer('riktig', { secure: true });
    await createMail({ url: `smtps://${user}:riktig@localhost:${port}`, from }).send(message);
    expect(arrived).toMatchObject([{ secure: true, by: 'post@example.no' }]);
  });

  it('is sent nothing when it offers no STARTTLS', async () => {
    const port = await openServer('riktig', { disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    const mail = createMail({ url: `smtp://${user}:riktig@localhost:${port}`, from });
    await expect(mail.send(message)).rejects.toThrow(/STARTTLS/);
    expect(arrived).toEqual([]);
  });

  it('is sent nothing when its certificate is not trusted', async () => {
    const port = await openServer('riktig', selfSigned());
    const mail = createMail({ url: `smtp://${user}:riktig@localhost:${port}`, from });
    await expect(mail.send(message)).rejects.toThrow(/self-signed certificate/);
    expect(arrived).toEqual([]);
  });

  it('refuses a wrong password in its own words, and ours is not among them', async () => {
    const port = await openServer('riktig');
    const mail = createMail({ url: `smtp://${user}:galtpassord@localhost:${port}`, from });
    const fault = await mail.send(message).catch(String);
    expect(fault).toMatch(/Authentication unsuccessful/);
    expect(fault).not.toContain('galtpassord');
    expect(arrived).toEqual([]);
  });

  it('sees the sender by name, commas and all', async () => {
    const port = await openServer('riktig');
    await createMail({ url: `smtp://${user}:riktig@localhost:${port}`, from }).send(message);
    const [sent = ''] = /^From: (.*\r\n(?: .*\r\n)*)/m.exec(arrived[0]?.raw ?? '')?.slice(1) ?? [];
    expect(sent).toMatch(/<post@example\.no>\r\n$/);
    expect(sent.match(/@/g)).toHaveLength(1);
  });
});

describe('a mail server that takes access tokens', () => {
  it('is given one fetched with the app’s own credentials, once for many messages', async () => {
    const port = await openServer('et-token');
    const { tokenUrl, asked } = await openTokens(200, { access_token: 'et-token', expires_in: 3600 });
    const mail = createMail({ url: `smtp://${user}@localhost:${port}`, from, oauth: credentials(tokenUrl) });
    await mail.send(message);
    await mail.send({ ...message, id: 'kvittering/Fosen/2' });
    expect(arrived.map(({ secure, by }) => [secure, by])).toEqual([
      [true, 'post@example.no'],
      [true, 'post@example.no'],
    ]);
    expect(asked.map((form) => Object.fromEntries(new URLSearchParams(form)))).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: 'app-1',
        client_secret: 'hemmelig&rart',
        scope: 'https://outlook.office365.com/.default',
      },
    ]);
  });

  it.each([
    [
      'the secret is wrong',
      401,
      { error: 'invalid_client', error_description: 'hemmelig' },
      '401 invalid_client',
    ],
    ['the answer holds no token', 200, { token: 'x' }, '200 no token in the answer'],
  ])(
    'gets no message when %s, and the code of it is told without the secret',
    async (_when, status, body, told) => {
      const port = await openServer('et-token');
      const { tokenUrl } = await openTokens(status, body);
      const mail = createMail({
        url: `smtp://${user}@localhost:${port}`,
        from,
        oauth: credentials(tokenUrl),
      });
      const fault = await mail.send(message).catch(String);
      expect(fault).toContain(told);
      expect(fault).not.toContain('hemmelig');
      expect(arrived).toEqual([]);
    },
  );

  it('that refuses the token is told as refused', async () => {
    const port = await openServer('et-annet-token');
    const { tokenUrl } = await openTokens(200, { access_token: 'et-token', expires_in: 3600 });
    const mail = createMail({ url: `smtp://${user}@localhost:${port}`, from, oauth: credentials(tokenUrl) });
    await expect(mail.send(message)).rejects.toThrow(/Authentication unsuccessful/);
    expect(arrived).toEqual([]);
  });
});
