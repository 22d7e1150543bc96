// A tab as a PDF: a dialog with a button, and a link to keep the file by.
import { STYLE } from './excel-page.ts';
import { escapeHtml } from './excel-preview.ts';
import { type ExcelAsked, type ExcelTold, fileBy } from './excel.ts';

const WIDTH = 520;
const HEIGHT = 300;

/** Runs in the dialog: asks for a file, and puts the link where it is found. */
const SCRIPT = `
var byId = function (id) { return document.getElementById(id); };
var tab = document.body.getAttribute('data-tab');
var show = function (html) {
  [].forEach.call(document.querySelectorAll('button'), function (one) { one.disabled = false; });
  byId('working').textContent = '';
  byId('answer').innerHTML = html;
  var told = byId('told');
  if (told) told.focus();
};
var fail = function (error) {
  show('<div role="alert" class="alert"><h2 tabindex="-1" id="told">Noe gikk galt</h2><p></p></div>');
  byId('answer').querySelector('p').textContent = String((error && error.message) || error) + ' Ingenting er endret.';
};
var make = function () {
  [].forEach.call(document.querySelectorAll('button'), function (one) { one.disabled = true; });
  byId('working').textContent = 'Lager filen …';
  google.script.run.withSuccessHandler(function (told) {
    show(told.html);
    if (!told.file) return;
    var link = document.createElement('a');
    link.href = 'data:application/pdf;base64,' + told.file;
    link.download = told.filename;
    link.id = 'file-link';
    link.textContent = 'Lagre ' + told.filename;
    byId('answer').appendChild(link);
    link.click();
  }).withFailureHandler(fail).skrivUtFil({ tab: tab });
};
byId('pdf').addEventListener('click', make);
byId('pdf').focus();
`;

/** The whole page, for this tab. */
const printPage = (tab: string): string => `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><base target="_top"><title>PDF</title><style>${STYLE}</style></head>
<body data-tab="${escapeHtml(tab)}">
<main>
<h1 style="font-size:1.2em">PDF av «${escapeHtml(tab)}»</h1>
<p><button id="pdf" class="main">Lag PDF</button></p>
<p id="working" role="status"></p>
<div id="answer"></div>
</main>
<script>${SCRIPT}</script>
</body>
</html>`;

/** Opens the dialog for the tab in front. */
export function showPrint(caption: string): void {
  const tab = SpreadsheetApp.getActiveSheet().getName();
  const page = HtmlService.createHtmlOutput(printPage(tab)).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, caption);
}

export const printFile = (asked: ExcelAsked): ExcelTold => fileBy('print', asked);
