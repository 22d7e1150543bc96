// The desk's own issuer of identity: signs who one is, and serves the key that proves it.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Clock } from '../functions/ports.ts';

/** Whom a token is about and for; `ttl` in seconds, one hour when left out. */
export type TokenWish = { email: string; audience: string; emailVerified?: boolean; ttl?: number };

export type DeskIdentity = {
  /** The `iss` of every token. */
  issuer: string;
  /** A JWT signed RS256, with the claims that Google's identity tokens have. */
  issueToken: (wish: TokenWish) => string;
  /** Answers a JSON Web Key Set like https://www.googleapis.com/oauth2/v3/certs. */
  serveCerts: (request: IncomingMessage, response: ServerResponse) => void;
};

const TTL = 3600;
const CERTS_AGE = 3600;
const KEY_BITS = 2048;

/** Opens the issuer whose private key lies in `dir`; makes the key, readable by its owner alone, the first time. */
export function openIdentity({
  dir,
  issuer,
  clock,
}: {
  dir: string;
  issuer: string;
  clock: Clock;
}): DeskIdentity {
  const key = keyIn(dir);
  const publicKey = createPublicKey(key);
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  const kid = createHash('sha256').update(pem).digest('hex').slice(0, 40);
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
  return {
    issuer,
    issueToken({ email, audience, emailVerified = true, ttl = TTL }) {
      const iat = Math.floor(clock.now().getTime() / 1000);
      const sub = createHash('sha256').update(email).digest('hex').slice(0, 21);
      const claims = { iss: issuer, aud: audience, sub, email, email_verified: emailVerified };
      return signToken(key, { alg: 'RS256', typ: 'JWT', kid }, { ...claims, iat, exp: iat + ttl });
    },
    serveCerts(_request, response) {
      const headers = { 'content-type': 'application/json', 'cache-control': `public, max-age=${CERTS_AGE}` };
      response.writeHead(200, headers).end(JSON.stringify({ keys: [jwk] }));
    },
  };
}

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** A JSON web token of these parts, signed by RSA and SHA-256 whatever the header claims. */
export function signToken(key: KeyObject, header: object, claims: object): string {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

function keyIn(dir: string): KeyObject {
  const file = join(dir, 'identity-key.pem');
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return createPrivateKey(readFileSync(file));
}
