// So many requests a minute from one identity; counted in this instance's memory, so each instance counts its own.
import type { Clock } from '../ports.ts';

/** Takes one from what the identity has left: 0 when there was one, else seconds until there is. */
export type RateLimit = (identity: string) => number;

/** A full bucket that fills evenly; identities whose bucket is full again are forgotten. */
const MOST_KNOWN = 10_000;

export function createRateLimit(perMinute: number, clock: Clock): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const perSecond = perMinute / 60;
  const filled = ({ left, at }: { left: number; at: number }, now: number): number =>
    Math.min(perMinute, left + (now - at) * perSecond);
  return (identity) => {
    const now = clock.now().getTime() / 1000;
    const bucket = buckets.get(identity);
    const left = bucket ? filled(bucket, now) : perMinute;
    if (left < 1) return Math.ceil((1 - left) / perSecond);
    buckets.set(identity, { left: left - 1, at: now });
    if (buckets.size > MOST_KNOWN)
      for (const [known, one] of buckets) if (filled(one, now) >= perMinute) buckets.delete(known);
    return 0;
  };
}
