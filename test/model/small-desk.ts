// One network's tab in memory, small enough to be made for each run: what people do to it, and what a check then shows.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { seeds } from '../../desk/seed/index.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import type { Documents } from '../../functions/domain/records/documents.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { checkTab } from '../../functions/flows/needs/check-tab.ts';
import { openRound, prepared } from '../flows/round/round.ts';

export const network = 'Prøve';
export const tab = `Behov ${network}`;
const spreadsheetId = 'modell';
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
};

const planted = prepared(() => openRound(seed, 200));

export async function openSmallDesk(): Promise<SmallDesk> {
  const round = await planted();
  return {
    sheetId: round.sheetId(tab),
    columnOf: (field) => behov.columns.findIndex((column) => column.field === field),
    change: (...requests) => round.change(...requests),
    rows() {
      const [sheet] = round.workbook.get({ ranges: [`'${tab}'`], includeGridData: true }).sheets ?? [];
      return (sheet?.data?.[0]?.rowData ?? []).slice(1).map(({ values }) => values ?? []);
    },
    async check(meanwhile) {
      let disturbed = meanwhile === undefined;
      const takeBack = round.sheets.beforeNext('write', () => {
        disturbed = true;
        meanwhile?.();
      });
      // Not by the entry, which has one job at a time: two instances check side by side.
      const act = { round: { ...round.key, spreadsheetId }, by: { email: coordinator }, tab };
      const outcome = await checkTab(round.world, act);
      takeBack();
      if (!outcome.ok) throw new Error(outcome.code);
      if (disturbed) return true;
      meanwhile?.();
      return false;
    },
    stored: () => round.stored((tx) => tx.list('storedRow', network)),
  };
}
