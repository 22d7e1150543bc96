// Reads the bodies of requests before the functions framework does: it would answer a body that cannot be read with
// HTML and paths, write all of it to the log before anybody has said who they are, and keep a gigabyte in memory.
import type { IncomingMessage, RequestListener, Server } from 'node:http';

/** Bytes of the largest body that anything is done with, a file that comes back. */
export const largestUpload = 1_000_000;

/** What the framework's own reading would have left for the functions. */
type Read = { rawBody: Buffer; body: unknown };

/** Keeps one byte more than is accepted, so that whoever asks can see that it was too much; the rest runs past. */
async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size <= largestUpload) chunks.push(chunk.subarray(0, largestUpload + 1 - size));
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json *(;|$)/i.test(headers['content-type'] ?? '');

/** JSON in UTF-8, as it came; undefined for everything else, which the functions refuse in words. */
function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return undefined;
  }
}

async function read(request: IncomingMessage): Promise<Read> {
  const rawBody = await readAll(request);
  return { rawBody, body: isJson(request) && rawBody.length <= largestUpload ? parse(rawBody) : undefined };
}

/** An address that cannot be decoded is one that nobody knows. */
const readable = (url: string): string => {
  try {
    decodeURIComponent(url);
    return url;
  } catch {
    return url.replaceAll('%', '%25');
  }
};

/** Puts itself in front of the server's listener, which finds the body read and passes its own reading over. */
export function readBodiesFirst(server: Server): Server {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  return server.on('request', (request, response) => {
    request.url = readable(request.url ?? '/');
    read(request).then(
      (found) => {
        Object.assign(request, found);
        for (const listener of listeners) listener(request, response);
      },
      // Whoever sent it has left.
      () => response.destroy(),
    );
  });
}
