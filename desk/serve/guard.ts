// What every request to the desk must be (from this machine, from its own page), and how it is told when it is not.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { prettifyError, ZodError } from 'zod';
import { ProtectedError, SheetsError } from '../sheets/errors.ts';

/** A refusal in words, sent as problem+json. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;
  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const LARGEST_BODY = 4_000_000;

/** Headers of every answer: nothing from outside, nothing kept, framed by nobody. */
export const setSafeHeaders = (response: ServerResponse): void => {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
};

/** @throws Refusal for another host name (DNS rebinding), another site's page, or a form post */
export const refuseForeign = (request: IncomingMessage): void => {
  const { host = '', origin } = request.headers;
  const port = request.socket.localPort;
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host))
    throw new Refusal(421, 'Feil vertsnavn', 'Pulten svarer bare på 127.0.0.1.');
  const site = request.headers['sec-fetch-site'];
  if ((origin && origin !== `http://${host}`) || (site && site !== 'same-origin' && site !== 'none'))
    throw new Refusal(403, 'Fremmed avsender', 'Pulten tar bare imot fra sin egen side.');
  if (request.method === 'GET') return;
  if (request.method !== 'POST') throw new Refusal(405, 'Ukjent metode', 'Bare GET og POST.');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'Feil innholdstype', 'Innholdet må være application/json.');
};

/** @throws Refusal when the body is too large or no JSON */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Refusal(413, 'For stort', 'Mer enn 4 MB på én gang.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400, 'Uleselig', 'Innholdet er ikke JSON.');
  }
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const kind = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': `${kind}; charset=utf-8` }).end(JSON.stringify(body));
};

/** Words for the page; a fault of ours is logged and told without its insides. */
export const sendProblem = (response: ServerResponse, error: unknown): void => {
  const send = (status: number, title: string, detail: string) => {
    if (response.headersSent) response.end();
    else sendJson(response, status, { title, detail });
  };
  if (error instanceof Refusal) send(error.status, error.title, error.message);
  else if (error instanceof ProtectedError)
    send(
      403,
      'Cellen er låst',
      [`${error.a1} i fanen ${error.tab} kan ikke endres av deg.`, error.why && `${error.why}.`]
        .filter(Boolean)
        .join(' '),
    );
  else if (error instanceof SheetsError) send(error.code, 'Endringen ble ikke gjort', error.message);
  else if (error instanceof ZodError) send(400, 'Uleselig', prettifyError(error));
  else {
    console.error(error);
    send(500, 'Noe gikk galt', 'Pulten klarte ikke å svare. Se i terminalen.');
  }
};
