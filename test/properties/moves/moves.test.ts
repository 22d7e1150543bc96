// Whatever is moved: the frame adds up, nothing is below zero, and what the networks get is what *Ufordelt* gives.
import fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation, AllocationInput } from '../../../functions/allocation/model.ts';
import { soughtBy } from '../../../functions/allocation/payees.ts';
import { checkMoves } from '../../../functions/domain/moves/check-moves.ts';
import { type Move, adjustmentsOf } from '../../../functions/domain/moves/move.ts';
import { composeInnstilling } from '../../../functions/domain/proposal/innstilling.ts';
import { proveLedger } from '../../../functions/domain/proposal/prove-ledger.ts';
import { readTab } from '../../../functions/domain/sheet/read-tab.ts';
import { justeringer } from '../../../functions/domain/tabs/justeringer.ts';
import { sayMoves } from '../../../functions/text/words/moves.ts';
import { tiltakReason } from '../../../functions/text/words/outcomes.ts';
import { gridOfRows } from '../../desk/read-seed.ts';
import { fullRounds } from '../rounds.ts';
import { law } from '../run.ts';

const reason = 'Avtalt med nettverkene i møtet.';
/** Moves by the places of their holders and of the tiltak; the last holder is *Ufordelt*. */
const picks = fc.array(
  fc.record({ from: fc.nat(6), to: fc.nat(6), part: fc.nat(120), tiltak: fc.option(fc.nat(9)) }),
  { maxLength: 8 },
);
type Case = { input: AllocationInput; outcome: Allocation; typed: Move[] };

const cases = fc.tuple(fullRounds(), picks).map(([input, chosen]): Case | undefined => {
  const outcome = allocate(input);
  if (outcome.kind === 'conflict' || outcome.ties.length > 0) return undefined;
  const holders = [...input.claims.map(({ name }) => name), 'Ufordelt'];
  const has = new Map(input.claims.map(({ name }, at) => [name, outcome.awards[at]!.amount]));
  const typed = chosen.flatMap(({ from, to, part, tiltak }): Move[] => {
    const [giver, taker] = [holders[from % holders.length]!, holders[to % holders.length]!];
    const amount = Math.floor(((has.get(giver) ?? outcome.unallocated) * part) / 100);
    if (giver === taker || amount === 0) return [];
    const ids = input.claims
      .filter(({ name }) => name === giver || name === taker)
      .flatMap(({ measures }) => measures.map(({ id }) => id));
    const named = tiltak === null ? undefined : ids[tiltak];
    const move = { from: giver, to: taker, amount, cause: 'annet' as const, reason };
    return [named === undefined ? move : { ...move, tiltak: named }];
  });
  return { input, outcome, typed };
});

/** Those of the typed rows that are not refused, as the tab is read. */
function madeOf({ input, outcome, typed }: Case): Move[] {
  const reading = readTab(justeringer, gridOfRows('Justeringer', justeringer, []));
  const read = { reading, moves: typed.map((move, at) => ({ ...move, row: at + 1 })), findings: [] };
  const refused = new Set(
    checkMoves(read, { claims: input.claims, ...outcome }).flatMap(({ places }) => places[0]?.row ?? []),
  );
  return read.moves.filter(({ row }) => !refused.has(row));
}

const total = (amounts: number[]): number => amounts.reduce((sum, one) => sum + one, 0);

law('what is not refused adds up to the krone, and Ufordelt gives what the networks get', cases, (one) => {
  if (!one) return true;
  const { input, outcome } = one;
  const adjustments = adjustmentsOf(madeOf(one), sayMoves);
  const { networks, unallocated } = proveLedger(composeInnstilling(input, outcome, adjustments));
  const moved = total(networks.map(({ adjustment }) => adjustment));
  return (
    unallocated >= 0 &&
    moved === outcome.unallocated - unallocated &&
    networks.every(({ proposed, claim }) => proposed >= 0 && proposed <= claim.request)
  );
});

law('a tiltak that a move cut says so, and gets between nothing and what it seeks', cases, (one) => {
  if (!one) return true;
  const { input, outcome } = one;
  const { networks } = composeInnstilling(input, outcome, adjustmentsOf(madeOf(one), sayMoves));
  return networks.every(({ claim, measures }, at) =>
    measures.every((award) => {
      const before = outcome.awards[at]!.measures.find(({ id }) => id === award.id)!;
      const sought = soughtBy(claim.measures.find(({ id }) => id === award.id)!);
      const said = tiltakReason(award, sought);
      const isCut = award.amount < before.amount;
      const isTrue = !isCut || (said.includes('er flyttet til') && !said.includes('høyere prioritet'));
      const { owner, uh, other = 0 } = award;
      return isTrue && award.amount >= 0 && award.amount <= sought && owner + uh + other === award.amount;
    }),
  );
});
