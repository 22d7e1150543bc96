// Stage 0: group rules are complete, name each other rightly, and are of kinds that can be solved together.
import type { AllocationInput, Conflict } from '../../model.ts';
import type { AllocationRules, GroupRule, Share } from '../../rules.ts';
import { payees } from '../../payees.ts';
import { byTiers } from '../priority-tiers.ts';
import { conflictOver } from './conflict.ts';
import { repeated } from './ids.ts';
import { checkKeyOf } from './key.ts';

/**
 * `groupRepeated` (ids, or one mark twice among neighbours), `groupParentUnknown` (a parent is listed before),
 * `groupShareWrong`, `groupKeyNeedsExactly`, `groupExactlyInsideLoose`, `rulesDoNotCombine`,
 * `laidOutDoesNotCombine`, and faults of own keys.
 */
export function checkGroups({ claims, rules }: AllocationInput): Conflict[] {
  const groups = rules.groups ?? [];
  const taken = ['pot', 'rest', ...groups.map(({ id }) => id)];
  const marks = groups.flatMap((rule) =>
    marksOf(rule).map((mark) => ({ id: rule.id, at: `${rule.within ?? 'pot'} ${mark}` })),
  );
  const twice = repeated(marks.map(({ at }) => at));
  const parentOf = ({ within }: GroupRule, at: number) => groups.slice(0, at).find(({ id }) => id === within);
  const orphans = groups.filter((rule, at) => rule.within !== undefined && !parentOf(rule, at));
  const loose = groups.filter((rule, at) => rule.exactly && rule.within && !parentOf(rule, at)?.exactly);
  return [
    ...conflictOver('groupRepeated', [
      ...repeated(taken),
      ...idsOf(marks.filter(({ at }) => twice.includes(at))),
    ]),
    ...conflictOver('groupParentUnknown', idsOf(orphans)),
    ...conflictOver('groupShareWrong', idsOf(groups.filter((rule) => !hasRightShares(rule)))),
    ...conflictOver('groupKeyNeedsExactly', idsOf(groups.filter(({ key, exactly }) => key && !exactly))),
    ...conflictOver('groupExactlyInsideLoose', orphans.length > 0 ? [] : idsOf(loose)),
    ...conflictOver('rulesDoNotCombine', strangers(groups, rules)),
    ...conflictOver('laidOutDoesNotCombine', besideLaidOut(groups, rules)),
    ...groups.flatMap(({ key }) => (key ? checkKeyOf(claims, key) : [])),
  ];
}

const marksOf = ({ tag, also = [] }: GroupRule): string[] => [tag, ...also];
const isPayee = (mark: string): boolean => payees.some((payee) => payee === mark);

const idsOf = (ones: { id: string }[]): string[] => ones.map(({ id }) => id);

function hasRightShares({ of = 'pot', within, key, atLeast, atMost, exactly, laidOut }: GroupRule): boolean {
  const bounds = [atLeast, atMost, exactly].filter((share) => share !== undefined);
  if (bounds.length === 0 || !bounds.every(isShare)) return false;
  if (laidOut && (of === 'award' || !atLeast || atMost)) return false;
  if (of === 'award') return bounds.length === 1 && !exactly && within === undefined && key === undefined;
  return of === 'pot' && (!exactly || bounds.length === 1);
}

const isShare = ({ parts, of }: Share): boolean =>
  Number.isSafeInteger(parts) && Number.isSafeInteger(of) && parts >= 0 && of >= 1 && parts <= of;

/**
 * Rules that have no closed solution together; each alone is fine. Tiers with money carried over have a cliff: where a
 * tier ends, one krone less in the frame would take most of an award.
 */
function strangers(groups: GroupRule[], rules: AllocationRules): string[] {
  const ofAward = groups.filter(({ of }) => of === 'award');
  const ofPot = groups.filter(({ of }) => of !== 'award');
  const parts = ofAward.filter((rule) => marksOf(rule).some((mark) => isPayee(mark)));
  const ids = [...(ofAward.length > 1 || ofPot.length > 0 ? idsOf(ofAward) : []), ...idsOf(parts)];
  if (byTiers(rules) && rules.unused === 'carry') ids.push('rules.aboveFrame', 'rules.unused');
  if (ofPot.length === 0 || !byTiers(rules)) return ids;
  return [...ids, ...(rules.unit > 1 ? ['rules.aboveFrame', 'rules.unit', ...idsOf(ofPot)] : [])];
}

/** A least amount laid out on several pots stands alone of its kind, and is tried for shared kroner alone. */
function besideLaidOut(groups: GroupRule[], rules: AllocationRules): string[] {
  const laid = groups.filter(({ laidOut }) => laidOut);
  const kinds = new Set(
    laid.map(
      ({ tag, atLeast, asFarAsSought = false }) => `${tag} ${atLeast?.parts} ${atLeast?.of} ${asFarAsSought}`,
    ),
  );
  const beside = [
    ...(byTiers(rules) ? ['rules.aboveFrame'] : []),
    ...(rules.unused === 'carry' ? ['rules.unused'] : []),
    ...(rules.unit > 1 ? ['rules.unit'] : []),
  ];
  return laid.length > 0 && (beside.length > 0 || kinds.size > 1) ? [...beside, ...idsOf(laid)] : [];
}
