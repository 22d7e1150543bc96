// The page of the Excel dialog: a button, a file, and a place where the answers stand. Its script only carries to and fro.
import { escapeHtml } from '../excel-preview.ts';
import { ANSWERS, drawPage } from './page.ts';

/** Bytes of a file; the API takes no more. */
const LARGEST = 700_000;

const STYLE = `.preview{max-height:260px;overflow:auto}table{border-collapse:collapse;width:100%;margin:.5em 0}
caption{text-align:left;font-weight:600}th,td{border:1px solid #8a94a6;padding:.2em .5em;text-align:left;vertical-align:top}`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Runs in the dialog, at Google and at the desk: \`google.script.run\` is the way to the script. */
const SCRIPT = `
var base64 = '';
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
export const excelPage = (tab: string): string =>
  drawPage({
    title: 'Excel',
    style: STYLE,
    data: { tab, fault: 'Ingenting er skrevet herfra.' },
    body: `<main>
<h1>Excel-fil av «${escapeHtml(tab)}»</h1>
<p><button id="export" class="main">Last ned fanen som Excel</button></p>
<p><label for="file">Hent inn en utfylt fil: du får se hva som endres før noe skrives</label><br>
<input type="file" id="file" accept=".xlsx,${TYPE}"></p>
${ANSWERS}
</main>`,
    script: SCRIPT,
  });
