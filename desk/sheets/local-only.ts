// Keeps other web sites out of a server on this machine: no rebound host name, no foreign page's request.
import type { IncomingHttpHeaders } from 'node:http';

const LOCAL = new Set(['127.0.0.1', 'localhost']);

const hostnameOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).hostname : undefined;

/** True for a request to 127.0.0.1 or localhost that comes from no page, or from a page of the same host and port. */
export const isLocalRequest = ({ host, origin }: IncomingHttpHeaders): boolean =>
  LOCAL.has(hostnameOf(`http://${host}`) ?? '') && (origin === undefined || origin === `http://${host}`);
