// What is deployed starts by the framework's own command and does real work: no source, no test double.
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import { listenTo, type Listening } from '../../desk/functions-host.ts';
import { openIdentity } from '../../desk/identity.ts';
import { bundleFunctions } from '../../functions/build/bundle.ts';
import { emulatorOrSkip } from '../emulator.ts';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { type Served, serveFunction } from './serve-function.ts';
import { fosen } from '../seeded.ts';

const dist = join(import.meta.dirname, '../../node_modules/.cache/bundle-test');
const emulator = await emulatorOrSkip('the bundle on Firestore');
const clock = { now: () => new Date() };

let round: TestRound;
let certs: Listening;
let settings: Record<string, string>;
const served: Served[] = [];
const serve = async (target: string, env: Record<string, string> = {}): Promise<Served> => {
  const one = await serveFunction(dist, target, { ...settings, ...env });
  served.push(one);
  return one;
};

beforeAll(async () => {
  await bundleFunctions(dist);
  round = await openTestRound();
  const identity = openIdentity({ dir: round.dir, issuer: 'https://pulten.example.no', clock });
  certs = await listenTo(identity.serveCerts);
  settings = {
    ROUNDS: JSON.stringify([{ county: 'trondelag', year: 2026, spreadsheetId: 'trondelag-2026' }]),
    TOKEN_ISSUERS: identity.issuer,
    TOKEN_AUDIENCE: 'innstilling-api',
    TOKEN_CERTS_URL: certs.url,
    TICK_CALLERS: 'tidsplan@example.no',
    STORE: 'sqlite',
    SQLITE_FILE: join(round.dir, 'bundle.sqlite'),
    MAIL_URL: round.inbox.url,
    MAIL_FROM: 'innstilling@example.no',
    SHEETS_ROOT_URL: round.sheets.url,
    SHEETS_TOKEN: FUNCTIONS_ACCOUNT,
  };
});
afterAll(async () => {
  await Promise.all(served.map((one) => one.stop()));
  await certs.close();
  await round.close();
  rmSync(dist, { recursive: true, force: true });
});

const post = async (
  url: string,
  email: string,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${round.token(email)}` },
    body: JSON.stringify({ spreadsheetId: 'trondelag-2026', tab: 'Behov Fosen' }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('the bundle', () => {
  it('holds no more of Google’s libraries than is used', () => {
    const chunks = readdirSync(join(dist, 'chunks')).map((name) => statSync(join(dist, 'chunks', name)).size);
    expect(Math.max(...chunks)).toBeLessThan(2_000_000);
  });

  it('goes with the licences of all that is inside it', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY.txt'), 'utf8');
    const names = ['zod', 'googleapis', 'nodemailer', '@google-cloud/firestore', 'function-bind'];
    for (const name of [...names, 'pdfkit', 'png-js', 'source-sans-3'])
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+ \\([\\w-.]+\\)\\n\\n\\S`, 'm'));
    expect(notices).not.toMatch(/^\S+ \S+ \(unknown\)$/m);
  });

  it('answers /healthz without an identity', async () => {
    const api = await serve('api');
    const response = await fetch(`${api.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { title: 'ok', message: '0.1.0' }]);
    // Served here it listens on one address only, not on all that the machine has.
    await expect(fetch(api.url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('fetch failed');
  });

  it('checks a tab: reads it, keeps its rows and writes what must be mended', async () => {
    const api = await serve('api');
    const { status, body } = await post(`${api.url}/check`, fosen);
    expect([status, body['ok']]).toEqual([200, true]);
    expect(round.shown('Behov Fosen', 1, 'id')).toMatch(/^FOS-/);
  });

  it('prints a tab with its own fonts', async () => {
    const api = await serve('api');
    const { status, body } = await post(`${api.url}/print`, fosen);
    const file = Buffer.from(String(body['file']), 'base64').toString('latin1');
    expect([status, file.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect(file).toContain('+SourceSans3-Bold');
  });

  it('refuses a body that cannot be read in words, and writes none of it to the log', async () => {
    for (const target of ['api', 'tick']) {
      const one = await serve(target);
      const response = await fetch(`${one.url}/check`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"epost":"hemmelig@example.no"',
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        401,
        expect.stringContaining('application/problem+json'),
      ]);
      expect((await response.text()) + one.log()).not.toMatch(/hemmelig|node_modules|at JSON/);
      expect((await fetch(`${one.url}/check%`, { method: 'POST' })).headers.get('content-type')).toContain(
        'application/problem+json',
      );
    }
  });

  it('lets the scheduler call tick, and nobody else', async () => {
    const tick = await serve('tick');
    expect(await post(tick.url, 'tidsplan@example.no')).toMatchObject({ status: 200, body: { failed: 0 } });
    expect(await post(tick.url, fosen)).toMatchObject({ status: 403 });
  });

  it('does not start without its settings, and names the one that is missing', async () => {
    await expect(serveFunction(dist, 'api', { TOKEN_AUDIENCE: 'x' })).rejects.toThrow(/ROUNDS: /);
  });

  it.each(emulator ? [emulator] : [])('loads Firestore when it is first needed', async (place) => {
    const [own] = round.workbook.get().developerMetadata ?? [];
    const store = `${place.projectId}/(default)`;
    const developerMetadata = {
      metadataValue: JSON.stringify({ ...(JSON.parse(own?.metadataValue ?? '{}') as object), store }),
    };
    const dataFilters = [{ developerMetadataLookup: { metadataId: own?.metadataId ?? 0 } }];
    round.change({ updateDeveloperMetadata: { dataFilters, developerMetadata, fields: 'metadataValue' } });
    const api = await serve('api', {
      STORE: 'firestore',
      FIRESTORE_PROJECT: place.projectId,
      FIRESTORE_EMULATOR_HOST: place.emulatorHost,
    });
    expect(await post(`${api.url}/check`, fosen)).toMatchObject({ status: 200, body: { ok: true } });
  });
});
