// The moves held against what was computed, one after the other: a giver gives no more than it has then, *Ufordelt* too.
import type { Allocation, Claim } from '../../allocation/model.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { type Finding, type Spot, finding, isStop } from '../sheet/finding.ts';
import { type JusteringerField, unallocatedHolder } from '../tabs/justeringer.ts';
import type { MoveReading, TypedMove } from './read-moves.ts';

/** What was computed before anything is moved. */
export type Computed = { claims: readonly Claim[] } & Pick<Allocation, 'awards' | 'unallocated'>;

type Ledger = { claims: ReadonlyMap<string, Claim>; has: Map<string, number> };

/** A move that cannot be made is told at its row, and those after it are judged as if it were not there. */
export function checkMoves({ reading, moves }: MoveReading, computed: Computed): Finding[] {
  const claims = new Map(computed.claims.map((claim) => [claim.name, claim]));
  const awards = new Map(computed.awards.map(({ claim, amount }) => [claim, amount]));
  const has = new Map([...claims].map(([name, { id }]) => [name, awards.get(id) ?? 0]));
  has.set(unallocatedHolder, computed.unallocated);
  const at = (row: number, field: JusteringerField): Spot => ({
    severity: 'stops',
    places: [{ title: reading.title, row, column: reading.columns[field] ?? 0 }],
  });
  return moves.flatMap((move) => {
    if (![move.from, move.to].every((holder) => has.has(holder))) return [];
    const found = checkMove(move, { claims, has }, (field) => at(move.row, field));
    if (found.some(isStop)) return found;
    has.set(move.from, (has.get(move.from) ?? 0) - move.amount);
    has.set(move.to, (has.get(move.to) ?? 0) + move.amount);
    return found;
  });
}

function checkMove(move: TypedMove, ledger: Ledger, at: (field: JusteringerField) => Spot): Finding[] {
  const { from, to, tiltak } = move;
  const known = [from, to].flatMap((holder) => idsOf(ledger.claims.get(holder)));
  const elsewhere =
    tiltak === undefined || known.includes(tiltak)
      ? []
      : [finding('moveTiltakElsewhere', at('tiltak'), { id: tiltak, from, to })];
  return [...elsewhere, ...checkGiver(move, ledger, at), ...checkReceiver(move, ledger, at)];
}

/** Every tiltak that is sent, also one that people refused. */
const idsOf = (claim: Claim | undefined): string[] =>
  claim === undefined
    ? []
    : [
        ...(claim.unmet?.measures ?? claim.measures).map(({ id }) => id),
        ...(claim.lowered ?? []).map(({ measure }) => measure.id),
      ];

function checkGiver(
  { from, amount }: TypedMove,
  { has }: Ledger,
  at: (field: JusteringerField) => Spot,
): Finding[] {
  const left = has.get(from) ?? 0;
  if (amount <= left) return [];
  const facts = { amount: formatKroner(amount), left: formatKroner(left) };
  return from === unallocatedHolder
    ? [finding('moveUncovered', at('amount'), facts)]
    : [finding('moveAboveGiver', at('amount'), { ...facts, from })];
}

function checkReceiver(
  { to, amount }: TypedMove,
  { claims, has }: Ledger,
  at: (field: JusteringerField) => Spot,
): Finding[] {
  const claim = claims.get(to);
  if (!claim) return [];
  if (claim.unmet) {
    const criterion = claim.unmet.failures[0]?.criterion ?? '';
    return [finding('moveToRefused', at('to'), { to, criterion })];
  }
  const room = claim.request - (has.get(to) ?? 0);
  if (amount <= room) return [];
  const facts = { to, amount: formatKroner(amount), room: formatKroner(Math.max(0, room)) };
  return [finding('moveAboveSought', at('amount'), { ...facts, most: formatKroner(claim.request) })];
}
