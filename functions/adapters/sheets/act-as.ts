// Acts as a service account with somebody's own sign-in: what gcloud signs people in with does not reach Sheets.
import { type AuthClient, GoogleAuth, Impersonated, type OAuth2Client } from 'google-auth-library';

const scope = 'https://www.googleapis.com/auth/spreadsheets';

/** `endpoint` and `source` only for a local server that issues tokens. Needs the role of token creator on the account. */
export async function actAs(
  account: string,
  { endpoint, source }: { endpoint?: string | undefined; source?: AuthClient } = {},
): Promise<OAuth2Client> {
  const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] });
  const sourceClient = source ?? (await auth.getClient());
  return new Impersonated({
    sourceClient,
    targetPrincipal: account,
    targetScopes: [scope],
    lifetime: 3600,
    ...(endpoint !== undefined && { endpoint }),
  });
}
