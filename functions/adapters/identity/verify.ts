// Who is calling: a bearer token is believed only when its signature, issuer, audience, time and address hold.
import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyOptions, UnsecuredJWT } from 'jose';
import type { Clock } from '../../ports.ts';
import { keysAt, KeysUnavailable } from './keys.ts';

/** Why a caller is not believed, in the order it is found out. */
export type IdentityProblem =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'certsUnavailable'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'notYetValid'
  | 'unverifiedEmail';

/** The caller's address in lower case, or the one reason against. */
export type Identity = { ok: true; email: string } | { ok: false; problem: IdentityProblem };

/** Takes the Authorization header as it came; never throws. */
export type Verify = (authorizationHeader?: string) => Promise<Identity>;

/** Seconds that clocks may differ, and the longest life of a token; both as in google-auth-library. */
const SKEW = 300;
const LONGEST = 86_400;

/** Signs of a header that carries a token; Google's have some 1,200. */
const LONGEST_HEADER = 8000;

/** What Cloud Run puts in the place of a signature that it has checked itself. */
const CHECKED_BY_PLATFORM = /\.SIGNATURE_REMOVED_BY_GOOGLE$/;

export type VerifierSettings = {
  issuers: string[];
  audience: string[];
  clock: Clock;
  /** Answers a JSON Web Key Set. */
  certsUrl: string;
  /** Only where nobody reaches us but through Cloud Run's own check: a signature it took out counts as good. */
  platformChecksSignature?: boolean;
};

/** Issuers, audiences and keys are configuration: the same code serves cloud and desk. */
export function createVerifier(settings: VerifierSettings): Verify {
  const { issuers, audience, clock, certsUrl, platformChecksSignature = false } = settings;
  const keys = keysAt(certsUrl, clock);
  const claimsOf = async (jwt: string, options: JWTVerifyOptions): Promise<JWTPayload> =>
    platformChecksSignature && CHECKED_BY_PLATFORM.test(jwt)
      ? UnsecuredJWT.decode(new UnsecuredJWT(decodeJwt(jwt)).encode(), options).payload
      : (await jwtVerify(jwt, keys, options)).payload;
  return async (authorizationHeader) => {
    if (!authorizationHeader) return refuse('missing');
    if (authorizationHeader.length > LONGEST_HEADER) return refuse('malformed');
    const jwt = /^Bearer (\S+)$/i.exec(authorizationHeader)?.[1];
    if (jwt === undefined) return refuse('malformed');
    const now = clock.now();
    try {
      return identityOf(
        await claimsOf(jwt, {
          algorithms: ['RS256'],
          issuer: issuers,
          audience,
          clockTolerance: SKEW,
          currentDate: now,
          requiredClaims: ['iat', 'exp'],
        }),
        now.getTime() / 1000,
      );
    } catch (error) {
      return refuse(problemOf(error));
    }
  };
}

const refuse = (problem: IdentityProblem): Identity => ({ ok: false, problem });

/** What the library leaves to us: the beginning and the length of a token's life, one audience, and the address. */
function identityOf({ iat = 0, exp = 0, aud, email, email_verified }: JWTPayload, now: number): Identity {
  if (now < iat - SKEW) return refuse('notYetValid');
  if (exp > now + LONGEST || typeof aud !== 'string') return refuse('malformed');
  if (typeof email !== 'string' || email === '' || email_verified !== true) return refuse('unverifiedEmail');
  return { ok: true, email: email.toLowerCase() };
}

const problemOfCode: Partial<Record<string, IdentityProblem>> = {
  [errors.JOSEAlgNotAllowed.code]: 'algorithm',
  [errors.JWKSNoMatchingKey.code]: 'signature',
  [errors.JWSSignatureVerificationFailed.code]: 'signature',
  [errors.JWTExpired.code]: 'expired',
};

const problemOfClaim: Partial<Record<string, IdentityProblem>> = {
  iss: 'issuer',
  aud: 'audience',
  nbf: 'notYetValid',
};

/** A claim that is missing, or not of its type, makes the token malformed; so does what has no name of its own. */
function problemOf(error: unknown): IdentityProblem {
  if (error instanceof KeysUnavailable) return 'certsUnavailable';
  if (error instanceof errors.JWTClaimValidationFailed)
    return (error.reason === 'check_failed' && problemOfClaim[error.claim]) || 'malformed';
  return (error instanceof errors.JOSEError && problemOfCode[error.code]) || 'malformed';
}
