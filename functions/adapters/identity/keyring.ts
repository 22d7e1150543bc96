// The issuer's public keys, fetched when needed, and whether a token was signed by one of them.
import { OAuth2Client } from 'google-auth-library';
import { z } from 'zod';
import type { Clock } from '../../ports.ts';

/** Seconds between two refetches for unknown keys, so that made-up key ids cannot make us ask without end. */
const REFETCH_PAUSE = 30;

/** After the signature, the library judges the time by the machine's clock; we judge it ourselves, by ours. */
const JUDGED_BY_OUR_CLOCK = /^(Token used too (early|late)|Expiration time too far)/;

const certsOf = z.record(z.string(), z.string());

/** Keys are kept as long as their cache-control says; a key id never seen is worth one new look. */
export function createKeyring(certsUrl: string, clock: Clock) {
  // The library's client keeps the keys it has fetched; a new client has none.
  const newClient = () => new OAuth2Client({ endpoints: { oauth2FederatedSignonPemCertsUrl: certsUrl } });
  let client = newClient();
  let refetchedAt = -Infinity;

  const certsFor = async (kid: string) => {
    const certs = await fetchCerts(client);
    const now = clock.now().getTime() / 1000;
    if (Object.hasOwn(certs, kid) || now < refetchedAt + REFETCH_PAUSE) return certs;
    refetchedAt = now;
    const fresh = newClient();
    const newCerts = await fetchCerts(fresh);
    client = fresh;
    return newCerts;
  };

  return {
    /** Whether the key with this id signed the token; undefined when the keys cannot be had. */
    async signed(jwt: string, kid: string): Promise<boolean | undefined> {
      const certs = await certsFor(kid).catch(() => undefined);
      if (!certs) return undefined;
      try {
        await client.verifySignedJwtWithCertsAsync(jwt, certs);
        return true;
      } catch (error) {
        return error instanceof Error && JUDGED_BY_OUR_CLOCK.test(error.message);
      }
    },
  };
}

const fetchCerts = async (client: OAuth2Client) =>
  certsOf.parse((await client.getFederatedSignonCertsAsync()).certs);
