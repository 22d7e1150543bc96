// What can be seen in the Plan alone: parameters that do not fit each other, told at the cells they stand in.
import type { Place } from './cells.ts';
import type { Finding } from './finding.ts';
import { countsWith, groupParameterNames } from './plan-group-parameters.ts';
import { parameterOfGroup } from './plan-groups.ts';
import { type ParameterName, planParameters } from './plan-parameters.ts';
import { rulesOf } from './round-input.ts';
import type { Plan } from './rules-of-round.ts';
import { checkGroups } from './steps/feasibility/groups.ts';

type Places = Map<ParameterName, Place>;

/** `planKeySum`, `planIdle` and `planClash`; a parameter that has no row has no place, and so no finding. */
export const checkPlan = (plan: Plan, places: Places): Finding[] => [
  ...checkKey(plan, places),
  ...checkIdle(plan, places),
  ...checkClash(plan, places),
];

const keyNames = ['elevtall', 'barnetall', 'arsverk'] as const;

/** The parts of the key must be a whole (D12): one finding over the cells that make it up. */
function checkKey(plan: Plan, places: Places): Finding[] {
  const sum = keyNames.reduce((total, name) => total + (plan[name].number ?? 0), 0);
  if (sum === 100) return [];
  const cells = keyNames.flatMap((name) => places.get(name) ?? []);
  return cells.length === 0 ? [] : [{ code: 'planKeySum', severity: 'stops', places: cells, facts: { sum } }];
}

const quoted = (names: readonly ParameterName[], between: string): string =>
  names.map((name) => `«${planParameters[name].label}»`).join(between);

/** A choice about a percentage that is not given: other than the standard, so that somebody counts on it. */
const checkIdle = (plan: Plan, places: Places): Finding[] =>
  groupParameterNames.flatMap((name): Finding[] => {
    const place = places.get(name);
    const others = countsWith[name];
    const { text, words, standard } = plan[name];
    const isStandard = standard || words[0] === planParameters[name].standard;
    if (!place || !others || isStandard || others.some((other) => plan[other].number !== undefined))
      return [];
    const facts = {
      parameter: planParameters[name].label,
      text: words[0] ?? text,
      others: quoted(others, ' og '),
    };
    return [{ code: 'planIdle', severity: 'stops', places: [place], facts }];
  });

/** Rules that the engine can't follow together, whoever claims; a share of each award clashes with every other share. */
function checkClash(plan: Plan, places: Places): Finding[] {
  const rules = rulesOf(plan);
  const conflicts = checkGroups({ frame: 0, offTheTop: [], claims: [], rules, answers: [] });
  const clashing = conflicts.flatMap(({ code, ids }) => (code === 'rulesDoNotCombine' ? ids : []));
  if (clashing.length === 0) return [];
  const choices = namesOf(clashing.filter((id) => id.startsWith('rules.')));
  const shares = namesOf((rules.groups ?? []).map(({ id }) => id));
  const cells = [...choices, ...shares].flatMap((name) => places.get(name) ?? []);
  const facts = { choices: quoted(choices, ' og '), shares: quoted(shares, ' og ') };
  return cells.length > 0 ? [{ code: 'planClash', severity: 'stops', places: cells, facts }] : [];
}

const namesOf = (ids: string[]): ParameterName[] => [
  ...new Set(ids.flatMap((id) => parameterOfGroup(id) ?? [])),
];
