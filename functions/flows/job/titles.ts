// Which tabs a job reads, all in one call.
import { tabOf } from '../../domain/tabs/index.ts';
import type { Verb } from './access-table.ts';
import type { Act } from './world.ts';

/** The tabs every job reads beside the tab it is about. */
export const roundTabs = ['Nøkkeltall', 'Plan', 'Årshjul', 'Roller', 'Start'];

/** Verbs that change a report's state show its word in Innstilling. */
const alsoReads: Partial<Record<Verb, string[]>> = {
  submit: ['Innstilling'],
  return: ['Innstilling'],
  resend: ['E-post'],
};

/** A tab that only shows something: a workbook without it is read without it, for this verb. */
export const mayLack: Partial<Record<Verb, readonly string[]>> = {
  check: ['Start', 'Årshjul'],
  resend: ['E-post'],
};

/** What is told there is of every tab: what people have changed in the workbook, and who may write where. */
const tabsOfAll = new Set(['Start', 'Roller']);

/** The tabs a job about this tab reads, each once. What is saved of the Kriterier tab moves reports in every tab. */
export const titlesFor = ({ tab, ping, by }: Act, verb: Verb): string[] | 'all' => {
  if (tab === 'Kriterier' && verb === 'check' && !ping) return 'all';
  if (tabsOfAll.has(tab) && verb === 'check') return 'all';
  const more = alsoReads[verb] ?? [];
  // A network's tab that nobody asks about: so its check reads one workbook, where Roller stands in the other.
  const asksWho = !by.machine || tabOf(tab)?.network === undefined;
  const wanted = [tab, ...roundTabs, ...more].filter((title) => asksWho || title !== 'Roller');
  return [...new Set(wanted)];
};
