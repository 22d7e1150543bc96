// What people let a tiltak get, laid on what its network seeks before anything is shared, and on what it got (D15, D17).
import type { Claim, Lowered, TiltakAward, TiltakClaim } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import { splitPayees } from '../../allocation/steps/tiltak.ts';
import { sumKroner } from '../../basics/kroner.ts';
import type { MeasureVerdict } from '../round/read-verdicts.ts';

/** The verdicts of the round, and whether the order is one ranking over all networks. */
export type Assessed = { verdicts: readonly MeasureVerdict[]; order: 'priority' | 'rank' };

/**
 * In one ranking the rank is what is met first, and a tiltak without one comes after all others; else its network's own
 * priority is.
 */
export function rankMeasures(measures: TiltakClaim[], { verdicts, order }: Assessed): TiltakClaim[] {
  if (order === 'priority')
    return measures.map(({ own, ...one }) => (own === undefined ? one : { ...one, priority: own }));
  const ranks = new Map(verdicts.map(({ id, rank }) => [id, rank]));
  const after = Math.max(0, ...verdicts.map(({ rank = 0 }) => rank)) + 1;
  return measures.map((one) => ({
    ...one,
    priority: ranks.get(one.id) ?? after,
    own: one.own ?? one.priority,
  }));
}

/** What each tiltak is lowered to; its payees share that as they share what is sought. */
export function lowerMeasures(
  measures: TiltakClaim[],
  { verdicts }: Assessed,
): { measures: TiltakClaim[]; lowered: Lowered[] } {
  const byId = new Map(verdicts.map((one) => [one.id, one]));
  const lowered = measures.flatMap((measure): Lowered[] => {
    const { most, reason = '' } = byId.get(measure.id) ?? {};
    return most === undefined || most >= soughtBy(measure) ? [] : [{ measure, most, reason }];
  });
  const mosts = new Map(lowered.map(({ measure, most }) => [measure.id, most]));
  const left = measures.flatMap((measure): TiltakClaim[] => {
    const most = mosts.get(measure.id);
    if (most === undefined) return [measure];
    if (most === 0) return [];
    const { owner, uh, other } = splitPayees(measure, most);
    const { soughtOther: _, ...rest } = measure;
    const third = other === undefined ? {} : { soughtOther: other };
    return [{ ...rest, soughtOwner: owner, soughtUh: uh, ...third }];
  });
  return { measures: left, lowered };
}

/** Every tiltak of a network as it was sought. */
export function asSought({ measures, lowered = [] }: Claim): TiltakClaim[] {
  const before = new Map(lowered.map(({ measure }) => [measure.id, measure]));
  const gone = lowered.filter(({ most }) => most === 0).map(({ measure }) => measure);
  return [...measures.map((one) => before.get(one.id) ?? one), ...gone];
}

/** What was sought in all, kroner. */
export const soughtBefore = ({ request, lowered = [] }: Claim): number =>
  request + sumKroner(lowered.map(({ measure, most }) => soughtBy(measure) - most));

/** The awards with those that people lowered: never in full, and with their reason. */
export function withVerdicts({ lowered = [] }: Claim, awards: TiltakAward[]): TiltakAward[] {
  if (lowered.length === 0) return awards;
  const verdicts = new Map(lowered.map(({ measure, most, reason }) => [measure.id, { most, reason }]));
  const lowerIn = (award: TiltakAward): TiltakAward => {
    const verdict = verdicts.get(award.id);
    return verdict ? { ...award, outcome: award.amount > 0 ? 'partly' : 'refused', lowered: verdict } : award;
  };
  const gone = lowered
    .filter(({ most }) => most === 0)
    .map(({ measure: { id }, most, reason }): TiltakAward => ({
      id,
      outcome: 'refused',
      amount: 0,
      owner: 0,
      uh: 0,
      lowered: { most, reason },
    }));
  return [...awards.map(lowerIn), ...gone];
}
