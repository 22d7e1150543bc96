// The sidebar of what is left: the list, and a script that only carries to and fro and keeps the focus.
import type { Answer } from './answer.ts';
import { escapeHtml } from './excel-preview.ts';
import { type Todo, drawLeft } from './left-list.ts';

const STYLE = `body{font:14px/1.4 system-ui,sans-serif;color:#1b2430;margin:8px 10px 16px;overflow-wrap:anywhere}
h1{font-size:16px;margin:0 0 2px}h2{font-size:14px;margin:14px 0 4px}p{margin:4px 0}ul{list-style:none;margin:0;padding:0}
li{margin:0 0 6px;border-left:4px solid #6b7687;border-radius:4px;background:#f4f6f8}
li.mustMend{border-color:#8c1d18;background:#fdf0ef}li.asks{border-color:#8a5a00;background:#fff7e3}
button{font:inherit;padding:4px 10px;border:1px solid #1b4f8a;border-radius:4px;background:#fff;color:#1b4f8a;cursor:pointer}
button.main{background:#1b4f8a;color:#fff}button[aria-disabled=true]{cursor:progress}
button.go{display:block;width:100%;border:0;background:none;color:inherit;text-align:left;padding:6px 8px}
button.go:hover .where{text-decoration:underline}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px;font-weight:600}.where{color:#123f6d}
.mustMend .word{color:#8c1d18}.asks .word{color:#6b4600}.notFilled .word,.tells .word{color:#3a4453}
.row{display:block;color:#3a4453;font-size:13px}
.offer{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;margin:0;padding:0 8px 8px}
:focus-visible{outline:3px solid #b45309;outline-offset:1px}h1:focus{outline:none}
#answer{position:sticky;top:0;max-height:40vh;overflow:auto;background:#fff;padding:4px 0}
#left{font-weight:600}#said{color:#3a4453;white-space:pre-line}
#why:not(:empty){border-left:4px solid #8c1d18;padding-left:8px;margin:6px 0}`;

/**
 * Runs in the sidebar, at Google and at the desk. After Godta the focus stands where the next thing to do is; the answer
 * stays in sight above it, however far down that is.
 */
const SCRIPT = `
var byId = function (id) { return document.getElementById(id); };
var all = function (what) { return [].slice.call(byId('list').querySelectorAll(what)); };
var tab = document.body.getAttribute('data-tab');
var working = false;
var busy = function (is) {
  working = is;
  [].forEach.call(document.querySelectorAll('button'), function (one) { one.setAttribute('aria-disabled', String(is)); });
};
var say = function (text) {
  byId('said').textContent = text;
  document.documentElement.style.scrollPaddingTop = byId('answer').offsetHeight + 8 + 'px';
};
var fail = function (error) {
  busy(false);
  say('Noe gikk galt. Velg det samme igjen; ingenting gjøres to ganger. ' + String((error && error.message) || error));
};
var run = function (done) { return google.script.run.withSuccessHandler(done).withFailureHandler(fail); };
var show = function (told, at) {
  busy(false);
  say(told.said);
  if (told.html === undefined) return;
  byId('left').textContent = told.left;
  byId('why').textContent = '';
  byId('list').innerHTML = told.html;
  if (at === undefined) return;
  var next = all('li [data-accept]')[at] || all('li [data-accept]').pop() || all('button.go')[0] || byId('title');
  next.focus();
};
/* All lines of a row that has moved are called by where it stands now, and so are their proposals. */
var rename = function (gone, row) {
  var id = gone.getAttribute('data-id');
  all('button.go').forEach(function (line) {
    if (line !== gone && (id === '' || line.getAttribute('data-id') !== id)) return;
    var cell = line.getAttribute('data-cell'), where = line.querySelector('.where'), before = where.textContent;
    if (cell === '') return;
    var now = cell.replace(/[0-9]+$/, row), after = now + before.slice(cell.length);
    line.setAttribute('data-cell', now);
    where.textContent = after;
    var accept = line.parentNode.querySelector('[data-accept]');
    if (accept) accept.setAttribute('aria-label', accept.getAttribute('aria-label').split(before + ',').join(after + ','));
  });
};
byId('again').addEventListener('click', function () {
  if (working) return;
  busy(true);
  say('Leser fanen …');
  run(function (told) { show(told); }).gjenstarLes({ tab: tab });
});
byId('list').addEventListener('click', function (event) {
  var button = event.target.closest('button');
  if (!button || working) return;
  var ids = button.getAttribute('data-accept');
  busy(true);
  if (ids === null) {
    var cell = button.getAttribute('data-cell');
    run(function (came) {
      busy(false);
      say('Du står i ' + came + '.');
      rename(button, came.replace(/^[A-Z]+/, ''));
      google.script.host.editor.focus();
    }).gjenstarVis({ tab: tab, cell: cell, id: button.getAttribute('data-id') });
    return;
  }
  var at = Math.max(all('li [data-accept]').indexOf(button), 0);
  say('Skriver …');
  run(function (told) { show(told, at); }).gjenstarGodta({ tab: tab, ids: ids.split(' ') });
});
byId('title').focus();
`;

/** A title with a stop, where it has none of its own. */
export const asSentence = (title: string): string => (/[.?!…]$/.test(title) ? title : `${title}.`);

/** The whole page, for this list; `why` is what was stopped by it. */
export function leftPage(todo: Todo, why?: Pick<Answer, 'title' | 'message'>): string {
  const tab = escapeHtml(todo.tab);
  const stopped = why
    ? `<strong>${escapeHtml(asSentence(why.title))}</strong> Rett dette, og velg Send behovsmelding igjen.`
    : '';
  return `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><base target="_top"><title>${escapeHtml(todo.title)}</title><style>${STYLE}</style></head>
<body data-tab="${tab}">
<main>
<h1 id="title" tabindex="-1">${tab}</h1>
<p id="why">${stopped}</p>
<div role="status" id="answer"><p id="left">${escapeHtml(todo.message)}</p><p id="said"></p></div>
<p><button type="button" id="again">Oppdater</button></p>
<div id="list">${drawLeft(todo)}</div>
</main>
<script>${SCRIPT}</script>
</body>
</html>`;
}
