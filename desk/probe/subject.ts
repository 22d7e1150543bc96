// What a rule of google-rules.md is tried on: a scratch workbook of one tab, at the desk or in an account, and those who call.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type Request = sheets_v4.Schema$Request;
type Spreadsheets = sheets_v4.Sheets['spreadsheets'];

/** Who calls: the owner of the workbook, the account that the functions run as, and `nord`, who may edit it. */
export type Caller = 'owner' | 'functions' | 'nord';

/** How a workbook is reached, wherever it is. */
export type Reach = {
  spreadsheetId: string;
  /** With a trailing slash. */
  sheetsRoot: string;
  /** Of the Drive API, with a trailing slash. */
  driveRoot: string;
  addresses: Record<Caller, string>;
  client: (caller: Caller) => Spreadsheets;
  /** An access token. */
  token: (caller: Caller) => Promise<string>;
  /** Anybody at all by their address, whom only the desk takes at their word. */
  anybody?: (address: string) => Spreadsheets;
  /** Answers when nobody has called for a minute. */
  freshMinute: () => Promise<void>;
};

/** The status and the words that came back. */
export const answerOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => '200',
    (error: { code?: number | string; status?: number; message: string }) =>
      `${error.code ?? error.status} ${error.message}`,
  );

/** The answer of a rule that cannot be tried where the workbook is. */
export const notTried = (why: string): string => `ikke prøvd: ${why}`;

/** A workbook of one tab `Ark1` with the id 0, 1 000 rows by 26 columns, shared with the functions and with nord. */
export function subjectOf(reach: Reach) {
  const { spreadsheetId, driveRoot } = reach;
  const send = (caller: Caller, ...requests: Request[]) =>
    reach.client(caller).batchUpdate({ spreadsheetId, requestBody: { requests } });
  /** A call of the Drive API; the body of its answer. */
  const drive = async (caller: Caller, method: string, path: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${await reach.token(caller)}`,
      'content-type': 'application/json',
    };
    const sent = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(`${driveRoot}${path}`, { method, headers, ...sent });
    const text = await response.text();
    return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  };
  const tabs = async (...ranges: string[]) =>
    (await reach.client('owner').get({ spreadsheetId, ranges, includeGridData: true })).data.sheets ?? [];
  const cells = async (range: string) =>
    ((await tabs(range))[0]?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
  return {
    ...reach,
    drive,
    send,
    tabs,
    cells,
    /** What the cells show; null for an empty one. */
    shown: async (range: string) =>
      (await cells(range)).map((row) => row.map(({ formattedValue }) => formattedValue ?? null)),
    asOwner: (...requests: Request[]) => answerOf(send('owner', ...requests)),
    asFunctions: (...requests: Request[]) => answerOf(send('functions', ...requests)),
    asNord: (...requests: Request[]) => answerOf(send('nord', ...requests)),
  };
}

export type Subject = ReturnType<typeof subjectOf>;
/** Does the row's request and answers `200 …` or `400 …`, word for word as the row writes it. */
export type Perform = (subject: Subject) => Promise<string>;
/** By the rule's name, which is the row's first column. */
export type Performers = Record<string, Perform>;
