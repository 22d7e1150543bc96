// The Sheets client: one place that knows how to reach Google, or the local server, and when to try again.
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';

/** Waits as long as the server asks for, else about as long as planned, with jitter so that contenders part. */
const waitBetween = async (
  error: { response?: { headers?: Headers } | undefined },
  planned: number,
): Promise<void> => {
  const asked = Number(error.response?.headers?.get?.('retry-after') ?? Number.NaN) * 1000;
  await new Promise((done) =>
    setTimeout(done, Number.isFinite(asked) ? asked : planned * (0.5 + Math.random())),
  );
};

/**
 * Every write is a batchUpdate of absolute cells, so that POST may be tried again too. `rootUrl` only for a local server,
 * which knows by `token` who calls.
 */
export function createSheetsClient(rootUrl?: string, token = ''): sheets_v4.Sheets {
  const retryConfig = {
    retry: 4,
    retryDelay: 200,
    statusCodesToRetry: [
      [429, 429],
      [500, 599],
    ],
    httpMethodsToRetry: ['GET', 'POST'],
    retryBackoff: waitBetween,
  };
  if (rootUrl) {
    const auth = new OAuth2Client({ credentials: { access_token: token } });
    return sheets({ version: 'v4', rootUrl, auth, retryConfig });
  }
  const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
  return sheets({ version: 'v4', auth, retryConfig });
}
