// Which parameters of the Plan the allocation follows.
import { type GroupParameterName, groupParameterNames } from './group-parameters.ts';
import type { ParameterName } from './parameters.ts';

/** Those about the key, the base and the money that is not sought. */
export const distributionNames = [
  'base',
  'baseMode',
  'elevtall',
  'barnetall',
  'arsverk',
  'unused',
  'aboveFrame',
  'cap',
  'unit',
  'commitments',
] as const satisfies ParameterName[];

/** The parameters of the Plan tab that the allocation follows. */
export const ruleNames = [...distributionNames, ...groupParameterNames];
export type RuleName = (typeof ruleNames)[number];

/** Those that came after runs had been stored: a run keeps one only where something stands in its row. */
export const laterNames: readonly RuleName[] = ['individualPot', 'individualKey'];

/** A value of each; runs that were kept before there were parameters about groups have none of those. */
export type RuleValues<V> = Record<(typeof distributionNames)[number], V> & { [N in GroupParameterName]?: V };
