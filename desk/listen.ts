// How every server of the desk listens: on this machine's own address, and nowhere else.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `url` ends without a slash. */
export type Listening = { url: string; close: () => Promise<void> };

/** Listens on 127.0.0.1 alone; port 0 or none takes a free one. Throws EADDRINUSE when it is taken. */
export async function listen(server: Server, port = 0): Promise<Listening> {
  // Longer than a client waits with the same connection, which would else be closed as it is used again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', ready);
  });
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

export const listenTo = (handler: RequestListener): Promise<Listening> => listen(createServer(handler));

/** A port that is taken before anybody is there to answer: those who come too early are told so. */
export type Door = Listening & { answerBy: (handler: RequestListener) => void };

export async function openDoor(port = 0): Promise<Door> {
  let answer: RequestListener = (_, response) => {
    response.writeHead(503, {
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '5',
      refresh: '3',
    });
    response.end('Pulten gjør seg klar. Siden kommer av seg selv om noen sekunder.');
  };
  const server = createServer((request, response) => answer(request, response));
  return { ...(await listen(server, port)), answerBy: (handler) => void (answer = handler) };
}
