// Stage 0: the choices of the plan are known ones, complete, and in whole units.
import type { AllocationInput, Conflict } from '../../model.ts';
import type { AllocationRules } from '../../rules.ts';
import { conflictOver } from './conflict.ts';

const choices: { [R in 'baseMode' | 'unused' | 'aboveFrame' | 'commitments']: AllocationRules[R][] } = {
  baseMode: ['additive', 'floor'],
  unused: ['redistribute', 'carry'],
  aboveFrame: ['proRata', 'priorityTiers', 'floorThenTiers', 'oneRanking', 'capPerClaim', 'capPreAnnounced'],
  commitments: ['onTop', 'within'],
};

/**
 * `ruleUnknown`, `unitWrong`, `capMissing`, `preAnnouncedMissing`, and `notInUnit` for a base, cap or commitment that is no whole multiple
 * of the unit; ids are the rules' names or the claims.
 */
export function checkRules({ claims, rules }: AllocationInput): Conflict[] {
  const unknown = Object.entries(choices).filter(
    ([rule, known]) => !(known as string[]).includes(rules[rule as keyof typeof choices]),
  );
  const { unit, cap, aboveFrame } = rules;
  const faults = conflictOver(
    'ruleUnknown',
    unknown.map(([rule]) => `rules.${rule}`),
  );
  if (aboveFrame === 'capPerClaim' && cap === undefined)
    faults.push(...conflictOver('capMissing', ['rules.cap']));
  const frames = aboveFrame === 'capPreAnnounced' ? claims : [];
  faults.push(
    ...conflictOver(
      'preAnnouncedMissing',
      frames.filter(({ preAnnounced }) => preAnnounced === undefined).map(({ id }) => id),
    ),
  );
  if (!Number.isSafeInteger(unit) || unit < 1)
    return [...faults, ...conflictOver('unitWrong', ['rules.unit'])];
  const off = (amount: number | undefined) => amount !== undefined && amount % unit !== 0;
  const broken = claims.filter(
    ({ commitment, base, preAnnounced }) =>
      off(commitment) || off(base) || (frames.length > 0 && off(preAnnounced)),
  );
  return [
    ...faults,
    ...conflictOver('notInUnit', [
      ...(off(rules.base) ? ['rules.base'] : []),
      ...(off(cap) ? ['rules.cap'] : []),
      ...broken.map(({ id }) => id),
    ]),
  ];
}
