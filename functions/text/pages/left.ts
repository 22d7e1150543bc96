// «Hva gjenstår»: how grave a line is, what it says in a few words, and how much is left.
import { type Place, a1 } from '../../domain/sheet/cells.ts';
import type { Fix } from '../../domain/sheet/finding.ts';
import { type Left, type LeftCount, type LeftKind, countStops } from '../../domain/sheet/left/left-to-do.ts';
import { isIncomplete } from '../../domain/sheet/finding.ts';
import { type Report, isWithGovernor } from '../../domain/records/report-life.ts';
import { listWords } from '../../basics/list-words.ts';
import { lineOf, proposedText } from '../findings/catalogue.ts';
import { severityWords } from '../words/status.ts';

export const leftKindWords: Record<LeftKind, string> = {
  mustMend: severityWords.stops,
  notFilled: 'Ikke fylt ut',
  asks: severityWords.asks,
  tells: severityWords.tells,
};

/** The column stands beside the line, so it is not said again at the front of it. */
const withoutHeader = (sentence: string, header: string): string =>
  header !== '' && sentence.startsWith(`${header}: `) ? capital(sentence.slice(header.length + 2)) : sentence;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

/** The word for how grave it is, and what it says; of a row that is not filled in, the columns that it lacks. */
export function lineMessage({ kind, findings }: Left, header: string): { word: string; message: string } {
  const word = leftKindWords[kind];
  if (kind === 'notFilled') {
    const headers = findings.filter(isIncomplete).map(({ facts }) => facts.header);
    return { word, message: `Fyll ut: ${headers.join(', ')}.` };
  }
  const [finding] = findings;
  return { word, message: finding ? withoutHeader(lineOf(finding), header) : '' };
}

const mostSaid = 5;

/** What is proposed; with its cell where it is more than one. */
export function sayProposals(proposals: (Pick<Fix, 'value'> & { place: Place })[]): string {
  const [only, ...others] = proposals;
  if (!only) return '';
  if (others.length === 0) return `Mente du ${proposedText(only)}?`;
  const said = proposals.slice(0, mostSaid).map((one) => `${proposedText(one)} i ${a1(one.place)}`);
  const rest = proposals.length > mostSaid ? [`${proposals.length - mostSaid} til`] : [];
  return `Mente du ${listWords([...said, ...rest])}?`;
}

const sayRows = (count: number): string =>
  count === 1 ? '1 rad er ikke fylt ut' : `${count} rader er ikke fylt ut`;

/** What stands in the way of sending, in a few words; nothing where nothing does. */
export const sayStops = ({ mustMend, notFilled }: LeftCount): string =>
  listWords([
    ...(mustMend > 0 ? [`${mustMend} må rettes`] : []),
    ...(notFilled > 0 ? [sayRows(notFilled)] : []),
  ]);

/** The head of the list: how much is left, or `next` where nothing is. */
export function leftWords(tab: string, count: LeftCount, next: string): { title: string; message: string } {
  const title = `Hva gjenstår i ${tab}`;
  const asks = count.asks > 0 ? ` ${count.asks} å se over.` : '';
  if (countStops(count) > 0) return { title, message: `${sayStops(count)}.${asks}` };
  return { title, message: asks === '' ? next : `Ingenting må rettes.${asks}` };
}

/** What there is to do in a network's tab where nothing is left. */
export function nextOfNetwork({
  report,
  rows,
  isOwn,
}: {
  report: Report;
  rows: number;
  isOwn: boolean;
}): string {
  if (isWithGovernor(report)) return 'Ingenting gjenstår.';
  if (rows === 0) return 'Fanen er tom. Skriv ett tiltak per rad.';
  return isOwn
    ? 'Ingenting gjenstår. Velg Samordning → Send behovsmelding.'
    : 'Ingenting gjenstår. Nettverket kan sende inn.';
}

/** The list of a report that was sent begins with that, since nothing in it can be mended before the report is returned. */
export const leftOfSent = (left: string, whose: 'own' | 'others'): string =>
  `Behovsmeldingen er sendt inn, og fanen er låst. ${
    whose === 'own'
      ? 'Skal noe endres, be saksbehandleren hos Statsforvalteren returnere den.'
      : 'Skal nettverket endre noe, må den returneres først.'
  } ${left}`;
