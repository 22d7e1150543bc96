// The Sheets client: one place that knows how to reach Google, or the local server, and when to try again.
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';

/** A person waits for the answer and is told at once that there is no room; nobody waits for work in the background. */
export type Patience = 'person' | 'background';

/** Milliseconds. Google's quota is full again after a minute. */
const longestWait = 90_000;

/** Waits as long as the server asks for, else about as long as planned, with jitter so that contenders part. */
const waitBetween = async (
  error: { response?: { headers?: Headers } | undefined },
  planned: number,
): Promise<void> => {
  const asked = Number(error.response?.headers?.get?.('retry-after') ?? Number.NaN) * 1000;
  const wait = Number.isFinite(asked) ? Math.min(asked, longestWait) : planned;
  const jitter = Number.isFinite(asked) ? 1 + Math.random() / 10 : 0.5 + Math.random();
  await new Promise((done) => setTimeout(done, wait * jitter));
};

const common = { retryDelay: 200, httpMethodsToRetry: ['GET', 'POST'], retryBackoff: waitBetween };

const retryBy = {
  /** Some six seconds in all. */
  person: { ...common, retry: 4, statusCodesToRetry: [[500, 599]] },
  /** Some ninety seconds in all. */
  background: {
    ...common,
    retry: 8,
    maxRetryDelay: 30_000,
    statusCodesToRetry: [
      [429, 429],
      [500, 599],
    ],
  },
};

/**
 * Every write is a batchUpdate of absolute cells, so that POST may be tried again too. `rootUrl` only for a local server,
 * which knows by `token` who calls; `as` is somebody who acts as another.
 */
export function createSheetsClient(
  rootUrl?: string,
  token = '',
  patience: Patience = 'person',
  as?: OAuth2Client,
): sheets_v4.Sheets {
  const retryConfig = retryBy[patience];
  if (as) return sheets({ version: 'v4', auth: as, retryConfig, ...(rootUrl && { rootUrl }) });
  if (rootUrl) {
    const auth = new OAuth2Client({ credentials: { access_token: token } });
    return sheets({ version: 'v4', rootUrl, auth, retryConfig });
  }
  const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
  return sheets({ version: 'v4', auth, retryConfig });
}
