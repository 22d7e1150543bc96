// A claim that leaves with its money in its places leaves the others as they were, in parts of a krone (docs/groups.md).
import fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Award } from '../../../functions/allocation/model.ts';
import { law, RUNS } from '../run.ts';
import { inputOf, type KronerRound, kronerRounds } from './rounds.ts';

/** What whole kroner round away is nothing beside so many parts of each. */
const parts = 10_000;

const inParts = (round: KronerRound): KronerRound => ({
  ...round,
  frame: round.frame * parts,
  base: round.base * parts,
  cap: round.cap === undefined ? undefined : round.cap * parts,
  claims: round.claims.map((claim) => ({
    ...claim,
    request: claim.request * parts,
    commitment: claim.commitment * parts,
    measures: claim.measures.map((one) => ({
      ...one,
      soughtOwner: one.soughtOwner * parts,
      soughtUh: one.soughtUh * parts,
      ...(one.soughtOther === undefined ? {} : { soughtOther: one.soughtOther * parts }),
    })),
  })),
  bounds: Object.fromEntries(
    Object.entries(round.bounds).map(([tag, { least, most }]) => [
      tag,
      { least: least * parts, most: most === undefined ? undefined : most * parts },
    ]),
  ),
});

/** Its money in a group and in those inside it. */
const moneyIn = ({ parts: lies = [] }: Award, tag: string, isNested: boolean): number =>
  lies.reduce((sum, { group, amount }) => {
    const isInside =
      group === tag || group === `${tag}/rest` || (isNested && tag === 'spes' && group === 'uh');
    return isInside ? sum + amount : sum;
  }, 0);

function without(round: KronerRound, award: Award): KronerRound {
  const left = (kroner: number, tag: string) => Math.max(0, kroner - moneyIn(award, tag, round.isNested));
  return {
    ...round,
    frame: round.frame - award.amount,
    claims: round.claims.filter(({ id }) => id !== award.claim),
    bounds: Object.fromEntries(
      Object.entries(round.bounds).map(([tag, { least, most }]) => [
        tag,
        { least: left(least, tag), most: most === undefined ? undefined : left(most, tag) },
      ]),
    ),
  };
}

law(
  '25: a claim leaves with its money in its places, and the others have what they had',
  fc.tuple(kronerRounds, fc.nat()),
  ([drawn, pick]) => {
    const round = inParts(drawn);
    const before = allocate(inputOf(round));
    if (before.kind === 'conflict') return true;
    const leaving = before.awards[pick % before.awards.length]!;
    const after = allocate(inputOf(without(round, leaving)));
    if (after.kind === 'conflict') return false;
    const amounts = new Map(after.awards.map(({ claim, amount }) => [claim, amount]));
    return before.awards.every(
      ({ claim, amount }) => claim === leaving.claim || Math.abs(amounts.get(claim)! - amount) < parts / 100,
    );
  }, // Parts of a krone take exact fractions of many digits.
  Math.ceil(RUNS / 4),
);
