// Google's two ways to a token, on this machine: one's own sign-in becomes a token, and that one becomes a service account's.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenTo } from '../../desk/listen.ts';

/** The sign-in's own token, which no spreadsheet knows. */
export const ownToken = 'min-egen-innlogging';

export type Asked = { path: string; authorization: string | undefined; body: string };

type Refusal = { path: RegExp; status: number; body: unknown };

export type TokenServer = {
  url: string;
  asked: Asked[];
  /** From now on, in place of what was refused before. */
  refuse(refusal?: Refusal): void;
  close(): Promise<void>;
};

/** At the desk a token is the address it stands for. */
function issued({ path, authorization }: Asked): object | undefined {
  const [, account] = /^\/v1\/projects\/-\/serviceAccounts\/([^/]+):generateAccessToken$/.exec(path) ?? [];
  const expireTime = new Date(Date.now() + 3_600_000).toISOString();
  if (account)
    return authorization === `Bearer ${ownToken}` ? { accessToken: account, expireTime } : undefined;
  const issued_token_type = 'urn:ietf:params:oauth:token-type:access_token';
  return { access_token: ownToken, expires_in: 3600, token_type: 'Bearer', issued_token_type };
}

export async function serveTokens(): Promise<TokenServer> {
  const asked: Asked[] = [];
  let refused: Refusal | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url: path = '', headers } = request;
    const one = { path, authorization: headers.authorization, body: await text(request) };
    asked.push(one);
    const refusal = refused?.path.test(path) ? refused : undefined;
    const body = refusal?.body ?? issued(one);
    response.setHeader('content-type', 'application/json');
    response.writeHead(refusal?.status ?? (body ? 200 : 401)).end(JSON.stringify(body ?? {}));
  };
  const { url, close } = await listenTo((request, response) => void answer(request, response));
  return { url, asked, close, refuse: (refusal) => void (refused = refusal) };
}

/** Google's way of saying no. */
export const googleSays = (code: number, status: string, message: string): object => ({
  error: { code, status, message },
});
