// The form by which money is moved: two holders, an amount, a tiltak if it matters which, and why. Its script only carries to and fro.
import { escapeHtml } from '../excel-preview.ts';
import { ANSWERS, drawPage } from './page.ts';

/** As the API has them. */
export type Choices = {
  holders: string[];
  tiltak: { id: string; name: string; network: string }[];
  causes: string[];
};

const STYLE = `h2{margin:.6em 0 .2em}label{display:block;font-weight:600;margin-top:.6em}
select,input,textarea{width:100%;box-sizing:border-box;padding:.3em}`;

/** No form is sent: a frame without that right would not tell. Runs in the dialog, at Google and at the desk: \`google.script.run\` is the way to the script. */
const SCRIPT = `
var typed = function () {
  var move = { from: byId('from').value, to: byId('to').value, amount: byId('amount').value, cause: byId('cause').value, reason: byId('reason').value };
  if (byId('tiltak').value) move.tiltak = byId('tiltak').value;
  return move;
};
var only = function () {
  var sides = [byId('from').value, byId('to').value];
  [].forEach.call(byId('tiltak').options, function (one) {
    one.hidden = one.value !== '' && sides.indexOf(one.getAttribute('data-network')) < 0;
    if (one.hidden && one.selected) byId('tiltak').value = '';
  });
};
['from', 'to'].forEach(function (id) { byId(id).addEventListener('change', only); });
byId('form').addEventListener('input', function () { byId('answer').innerHTML = ''; });
var look = function () {
  var move = typed();
  busy(true, 'Ser hva det ville gjøre …');
  run(function (told) {
    show(told.html);
    var keep = byId('keep');
    if (!keep) return;
    keep.addEventListener('click', function () {
      busy(true, 'Skriver raden …');
      run(function (done) { show(done.html); }).flyttBehold({ tab: tab, move: move, previewHash: told.previewHash, key: told.key });
    });
  }).flyttSeOver({ tab: tab, move: move });
};
byId('look').addEventListener('click', look);
byId('amount').addEventListener('keydown', function (event) { if (event.key === 'Enter') look(); });
only();
beginAt(byId('from'));
`;

const option = (value: string, text = value): string =>
  `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;

const select = (id: string, label: string, options: string): string =>
  `<label for="${id}">${label}</label><select id="${id}">${options}</select>`;

/** The whole page, for this tab. */
export function movePage(tab: string, { holders, tiltak, causes }: Choices): string {
  const named = tiltak.map(
    ({ id, name, network }) =>
      `<option value="${escapeHtml(id)}" data-network="${escapeHtml(network)}">${escapeHtml(`${id} ${name}`)}</option>`,
  );
  const sides = holders.map((holder) => option(holder)).join('');
  return drawPage({
    title: 'Flytt penger',
    style: STYLE,
    data: { tab, fault: 'Se i fanen Justeringer om raden står der.' },
    body: `<main>
<div id="form">
${select('from', 'Fra', option('', 'Velg …') + sides)}
${select('to', 'Til', option('', 'Velg …') + sides)}
<label for="amount">Beløp i hele kroner</label><input id="amount" inputmode="numeric" autocomplete="off">
${select('tiltak', 'Gjelder tiltak (kan stå tomt)', option('', 'Nettverkets egen prioritering') + named.join(''))}
${select('cause', 'Årsak', causes.map((cause) => option(cause)).join(''))}
<label for="reason">Begrunnelse, minst 20 tegn. Begge nettverkene får lese den.</label><textarea id="reason" rows="3"></textarea>
<p><button type="button" id="look" class="main">Se virkningen</button></p>
</div>
${ANSWERS}
</main>`,
    script: SCRIPT,
  });
}
