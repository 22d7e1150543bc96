// The workbook as a script sees it: its id, its tab in front, a toast.
/// <reference types="google-apps-script" />
import type { Ask } from './calls.ts';
import { partly } from './partly.ts';
import type { Start } from './run.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const TOAST_SECONDS = 5;

/** The active spreadsheet, sheet and range of a run. Throws when the active sheet is not in the workbook. */
export function buildSpreadsheet(start: Start, ask: Ask) {
  const activeSheet = partly<GoogleAppsScript.Spreadsheet.Sheet>({ getName: () => titleInFront(start, ask) });
  const activeRange = partly<GoogleAppsScript.Spreadsheet.Range>({
    getA1Notation: () => start.activeRange,
    getRow: () => Number(/\d+/.exec(start.activeRange)?.[0] ?? 1),
    getLastRow: () => Number(/\d+(?=\D*$)/.exec(start.activeRange)?.[0] ?? 1),
    getSheet: () => activeSheet,
  });
  const spreadsheet = partly<GoogleAppsScript.Spreadsheet.Spreadsheet>({
    getId: () => start.spreadsheetId,
    getActiveSheet: () => activeSheet,
    getSheetByName: (title) => sheetNamed(title, ask),
    getProtections: (type) =>
      ask('protections')
        .filter((one) => one.type === String(type))
        .map(({ description, mayEdit }) =>
          partly<GoogleAppsScript.Spreadsheet.Protection>({
            getDescription: () => description,
            canEdit: () => mayEdit,
          }),
        ),
    toast: (message: string, title?: string, seconds?: number | null) =>
      ask('toast', title ?? '', message, seconds ?? TOAST_SECONDS),
  });
  return { spreadsheet, activeSheet, activeRange };
}

/** Of another tab than the one in front a script may read what is shown, and go to a cell of it. */
function sheetNamed(title: string, ask: Ask): GoogleAppsScript.Spreadsheet.Sheet | null {
  const shown = ask('shown', title);
  if (!shown) return null;
  const range = partly<Range>({ getDisplayValues: () => shown });
  const sheet = partly<GoogleAppsScript.Spreadsheet.Sheet>({
    getName: () => title,
    getDataRange: () => range,
    isColumnHiddenByUser: (column) => ask('hiddenColumns', title).includes(column),
    getRange: ((a1: string) =>
      partly<Range>({
        getA1Notation: () => a1,
        getSheet: () => sheet,
      })) as GoogleAppsScript.Spreadsheet.Sheet['getRange'],
  });
  return sheet;
}

function titleInFront({ activeSheet }: Start, ask: Ask): string {
  const titles = ask('titles');
  const title = activeSheet ?? titles[0];
  if (title === undefined || !titles.includes(title)) throw new Error(`Fanen «${title}» finnes ikke`);
  return title;
}
