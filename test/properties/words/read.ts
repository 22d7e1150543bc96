// Reads the two lines of an explanation as somebody with a pocket calculator does: the numbers, and nothing else.
import { explainer } from '../../../functions/allocation/explain.ts';
import type { Allocation, AllocationInput, Award, Claim } from '../../../functions/allocation/model.ts';
import type { Reason } from '../../../functions/allocation/reasons/reason.ts';
import { explainOwn, explainPot } from '../../../functions/text/words/explanation.ts';

export type Read = { claim: Claim; award: Award; reason: Reason | undefined; pot: string; own: string };

/** Every network's two lines, with plain spaces. */
export function linesOf(round: AllocationInput, outcome: Allocation): Read[] {
  const explain = explainer(outcome, round);
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  return round.claims.map((claim, at) => {
    const explained = explain(claim.id)!;
    const [pot, own] = [explainPot(explained), explainOwn(explained)].map(plain) as [string, string];
    return { claim, award: outcome.awards[at]!, reason: explained.own.reason, pot, own };
  });
}

/** `1 234,5` as a number. */
export const numberOf = (text: string | undefined): number =>
  Number((text ?? '').replaceAll(' ', '').replace(',', '.'));

const number = String.raw`(\d[\d ]*(?:,\d+)?)`;

/** The numbers of a pattern in which `#` stands for one; nothing when it is not there. */
export function numbersIn(text: string, pattern: string): number[] | undefined {
  const found = new RegExp(pattern.replaceAll('#', number)).exec(text);
  return found?.slice(1).map(numberOf);
}

/** All amounts in kroner that stand in a text. */
export const kronerIn = (text: string): number[] =>
  [...text.matchAll(/(\d[\d ]*(?:,\d+)?) kr/g)].map(([, one]) => numberOf(one));
