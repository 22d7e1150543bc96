// A tab to Excel and home again: one dialog beside the sheet, and what it asks of the script while it is open.
import type { Answer } from './answer.ts';
import { callApi } from './call-api.ts';
import { consentMissing } from './consent.ts';
import { type Preview, drawLeft, drawPreview, drawTold } from './excel-preview.ts';
import { excelPage } from './pages/excel-page.ts';

const WIDTH = 760;
const HEIGHT = 560;

/** What the dialog sends: base64 of the file, and for good the hash of what was shown. */
export type ExcelAsked = {
  tab: string;
  file?: string;
  previewHash?: string;
  chooseFile?: boolean;
  /** Some rows stay out, and the person has chosen to take in the others. */
  goodRows?: boolean;
};
/** What it gets: a piece of the page, and a file to keep, or the hash of what can be written. */
export type ExcelTold = { html: string; filename?: string; file?: string; previewHash?: string };

/** Opens the dialog for the tab in front. */
export function showExcel(caption: string): void {
  const tab = SpreadsheetApp.getActiveSheet().getName();
  const page = HtmlService.createHtmlOutput(excelPage(tab)).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, caption);
}

/** The tab as a file of that verb's kind. */
export const fileBy = (verb: 'export' | 'print', { tab }: ExcelAsked): ExcelTold =>
  told(callApi(verb, { tab }), ({ filename, file }) => ({
    filename: String(filename),
    file: String(file),
  }));

/** The tab as a file for Excel. */
export const exportFile = (asked: ExcelAsked): ExcelTold => fileBy('export', asked);

/** What a file would change; nothing is written. */
export const previewFile = ({ tab, file = '' }: ExcelAsked): ExcelTold =>
  told(callApi('import', { tab, file }), ({ preview, previewHash }) => ({
    html: drawPreview(preview as Preview),
    previewHash: String(previewHash),
  }));

/** Writes what was shown, or nothing when it no longer holds; the rows that stayed out are shown once more. */
export function importFile(asked: ExcelAsked): ExcelTold {
  const { tab, file = '', previewHash = '', chooseFile = false } = asked;
  const chosen = { previewHash, chooseFile, ...(asked.goodRows && { goodRows: true as const }) };
  return told(callApi('import', { tab, file, ...chosen, apply: true }), ({ preview }) => ({
    html: drawLeft((preview as Preview).left),
  }));
}

type More = NonNullable<Answer['more']>;

/** The answer as a piece of the page; a refusal is told there, and brings nothing with it. */
function told(answer: Answer, read: (more: More) => Partial<ExcelTold>): ExcelTold {
  if (answer.status !== 200 || !answer.more) return { html: drawTold(answer, 'alert') };
  const { html = '', ...others } = read(answer.more);
  return { html: drawTold(answer, 'status') + html, ...others };
}

/** Runs what the dialog asked for; a missing consent is told in the dialog, where no other question of Google's can stand. */
export function inDialog<T extends { html: string }>(act: () => T): T | { html: string } {
  try {
    return act();
  } catch (error) {
    const stopped = consentMissing(error);
    if (!stopped) throw error;
    return { html: drawTold(stopped, 'alert') };
  }
}
