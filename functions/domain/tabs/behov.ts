// The tab «Behov <nettverk>»: one row per tiltak, typed by the network's coordinators.
import { answers } from './behov/answers.ts';
import { core } from './behov/core.ts';
import { money } from './behov/money.ts';
import { partnership } from './behov/partnership.ts';
import { people } from './behov/people.ts';
import { quality } from './behov/quality.ts';
import { work } from './behov/work.ts';
import { years } from './behov/years.ts';
import { defineTab } from '../sheet/column.ts';

export { continuations, sectors, yesNo } from './behov/words.ts';
export const behovPrefix = 'Behov ';

/** Required first, our answer beside it, then groups that fold away but for their first column. */
export const behov = defineTab({
  kind: 'behov',
  typedBy: 'network',
  frozenColumns: 4,
  columns: [...core, ...answers, ...people, ...quality, ...partnership, ...years, ...money, ...work],
});

export type BehovField = (typeof behov.columns)[number]['field'];
