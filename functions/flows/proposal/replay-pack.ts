// Computes a pack again and says where it differs from what was stored; no store, no sheet, no network.
import { z } from 'zod';
import type { Claim, Conflict } from '../../allocation/model.ts';
import { type Difference, firstDifference } from '../../domain/proposal/replay/first-difference.ts';
import { recompute } from '../../domain/proposal/replay/stored-outcome.ts';
import { type Pack, packSchema } from '../../domain/proposal/replay/pack.ts';
import { rulesOf } from '../../domain/plan/rules-of-plan.ts';
import { canonicalJson, hashLike } from '../job/hash.ts';

/** `differences` in the order of the pack: what went in, where it came from, what came out. */
export type Replay =
  | { kind: 'malformed'; why: string }
  | { kind: 'conflict'; pack: Pack; conflicts: Conflict[] }
  | { kind: 'replayed'; pack: Pack; hash: string; differences: Difference[] };

/** `json` as it was parsed, since the hashes are of that and not of what the schema makes of it. */
export function replayPack(json: unknown): Replay {
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) return { kind: 'malformed', why: z.prettifyError(parsed.error) };
  const pack = parsed.data;
  const { input, adjustments, basis, outcome } = json as Record<string, unknown>;
  const again = recompute(pack.input, pack.adjustments);
  if (again.kind === 'conflict') return { kind: 'conflict', pack, conflicts: again.conflicts };
  const recomputed: unknown = JSON.parse(canonicalJson(again));
  const { inputHash, resultHash } = pack.run;
  const hash = hashLike(resultHash, recomputed);
  const found = [
    firstDifference(inputHash, hashLike(inputHash, { input, adjustments, basis }), 'run.inputHash'),
    pack.basis && compareBasis(pack, pack.basis),
    firstDifference(outcome, recomputed, 'outcome'),
    firstDifference(resultHash, hash, 'run.resultHash'),
  ];
  const differences = found.filter((difference) => difference !== undefined);
  return { kind: 'replayed', pack, hash, differences };
}

/** The rules and key data that the Plan and Nøkkeltall tabs gave must be those that were computed with. */
function compareBasis(
  { input }: Pack,
  { rules, keyData }: NonNullable<Pack['basis']>,
): Difference | undefined {
  return (
    firstDifference(rulesOf(rules, input.claims), input.rules, 'basis.rules') ??
    firstDifference(keyData.map(keyOf), input.claims.map(keyOf), 'basis.keyData')
  );
}

type KeyData = Pick<
  Claim,
  'id' | 'name' | 'indicators' | 'decimals' | 'coordination' | 'base' | 'preAnnounced'
> & {
  commitment?: number;
};

const keyOf = ({
  id,
  name,
  indicators,
  decimals,
  coordination,
  commitment = 0,
  base,
  preAnnounced,
}: KeyData) => ({
  id,
  name,
  indicators,
  ...(decimals === undefined ? {} : { decimals }),
  coordination,
  commitment,
  ...(base === undefined ? {} : { base }),
  ...(preAnnounced === undefined ? {} : { preAnnounced }),
});
