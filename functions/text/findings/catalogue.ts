// The catalogue of findings in bokmål: each code has its sentence, and the sentence gets its place in front.
import { type Place, a1 } from '../../domain/sheet/cells.ts';
import type { FindingCode, FindingFacts } from '../../domain/sheet/codes.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';
import { type Finding, type FindingOf, type Fix, isIncomplete } from '../../domain/sheet/finding.ts';
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import { groupDigits } from '../../basics/kroner.ts';
import { oneStop } from '../../basics/one-stop.ts';
import { shorten } from '../../basics/shorten.ts';
import { confirmed } from '../../domain/tabs/behov/answers.ts';
import { behovPrefix } from '../../domain/tabs/behov.ts';
import { withSeenBreaks } from '../words/one-line.ts';
import { severityWords } from '../words/status.ts';
import { cellTexts } from './cells.ts';
import { moveTexts } from './moves.ts';
import { roundTexts } from './round.ts';
import { rowTexts } from './rows.ts';
import { tabTexts } from './tabs.ts';
import { wheelTexts } from './wheel.ts';

/** Code -> sentence; the compiler sees to it that every code has one. */
export const findingTexts: TextsOf<FindingFacts> = {
  ...cellTexts,
  ...rowTexts,
  ...tabTexts,
  ...roundTexts,
  ...moveTexts,
  ...wheelTexts,
};

/** A proposed value as people see it. */
export const proposedText = ({ value }: Pick<Fix, 'value'>): string =>
  typeof value === 'number' ? groupDigits(value) : withSeenBreaks(value);

/** What the proposal at that cell is, and where to accept it; nothing when there is none. */
export const proposalOf = ({ fixes = [] }: Finding, at?: Place): string => {
  const fix = at ? fixes.find(({ place }) => place.row === at.row && place.column === at.column) : fixes[0];
  return fix ? ` Mente du ${proposedText(fix)}? Velg Samordning → Hva gjenstår, og godta det der.` : '';
};

/** How a question about a row is answered yes; the other tabs have no column for it. */
const sayYes = ({ severity, places }: Finding): string =>
  severity === 'asks' && places[0]?.title.startsWith(behovPrefix)
    ? ` Stemmer det likevel, skriv ja i ${confirmed.header}.`
    : '';

/** Facts that are somebody's own text, which may be as long as a cell holds. */
const typed = new Set(['text', 'label', 'holder', 'id', 'own', 'network', 'first', 'second']);

/** Words to choose among, which a list in Plan may hold many of: as many as can be looked through. */
const longestChoices = 1000;
const fewer = (words: string): string => {
  const end = words.lastIndexOf(', ', longestChoices);
  return words.length <= longestChoices ? words : `${words.slice(0, end < 0 ? longestChoices : end)} …`;
};

const repeatedFact = (name: string, value: string | number): string | number => {
  if (name === 'choices') return fewer(withSeenBreaks(String(value)));
  if (typeof value === 'number') return value;
  return withSeenBreaks(typed.has(name) ? shorten(value) : value);
};

/** The same facts, long texts shortened: every fact keeps its name and its kind, which the compiler cannot see. */
const repeated = <F extends Finding['facts']>(facts: F): F =>
  Object.fromEntries(
    Object.entries<string | number>(facts).map(([name, value]) => [name, repeatedFact(name, value)]),
  ) as F;

const say = <C extends FindingCode>({ code, facts }: FindingOf<C>): string =>
  oneStop(findingTexts[code](repeated(facts)));

/** Characters that a line of a list has room for before how to say yes. */
const longestLine = 150;

/** A finding in a line of a list: without its place and what is proposed, and long lists of words cut. */
export function lineOf(finding: Finding): string {
  const sentence = say(finding);
  const end = sentence.lastIndexOf(' ', longestLine);
  const begun = sentence.slice(0, end < 0 ? longestLine : end).toWellFormed();
  const cut = `${begun.replace(/[\s,;:]+$/u, '')} …`;
  return (sentence.length <= longestLine ? sentence : cut) + sayYes(finding);
}

/** The same with the proposal; `at` chooses that of one cell. */
export const sentenceOf = (finding: Finding, at?: Place): string =>
  say(finding) + proposalOf(finding, at) + sayYes(finding);

/** `K5`, `K5:K9`, `K5, M7`: neighbours in a column as a range; after four the rest is counted. */
export function placesOf(places: Place[]): string {
  const known = places.filter(({ column }) => column >= 0);
  if (known.length === 0) return `rad ${(places[0]?.row ?? 0) + 1}`;
  const ordered = known.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const ranges: { from: Place; to: Place }[] = [];
  for (const place of ordered) {
    const last = ranges.at(-1);
    if (last && last.to.column === place.column && last.to.row + 1 === place.row) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  const shown = ranges
    .slice(0, 4)
    .map(({ from, to }) => (from.row === to.row ? a1(from) : `${a1(from)}:${a1(to)}`));
  const rest = ranges.slice(4).reduce((count, { from, to }) => count + to.row - from.row + 1, 0);
  return shown.join(', ') + (rest > 0 ? ` og ${rest} til` : '');
}

/** How grave, what and how, without a place: where the place is seen. What is only empty is not said to be wrong. */
export const sayGravely = (finding: Finding, at?: Place): string =>
  `${isIncomplete(finding) ? 'Ikke fylt ut ennå' : severityWords[finding.severity]}. ${sentenceOf(finding, at)}`;

/** A finding as it stands in a list: where, how grave, what and how. `K5: Må rettes. …` */
export const describe = (finding: Finding): string =>
  `${placesOf(finding.places)}: ${severityWords[finding.severity]}. ${sentenceOf(finding)}`;

/** A finding with the tab's name in front, for lists outside the tab. */
export const describeFully = (finding: Finding): string =>
  `${finding.places[0]?.title ?? ''} ${describe(finding)}`.trim();

/** A finding as it stands in one row's remark: that row's cells first, and how many other rows have the same. */
function describeAt(finding: Finding, row: number): string {
  const own = finding.places.filter((place) => place.row === row);
  if (own.length === 0) return describe(finding);
  const others = finding.places.filter((place) => place.row !== row);
  const rows = new Set(others.map((place) => place.row)).size;
  const also = rows === 0 ? '' : rows < 3 ? ` (og ${placesOf(others)})` : ` (og ${rows} rader til)`;
  return `${placesOf(own)}${also}: ${severityWords[finding.severity]}. ${sentenceOf(finding, own[0])}`;
}

const weight = { stops: 0, asks: 1, tells: 3 };

/** What is not filled in yet, by the headings. */
export const sayEmpty = (headers: string[]): string =>
  `Ikke fylt ut ennå: ${headers.map(withSeenBreaks).join(', ')}.`;

/** What the remark of a row says, a line each: gravest first, and from the left; what is not filled in yet in one quiet line. */
export function remarkLines(findings: Finding[], row: number): string[] {
  const ordered = inSheetOrder(findings, row);
  const empty = ordered.filter(isIncomplete).map(({ facts }) => facts.header);
  const others = ordered.filter((finding) => !isIncomplete(finding));
  const lines = others.map((finding) => ({
    weight: weight[finding.severity],
    text: describeAt(finding, row),
  }));
  if (empty.length > 0) lines.push({ weight: 2, text: sayEmpty(empty) });
  return lines.toSorted((a, b) => a.weight - b.weight).map(({ text }) => text);
}

/** The same as one text. */
export const remarkOf = (findings: Finding[], row: number): string => remarkLines(findings, row).join('\n');
