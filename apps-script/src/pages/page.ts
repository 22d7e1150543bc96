// What all dialogs of ours have in common: the head, the style, and the part of the script that only carries to and fro.
import { escapeHtml } from '../excel-preview.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1b2430;margin:16px}
h1{font-size:1.2em;margin:0 0 .4em}h2{font-size:1.1em;margin:.4em 0}h3{font-size:1em}
button,input,select,textarea{font:inherit}
button{padding:.4em 1em;border:1px solid #1b4f8a;border-radius:4px;background:#fff;color:#1b4f8a}
button.main{background:#1b4f8a;color:#fff}button:disabled{opacity:.6}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
.alert{border-left:4px solid #b3261e;padding-left:12px}.status{border-left:4px solid #1b4f8a;padding-left:12px}`;

/** The middle scrolls, so that the buttons in the footer are in sight; in a window too low for both, the whole page does. */
export const PINNED = `html,body{height:100%}body{margin:0;display:flex;flex-direction:column}
main{flex:1;min-height:0;overflow:auto;padding:12px 16px;overflow-wrap:anywhere}main:focus-visible{outline-offset:-3px}
footer{flex:none;border-top:1px solid #8a94a6;padding:8px 16px}footer p{margin:.3em 0}
@media(max-height:380px){html,body{height:auto}body{display:block}}`;

/**
 * `run(then)` is the way to the script; what it throws is told, and `data-fault` says what that means here. `show` puts a
 * piece in the place of the answer, and the focus on its heading. `beginAt` gives the keyboard to an element. A frame that
 * loads may lose it: then it comes back to where the person was, unless they have gone out of the frame. A key ends this once
 * the page has stood for a moment.
 */
const SCRIPT = `
var byId = function (id) { return document.getElementById(id); };
var kept = function (name) { return document.body.getAttribute('data-' + name); };
var tab = kept('tab');
var busy = function (is, text) {
  [].forEach.call(document.querySelectorAll('button, input, select, textarea'), function (one) { one.disabled = is; });
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
  byId('answer').querySelector('p').textContent = String((error && error.message) || error) + ' ' + kept('fault');
};
var beginAt = function (first) {
  var last = first, isUsed = false, stands = false;
  var back = function () {
    if (document.activeElement === document.body && (!isUsed || document.hasFocus())) last.focus();
  };
  var watching = setInterval(back, 50);
  var end = function () { clearInterval(watching); };
  var use = function () { isUsed = true; if (stands) end(); };
  addEventListener('focusin', function (event) { last = event.target; });
  ['keydown', 'pointerdown'].forEach(function (kind) { addEventListener(kind, use); });
  addEventListener('load', function () {
    setTimeout(function () { stands = true; }, 300);
    setTimeout(end, 2000);
  });
  back();
};
var run = function (done) { return google.script.run.withSuccessHandler(done).withFailureHandler(fail); };
var handOver = function (type, told) {
  if (!told.file) return;
  var link = document.createElement('a');
  link.href = 'data:' + type + ';base64,' + told.file;
  link.download = told.filename;
  link.id = 'file-link';
  link.textContent = 'Lagre ' + told.filename;
  byId('answer').appendChild(link);
  link.click();
};
`;

export type Page = {
  title: string;
  /** Beyond what all have. */
  style?: string;
  /** What the script reads from the body, by name: `tab`, and `fault` for where something went wrong. */
  data: Record<string, string>;
  /** HTML with all text of others escaped, with `#working` and `#answer` in it. */
  body: string;
  script: string;
};

/** The whole page, for a dialog at Google and at the desk. */
export function drawPage({ title, style = '', data, body, script }: Page): string {
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><base target="_top"><title>${escapeHtml(title)}</title><style>${STYLE}
${style}</style></head>
<body ${attributes.join(' ')}>
${body}
<script>${SCRIPT}${script}</script>
</body>
</html>`;
}

/** Where the answers stand. */
export const ANSWERS = '<p id="working" role="status"></p>\n<div id="answer"></div>';
