// Sets up a workbook through the Sheets API and prints what was made or mended in it, and where the functions may not write.
import type { OAuth2Client } from 'google-auth-library';
import { actAs, whyNotActing } from '../adapters/sheets/act-as.ts';
import { createSheetsClient } from '../adapters/sheets/client.ts';
import { createWorkbookPort } from '../adapters/sheets/mend-workbook.ts';
import { createSheetPort } from '../adapters/sheets/port.ts';
import type { WorkbookPlan } from '../domain/sheet/workbook-plan.ts';
import { InTheWay } from '../faults.ts';
import { type SetUp, setUpWorkbook } from '../flows/office/set-up-workbook.ts';
import { mendSentence } from '../text/answers/mends.ts';
import {
  closedSentences,
  emptyRowsLaid,
  localeTaken,
  mayEditEverywhere,
  notActingSentence,
  notMovedSentences,
  notShared,
  stopSentence,
} from '../text/answers/set-up.ts';
import { troubleTexts } from '../text/answers/troubles.ts';
import type { SetUpOptions } from './set-up-options.ts';

type SetUpCommand = SetUpOptions & {
  /** What a new workbook begins with. */
  beginning: WorkbookPlan | undefined;
  stop: (why: string) => never;
};

/** Who set-up acts as: the functions' account, unless somebody acts as themselves, or a local server knows the caller by a token. */
function actor({ account, asMe }: SetUpCommand): Promise<OAuth2Client> | undefined {
  const endpoint = process.env['IAM_CREDENTIALS_URL'];
  if (asMe) return undefined;
  if (process.env['SHEETS_ROOT_URL'] === undefined) return actAs(account);
  if (endpoint === undefined) return undefined;
  return actAs(account, { endpoint });
}

/** Prints one line for each thing that was made or mended; ends with 1 where the functions still may not write. */
export async function reportSetUp(command: SetUpCommand): Promise<void> {
  const { spreadsheetId, stop, account, asMe: _, ...wanted } = command;
  const told = (error: unknown): never => stop(whyNot(command, error));
  const auth = await actor(command)?.catch(told);
  const client = createSheetsClient(
    process.env['SHEETS_ROOT_URL'],
    process.env['SHEETS_TOKEN'],
    'background',
    auth,
  );
  const now = new Date().toISOString();
  const ports = { sheets: createSheetPort(client), workbook: createWorkbookPort(client) };
  const done = await setUpWorkbook(ports, spreadsheetId, { ...wanted, account, now }).catch(told);
  if ('why' in done) return stop(stopSentence(done));
  print(done, command);
}

function print({ by, mends, closed, locale, left }: SetUp, { beginning, account }: SetUpCommand): void {
  if (by === 'workbook' && beginning)
    console.log('Nettverk og personer er lest fra fanene i regnearket, ikke fra det som ble oppgitt.');
  console.log(mends.map(mendSentence).join('\n') || 'Alt står som det skal. Ingenting er endret.');
  if (left.length > 0) {
    console.error(notMovedSentences(left).join('\n'));
    process.exitCode = 1;
    return;
  }
  if (by === 'workbook') console.log(emptyRowsLaid);
  console.log(localeTaken(locale));
  if (closed.length === 0) return console.log(mayEditEverywhere(account));
  console.error(closedSentences(account, closed).join('\n'));
  process.exitCode = 1;
}

/** What the person who runs it can mend, in words; anything else is thrown as it is. */
function whyNot({ account, asMe }: SetUpCommand, error: unknown): string {
  const notActing = whyNotActing(error);
  if (notActing) return notActingSentence(notActing, account);
  if (!(error instanceof InTheWay)) throw error;
  const words = troubleTexts[error.why].text;
  return error.why === 'sheetNotShared' && !asMe ? `${words}\n${notShared(account)}` : words;
}
