// The page of a dialog or sidebar of the Apps Script: in a frame of its own, without the desk's rights, with `google.script.run` in it.
import type { ServerResponse } from 'node:http';

/** Where the pages lie, each by its own word. */
export const MODAL = '/desk/modal/';

/** Its script runs, with nothing but messages to the page around it as a way out. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'sandbox allow-scripts allow-downloads',
  "frame-ancestors 'self'",
].join('; ');

/** \`google.script.run\`, \`google.script.host.close\` and \`.editor.focus\` as Google has them, over messages to the page around. */
const BRIDGE = `<script>
(function () {
  var waiting = {}, count = 0;
  var post = function (message) { parent.postMessage(message, '*'); };
  var runner = function (done, failed) {
    return new Proxy({}, { get: function (_, name) {
      if (name === 'withSuccessHandler') return function (then) { return runner(then, failed); };
      if (name === 'withFailureHandler') return function (then) { return runner(done, then); };
      return function (argument) {
        var id = (count += 1);
        waiting[id] = [done, failed];
        post({ id: id, run: String(name), argument: argument });
      };
    } });
  };
  addEventListener('message', function (event) {
    if (event.source !== parent) return;
    var two = waiting[event.data.id] || [];
    delete waiting[event.data.id];
    if (event.data.error === undefined) { if (two[0]) two[0](event.data.value); }
    else if (two[1]) two[1](new Error(event.data.error));
  });
  // After the page's own say: what it asks of the script as it is left must be heard before nobody listens.
  addEventListener('keydown', function (event) { if (event.key === 'Escape') setTimeout(function () { post({ close: true }); });
    if (event.key === 'F6') { event.preventDefault(); post({ focus: true }); } });
  window.google = { script: { run: runner(), host: { close: function () { post({ close: true }); }, editor: { focus: function () { post({ focus: true }); } } } } };
})();
</script>`;

/** Answers with the page, the bridge before everything else in it. */
export const sendModal = (response: ServerResponse, html: string): void => {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html.includes('<head>') ? html.replace('<head>', `<head>${BRIDGE}`) : BRIDGE + html);
};
