// The one call of Google's IAM Credentials API that the product uses: a token of a service account for who may act as it.
import type { IncomingMessage } from 'node:http';
import { listenTo, type Listening } from '../../listen.ts';
import { SheetsError, unsupported } from '../errors.ts';
import { callerOf } from './callers.ts';

const DENIED = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
const HOUR = 3_600_000;

/** Whom each service account may be acted as by: those who have the role of token creator on it. */
export type TokenCreators = Map<string, string[]>;

/** At the desk a token is the address itself, for as long as Google's last. */
export function serveTokens(creators: TokenCreators): Promise<Listening> {
  const issue = (request: IncomingMessage): object => {
    const { method, url = '' } = request;
    const [, account] = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec(url) ?? [];
    if (method !== 'POST' || account === undefined) throw unsupported(`${method} ${url}`);
    const caller = callerOf(request.headers);
    if (!creators.get(account)?.includes(caller)) throw new SheetsError(403, DENIED);
    return { accessToken: account, expireTime: new Date(Date.now() + HOUR).toISOString() };
  };
  return listenTo((request, response) => {
    request.resume();
    const send = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    try {
      send(200, issue(request));
    } catch (error) {
      if (!(error instanceof SheetsError)) throw error;
      send(error.code, error);
    }
  });
}
