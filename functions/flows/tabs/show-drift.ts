// The lines of Start: what a job says of the round, and what people have changed in the workbook since it was set up.
import { textOf } from '../../domain/sheet/cells.ts';
import { otherLanguage } from '../../domain/sheet/language.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { tabsAstray } from '../../domain/round/tabs-astray.ts';
import { writersAstray } from '../../domain/round/writers-astray.ts';
import { start } from '../../domain/tabs/start.ts';
import { MissingTab } from '../../faults.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { CellWrite } from '../../ports.ts';
import {
  driftSubjects,
  languageSentences,
  mended,
  tabSentences,
  writerSentences,
} from '../../text/tabs/drift.ts';
import { type OpenRound, openRound } from '../job/open-round.ts';
import { answerStart } from './answer-rows.ts';

/** A line of Start. */
export type StartLine = { subject: string; sentence: string };

/** By line of Start, the sentences; a line that this read cannot judge is left out. Other tabs are seen in a whole read only. */
export function driftIn({ grids, networks, networksUnread, roles }: OpenRound): Map<string, string[]> {
  const read = [...grids.values()];
  const facts = read.find(({ workbook }) => workbook)?.workbook;
  const told = new Map<string, string[]>();
  if (facts) told.set(driftSubjects.language, languageSentences(otherLanguage(facts)));
  if (!facts?.whole || networksUnread) return told;
  const names = networks.map(({ name }) => name);
  told.set(driftSubjects.tabs, tabSentences(tabsAstray(read, names)));
  return told.set(driftSubjects.writers, writerSentences(writersAstray(read, roles, names)));
}

/** A line comes when there is something to tell, and stays. */
function driftLines(round: OpenRound): StartLine[] {
  const grid = round.grids.get('Start');
  const standing = new Set(grid && readTab(start, grid).rows.map(({ cells }) => textOf(cells.subject)));
  return [...driftIn(round)]
    .filter(([subject, sentences]) => sentences.length > 0 || standing.has(subject))
    .map(([subject, sentences]) => ({ subject, sentence: sentences.join('\n') || mended }));
}

/** Every job that writes in Start says both. */
export const showStart = (round: OpenRound, lines: StartLine[]): CellWrite[] =>
  answerStart(round.grids.get('Start'), [...lines, ...driftLines(round)]);

/** What Start does not say yet of a whole workbook, as text; empty when it says all. */
export function driftUntold(grids: Grid[]): string {
  try {
    return showStart(openRound(grids), [])
      .map(({ value }) => JSON.stringify(value))
      .join('\n');
  } catch (error) {
    // Told by the checks, which need that tab.
    if (error instanceof MissingTab) return '';
    throw error;
  }
}
