// UrlFetchApp's real network, on the desk's side of the wall.
import type { Reply, Request } from './calls.ts';

const PATIENCE = 60_000;

/** One HTTP call with Google's limits: http and https only, a minute's patience, text back. */
export async function fetchForScript({ url, method, headers, body }: Request): Promise<Reply> {
  if (!/^https?:\/\//.test(url)) throw new Error(`Ugyldig argument: ${url}`);
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, body: await response.text() };
  } catch {
    throw new Error(`Adressen svarer ikke: ${url}`);
  }
}
