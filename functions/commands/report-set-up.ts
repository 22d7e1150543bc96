// Sets up a workbook through the Sheets API and prints what was made or mended in it.
import { createSheetsClient } from '../adapters/sheets/client.ts';
import { createWorkbookPort } from '../adapters/sheets/mend-workbook.ts';
import { createSheetPort } from '../adapters/sheets/port.ts';
import type { WorkbookPlan } from '../domain/sheet/workbook-plan.ts';
import { setUpWorkbook } from '../flows/office/set-up-workbook.ts';
import { mendSentence } from '../text/answers/mends.ts';

type SetUpCommand = {
  spreadsheetId: string;
  /** What a new workbook begins with. */
  beginning: WorkbookPlan | undefined;
  /** Who may change what is protected. */
  editors: string[];
  stop: (why: string) => never;
};

/** Prints one line for each thing that was made or mended. */
export async function reportSetUp({ spreadsheetId, beginning, editors, stop }: SetUpCommand): Promise<void> {
  const client = createSheetsClient(process.env['SHEETS_ROOT_URL'], process.env['SHEETS_TOKEN']);
  const ports = { sheets: createSheetPort(client), workbook: createWorkbookPort(client) };
  const done = await setUpWorkbook(ports, spreadsheetId, { beginning, editors });
  if (!done) return stop('Regnearket har ingen nettverk i fanen Nøkkeltall. Oppgi --networks.');
  if (done.by === 'workbook' && beginning)
    console.log('Nettverk og personer er lest fra fanene i regnearket, ikke fra det som ble oppgitt.');
  console.log(done.mends.map(mendSentence).join('\n') || 'Alt står som det skal. Ingenting er endret.');
}
