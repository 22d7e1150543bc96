// The lines of Start: what a job says of the round, and what people have changed in the workbook since it was set up.
import { textOf } from '../../domain/sheet/cells.ts';
import { otherLanguage } from '../../domain/sheet/language.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { tabsAstray } from '../../domain/round/tabs-astray.ts';
import { writersAstray } from '../../domain/round/writers-astray.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { notFoundIn, unreadRules } from '../../domain/plan/not-found.ts';
import { alternativer } from '../../domain/tabs/alternativer.ts';
import { ePost } from '../../domain/tabs/contact/e-post.ts';
import { ordliste } from '../../domain/tabs/ordliste.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { start } from '../../domain/tabs/start.ts';
import { notFoundSentences } from '../../text/answers/not-found.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import type { GovernorTabs } from '../job/read-governor-tabs.ts';
import { MissingTab } from '../../faults.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { CellWrite } from '../../ports.ts';
import {
  astraySentences,
  driftSubjects,
  languageSentences,
  mended,
  tabSentences,
  writerSentences,
} from '../../text/tabs/drift.ts';
import { isOfNetwork } from '../../text/tabs/sentences.ts';
import { notChecked } from '../../text/tabs/start-lines.ts';
import { writeRow } from './write-findings.ts';
import { type OpenRound, openRound } from '../job/open-round.ts';
import { linkTo } from './formulas/link-formula.ts';
import { type StartLine, answerStart, empty } from './place-lines.ts';

/** By line of Start, the sentences; a line that this read cannot judge is left out. Other tabs are seen in a whole read only. */
export function driftIn({
  grids,
  networks,
  networksUnread,
  roles,
  findings,
}: OpenRound): Map<string, string[]> {
  const read = [...grids.values()];
  const facts = read.find(({ workbook }) => workbook)?.workbook;
  const office = read.find(({ workbook }) => workbook?.office)?.workbook;
  const told = new Map<string, string[]>();
  if (facts) {
    const languages = [facts, ...(office && office !== facts ? [office] : [])].map(otherLanguage);
    told.set(driftSubjects.language, [...new Set(languages.flatMap(languageSentences))]);
  }
  told.set(driftSubjects.rules, rulesSentences(findings));
  if (!facts?.whole || networksUnread) return told;
  const names = networks.map(({ name }) => name);
  const astray = astraySentences(facts.astray ?? []);
  told.set(driftSubjects.tabs, [...astray, ...tabSentences(tabsAstray(read, names))]);
  return told.set(driftSubjects.writers, writerSentences(writersAstray(read, roles, names)));
}

/** What of Plan and Nøkkeltall cannot be found, in either of two ways: it counts as its standard, or stops what is sent. */
const rulesSentences = (findings: Finding[]): string[] => [
  ...unreadRules(findings).map(describeFully),
  ...notFoundSentences(notFoundIn(findings.filter((one) => !isStop(one)))),
];

/** What an act says beside its answer: tabs, labels and columns that are not found, and stop nothing. */
export function notFoundBy({ round, notFound }: GovernorTabs): string[] {
  const idle = Object.entries(idleTabs).flatMap(([title, tab]) => {
    const grid = round.grids.get(title);
    return grid ? readTab<string>(tab, grid).findings.filter(isStop).map(describeFully) : [];
  });
  return [...(driftIn(round).get(driftSubjects.tabs) ?? []), ...notFoundSentences(notFound), ...idle];
}

/** Tabs that nothing is computed from: a heading that is gone there is told, and stops nothing. */
const idleTabs = { Start: start, Alternativer: alternativer, 'E-post': ePost, Ordliste: ordliste };

/** A line comes when there is something to tell, and stays. */
function driftLines(round: OpenRound): StartLine[] {
  const grid = round.grids.get('Start');
  const standing = new Set(grid && readTab(start, grid).rows.map(({ cells }) => textOf(cells.subject)));
  return [...driftIn(round)]
    .filter(([subject, sentences]) => sentences.length > 0 || standing.has(subject))
    .map(([subject, sentences]) => ({ subject, sentence: sentences.join('\n') || mended }));
}

/** Every job that writes in Start says both, and names every network. */
export const showStart = (round: OpenRound, lines: StartLine[]): CellWrite[] => {
  const [first, rest] = [lines.slice(0, 1), lines.slice(1)];
  return [
    ...answerStart(round.grids.get('Start'), [
      ...first,
      ...inOrder(round, [...rest, ...unchecked(round, rest)]),
      ...driftLines(round),
    ]),
    ...withoutFormerNames(round),
  ];
};

/** The networks as they stand in Nøkkeltall, and then what is about none of them. */
function inOrder({ networks }: OpenRound, lines: StartLine[]): StartLine[] {
  const order = new Map(networks.map(({ name }, index) => [name, index]));
  const at = ({ subject }: StartLine): number => order.get(subject) ?? networks.length;
  return lines.toSorted((a, b) => at(a) - at(b));
}

/** A line for each network that has none yet. */
function unchecked({ grids, networks, networksUnread }: OpenRound, lines: StartLine[]): StartLine[] {
  const grid = grids.get('Start');
  if (!grid || networksUnread) return [];
  const told = new Set([
    ...lines.map(({ subject }) => subject),
    ...readTab(start, grid).rows.map(({ cells }) => textOf(cells.subject)),
  ]);
  return networks
    .filter(({ name }) => !told.has(name))
    .map(({ name }) => {
      const tab = grids.get(behovTitle(name));
      return {
        subject: name,
        ...(tab && { tab: linkTo(tab.sheetId, tab.title) }),
        ...notChecked,
        next: null,
      };
    });
}

/** The line of a network that has another name now, or is taken out, is taken away: it is judged by no tab any more. */
function withoutFormerNames({ grids, networks, networksUnread }: OpenRound): CellWrite[] {
  const grid = grids.get('Start');
  if (!grid || networksUnread) return [];
  const names = new Set(networks.map(({ name }) => name));
  const reading = readTab(start, grid);
  return reading.rows
    .filter(({ cells }) => isOfNetwork(textOf(cells.sentence)) && !names.has(textOf(cells.subject)))
    .flatMap(({ row }) => writeRow(reading, grid, row, empty));
}

/** What Start does not say yet of a whole workbook, as text; empty when it says all. */
export function driftUntold(grids: Grid[], now: string): string {
  try {
    return showStart(openRound(grids, { now }), [])
      .map(({ value }) => JSON.stringify(value))
      .join('\n');
  } catch (error) {
    // Told by the checks, which need that tab.
    if (error instanceof MissingTab) return '';
    throw error;
  }
}
