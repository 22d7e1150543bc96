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

/** What stood in the way of acting as the account. */
export type NotActing = 'signedOut' | 'apiOff' | 'noAccount' | 'noRole' | 'unsaid';

/** In this order: Google says 403 both of an API that is off and of a role that is missing. */
const signs: [NotActing, RegExp][] = [
  ['signedOut', /default credentials|invalid_grant|invalid_rapt|UNAUTHENTICATED/],
  ['apiOff', /unable to impersonate: .*(has not been used in project|is disabled)/s],
  ['noAccount', /NOT_FOUND: unable to impersonate/],
  ['noRole', /PERMISSION_DENIED: unable to impersonate/],
  ['unsaid', /unable to impersonate/],
];

/** By the words of an error and of what caused it; undefined for an error of another kind. */
export function whyNotActing(error: unknown): NotActing | undefined {
  const words = error instanceof Error ? `${error.message} ${String(error.cause)}` : '';
  return signs.find(([, sign]) => sign.test(words))?.[0];
}
