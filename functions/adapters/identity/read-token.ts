// A bearer token taken apart, before any of it is believed.
import { z } from 'zod';

const headerOf = z.object({ alg: z.string(), kid: z.string().default('') });
const claimsOf = z.object({
  iss: z.string(),
  aud: z.string(),
  iat: z.number(),
  exp: z.number(),
  nbf: z.number().optional(),
  email: z.string().optional(),
  email_verified: z.unknown(),
});

export type Claims = z.infer<typeof claimsOf>;
export type Token = { jwt: string; header: z.infer<typeof headerOf>; claims: Claims };

/** `Bearer <jwt>` as header and claims; undefined for anything else. Times are seconds since 1970. */
export function readToken(authorizationHeader: string): Token | undefined {
  const jwt = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorizationHeader)?.[1];
  const [header = '', claims = ''] = jwt?.split('.') ?? [];
  const read = { header: headerOf.safeParse(decode(header)), claims: claimsOf.safeParse(decode(claims)) };
  if (!jwt || !read.header.success || !read.claims.success) return undefined;
  return { jwt, header: read.header.data, claims: read.claims.data };
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
