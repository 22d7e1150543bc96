// The issuer's public keys: fetched when needed, kept for a while, and not asked for without end.
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../ports.ts';

/** Seconds between two looks for a key id that is not known, so that made-up ids cannot make us ask without end. */
const PAUSE = 30;
/** Milliseconds that keys are held before they are fetched again; Google announces its own for some hours. */
const HELD = 3_600_000;
/** Milliseconds that the issuer has to answer. */
const PATIENCE = 5000;

/** The issuer does not answer, or what it serves are no keys: nobody is at fault who asks us. */
export class KeysUnavailable extends Error {}

/**
 * The key that a token names, out of the JSON Web Key Set at the address; a token must name one.
 * @throws JWKSNoMatchingKey when there is none, KeysUnavailable
 */
export function keysAt(url: string, clock: Clock): JWTVerifyGetKey {
  const limits = { cacheMaxAge: HELD, cooldownDuration: Infinity, timeoutDuration: PATIENCE };
  const keys = createRemoteJWKSet(new URL(url), limits);
  let lookedAt = -Infinity;
  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const now = clock.now().getTime() / 1000;
      if (!(error instanceof errors.JWKSNoMatchingKey) || now < lookedAt + PAUSE) throw error;
      lookedAt = now;
      await keys.reload();
      return keys(header, token);
    }
  };
  return async (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    return Promise.resolve(find(header, token)).catch((error: unknown) => {
      throw error instanceof errors.JWKSNoMatchingKey ? error : new KeysUnavailable('', { cause: error });
    });
  };
}
