// Asks the API of a test round over HTTP, with whatever token and headers a test wants to try.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { signToken } from '../../desk/identity.ts';
import { verbs } from '../../functions/verbs.ts';
import { type TestRound } from '../desk/round.ts';
import { answerCheck } from './described.ts';

export type Told = { status: number; problem: string; body: Record<string, unknown>; headers: Headers };

/** `problem` is the type of a problem without its urn; empty for none. The answer must be one that is described. */
export async function ask(
  round: TestRound,
  verb: string,
  tab: string,
  { token, headers = {}, more = {} }: { token: string; headers?: Record<string, string>; more?: object },
): Promise<Told> {
  const response = await fetch(`${round.functions.api.url}/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ spreadsheetId: round.workbook.spreadsheetId, tab, ...more }),
  });
  const body = (await response.json()) as Record<string, unknown>;
  if (Object.hasOwn(verbs, verb))
    expect([body, answerCheck(verb, response.status)(body)]).toEqual([body, true]);
  const problem = typeof body['type'] === 'string' ? body['type'].replace('urn:innstilling:', '') : '';
  return { status: response.status, problem, body, headers: response.headers };
}

/** A token of the round's own issuer with other claims or header, signed anew: by the issuer's key or by another. */
export function forge(
  round: TestRound,
  email: string,
  {
    header = {},
    claims = {},
    key = issuersKey(round),
  }: { header?: object; claims?: object; key?: KeyObject },
): string {
  const [ownHeader, ownClaims] = round
    .token(email)
    .split('.', 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
  return signToken(key, { ...ownHeader, ...header }, { ...ownClaims, ...claims });
}

const issuersKey = (round: TestRound): KeyObject =>
  createPrivateKey(readFileSync(join(round.dir, 'identity-key.pem')));

export const strangersKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
