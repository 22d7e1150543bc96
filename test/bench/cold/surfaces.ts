// What the functions read from during a cold start: the desk's Sheets server with a seeded workbook, and the emulator.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { runEmulator } from '../../../desk/emulator/run.ts';
import { plantSeed } from '../../../desk/plant.ts';
import { seeds } from '../../../desk/seed/index.ts';
import { serveSheets } from '../../../desk/sheets/server.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { openFirestoreStore } from '../../../functions/adapters/firestore/store.ts';
import { createSheetsClient } from '../../../functions/adapters/sheets/client.ts';

const rules = join(import.meta.dirname, '../../../firestore.rules');

export type Surfaces = { env: Record<string, string>; close(): Promise<void> };

/** Throws EmulatorMissing where there is no emulator. */
export async function openSurfaces(): Promise<Surfaces> {
  const emulator = await runEmulator({ port: 0, rules });
  const seed = seeds['trondelag-2026'];
  if (!seed) throw new Error('the seed is missing');
  const { county, year, spreadsheetId, title } = seed;
  const dir = mkdtempSync(join(tmpdir(), 'bench-cold-'));
  const workbook = Workbook.open(join(dir, 'workbook.json'), { spreadsheetId, title });
  const sheets = await serveSheets(workbook);
  await plantSeed(createSheetsClient(sheets.url, OWNER_ACCOUNT), seed, 'demo-bench/(default)');
  const projectId = 'demo-bench';
  const store = openFirestoreStore({ projectId, emulatorHost: emulator.host });
  const report = {
    id: 'Fosen',
    group: 'report',
    state: 'submitted',
    version: 1,
    hash: '',
    submittedAt: '2026-02-01T12:00:00.000Z',
    submittedBy: 'koordinator.fosen@example.no',
  } as const;
  await store.transact({ county, year }, async (tx) => tx.put('report', report));
  await store.close();
  return {
    env: {
      ROUNDS: JSON.stringify([{ county, year, spreadsheetId }]),
      TOKEN_AUDIENCE: 'bench',
      FIRESTORE_PROJECT: projectId,
      FIRESTORE_EMULATOR_HOST: emulator.host,
      SHEETS_ROOT_URL: sheets.url,
      SHEETS_TOKEN: FUNCTIONS_ACCOUNT,
      MAIL_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'innstilling@example.no',
    },
    async close() {
      await emulator.stop();
      await sheets.close();
      workbook.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
