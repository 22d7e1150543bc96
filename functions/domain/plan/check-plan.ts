// What can be seen in the Plan alone: parameters that do not fit each other, told at the cells they stand in.
import type { Conflict } from '../../allocation/model.ts';
import type { AllocationRules } from '../../allocation/rules.ts';
import type { Place } from '../sheet/cells.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import { listWords } from '../../basics/list-words.ts';
import { countsWith, groupParameterNames } from './group-parameters.ts';
import { parametersOfGroup } from './parameters-of-group.ts';
import { type ParameterName, planParameters } from './parameters.ts';
import { rulesOf } from './rules-of-plan.ts';
import { indicators } from '../tabs/indicators.ts';
import { type Plan } from './plan.ts';
import { headerKey, wordsByKey } from '../../basics/same-text.ts';
import { splitSemester } from '../sheet/read-semester.ts';
import { checkGroups } from '../../allocation/steps/feasibility/groups.ts';

type Places = Map<ParameterName, Place>;

type Unread = Pick<ReadonlySet<ParameterName>, 'has'>;

/**
 * `planKeySum`, `planIdle`, `planClash`, `planPair`, `planLeastAboveMost` `planLaidOut` and `partnerFullUnknown`; a parameter that has no row has no place, and so no finding. What only
 * follows from an `unread` value is not said.
 */
export const checkPlan = (plan: Plan, places: Places, unread: Unread): Finding[] => [
  ...checkKey(plan, places, unread),
  ...checkIdle(plan, places, unread),
  ...checkClash(plan, places),
  ...checkPair(plan, places),
  ...checkBounds(plan, places),
  ...checkLaidOut(plan, places),
  ...checkFull(plan, places, unread),
];

/** The parts of the key must be a whole (D12): one finding over the cells that make it up. */
function checkKey(plan: Plan, places: Places, unread: Unread): Finding[] {
  const sum = indicators.reduce((total, name) => total + (plan[name].number ?? 0), 0);
  if (sum === 100 || indicators.some((name) => unread.has(name))) return [];
  const cells = indicators.flatMap((name) => places.get(name) ?? []);
  return cells.length === 0 ? [] : [finding('planKeySum', { severity: 'stops', places: cells }, { sum })];
}

const quoted = (names: readonly ParameterName[]): string =>
  listWords(names.map((name) => `«${planParameters[name].label}»`));

/** A choice about a percentage that is not given: other than the standard, so that somebody counts on it. */
const checkIdle = (plan: Plan, places: Places, unread: Unread): Finding[] =>
  groupParameterNames.flatMap((name): Finding[] => {
    const place = places.get(name);
    const others = countsWith[name];
    const { text, words, standard } = plan[name];
    const isStandard = standard || words[0] === planParameters[name].standard;
    const counts = (other: ParameterName): boolean => plan[other].number !== undefined || unread.has(other);
    if (!place || !others || isStandard || others.some(counts)) return [];
    const facts = {
      parameter: planParameters[name].label,
      text: words[0] ?? text,
      others: quoted(others),
    };
    return [finding('planIdle', { severity: 'stops', places: [place] }, facts)];
  });

const conflictsIn = (rules: AllocationRules): Conflict[] =>
  checkGroups({ frame: 0, offTheTop: [], claims: [], rules, answers: [] });

const bounds = [
  ['fagskoleLeast', 'fagskoleMost'],
  ['othersLeast', 'othersMost'],
] as const;

/** A least share above the most share of the same. */
const checkBounds = (plan: Plan, places: Places): Finding[] =>
  bounds.flatMap(([least, most]): Finding[] => {
    const cells = [least, most].flatMap((name) => places.get(name) ?? []);
    const isBelow = (plan[least].number ?? 0) <= (plan[most].number ?? 100);
    if (isBelow || cells.length === 0) return [];
    const facts = { least: quoted([least]), most: quoted([most]) };
    return [finding('planLeastAboveMost', { severity: 'stops', places: cells }, facts)];
  });

/** Two parameters that make the same group. */
function checkPair(plan: Plan, places: Places): Finding[] {
  const twice = conflictsIn(rulesOf(plan)).flatMap(({ code, ids }) => (code === 'groupRepeated' ? ids : []));
  const named = namesOf(twice);
  const parameters = groupParameterNames.filter((name) => named.includes(name));
  const cells = parameters.flatMap((name) => places.get(name) ?? []);
  const facts = { parameters: quoted(parameters) };
  return cells.length > 0 ? [finding('planPair', { severity: 'stops', places: cells }, facts)] : [];
}

/** A partner without room that is none of the partners, as after a new spelling of one: it is asked about of nobody. */
function checkFull({ partners, partnersFull }: Plan, places: Places, unread: Unread): Finding[] {
  const place = places.get('partnersFull');
  if (!place || partners.words.length === 0 || unread.has('partners')) return [];
  const known = wordsByKey(partners.words);
  return partnersFull.words
    .filter((word) => !known.has(headerKey(splitSemester(word).name)) && !known.has(headerKey(word)))
    .map((text) => {
      const facts = {
        parameter: planParameters.partnersFull.label,
        text,
        choices: partners.words.join('; '),
      };
      return finding('partnerFullUnknown', { severity: 'asks', places: [place] }, facts);
    });
}

/** A least amount laid out on several pots, beside a choice that it is not tried with. */
function checkLaidOut(plan: Plan, places: Places): Finding[] {
  const beside = conflictsIn(rulesOf(plan)).flatMap(({ code, ids }) =>
    code === 'laidOutDoesNotCombine' ? namesOf(ids) : [],
  );
  const choices = beside.filter((name) => name !== 'specialShare');
  const cells = beside.flatMap((name) => places.get(name) ?? []);
  const { label: parameter, words } = planParameters.specialOf;
  const text = Object.keys(words)[1]!;
  const facts = { choices: quoted(choices), share: quoted(['specialShare']), parameter, text };
  return cells.length > 0 ? [finding('planLaidOut', { severity: 'stops', places: cells }, facts)] : [];
}

/** Rules that the engine can't follow together, whoever claims; a share of each award clashes with every other share. */
function checkClash(plan: Plan, places: Places): Finding[] {
  const rules = rulesOf(plan);
  const conflicts = conflictsIn(rules);
  const clashing = conflicts.flatMap(({ code, ids }) => (code === 'rulesDoNotCombine' ? ids : []));
  if (clashing.length === 0) return [];
  const choices = namesOf(clashing.filter((id) => id.startsWith('rules.')));
  const isWithoutShares = choices.includes('unused');
  const shares = isWithoutShares ? [] : namesOf((rules.groups ?? []).map(({ id }) => id));
  const cells = [...choices, ...shares].flatMap((name) => places.get(name) ?? []);
  const facts = { choices: quoted(choices), shares: quoted(shares) };
  return cells.length > 0 ? [finding('planClash', { severity: 'stops', places: cells }, facts)] : [];
}

const namesOf = (ids: string[]): ParameterName[] => [...new Set(ids.flatMap((id) => parametersOfGroup(id)))];
