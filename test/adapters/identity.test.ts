// Tokens that are really signed and really fetched keys: each fault is refused by its own name.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openIdentity, signToken } from '../../desk/identity.ts';
import { createVerifier, type Verify } from '../../functions/adapters/identity/verify.ts';
import { readConfig } from '../../functions/config.ts';
import { newFolder } from '../desk/run-script.ts';

const issuer = 'https://pult.example.no';
const audience = 'innstilling-api';
const email = 'fosen@example.no';

let now = new Date('2026-02-02T10:00:00Z');
const clock = { now: () => now };
const dir = newFolder();
const desk = openIdentity({ dir, issuer, clock });

let fetches = 0;
let certs: RequestListener = desk.serveCerts;
const server = createServer((request, response) => {
  fetches += 1;
  certs(request, response);
});
let certsUrl = '';
let verify: Verify;

beforeAll(async () => {
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  certsUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());
beforeEach(() => {
  now = new Date('2026-02-02T10:00:00Z');
  fetches = 0;
  certs = desk.serveCerts;
  verify = createVerifier({ issuers: [issuer], audience: [audience], certsUrl, clock });
});

/** A token of the desk with other header fields or claims, signed anew: by the desk's key or a stranger's. */
function forge({ header = {}, claims = {}, key = deskKey() }: Forgery): string {
  const [ownHeader, ownClaims] = desk
    .issueToken({ email, audience })
    .split('.', 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
  return signToken(key, { ...ownHeader, ...header }, { ...ownClaims, ...claims });
}
type Forgery = { header?: object; claims?: object; key?: KeyObject };
const deskKey = () => createPrivateKey(readFileSync(`${dir}/identity-key.pem`));
const strangersKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const problemOf = async (token: string): Promise<string> => {
  const identity = await verify(`Bearer ${token}`);
  return identity.ok ? 'ok' : identity.problem;
};
const seconds = (from: Date) => Math.floor(from.getTime() / 1000);

describe('the identity of a caller', () => {
  it('is the address of a token that holds', async () => {
    expect(await verify(`Bearer ${desk.issueToken({ email: 'Fosen@Example.no', audience })}`)).toEqual({
      ok: true,
      email,
    });
  });

  it.each([
    ['nothing', undefined, 'missing'],
    ['an empty header', '', 'missing'],
    ['another scheme', 'Basic Zm9zZW46aGVtbWVsaWc=', 'malformed'],
    ['no token', 'Bearer hei', 'malformed'],
    ['parts that are no JSON', 'Bearer aaaa.bbbb.cccc', 'malformed'],
  ])('is refused for %s', async (_what, header, problem) => {
    expect(await verify(header)).toEqual({ ok: false, problem });
  });

  it.each([
    ['alg none without a signature', () => unsigned(), 'algorithm'],
    ['alg HS256 keyed with the public key', () => forge({ header: { alg: 'HS256' } }), 'algorithm'],
    [
      'a key that nobody published',
      () => forge({ key: strangersKey(), header: { kid: 'ukjent' } }),
      'signature',
    ],
    ['a stranger’s key under our key id', () => forge({ key: strangersKey() }), 'signature'],
    ['claims changed after signing', () => tampered(), 'signature'],
    ['a key id that names no key', () => forge({ header: { kid: 'constructor' } }), 'signature'],
    ['no key id', () => forge({ header: { kid: undefined } }), 'signature'],
    ['another issuer', () => forge({ claims: { iss: 'https://accounts.example.com' } }), 'issuer'],
    ['another audience', () => desk.issueToken({ email, audience: 'noe-annet' }), 'audience'],
    ['a list of audiences', () => forge({ claims: { aud: [audience] } }), 'malformed'],
    ['a past time', () => desk.issueToken({ email, audience, ttl: -301 }), 'expired'],
    ['a time to come', () => forge({ claims: { iat: seconds(now) + 301 } }), 'notYetValid'],
    ['a start to come', () => forge({ claims: { nbf: seconds(now) + 301 } }), 'notYetValid'],
    ['a life of days', () => desk.issueToken({ email, audience, ttl: 86_401 }), 'malformed'],
    ['no end', () => forge({ claims: { exp: undefined } }), 'malformed'],
    [
      'an unverified address',
      () => desk.issueToken({ email, audience, emailVerified: false }),
      'unverifiedEmail',
    ],
    ['a verification in words', () => forge({ claims: { email_verified: 'true' } }), 'unverifiedEmail'],
    ['no address', () => forge({ claims: { email: undefined } }), 'unverifiedEmail'],
    ['no issuer', () => forge({ claims: { iss: undefined } }), 'malformed'],
    ['a time in words', () => forge({ claims: { exp: 'i morgen' } }), 'malformed'],
    [
      'an extension that must be understood',
      () => forge({ header: { crit: ['b64'], b64: false } }),
      'malformed',
    ],
  ])('is refused for a token with %s', async (_what, make, problem) => {
    expect(await problemOf(make())).toBe(problem);
  });

  it('allows clocks to differ by five minutes', async () => {
    expect(await problemOf(desk.issueToken({ email, audience, ttl: -299 }))).toBe('ok');
    expect(await problemOf(forge({ claims: { iat: seconds(now) + 299 } }))).toBe('ok');
  });

  it('ends when its hour has passed', async () => {
    const token = desk.issueToken({ email, audience });
    expect(await problemOf(token)).toBe('ok');
    now = new Date(now.getTime() + 66 * 60_000);
    expect(await problemOf(token)).toBe('expired');
  });
});

describe('the keys', () => {
  it('are fetched once while their cache-control holds', async () => {
    await problemOf(desk.issueToken({ email, audience }));
    await problemOf(desk.issueToken({ email, audience }));
    expect(fetches).toBe(1);
  });

  it('are looked up again for a new key id, but not for every made-up one', async () => {
    expect(await problemOf(desk.issueToken({ email, audience }))).toBe('ok');
    const renewed = openIdentity({ dir: newFolder(), issuer, clock });
    certs = renewed.serveCerts;
    expect(await problemOf(renewed.issueToken({ email, audience }))).toBe('ok');
    for (const kid of ['a', 'b', 'c']) expect(await problemOf(forge({ header: { kid } }))).toBe('signature');
    expect(fetches).toBe(2);
  });

  it.each([
    ['is not there', 404, ''],
    ['is a page', 200, '<html>'],
    ['is a list of certificates', 200, '{"kid":"-----BEGIN CERTIFICATE-----"}'],
    ['is a set of nothing', 200, '{"keys":[1]}'],
    ['lies elsewhere', 302, ''],
  ])('make the caller wait, not guilty, when what is served %s', async (_what, status, body) => {
    certs = (_request, response) => void response.writeHead(status, { location: '/else' }).end(body);
    expect(await problemOf(desk.issueToken({ email, audience }))).toBe('certsUnavailable');
    certs = desk.serveCerts;
    expect(await problemOf(desk.issueToken({ email, audience }))).toBe('ok');
  });

  it('lie at an address that serves a set of keys: the one of the certificates is refused at the start', () => {
    const settings = { ROUNDS: '[]', TOKEN_AUDIENCE: 'a', MAIL_URL: 'smtp://a', MAIL_FROM: 'a@example.no' };
    const old = { ...settings, TOKEN_CERTS_URL: 'https://www.googleapis.com/oauth2/v1/certs' };
    expect(() => readConfig(old)).toThrow('TOKEN_CERTS_URL: serves certificates; name a JSON Web Key Set');
  });

  it('are asked for once in half a minute for unknown ids, also while the issuer is away', async () => {
    expect(await problemOf(desk.issueToken({ email, audience }))).toBe('ok');
    certs = (_request, response) => void response.writeHead(500).end();
    const madeUp = ['a', 'b', 'c', 'd'].map((kid) => forge({ header: { kid } }));
    const problems = [];
    for (const token of madeUp) problems.push(await problemOf(token));
    expect(problems).toEqual(['certsUnavailable', 'signature', 'signature', 'signature']);
    expect(fetches).toBe(2);
    expect(await problemOf(desk.issueToken({ email, audience }))).toBe('ok');
    now = new Date(now.getTime() + 30_000);
    expect(await problemOf(madeUp[0]!)).toBe('certsUnavailable');
    expect(fetches).toBe(3);
  });

  it('are fetched again when an hour has passed', async () => {
    await problemOf(desk.issueToken({ email, audience }));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_599_000 });
    onTestFinished(() => void vi.useRealTimers());
    await problemOf(desk.issueToken({ email, audience }));
    expect(fetches).toBe(1);
    vi.setSystemTime(Date.now() + 2000);
    await problemOf(desk.issueToken({ email, audience }));
    expect(fetches).toBe(2);
  });

  it('of the desk outlive a restart and are readable by their owner alone', async () => {
    const again = openIdentity({ dir, issuer, clock });
    expect(await problemOf(again.issueToken({ email, audience }))).toBe('ok');
    expect(statSync(`${dir}/identity-key.pem`).mode & 0o777).toBe(0o600);
  });
});

