// Calls a verb of the functions over HTTP, as the one whom the token is about.

/** What came back from a verb: 200 with {title, message}, or problem+json. */
export type Reply = { status: number; body: Record<string, unknown> };

export async function callApi(url: string, verb: string, body: object, token: string): Promise<Reply> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/${verb}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}
