// A question with a button for each answer, and a place for a reason; or a long answer, with nothing to do but to close it.
import { drawTold, escapeHtml } from '../excel-preview.ts';
import { PINNED, drawPage } from './page.ts';

/** `run` is the function of the script that a yes calls, with `asked` and what was typed. */
export type Question = {
  title: string;
  message: string;
  /** More to look at, as the API wrote it: no script, and text of others escaped. */
  html?: string | undefined;
  no: string;
  yes?: string | undefined;
  /** What is asked for in the person's own words, how long it may be, and what was typed before. */
  asks?: string | undefined;
  longest?: number | undefined;
  typed?: string | undefined;
  run?: string;
  /** The function of the script that a no calls with `asked`, which says that nothing was done. */
  left?: string;
  asked?: object;
  starts?: string | undefined;
};

const STYLE = `${PINNED}
h1:focus,h2:focus{outline:none}#message{white-space:pre-line;margin:0}
#buttons{display:flex;flex-wrap:wrap;gap:8px;justify-content:flex-end}
label{display:block;font-weight:600}textarea{width:100%;box-sizing:border-box;padding:.3em}#working:empty{display:none}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a94a6;padding:.2em .5em;text-align:left}`;

/**
 * Runs in the dialog. The same words asked for again have the same key, so that they count once; other words, or the same
 * after a no, are another try. Enter is a new line, or presses the button one stands on, and no other.
 */
const SCRIPT = `
var asked = JSON.parse(kept('asked'));
var reason = byId('reason'), yes = byId('yes'), no = byId('no');
var sent = null, tries = 0, working = false;
var leaves = yes !== null && kept('left') !== '';
var shut = function () { google.script.host.close(); };
var close = function () {
  if (working) return;
  if (!leaves) return shut();
  leaves = false;
  google.script.run.withSuccessHandler(shut).withFailureHandler(shut)[kept('left')](asked);
};
var settle = function (is, text) { working = is; busy(is, text); };
var written = function () { return reason.value.trim().length; };
var count = function () { byId('count').textContent = written() + ' tegn er skrevet.'; };
var only = function () {
  yes.remove();
  no.textContent = 'Lukk';
};
var answered = function (told) {
  working = false;
  if (told.state === 'no') { sent = null; leaves = kept('left') !== ''; }
  if (told.state === 'done' || told.state === 'over') only();
  if (told.state === 'done') {
    byId('question').remove();
    if (reason) byId('why').remove();
    byId('title').textContent = told.title;
  }
  show(told.html);
  if (told.state === 'done') byId('title').focus();
  var again = byId('again');
  if (again) again.addEventListener('click', function () {
    settle(true, 'Ser over det på nytt …');
    run(answered).sporsmalPaNytt(asked);
  });
};
var failed = fail;
fail = function (error) { working = false; failed(error); };
no.addEventListener('click', close);
addEventListener('keydown', function (event) { if (event.key === 'Escape') close(); });
if (reason) { reason.addEventListener('input', count); count(); }
if (yes) yes.addEventListener('click', function () {
  if (working) return;
  var words = reason ? reason.value : '';
  if (reason && (written() === 0 || written() > Number(kept('longest')))) {
    show(byId(written() === 0 ? 'missing' : 'too-long').innerHTML);
    return;
  }
  leaves = false;
  if (words !== sent) tries += 1;
  sent = words;
  if (reason) asked.reason = words;
  asked.key = kept('key') + '-' + tries;
  settle(true, kept('starts'));
  run(answered)[kept('run')](asked);
});
beginAt(byId('title'));
`;

/** What is said where the words cannot be sent; the API would say the same. */
const refusalOf = (id: string, title: string, message: string): string =>
  `<template id="${id}">${drawTold({ title, message }, 'alert')}</template>`;

function drawReason({ asks, longest, typed = '' }: Question): string {
  if (asks === undefined) return '';
  return `<div id="why"><label for="reason">${escapeHtml(asks)}</label>
<textarea id="reason" rows="3" aria-describedby="rule">\n${escapeHtml(typed)}</textarea>
<p id="rule">Må fylles ut, høyst ${longest} tegn. <span id="count"></span></p></div>
${refusalOf('missing', 'Begrunnelsen mangler', 'Skriv den i feltet nederst. Ingenting er gjort.')}
${refusalOf('too-long', 'Begrunnelsen er for lang', `Det er plass til ${longest} tegn. Kort den ned. Ingenting er gjort.`)}`;
}

/** The whole page; `key` is that of the click that may follow. */
export function questionPage(question: Question, key: string): string {
  const { title, message, html = '', yes, no, longest } = question;
  const { run = '', left = '', asked = {}, starts = 'Gjør det …' } = question;
  const more = html.replace(/<style>[\s\S]*?<\/style>/g, '');
  const button =
    yes === undefined ? '' : `<button type="button" id="yes" class="main">${escapeHtml(yes)}</button>`;
  return drawPage({
    title,
    style: STYLE,
    data: {
      run,
      left,
      key,
      starts,
      longest: String(longest ?? ''),
      asked: JSON.stringify(asked),
      fault: 'Velg det samme igjen; ingenting gjøres to ganger.',
    },
    body: `<main tabindex="0" aria-labelledby="title">
<h1 id="title" tabindex="-1">${escapeHtml(title)}</h1>
<div id="answer"></div>
<div id="question"><p id="message">${escapeHtml(message)}</p>
${more}</div>
</main>
<footer>
${drawReason(question)}
<p id="working" role="status"></p>
<p id="buttons"><button type="button" id="no">${escapeHtml(no)}</button>${button}</p>
</footer>`,
    script: SCRIPT,
  });
}