describe('behind a platform that checks the signature', () => {
  const passedOn = (token: string) => token.replace(/[^.]+$/, 'SIGNATURE_REMOVED_BY_GOOGLE');
  beforeEach(() => {
    const settings = { issuers: [issuer], audience: [audience], certsUrl, clock };
    verify = createVerifier({ ...settings, platformChecksSignature: true });
  });

  it('a token without its signature holds, and no key is asked for', async () => {
    expect(await problemOf(passedOn(desk.issueToken({ email, audience })))).toBe('ok');
    expect(fetches).toBe(0);
  });

  it.each([
    ['another issuer', () => forge({ claims: { iss: 'https://accounts.example.com' } }), 'issuer'],
    ['another audience', () => desk.issueToken({ email, audience: 'noe-annet' }), 'audience'],
    ['a past time', () => desk.issueToken({ email, audience, ttl: -301 }), 'expired'],
    ['a start to come', () => forge({ claims: { nbf: seconds(now) + 301 } }), 'notYetValid'],
    ['no end', () => forge({ claims: { exp: undefined } }), 'malformed'],
    ['no address', () => forge({ claims: { email: undefined } }), 'unverifiedEmail'],
  ])('is refused all the same for %s', async (_what, make, problem) => {
    expect(await problemOf(passedOn(make()))).toBe(problem);
  });

  it('a signature that is there is checked', async () => {
    expect(await problemOf(forge({ key: strangersKey() }))).toBe('signature');
    expect(await problemOf(unsigned())).toBe('algorithm');
  });
});

const encode = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

function unsigned(): string {
  const [, claims] = desk.issueToken({ email, audience }).split('.');
  return `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`;
}

function tampered(): string {
  const [header, , signature] = desk.issueToken({ email, audience }).split('.');
  const [, claims] = desk.issueToken({ email: 'sf@example.no', audience }).split('.');
  return `${header}.${claims}.${signature}`;
}
