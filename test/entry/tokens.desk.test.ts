// Tokens that do not hold, tried over HTTP on both entries: each is refused with its own problem type, and nothing is done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { ask, forge, strangersKey } from './ask.ts';
import { caseWorker, fosen } from '../seeded.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
});
afterAll(() => round.close());

const now = (): number => Math.floor(Date.now() / 1000);
const unsigned = (alg: string): string => {
  const [, claims] = round.token(caseWorker).split('.');
  return `${Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url')}.${claims}.`;
};
const faults: [string, string, () => string][] = [
  ['without a signature', 'signature', () => round.token(caseWorker).replace(/[^.]+$/, '')],
  ['with alg none', 'algorithm', () => unsigned('none')],
  ['of a key nobody published', 'signature', () => forge(round, caseWorker, { key: strangersKey() })],
  ['for another audience', 'audience', () => forge(round, caseWorker, { claims: { aud: 'en-annen' } })],
  [
    'of another issuer',
    'issuer',
    () => forge(round, caseWorker, { claims: { iss: 'https://annen.example.no' } }),
  ],
  [
    'that has expired',
    'expired',
    () => forge(round, caseWorker, { claims: { iat: now() - 7200, exp: now() - 3600 } }),
  ],
  ['that is not valid yet', 'notYetValid', () => forge(round, caseWorker, { claims: { nbf: now() + 3600 } })],
  [
    'with an address nobody verified',
    'unverifiedEmail',
    () => forge(round, caseWorker, { claims: { email_verified: false } }),
  ],
  [
    'without its signature, as Cloud Run passes it on',
    'signature',
    () => round.token(caseWorker).replace(/[^.]+$/, 'SIGNATURE_REMOVED_BY_GOOGLE'),
  ],
];

describe('a token', () => {
  it.each(faults)('%s is refused as %s', async (_, problem, token) => {
    const calls = round.sheets.calls.length;
    const told = await ask(round, 'allocate', 'Innstilling', { token: token() });
    expect([told.status, told.problem]).toEqual([401, `identity:${problem}`]);
    expect(round.sheets.calls.length).toBe(calls);
  });

  it('that holds is believed', async () => {
    expect(await ask(round, 'check', 'Plan', { token: round.token(caseWorker) })).toMatchObject({
      status: 200,
    });
  });
});

const tick = async (token: string): Promise<[number, unknown]> => {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(round.functions.tick.url, { method: 'POST', headers });
  return [response.status, ((await response.json()) as Record<string, unknown>)['type']];
};

describe('tick', () => {
  it.each(faults)('refuses a token %s as %s', async (_, problem, token) => {
    expect(await tick(token())).toEqual([401, `urn:innstilling:identity:${problem}`]);
  });

  it('serves the scheduler’s own account, and neither a coordinator nor a case worker', async () => {
    expect(await tick(round.token('tidsplan@example.no'))).toEqual([200, undefined]);
    for (const email of [fosen, caseWorker])
      expect(await tick(round.token(email))).toEqual([403, 'urn:innstilling:notAllowed']);
  });

  it('has no role in any round', async () => {
    const told = await ask(round, 'check', 'Plan', { token: round.token('tidsplan@example.no') });
    expect([told.status, told.problem]).toEqual([403, 'noRole']);
  });
});
