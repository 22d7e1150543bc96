// The page of the Excel dialog: a button, a file, and a place where the answers stand. Its script only carries to and fro.
import { escapeHtml } from '../excel-preview.ts';
import { PINNED, drawPage } from './page.ts';

/** Bytes of a file; the API takes no more. */
const LARGEST = 700_000;

const STYLE = `${PINNED}
footer{display:flex;flex-wrap:wrap;gap:8px;align-items:center}footer:not(:has(:not(:empty))){display:none}
footer p{flex:1}#working:empty,#decide:empty{display:none}#decide p{margin:.3em 0}table{border-collapse:collapse;width:100%;margin:.5em 0}
caption{text-align:left;font-weight:600}th,td{border:1px solid #8a94a6;padding:.2em .5em;text-align:left;vertical-align:top}`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Runs in the dialog, at Google and at the desk. What is to be decided stands in the footer, where it is in sight. */
const SCRIPT = `
var base64 = '';
var showThere = show;
show = function (html) {
  byId('decide').innerHTML = '';
  showThere(html);
  var choice = byId('choice');
  if (choice) byId('decide').appendChild(choice);
};
byId('export').addEventListener('click', function () {
  busy(true, 'Lager filen …');
  run(function (told) {
    show(told.html);
    handOver('${TYPE}', told);
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
        var asked = { tab: tab, file: base64, previewHash: told.previewHash, chooseFile: write.hasAttribute('data-choose') || !!(choose && choose.checked), goodRows: write.hasAttribute('data-good') };
        busy(true, 'Skriver inn i arket …');
        run(function (done) { show(done.html); byId('file').value = ''; }).excelSkrivInn(asked);
      });
    }).excelSeOver({ tab: tab, file: base64 });
  };
  reader.readAsDataURL(file);
});
beginAt(byId('export'));
`;

/** The whole page, for this tab. */
export const excelPage = (tab: string): string =>
  drawPage({
    title: 'Excel',
    style: STYLE,
    data: { tab, fault: 'Ingenting er skrevet herfra.' },
    body: `<main tabindex="0" aria-labelledby="title">
<h1 id="title">Excel-fil av «${escapeHtml(tab)}»</h1>
<p><button id="export" class="main">Last ned fanen som Excel</button></p>
<p><label for="file">Hent inn en utfylt fil: du får se hva som endres før noe skrives</label><br>
<input type="file" id="file" accept=".xlsx,${TYPE}"></p>
<div id="answer"></div>
</main>
<footer><p id="working" role="status"></p><div id="decide"></div></footer>`,
    script: SCRIPT,
  });
