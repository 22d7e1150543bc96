// The seed workbooks by name.
import type { Seed } from './seed.ts';
import { trondelag2026 } from './trondelag-2026.ts';
import { vestfold2015 } from './vestfold-2015.ts';

export const seeds: Record<string, Seed> = Object.fromEntries(
  [trondelag2026, vestfold2015].map((seed) => [seed.name, seed]),
);
