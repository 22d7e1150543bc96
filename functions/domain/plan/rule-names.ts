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

/** Those about geography and special challenges in the key: their parts of it, and what they are measured by. */
export const measureNames = [
  'geografi',
  'geografiMeasure',
  'utfordringer',
  'utfordringerMeasure',
] as const satisfies ParameterName[];
type LaterName = (typeof measureNames)[number] | GroupParameterName;

/** The parameters of the Plan tab that the allocation follows. */
export const ruleNames = [...distributionNames, ...measureNames, ...groupParameterNames];
export type RuleName = (typeof ruleNames)[number];

/** Those that came after runs had been stored: a run keeps one only where something stands in its row. */
export const laterNames: readonly RuleName[] = [
  'individualPot',
  'individualKey',
  'fagskoleLeast',
  'fagskoleMost',
  'othersLeast',
  'othersMost',
  ...measureNames,
];

/** A value of each; runs that were kept before there were those about groups and measures have none of them. */
export type RuleValues<V> = Record<(typeof distributionNames)[number], V> & { [N in LaterName]?: V };
