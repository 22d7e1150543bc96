// The short cause in Hvorfor is two lines at most, and never says what did not bind: held to the amounts and the rules alone.
import { expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { explainer } from '../../../functions/allocation/explain.ts';
import type { AllocationInput, Award, Claim } from '../../../functions/allocation/model.ts';
import { sumKroner } from '../../../functions/basics/kroner.ts';
import { mostInWhy, shortReason } from '../../../functions/text/words/short-reason.ts';
import { claimOf, roundOf } from '../../round.ts';
import {
  fullRounds,
  groupRounds,
  mixedGroupRounds,
  plainRounds,
  ratioRounds,
  unitGroupRounds,
  unitRounds,
} from '../rounds.ts';
import { law } from '../run.ts';
import { kronerIn } from './read.ts';

type Said = { text: string; claim: Claim; award: Award; rules: AllocationInput['rules'] };

const lineOf = ({ steps }: Award, ...of: string[]): number =>
  sumKroner(steps.filter(({ rule }) => of.includes(rule)).map(({ amount }) => amount));
const isWhole = ({ award, claim }: Said): boolean => award.amount === claim.request;
const sums = ({ text, award }: Said): boolean => sumKroner(kronerIn(text)) === award.amount;

const tiered = new Set<string>(['priorityTiers', 'floorThenTiers', 'oneRanking']);

/** What a text says, by how it begins, and what must then be so. Every text begins in one of these ways. */
const claims: [begins: RegExp, holds: (said: Said) => boolean][] = [
  [/^Behovsmeldingen er ikke sendt/, ({ claim, award }) => claim.request === 0 && award.amount === 0],
  [/^Alt dere søkte om, i hele/, ({ claim, award, rules }) => claim.request - award.amount < rules.unit],
  [/^Alt dere søkte om\.$/, isWhole],
  [/^Nøkkelen gir [\d ]+ kr, i tillegg til|^Nøkkelen gir/, sums],
  [/^Taket for hvert nettverk/, (said) => sums(said) && said.rules.cap === said.award.amount],
  [
    /^(Høyst|Minst) .* av hvert beløp/,
    ({ rules }) => rules.groups?.some(({ of }) => of === 'award') ?? false,
  ],
  [/^Ingenting dere søkte om/, ({ award, rules }) => award.amount === 0 && tiered.has(rules.aboveFrame)],
  [
    /^Alt dere søkte om til og med/,
    ({ award, claim, rules }) =>
      award.amount > 0 && award.amount <= claim.request && tiered.has(rules.aboveFrame),
  ],
  [/^Det som er bundet fra før/, (said) => sums(said) && said.claim.commitment > 0],
  [/^Minstebeløpet/, (said) => sums(said) && (said.claim.base ?? said.rules.base) > 0],
  [/^(Bundet|Grunntilskudd) .*(nøkkelandel|til og med)/, sums],
  [/^[\d ]+ kr(, ingen nøkkelandel| dekker)/, sums],
  [/^Nøkkeltalle?t?(ne)? er 0, så/, ({ award }) => award.amount === 0],
  [/^Nøkkeltalle?t?(ne)? er 0/, (said) => sums(said) && lineOf(said.award, 'keyShare') === 0],
  [/^Det er ingenting igjen/, ({ award }) => award.amount === 0],
  [/^Alt som er i potten/, sums],
  [/^Avrundingen til hele/, ({ text, award, rules }) => rules.unit > 1 && kronerIn(text)[1] === award.amount],
  [/^(Kravene til|Gruppekravene)/, (said) => sums(said) && (said.rules.groups?.length ?? 0) > 0],
  [/^Hver pott for seg/, (said) => sums(said) && (said.rules.groups?.length ?? 0) > 0],
  [/^([\d ]+ kr til (prioritet|rang)|Møtt prioritet)/, sums],
];

/** What waits for a choice, and what goes on to next year, is no part of the amount. */
const withoutBeside = (text: string): string =>
  text.replace(/ ?[\d ]+ kr venter på et valg\.$/, '').replace(/ [\d ]+ kr overføres\.$/, '');

function holds(said: Said): boolean {
  const { text } = said;
  if (text.length > mostInWhy || text.includes('undefined') || text.includes('NaN')) return false;
  const rest = withoutBeside(text);
  if (rest === '') return true;
  const [, isSo] = claims.find(([begins]) => begins.test(rest)) ?? [];
  return isSo?.({ ...said, text: rest }) ?? false;
}

const shortly = (round: AllocationInput): boolean => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const explain = explainer(outcome, round);
  return round.claims.every((claim, at) => {
    const text = (shortReason(explain(claim.id)) ?? 'undefined').replaceAll('\u00a0', ' ');
    return holds({ text, claim, award: outcome.awards[at]!, rules: round.rules });
  });
};

law('a short cause is true of the amount', plainRounds, shortly);
law('a short cause is true of the amount by all rules', fullRounds(), shortly);
law('a short cause is true of the amount with a rule on each award', ratioRounds, shortly);
law('a short cause is true of the amount in units of 1 000 kr', unitRounds, shortly);
law('a short cause is true of the amount under group rules', groupRounds, shortly);
law('a short cause is true of the amount under group rules in every mode', mixedGroupRounds, shortly);
law('a short cause is true of the amount under group rules in units of 1 000 kr', unitGroupRounds, shortly);

it('a cause that did not bind breaks the law: all that was sought is not what everybody gets', () => {
  const round = roundOf(1000, [claimOf('A', 1, 10), claimOf('B', 3, 9000)]);
  const told = { text: 'Alt dere søkte om.', claim: round.claims[1]!, rules: round.rules };
  const outcome = allocate(round);
  const amounts = outcome.kind === 'allocated' ? outcome.awards : [];
  expect(amounts.map((award, at) => holds({ ...told, award, claim: round.claims[at]! }))).toEqual([
    true,
    false,
  ]);
});
