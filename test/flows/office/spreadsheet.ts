// A spreadsheet in memory that is set up by the product, and what a test changes and sees in it beside the cells' values.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { planOfSeed } from '../../../desk/plant.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { headingsOf } from '../../../functions/domain/sheet/column.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { type SetUpFor, setUpWorkbook } from '../../../functions/flows/office/set-up-workbook.ts';
import { stopSentence } from '../../../functions/text/answers/set-up.ts';
import { mendSentence } from '../../../functions/text/answers/mends.ts';
import { memorySheets } from '../../ports/memory-sheets.ts';
import { smallSeed } from '../round/small-seed.ts';

type Request = sheets_v4.Schema$Request;

export const editor = FUNCTIONS_ACCOUNT;
const spreadsheetId = 'nytt-ark';
const beginning = { ...planOfSeed(smallSeed), rows: 30 };

/** A heading shows more than its name where a row must have something there, or a group begins. */
const nameOf = (text: string | null | undefined): string | null | undefined =>
  behov.columns.find((column) => headingsOf(column).includes(text ?? ''))?.header ?? text;

/** What a test needs of a workbook, whoever keeps it. */
export function lookInto(workbook: Workbook) {
  const all = () => workbook.get({ includeGridData: true });
  const tab = (title: string) => {
    const found = all().sheets?.find(({ properties }) => properties?.title === title);
    if (!found) throw new Error(`no tab ${title}`);
    return found;
  };
  return {
    all,
    tab,
    id: (title: string): number => tab(title).properties?.sheetId ?? -1,
    column: (title: string, header: string): number =>
      (tab(title).data?.[0]?.rowData?.[0]?.values ?? []).findIndex(
        ({ userEnteredValue }) => nameOf(userEnteredValue?.stringValue) === header,
      ),
    change: (...requests: Request[]): void => void workbook.batchUpdate({ requests }, 'owner'),
    /** Tab -> rows of what was typed, without the headers. */
    typed: (): Record<string, unknown> =>
      Object.fromEntries(
        (all().sheets ?? []).map(({ properties, data }) => [
          properties?.title,
          (data?.[0]?.rowData ?? [])
            .slice(1)
            .map(({ values }) =>
              JSON.stringify((values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? 0)),
            ),
        ]),
      ),
  };
}

const now = '2026-01-15T08:00:00.000Z';

function open(workbook: Workbook) {
  const sheets = memorySheets(workbook);
  const { port, workbookPort } = sheets;
  const ports = { sheets: port, workbook: workbookPort };
  return {
    ...lookInto(workbook),
    sheets,
    copyAs: (id: string) =>
      open(workbook.copyAs({ spreadsheetId: id, title: 'Kopi', people: [...workbook.people] })),
    /** Where it stands that the account may not write after set-up. */
    async closedTo(account: string) {
      const done = await setUpWorkbook(ports, workbook.spreadsheetId, {
        now,
        account,
        standardStore: 'sqlite',
      });
      return 'why' in done ? done : done.closed;
    },
    /** Sets up from the seed, or by what is typed once it is there; answers what was done, in words. */
    async setUp(more: Partial<SetUpFor> = {}): Promise<string[]> {
      const standard = { now, beginning, account: editor, round: 'trondelag/2026', standardStore: 'sqlite' };
      const done = await setUpWorkbook(ports, workbook.spreadsheetId, { ...standard, ...more });
      return 'why' in done ? [stopSentence(done)] : done.mends.map(mendSentence);
    },
  };
}

export type Spreadsheet = ReturnType<typeof open>;

let first: Promise<Workbook> | undefined;

async function setUpOnce(): Promise<Workbook> {
  const workbook = Workbook.inMemory({ spreadsheetId, title: 'Uten navn' });
  await open(workbook).setUp();
  return workbook;
}

/** A workbook of three networks that was set up and stands; each who asks has one of their own. */
export const standing = async (): Promise<Spreadsheet> => open((await (first ??= setUpOnce())).copy());
