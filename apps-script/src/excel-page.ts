// The page of the Excel dialog: a button, a file, and a place where the answers stand. Its script only carries to and fro.
import { escapeHtml } from './excel-preview.ts';

/** Bytes of a file; the API takes no more. */
const LARGEST = 700_000;

export const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1b2430;margin:16px}
h2{font-size:1.1em;margin:.4em 0}h3{font-size:1em}button,input{font:inherit}
button{padding:.4em 1em;border:1px solid #1b4f8a;border-radius:4px;background:#fff;color:#1b4f8a}
button.main{background:#1b4f8a;color:#fff}button:disabled{opacity:.6}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.alert{border-left:4px solid #b3261e;padding-left:12px}.status{border-left:4px solid #1b4f8a;padding-left:12px}
.preview{max-height:260px;overflow:auto}table{border-collapse:collapse;width:100%;margin:.5em 0}
caption{text-align:left;font-weight:600}th,td{border:1px solid #8a94a6;padding:.2em .5em;text-align:left;vertical-align:top}`;

/** Runs in the dialog, at Google and at the desk: \`google.script.run\` is the way to the script. */
const SCRIPT = `
var byId = function (id) { return document.getElementById(id); };
var tab = document.body.getAttribute('data-tab');
var base64 = '';
var busy = function (is, text) {
  [].forEach.call(document.querySelectorAll('button, input'), function (one) { one.disabled = is; });
  byId('working').textContent = is ? text : '';
};
var show = function (html) {
  busy(false, '');
  byId('answer').innerHTML = html;
  var told = byId('told');
  if (told) told.focus();
};
var fail = function (error) {
  show('<div role="alert" class="alert"><h2 tabindex="-1" id="told">Noe gikk galt</h2><p></p></div>');
  byId('answer').querySelector('p').textContent = String((error && error.message) || error) + ' Ingenting er skrevet herfra.';
};
var run = function (done) { return google.script.run.withSuccessHandler(done).withFailureHandler(fail); };
byId('export').addEventListener('click', function () {
  busy(true, 'Lager filen …');
  run(function (told) {
    show(told.html);
    if (!told.file) return;
    var link = document.createElement('a');
    link.href = 'data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,' + told.file;
    link.download = told.filename;
    link.id = 'file-link';
    link.textContent = 'Lagre ' + told.filename;
    byId('answer').appendChild(link);
    link.click();
  }).excelTilFil({ tab: tab });
});
byId('file').addEventListener('change', function () {
  var file = byId('file').files[0];
  if (!file) return;
  if (file.size > ${LARGEST}) {
    show('<div role="alert" class="alert"><h2 tabindex="-1" id="told">Filen er for stor</h2><p>Filen kan være 700 kB. Ta bort bilder og ekstra ark.</p></div>');
    return;
  }
  var reader = new FileReader();
  reader.onerror = function () { fail('Filen kunne ikke leses.'); };
  reader.onload = function () {
    base64 = reader.result.slice(reader.result.indexOf(',') + 1);
    busy(true, 'Ser hva filen ville endre …');
    run(function (told) {
      show(told.html);
      var write = byId('write');
      if (!write) return;
      write.addEventListener('click', function () {
        var choose = byId('choose');
        var asked = { tab: tab, file: base64, previewHash: told.previewHash, chooseFile: !!(choose && choose.checked), goodRows: write.hasAttribute('data-good') };
        busy(true, 'Skriver inn i arket …');
        run(function (done) { show(done.html); byId('file').value = ''; }).excelSkrivInn(asked);
      });
    }).excelSeOver({ tab: tab, file: base64 });
  };
  reader.readAsDataURL(file);
});
byId('export').focus();
`;

/** The whole page, for this tab. */
export const excelPage = (tab: string): string => `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><base target="_top"><title>Excel</title><style>${STYLE}</style></head>
<body data-tab="${escapeHtml(tab)}">
<main>
<h1 style="font-size:1.2em">Excel-fil av «${escapeHtml(tab)}»</h1>
<p><button id="export" class="main">Last ned fanen som Excel</button></p>
<p><label for="file">Hent inn en utfylt fil: du får se hva som endres før noe skrives</label><br>
<input type="file" id="file" accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"></p>
<p id="working" role="status"></p>
<div id="answer"></div>
</main>
<script>${SCRIPT}</script>
</body>
</html>`;
