// How a task calls the functions: as its service account, with a token for its audience, and when it is tried again.
import type { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js';

export type Dispatch = {
  /** A signed identity token of that account for that audience. */
  token: (email: string, audience: string) => string;
  /** Where an address of the product's answers at this machine. */
  reach: (url: string) => string;
};

/** As a queue that terraform makes: so many tries in all, and a wait that doubles from one second. */
const ATTEMPTS = 5;
const FIRST_WAIT = 1;

/** Calls once. Seconds until the next try, heeding Retry-After; undefined when it is done, or given up. */
export async function dispatchTask(
  { token, reach }: Dispatch,
  { httpRequest }: cloudtasks_v2.Schema$Task,
  tried: number,
): Promise<number | undefined> {
  const { url = '', headers, body, oidcToken } = httpRequest ?? {};
  const bearer = token(oidcToken?.serviceAccountEmail ?? '', oidcToken?.audience ?? url ?? '');
  const answer = await fetch(reach(url ?? ''), {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${bearer}` },
    body: Buffer.from(body ?? '', 'base64'),
  }).catch(() => undefined);
  await answer?.body?.cancel();
  if (answer?.ok || tried + 1 >= ATTEMPTS) return undefined;
  const asked = Number(answer?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(asked) ? asked : FIRST_WAIT * 2 ** tried;
}
