// Fifteen counties in one project: one API, one Firestore, fifteen workbooks; nobody sees another county's round.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FunctionsHost, type Listening, hostFunctions, listenTo } from '../../../desk/functions-host.ts';
import { type DeskIdentity, openIdentity } from '../../../desk/identity.ts';
import { type Inbox, openInbox } from '../../../desk/inbox.ts';
import { plantSeed } from '../../../desk/plant.ts';
import type { Seed } from '../../../desk/seed/seed.ts';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { type SheetsServer, serveSheets } from '../../../desk/sheets/server.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { createLog } from '../../../functions/adapters/console-log.ts';
import { createSheetsClient } from '../../../functions/adapters/sheets/client.ts';
import { emulatorOrSkip } from '../../emulator.ts';
import { seedOf } from '../../seeded.ts';

const suite = 'fifteen counties side by side';
const emulator = await emulatorOrSkip(suite);
const audience = 'innstilling-api';
const counties = Array.from({ length: 15 }, (_, index) => `fylke-${index + 1}`);

/** Two networks of the smallest seed, with addresses of the county's own. */
function seedFor(county: string): Seed {
  const seed = seedOf('vestfold-2015');
  const nokkeltall = seed.nokkeltall.slice(0, 2);
  const names = nokkeltall.map(({ network }) => String(network));
  const roller = seed.roller
    .filter(({ network }) => network === undefined || network === '' || names.includes(String(network)))
    .map((line) => ({ ...line, email: String(line['email']).replace('@', `@${county}.`) }));
  const behov = Object.fromEntries(names.map((name) => [name, seed.behov[name] ?? []]));
  return { ...seed, county, spreadsheetId: county, nokkeltall, roller, behov };
}

/** The rounds' own Sheets servers behind one address, as Google's is. */
const route = (servers: Map<string, SheetsServer>): Promise<Listening> =>
  listenTo((request, response) => {
    const id = /\/spreadsheets\/([^/:?]+)/.exec(request.url ?? '')?.[1] ?? '';
    const target = servers.get(id);
    if (!target) {
      response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
        const { authorization = '' } = request.headers;
        const headers = { authorization, 'content-type': 'application/json' };
        void fetch(new URL(request.url ?? '/', target.url), {
          method: request.method ?? 'GET',
          headers,
          ...body,
        }).then(async (answer) => {
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
        });
      });
  });

describe.runIf(emulator)(suite, () => {
  const seeds = new Map(counties.map((county) => [county, seedFor(county)]));
  const servers = new Map<string, SheetsServer>();
  const workbooks: Workbook[] = [];
  let functions: FunctionsHost;
  let inbox: Inbox;
  let identity: DeskIdentity;
  const open: Listening[] = [];

  const call = async (
    verb: string,
    county: string,
    tab: string,
    email: string,
    more: object = {},
  ): Promise<{ status: number; type: string; previewHash: string }> => {
    const authorization = `Bearer ${identity.issueToken({ email, audience })}`;
    const body = JSON.stringify({ spreadsheetId: county, tab, ...more });
    const answer = await fetch(`${functions.api.url}/${verb}`, {
      method: 'POST',
      body,
      headers: { authorization, 'content-type': 'application/json' },
    });
    const { type, previewHash } = (await answer.json()) as { type?: string; previewHash?: string };
    return { status: answer.status, type: String(type), previewHash: String(previewHash) };
  };
  const people = (county: string) => seeds.get(county)?.roller ?? [];
  const emailOf = (county: string, role: string): string =>
    String(people(county).find((line) => line['role'] === role)?.['email']);

  beforeAll(async () => {
    process.env['FIRESTORE_EMULATOR_HOST'] = emulator?.emulatorHost ?? '';
    const dir = mkdtempSync(join(tmpdir(), 'counties-'));
    const clock = { now: () => new Date() };
    identity = openIdentity({ dir, issuer: 'https://pulten.example.no', clock });
    inbox = await openInbox({ dir });
    const store = `${emulator?.projectId ?? ''}/(default)`;
    for (const [county, seed] of seeds) {
      const workbook = Workbook.open(join(dir, `${county}.json`), { spreadsheetId: county, title: county });
      const server = await serveSheets(workbook);
      await plantSeed(createSheetsClient(server.url, OWNER_ACCOUNT), seed, store);
      workbooks.push(workbook);
      servers.set(county, server);
    }
    open.push(await listenTo(identity.serveCerts), await route(servers));
    functions = await hostFunctions(
      {
        ROUNDS: JSON.stringify(counties.map((county) => ({ county, year: 2015, spreadsheetId: county }))),
        TOKEN_ISSUERS: identity.issuer,
        TOKEN_AUDIENCE: audience,
        TOKEN_CERTS_URL: open[0]?.url ?? '',
        STORE: 'firestore',
        FIRESTORE_PROJECT: emulator?.projectId ?? '',
        MAIL_URL: inbox.url,
        MAIL_FROM: 'innstilling@example.no',
        SHEETS_ROOT_URL: `${open[1]?.url}/`,
        SHEETS_TOKEN: FUNCTIONS_ACCOUNT,
      },
      clock,
      createLog(() => undefined),
    );
  });
  afterAll(async () => {
    await functions?.close();
    await Promise.all([...servers.values(), ...open].map((each) => each.close()));
    await inbox?.close();
    for (const workbook of workbooks) workbook.close();
    delete process.env['FIRESTORE_EMULATOR_HOST'];
  });

  it('serves all fifteen at the same moment, each from its own workbook', async () => {
    /** A store that is too busy asks for another try (503); nothing is done twice by it. */
    const settle = async (...act: Parameters<typeof call>): Promise<number> => {
      for (let left = 10; ; left--) {
        const { status } = await call(...act);
        if (status !== 503 || left === 0) return status;
      }
    };
    const round = async (county: string): Promise<number[]> => {
      const statuses: number[] = [];
      for (const line of people(county).filter((each) => each['role'] === 'koordinator'))
        statuses.push(
          await settle('submit', county, `Behov ${String(line['network'])}`, String(line['email'])),
        );
      const governor = emailOf(county, 'saksbehandler');
      statuses.push(await settle('allocate', county, 'Kladd', governor));
      const { previewHash } = await call('publish', county, 'Kladd', governor, { preview: true });
      statuses.push(await settle('publish', county, 'Kladd', governor, { previewHash }));
      return statuses;
    };
    expect(await Promise.all(counties.map(round))).toEqual(counties.map(() => [200, 200, 200, 200]));
  });

  it('keeps every county’s documents under that county alone', async () => {
    const { store } = functions.wiring.world;
    for (const county of counties) {
      const kept = await store.transact({ county, year: 2015 }, async (tx) => ({
        reports: await tx.list('report', 'report'),
        runs: await tx.list('run', 'run'),
        mails: [...(await tx.list('message', 'sent')), ...(await tx.list('message', 'due'))],
      }));
      expect([kept.reports.length, kept.runs.length]).toEqual([2, 1]);
      expect(
        kept.mails.flatMap(({ to }) => to).filter((address) => !address.endsWith(`@${county}.example.no`)),
      ).toEqual([]);
    }
  });

  it('lets no identity of one county do anything in another', async () => {
    for (const [index, county] of counties.entries()) {
      const other = counties[(index + 1) % counties.length] ?? '';
      const tab = `Behov ${String(seeds.get(other)?.nokkeltall[0]?.['network'])}`;
      expect(await call('check', other, tab, emailOf(county, 'saksbehandler'))).toMatchObject({
        status: 403,
        type: 'urn:innstilling:noRole',
      });
    }
  });
});
