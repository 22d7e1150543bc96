// Calls a verb of the functions over HTTP, as the one whom the token is about.

/** What came back from a verb: 200 with {title, message}, or problem+json. */
export type Reply = { status: number; body: Record<string, unknown> };

export async function callApi(url: string, verb: string, body: object, token: string): Promise<Reply> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/${verb}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

/** Asks for a verb in a tab as somebody. */
export type Call<A> = (verb: string, tab: string, email: string, more: object) => Promise<A>;

/** What would happen is looked at: what to give back with the act, so that exactly that is done. */
export async function lookFirst<A extends Reply>(
  on: { call: Call<A> },
  [verb, tab, email]: [verb: string, tab: string, email: string],
  more: object = {},
): Promise<{ previewHash?: unknown }> {
  const { body } = await on.call(verb, tab, email, { ...more, preview: true });
  const { previewHash } = body;
  return previewHash === undefined ? {} : { previewHash };
}

/** An act as people do it: what would happen is looked at, and exactly that is done. What is only looked at stays so. */
export async function askFirst<A extends Reply>(
  on: { call: Call<A> },
  act: [verb: string, tab: string, email: string],
  more: object = {},
): Promise<A> {
  const isGiven = 'preview' in more || 'previewHash' in more;
  const shown = isGiven ? {} : await lookFirst(on, act, more);
  return on.call(...act, { ...more, ...shown });
}
