// Keeps what was computed last as the draft, and says how it differs from the one before it and from what is published.
import { type Amounts, amountsIn, differences } from '../../domain/proposal/amounts-in.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Tx } from '../../ports.ts';
import { canonicalJson, hashOf, isHashOf } from '../job/hash.ts';
import { loadDraft } from '../job/load-stored.ts';
import type { Act, World } from '../job/world.ts';
import type { ComputedRound } from './compute-round.ts';

type Hashed = Pick<Documents['draft'], 'inputHash' | 'resultHash'>;

/** Whether a draft, or a run, is what was computed now: of the same basis, and with the same outcome. */
export const isDraftOf = (
  { inputHash, resultHash }: Hashed,
  { input, adjustments, basis, outcome }: Pick<ComputedRound, 'input' | 'adjustments' | 'basis' | 'outcome'>,
): boolean => isHashOf(inputHash, { input, adjustments, basis }) && isHashOf(resultHash, outcome);

type Difference = { name: string; change: number };

/** How the draft differs: from the draft before, where there was one, and from the run in force, by its number. */
export type Compared = {
  isSame: boolean;
  draft?: Difference[];
  published?: { sequence: number; changes: Difference[] };
};

/** The same computed again is that draft: it stays as it was, and is compared with what it was compared with. */
export async function keepDraft(
  tx: Tx,
  { world, act, at }: { world: World; act: Act; at: string },
  computed: ComputedRound,
): Promise<Compared> {
  const last = await loadDraft(tx);
  const isSame = last !== undefined && isDraftOf(last, computed);
  const before = isSame ? last.amountsBefore : last && byCode(amountsIn(last));
  if (!isSame) tx.put('draft', draftOf(computed, { world, act, at }, before));
  const { inForce } = computed;
  const now = amountsIn({
    input: JSON.stringify(computed.input),
    outcome: JSON.stringify(computed.outcome),
  });
  return {
    isSame,
    ...(before && { draft: differences(asAmounts(before, now), now) }),
    ...(inForce && {
      published: { sequence: inForce.sequence, changes: differences(amountsIn(inForce), now) },
    }),
  };
}

const byCode = (amounts: Amounts): Record<string, number> =>
  Object.fromEntries([...amounts].map(([code, { amount }]) => [code, amount]));

/** A network that is in the round no more is called by its code. */
const asAmounts = (kept: Record<string, number>, now: Amounts): Amounts =>
  new Map(
    Object.entries(kept).map(([code, amount]) => [code, { name: now.get(code)?.name ?? code, amount }]),
  );

function draftOf(
  { input, adjustments, basis, outcome }: ComputedRound,
  { world, act, at }: { world: World; act: Act; at: string },
  before: Record<string, number> | undefined,
): Documents['draft'] {
  return {
    id: 'draft',
    group: 'draft',
    at,
    by: act.by.email,
    codeVersion: world.codeVersion,
    inputHash: hashOf({ input, adjustments, basis }),
    resultHash: hashOf(outcome),
    input: canonicalJson(input),
    outcome: canonicalJson(outcome),
    basis: canonicalJson(basis),
    ...(before && { amountsBefore: before }),
  };
}
