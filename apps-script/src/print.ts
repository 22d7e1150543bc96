// A tab as a PDF: a dialog with a button, and a link to keep the file by.
import { escapeHtml } from './excel-preview.ts';
import { type ExcelAsked, type ExcelTold, fileBy } from './excel.ts';
import { ANSWERS, drawPage } from './pages/page.ts';

const WIDTH = 520;
const HEIGHT = 300;

/** Runs in the dialog: asks for a file, and puts the link where it is found. */
const SCRIPT = `
byId('pdf').addEventListener('click', function () {
  busy(true, 'Lager filen …');
  run(function (told) {
    show(told.html);
    handOver('application/pdf', told);
  }).skrivUtFil({ tab: tab });
});
beginAt(byId('pdf'));
`;

/** The whole page, for this tab. */
const printPage = (tab: string): string =>
  drawPage({
    title: 'PDF',
    data: { tab, fault: 'Ingenting er endret.' },
    body: `<main>
<h1>PDF av «${escapeHtml(tab)}»</h1>
<p><button id="pdf" class="main">Lag PDF</button></p>
${ANSWERS}
</main>`,
    script: SCRIPT,
  });

/** Opens the dialog for the tab in front. */
export function showPrint(caption: string): void {
  const tab = SpreadsheetApp.getActiveSheet().getName();
  const page = HtmlService.createHtmlOutput(printPage(tab)).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, caption);
}

export const printFile = (asked: ExcelAsked): ExcelTold => fileBy('print', asked);
