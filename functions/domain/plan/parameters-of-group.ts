// Which parameters of the Plan a group comes from, by its id.
import { type ParameterName, planParameters } from './parameters.ts';

/** By the last part of the id, which says what the Plan bounds there. */
const byName: Partial<Record<string, ParameterName[]>> = {
  barnehage: ['kindergartenShare'],
  skole: ['kindergartenShare'],
  uh: ['uhShare'],
  eier: ['uhShare'],
  'eier-fagskole': ['uhShare'],
  'eier-andre': ['uhShare'],
  'eier-fagskole-andre': ['uhShare'],
  'fagskole-minst': ['fagskoleLeast'],
  'fagskole-hoyst': ['fagskoleMost'],
  fagskole: ['fagskoleLeast', 'fagskoleMost'],
  'andre-minst': ['othersLeast'],
  'andre-hoyst': ['othersMost'],
  andre: ['othersLeast', 'othersMost'],
  individuelt: ['individualShare'],
  'individuell-pott': ['individualPot'],
  spesialpedagogikk: ['specialShare'],
};

/** The parameters that a group's id, or a rule's name (`rules.unused`), comes from. */
export function parametersOfGroup(id: string): ParameterName[] {
  const rule = id.startsWith('rules.') ? id.slice('rules.'.length) : '';
  if (Object.hasOwn(planParameters, rule)) return [rule as ParameterName];
  return byName[id.split('/').at(-1) ?? ''] ?? [];
}
