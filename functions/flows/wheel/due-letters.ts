// What the wheel makes due, as letters: before a deadline to whoever misses it, after it to them and to the office.
import { type Misser, type RoundStanding, missersOf } from '../../domain/deadlines/known-by.ts';
import { textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { behov } from '../../domain/tabs/behov.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import type { Due } from '../../domain/wheel/due.ts';
import { type InBoth, inBoth } from '../../text/mails/languages.ts';
import { missingWords } from '../../text/mails/wheel/missing.ts';
import { writeOverdue, writeOverdueToOffice } from '../../text/mails/wheel/overdue.ts';
import { writeWheelReminder } from '../../text/mails/wheel/reminder.ts';
import { rowStatus } from '../../text/words/status.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Round } from '../job/world.ts';
import { attached, calendarLinks } from '../tabs/calendar-links.ts';
import { networkLinks, tabLinks } from '../tabs/link-to.ts';
import { type WheelLetter, letterAbout } from './letters.ts';

/** What the letters are written from: the round as it was read, and how far it is. */
export type LetterBasis = { round: Round; open: OpenRound; standing: RoundStanding };

/** Rows as the last check of the tab left them. */
function lackingIn({ round: { year }, open }: LetterBasis, { network }: Misser): InBoth<string>[] {
  if (!network) return [missingWords.unpublished];
  const grid = open.grids.get(behovTitle(network.name));
  const rows = grid ? readTab(behov, grid).rows : [];
  const count = (word: string): number => rows.filter(({ cells }) => textOf(cells.status) === word).length;
  const [mustMend, underWork] = [count(rowStatus.mustMend), count(rowStatus.underWork)];
  const isReturned = network.report.state === 'returned';
  return [
    isReturned ? missingWords.returned(year) : missingWords.unsent(year),
    ...(mustMend > 0 ? [missingWords.rowsToMend(mustMend)] : []),
    ...(underWork > 0 ? [missingWords.rowsUnfinished(underWork)] : []),
  ];
}

/** To whoever misses a deadline, before it or after it. */
function toMisser(basis: LetterBasis, { line, kind, days }: Due, misser: Misser): WheelLetter {
  const { round, open } = basis;
  const { code, what, instant } = line;
  const { network } = misser;
  const whose = network ? { network: network.code } : 'office';
  const tabs = network
    ? networkLinks(round, open.grids.get(behovTitle(network.name)))
    : tabLinks(round, open.grids.get('Innstilling'));
  const links = [...tabs, ...calendarLinks(round, whose)];
  const facts = {
    what,
    deadline: instant,
    days,
    network: network?.name,
    missing: lackingIn(basis, misser),
    how: network && missingWords.sendFrom(network.name),
  };
  const write = kind === 'reminder' ? writeWheelReminder : writeOverdue;
  const letter = inBoth((language) => write({ ...facts, round: { ...round, links, language } }));
  const about = { kind: kind === 'reminder' ? 'reminder' : 'overdue', network, line: code, instant } as const;
  const file = kind === 'reminder' ? attached(round, whose, [line], open.now) : {};
  return letterAbout(round, about, [code, instant, days], { ...letter, ...file });
}

/** To the office, which networks have missed it. */
function toOffice(basis: LetterBasis, { line, days }: Due, missers: readonly Misser[]): WheelLetter {
  const { round, open } = basis;
  const { code, what, instant } = line;
  const links = tabLinks(round, open.grids.get('Start'));
  const late = missers.map((one) => ({ who: one.network?.name ?? '', missing: lackingIn(basis, one) }));
  const letter = inBoth((language) =>
    writeOverdueToOffice({ what, deadline: instant, late, round: { ...round, links, language } }),
  );
  return letterAbout(round, { kind: 'overdue', line: code, instant }, [code, instant, days], letter);
}

/** Nobody is written to of a line that nobody misses, or of which it is not known. */
export function lettersOf(basis: LetterBasis, due: Due): WheelLetter[] {
  const missers = missersOf(due.line, basis.standing);
  const own = missers.map((one) => toMisser(basis, due, one));
  const networks = missers.filter(({ network }) => network);
  return due.kind === 'after' && networks.length > 0 ? [...own, toOffice(basis, due, networks)] : own;
}
