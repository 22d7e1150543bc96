// The two workbooks of a round at one address: the shared one at its root, the office's under a path of its own.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { OFFICE_PATH } from '../protocol.ts';
import { Refusal } from './guard.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Hands each request to the workbook it is for; without an office's there is one alone. */
export const atTheirPaths =
  (shared: Answer, office: Answer | undefined): Answer =>
  (request, response) => {
    const { url = '/' } = request;
    if (!office || !(url === OFFICE_PATH || url.startsWith(`${OFFICE_PATH}/`)))
      return shared(request, response);
    request.url = url.slice(OFFICE_PATH.length) || '/';
    return office(request, response);
  };

const page = `<!doctype html>
<html lang="nb">
  <head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Ingen tilgang – Innstilling</title><link rel="stylesheet" href="/style.css"></head>
  <body><main class="no-access"><h1>Du har ikke tilgang</h1>
    <p>Saksbehandling er Statsforvalterens eget regneark. Det er ikke delt med deg.</p>
    <p><a href="/">Gå til rundens regneark</a></p></main></body>
</html>`;

/** The refusal of everything in a workbook that is not shared with this person: a page for a page, else a problem. */
export function refuseBook(path: string, response: ServerResponse): void {
  if (path !== '/')
    throw new Refusal(403, 'Ingen tilgang', 'Saksbehandling er ikke delt med deg. Gå til rundens regneark.');
  response.writeHead(403, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}
