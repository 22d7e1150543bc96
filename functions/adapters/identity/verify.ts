// Who is calling: a bearer token is believed only when its signature, issuer, audience, time and address hold.
import type { Clock } from '../../ports.ts';
import { createKeyring } from './keyring.ts';
import { type Claims, readToken, type Token } from './read-token.ts';

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

type Trusted = { issuers: string[]; audience: string[]; clock: Clock };

/** What Cloud Run puts in the place of a signature that it has checked itself. */
const CHECKED_BY_PLATFORM = /\.SIGNATURE_REMOVED_BY_GOOGLE$/;

export type VerifierSettings = Trusted & {
  /** Answers `{kid: PEM}`. */
  certsUrl: string;
  /** Only where nobody reaches us but through Cloud Run's own check: a signature it took out counts as good. */
  platformChecksSignature?: boolean;
};

/** Issuers, audiences and keys are configuration: the same code serves cloud and desk. */
export function createVerifier({
  certsUrl,
  platformChecksSignature = false,
  ...trusted
}: VerifierSettings): Verify {
  const keyring = createKeyring(certsUrl, trusted.clock);
  return async (authorizationHeader) => {
    if (!authorizationHeader) return refuse('missing');
    const token = readToken(authorizationHeader);
    if (!token) return refuse('malformed');
    const checked = platformChecksSignature && CHECKED_BY_PLATFORM.test(token.jwt);
    const unsigned = checked ? undefined : await problemOfSignature(token, keyring);
    const problem = unsigned ?? problemOfClaims(token.claims, trusted);
    return problem ? refuse(problem) : { ok: true, email: token.claims.email!.toLowerCase() };
  };
}

const refuse = (problem: IdentityProblem): Identity => ({ ok: false, problem });

async function problemOfSignature(
  { jwt, header }: Token,
  keyring: ReturnType<typeof createKeyring>,
): Promise<IdentityProblem | undefined> {
  if (header.alg !== 'RS256') return 'algorithm';
  const signed = await keyring.signed(jwt, header.kid);
  return signed === true ? undefined : signed === false ? 'signature' : 'certsUnavailable';
}

function problemOfClaims(claims: Claims, { issuers, audience, clock }: Trusted): IdentityProblem | undefined {
  const now = clock.now().getTime() / 1000;
  if (!issuers.includes(claims.iss)) return 'issuer';
  if (!audience.includes(claims.aud)) return 'audience';
  if (now > claims.exp + SKEW) return 'expired';
  if (now < Math.max(claims.iat, claims.nbf ?? 0) - SKEW) return 'notYetValid';
  if (claims.exp > now + LONGEST) return 'malformed';
  if (!claims.email || claims.email_verified !== true) return 'unverifiedEmail';
  return undefined;
}
