// The sheet in memory: the product's own reading and writing over the desk's workbook, with no HTTP between.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../../desk/accounts.ts';
import { answerBatchUpdate, answerGet, refuseOther } from '../../desk/sheets/answer.ts';
import type { Workbook } from '../../desk/sheets/workbook.ts';
import { createWorkbookPort } from '../../functions/adapters/sheets/mend-workbook.ts';
import { createSheetPort } from '../../functions/adapters/sheets/port.ts';
import { joinBooks } from '../../functions/adapters/sheets/two-books.ts';
import type { SheetPort, WorkbookPort } from '../../functions/ports.ts';
import { type Through, straight } from './through.ts';

export type SheetCall = 'read' | 'write';

export type MemorySheets = {
  port: SheetPort;
  /** Each workbook for itself, as set-up reads them. */
  plain: SheetPort;
  workbookPort: WorkbookPort;
  /** Every call since the start, those that failed included. */
  calls: SheetCall[];
  /** The next call gives up with this HTTP status, in Google's words, and does nothing. */
  failNext: (status: number, words?: string) => void;
  /** The next write is done and its answer lost: it is tried again, or given up for good. */
  loseNext: (then: 'again' | 'givenUp') => void;
  /** Runs before the next such call is done: what a person does meanwhile. Answers how to take it back. */
  beforeNext(kind: SheetCall, meanwhile: () => void): () => void;
};

/** What the client throws when the server still answered so after the last try. */
export class GaveUp extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, words = `the spreadsheet answered ${status}`) {
    super(words);
    this.status = status;
    this.code = status;
  }
}

type Get = sheets_v4.Params$Resource$Spreadsheets$Get;
type CopyTo = sheets_v4.Params$Resource$Spreadsheets$Sheets$Copyto;
type Update = sheets_v4.Params$Resource$Spreadsheets$Batchupdate;

/** JSON there and back, as over HTTP: what is written is nobody's but the workbook's. */
const sent = <T>(body: T): T => JSON.parse(JSON.stringify(body)) as T;

/** Ports over one workbook, or over a round's two as one, which the caller may change meanwhile as people do: the functions' own, and the owner's for setting up. */
export function memorySheets(
  workbook: Workbook,
  through: Through = straight,
  office?: Workbook,
): MemorySheets {
  const calls: SheetCall[] = [];
  const failures: GaveUp[] = [];
  const losses: ('again' | 'givenUp')[] = [];
  const meanwhile: { kind: SheetCall; act: () => void }[] = [];
  const begin = (kind: SheetCall, id: string | undefined): Workbook => {
    calls.push(kind);
    const at = meanwhile.findIndex((one) => one.kind === kind);
    if (at >= 0) meanwhile.splice(at, 1)[0]?.act();
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    if (office && id === office.spreadsheetId) return office;
    refuseOther(workbook, id ?? '');
    return workbook;
  };
  const clientOf = (address: string): sheets_v4.Sheets => {
    const spreadsheets = {
      get: ({ spreadsheetId, ranges, includeGridData, fields }: Get) =>
        through('sheet read', async () => {
          const workbook = begin('read', spreadsheetId);
          const actor = workbook.actorOf(address, 'read');
          const wish = { ranges, includeGridData, fields };
          return { data: answerGet(workbook, wish, actor) };
        }),
      batchUpdate: ({ spreadsheetId, requestBody, fields }: Update) =>
        through('sheet write', async () => {
          const workbook = begin('write', spreadsheetId);
          const actor = workbook.actorOf(address, 'write');
          const answer = () => ({
            data: answerBatchUpdate(workbook, { actor, body: sent(requestBody ?? {}), fields }),
          });
          const loss = losses.shift();
          if (loss) answer();
          if (loss === 'givenUp') throw new GaveUp(503);
          return answer();
        }),
      sheets: {
        copyTo: ({ spreadsheetId, sheetId, requestBody }: CopyTo) =>
          through('sheet write', async () => {
            const from = begin('write', spreadsheetId);
            const to = requestBody?.destinationSpreadsheetId === office?.spreadsheetId ? office : workbook;
            if (!to) throw new GaveUp(404);
            from.actorOf(address, 'read');
            to.actorOf(address, 'write');
            return { data: from.copyTab(sheetId ?? 0, to) };
          }),
      },
    };
    // The calls that the product makes; of the client's overloads it uses this one.
    return { spreadsheets } as unknown as sheets_v4.Sheets;
  };
  const plain = createSheetPort(clientOf(FUNCTIONS_ACCOUNT));
  return {
    port: joinBooks(plain, (id) => (id === workbook.spreadsheetId ? office?.spreadsheetId : undefined)),
    plain,
    workbookPort: createWorkbookPort(clientOf(OWNER_ACCOUNT)),
    calls,
    failNext: (status, words) => void failures.push(new GaveUp(status, words)),
    loseNext: (then) => void losses.push(then),
    beforeNext(kind, act) {
      const one = { kind, act };
      meanwhile.push(one);
      return () => void (meanwhile.includes(one) && meanwhile.splice(meanwhile.indexOf(one), 1));
    },
  };
}
