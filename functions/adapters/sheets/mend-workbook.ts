// Sets up or mends a workbook through the Sheets API: reads it, does what it lacks in one call, and answers what that was.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Mend } from '../../domain/sheet/workbook-plan.ts';
import type { WorkbookPort } from '../../ports.ts';
import { mendNames, mendWorkbook } from './build-workbook.ts';
import { inTheWay } from './in-the-way.ts';
import { layEmptyRows } from './workbook/empty-rows.ts';
import { lookAtWorkbook } from './workbook/look.ts';
import { moveTabs } from './workbook/move-tabs.ts';
import { readFound } from './workbook/read-found.ts';
import { speakNorwegian } from './workbook/speak-norwegian.ts';

/** A deleted column is put back one at a time in each tab; a tab has fewer columns than this. */
const mostRounds = 60;

const told = (error: unknown): never => {
  throw inTheWay(error);
};

/** What a person can mend is thrown as InTheWay. */
export const createWorkbookPort = (client: sheets_v4.Sheets): WorkbookPort => ({
  look: (spreadsheetId) => lookAtWorkbook(client, spreadsheetId).catch(told),
  async mend(spreadsheetId, plan, part = 'all') {
    const done: Mend[] = [];
    const settle = async (): Promise<Mend[]> => {
      for (let round = 0; round < mostRounds; round++) {
        const found = await readFound(client, spreadsheetId, { plan, part });
        if (part === 'all') done.push(...(await speakNorwegian(client, spreadsheetId, found)));
        const mendings = (part === 'all' ? mendWorkbook : mendNames)(plan, found);
        const moves = mendings.some((mending) => mending.moves);
        const laid = part === 'all' && !moves ? layEmptyRows(plan, found) : [];
        const requests = [...mendings.flatMap((mending) => mending.requests), ...laid];
        if (requests.length > 0)
          await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
        done.push(...mendings.map(({ mend }) => mend));
        if (!moves) return done;
      }
      throw new Error('the workbook changes faster than it can be mended');
    };
    return settle().catch(told);
  },
  move: (from, to, titles) => moveTabs(client, { from, to }, titles).catch(told),
});
