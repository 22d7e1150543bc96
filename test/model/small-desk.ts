// One network's tab in a real workbook behind the real client, with the real store: small enough to be made anew for each run.
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { plantSeed } from '../../desk/plant.ts';
import { seeds } from '../../desk/seed/index.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import { serveSheets } from '../../desk/sheets/server.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { createSheetsClient } from '../../functions/adapters/sheets/client.ts';
import { createSheetPort } from '../../functions/adapters/sheets/port.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/store.ts';
import type { Documents } from '../../functions/domain/records/documents.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { checkTab } from '../../functions/flows/needs/check-tab.ts';
import type { World } from '../../functions/flows/job/world.ts';
import type { Log, SheetPort } from '../../functions/ports.ts';

export const network = 'Prøve';
export const tab = `Behov ${network}`;
const spreadsheetId = 'modell';
const folder = mkdtempSync(join(tmpdir(), 'model-'));
const planted = join(folder, 'planted.json');
const coordinator = 'koordinator@example.no';

const vestfold = seeds['vestfold-2015'];
if (!vestfold) throw new Error('no seed');
const seed: Seed = {
  ...vestfold,
  name: 'modell',
  spreadsheetId,
  year: 2026,
  nokkeltall: [{ code: 'PRO', network, municipalities: 'Alfa, Beta', elevtall: 1, coordination: 0 }],
  roller: [
    { email: 'saksbehandler@example.no', role: 'saksbehandler' },
    { email: coordinator, role: 'koordinator', network },
  ],
  behov: { [network]: [] },
  ordliste: [],
  submitted: [],
};

/** Builds the workbook once; every small desk begins with a copy of its file. */
export async function plantOnce(): Promise<void> {
  const workbook = Workbook.open(planted, { spreadsheetId, title: 'Modell' });
  const sheets = await serveSheets(workbook);
  await plantSeed(createSheetsClient(sheets.url), seed);
  await sheets.close();
  workbook.close();
}

const quiet: Log = { fact: () => undefined, fault: () => undefined, with: () => quiet };

export type Request = sheets_v4.Schema$Request;

export type SmallDesk = {
  sheetId: number;
  /** Columns of the tab, by field. */
  columnOf(field: string): number;
  change(...requests: Request[]): void;
  /** The cells of the tab below the headers, as they are kept. */
  rows(): sheets_v4.Schema$CellData[][];
  /** Checks the tab; `meanwhile` happens between its first read and its first write, if it writes: that is answered. */
  check(meanwhile?: () => void): Promise<boolean>;
  stored(): Promise<Documents['storedRow'][]>;
  close(): Promise<void>;
};

let opened = 0;

export async function openSmallDesk(): Promise<SmallDesk> {
  const file = join(folder, `run-${++opened}.json`);
  copyFileSync(planted, file);
  const workbook = Workbook.open(file, { spreadsheetId, title: 'Modell' });
  const server = await serveSheets(workbook);
  const store = openSqliteStore(join(folder, `run-${opened}.sqlite`));
  const port = createSheetPort(createSheetsClient(server.url));
  const round = { county: 'modell', year: 2026, spreadsheetId };
  const sheets = workbook.get().sheets ?? [];
  const sheetId = sheets.find(({ properties }) => properties?.title === tab)?.properties?.sheetId ?? -1;
  return {
    sheetId,
    columnOf: (field) => behov.columns.findIndex((column) => column.field === field),
    change: (...requests) => void workbook.batchUpdate({ requests }, 'service'),
    rows() {
      const [sheet] = workbook.get({ ranges: [`'${tab}'`], includeGridData: true }).sheets ?? [];
      return (sheet?.data?.[0]?.rowData ?? []).slice(1).map(({ values }) => values ?? []);
    },
    async check(meanwhile) {
      let disturbed = meanwhile === undefined;
      const disturbing: SheetPort = {
        read: (id, titles) => port.read(id, titles),
        write(...written) {
          if (!disturbed) meanwhile?.();
          disturbed = true;
          return port.write(...written);
        },
      };
      const parts = { sheets: disturbing, store, clock: { now: () => new Date() }, log: quiet };
      const outcome = await checkTab(parts as unknown as World, { round, by: { email: coordinator }, tab });
      if (!outcome.ok) throw new Error(outcome.code);
      if (disturbed) return true;
      meanwhile?.();
      return false;
    },
    stored: () => store.transact(round, (tx) => tx.list('storedRow', network)),
    async close() {
      await store.close();
      await server.close();
      workbook.close();
    },
  };
}
