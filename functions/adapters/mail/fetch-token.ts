// Fetches an access token with an app's own credentials (OAuth 2.0, RFC 6749 § 4.4), for SMTP without a password.
import { z } from 'zod';
import type { Credentials } from './settings.ts';

/** Milliseconds before a silent server counts as not there. */
const PATIENCE = 10_000;
/** Seconds taken off a token's life, so that it does not end between here and the mail server. */
const MARGIN = 60;

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(0) });
const refused = z.object({ error: z.string() });

/** The token, and the seconds it is good for. Throws with the server's own error code, such as `invalid_client`; no secret is repeated. */
export async function fetchToken(from: Credentials): Promise<{ token: string; seconds: number }> {
  const response = await fetch(from.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: from.clientId,
      client_secret: from.clientSecret,
      scope: from.scope,
    }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const body: unknown = await response.json().catch(() => undefined);
  const read = granted.safeParse(body);
  if (response.ok && read.success)
    return { token: read.data.access_token, seconds: Math.max(0, read.data.expires_in - MARGIN) };
  const why = refused.safeParse(body).data?.error ?? 'no token in the answer';
  throw new Error(`no access token for the mail server: ${response.status} ${why}`);
}
