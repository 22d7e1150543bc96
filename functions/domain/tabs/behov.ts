// The tab «Behov <nettverk>»: one row per tiltak, typed by the network's coordinators.
import { answers, marks } from './behov/answers.ts';
import { core } from './behov/core.ts';
import { withHeading } from './behov/heading.ts';
import { money } from './behov/money.ts';
import { partnership } from './behov/partnership.ts';
import { people } from './behov/people.ts';
import { quality } from './behov/quality.ts';
import { work } from './behov/work.ts';
import { years } from './behov/years.ts';
import { defineTab } from '../sheet/column.ts';

export { continuations, sectors, yesNo } from './behov/words.ts';
export const behovPrefix = 'Behov ';

const needed = [...answers, ...core, ...marks] as const;
const rest = [...people, ...quality, ...partnership, ...years, ...money, ...work] as const;

/**
 * In two parts: the answer and what makes a row ready, on one screen; then what may stay empty, in groups that are named
 * in their first heading and fold away but for it.
 */
export const behov = defineTab({
  kind: 'behov',
  typedBy: 'network',
  frozenColumns: 4,
  points: 9,
  rowHeight: 38,
  columns: [...needed, ...rest].map(withHeading),
});

export type BehovField = (typeof behov.columns)[number]['field'];
