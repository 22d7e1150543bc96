// firestore.rules: nobody but the functions reaches the database. Clients ask as a browser would, over REST.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { examples } from '../contract/examples.ts';
import { type EmulatorForTests, emulatorOrSkip } from '../emulator.ts';

const emulator = await emulatorOrSkip('the tests of firestore.rules');
const round = { county: 'trondelag', year: 2026 };
const PLACE = '/counties/trondelag/rounds/2026';

const asBase64 = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** An identity as Firebase would give it; the emulator takes it unsigned. */
function tokenFor(projectId: string, claims: object): string {
  const issuedAt = Math.floor(Date.now() / 1000);
  const standard = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    sub: 'user-1',
    user_id: 'user-1',
    iat: issuedAt,
    exp: issuedAt + 3600,
    auth_time: issuedAt,
  };
  return `${asBase64({ alg: 'none', typ: 'JWT' })}.${asBase64({ ...standard, ...claims })}.`;
}

const identities: [string, object | undefined][] = [
  ['a stranger', undefined],
  ['a signed-in person', {}],
  ['a person with a verified e-mail', { email: 'koordinator.fosen@example.no', email_verified: true }],
  ['a person whose token claims to be an administrator', { admin: true, role: 'owner' }],
];

const fields = { fields: { what: { stringValue: 'x' } } };
const query = (allDescendants: boolean) => ({
  structuredQuery: { from: [{ collectionId: 'latest', allDescendants }] },
});
const operations: [string, string, string, object?][] = [
  ['get', 'GET', `${PLACE}/latest/run`],
  ['list', 'GET', `${PLACE}/latest`],
  ['list', 'POST', `${PLACE}:runQuery`, query(false)],
  ['list', 'POST', ':runQuery', query(true)],
  ['create', 'POST', `${PLACE}/latest`, fields],
  ['update', 'PATCH', `${PLACE}/latest/run`, fields],
  ['delete', 'DELETE', `${PLACE}/latest/run`],
  ['create', 'PATCH', '/elsewhere/x', fields],
];

async function ask(
  place: EmulatorForTests,
  claims: object | undefined,
  [, method, path, body]: (typeof operations)[0],
) {
  const token = claims && tokenFor(place.projectId, claims);
  const root = `http://${place.emulatorHost}/v1/projects/${place.projectId}/databases/(default)/documents`;
  const answer = await fetch(root + path, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

describe('firestore.rules', () => {
  it('has one rule, for every document, and it refuses', () => {
    const text = readFileSync(join(import.meta.dirname, '../../firestore.rules'), 'utf8').replaceAll(
      /\/\/.*/g,
      '',
    );
    expect(text.match(/allow[^;]*;/g)).toEqual(['allow read, write: if false;']);
    expect(text).toMatch(/match \/\{document=\*\*\} \{/);
  });
});

if (emulator) describeRefusals(emulator);

function describeRefusals(place: EmulatorForTests): void {
  describe.each(identities)('%s: firestore.rules', (_, claims) => {
    it.each(operations)('is refused to %s by %s %s', async (...operation) => {
      const { status, text } = await ask(place, claims, operation);
      expect(status).toBe(403);
      expect(text).toContain(`false for '${operation[0]}'`);
    });
  });

  it('the functions read and write, and no client has changed what they wrote', async () => {
    const store = openFirestoreStore(place);
    await store.transact(round, async (tx) => tx.put('latest', examples.latest));
    for (const operation of operations) await ask(place, {}, operation);
    expect(await store.transact(round, (tx) => tx.list('latest', 'latest'))).toEqual([examples.latest]);
    await store.close();
  });
}
