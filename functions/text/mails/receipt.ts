// The receipt to a network for a report it has sent: its sums, when it was sent, the rows as a file, and what comes next.
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import { type Mail, type MailRound, compose, governor, line, table } from './mail-form.ts';
import { sayAgainstFrame } from '../words/frame.ts';
import { oneLine } from '../words/one-line.ts';
import { capital, termOf, theTermOf } from '../words/ordliste.ts';
import { daysBetween, isAfter, sayDays, sayInstant } from '../words/when.ts';

/** What a tiltak seeks, kroner. */
export type SentTiltak = { name: string; owner: number; uh: number; other: number };

export type ReceiptFacts = {
  network: string;
  round: MailRound;
  version: number;
  measures: SentTiltak[];
  /** Kroner. */
  preAnnounced?: number | undefined;
  /** Instants in UTC. */
  sentAt: string;
  deadline?: string | undefined;
  /** The name of the file with the rows; without it they were too much for one. */
  file?: string | undefined;
};

const soughtBy = ({ owner, uh, other }: SentTiltak): number => sumKroner([owner, uh, other]);

export function writeReceipt(facts: ReceiptFacts): Mail {
  const { round, measures, version } = facts;
  const network = oneLine(facts.network);
  const what = capital(theTermOf('networkNeedReport', round.year));
  const again = version > 1 ? ` Dette er versjon ${version}; den erstatter den forrige.` : '';
  const total = formatKroner(sumKroner(measures.map(soughtBy)));
  return compose(round, `${what} fra ${network} er mottatt`, [
    line(
      `${what} fra ${network} for ${round.year} er mottatt: ${measures.length} tiltak, søkt ${total} i alt.${again}`,
    ),
    line(saySums(facts)),
    line(sayWhen(facts)),
    table(
      ['Tiltak', 'Søkt'],
      measures.map((one) => [one.name, soughtBy(one)]),
    ),
    line(sayFile(facts.file, network)),
    line(sayNext(round.year, network)),
  ]);
}

/** Who is to have it, and how it stands to what was told beforehand. */
function saySums({ measures, preAnnounced }: ReceiptFacts): string {
  const [owner = '', uh = '', other = ''] = (['owner', 'uh', 'other'] as const).map((payee) =>
    formatKroner(sumKroner(measures.map((one) => one[payee]))),
  );
  const against = sayAgainstFrame(sumKroner(measures.map(soughtBy)), preAnnounced);
  const end = against === undefined ? '' : ` Summen er ${against}.`;
  return `Av dette er ${owner} til eier, ${uh} til UH og ${other} til andre.${end}`;
}

/** True whenever it is read: days are counted from when it was sent. */
function sayWhen({ sentAt, deadline }: ReceiptFacts): string {
  const sent = `Sendt ${sayInstant(sentAt)}`;
  if (deadline === undefined) return `${sent}.`;
  const days = Math.abs(daysBetween(sentAt, deadline));
  const side = isAfter(sentAt, deadline) ? 'etter' : 'før';
  return `${sent}, ${days === 0 ? 'samme dag, ' : `${sayDays(days)} `}${side} fristen (${sayInstant(deadline)}).`;
}

const sayFile = (file: string | undefined, network: string): string =>
  file === undefined
    ? `Radene er for mange til å ligge ved som fil. De står i fanen «Behov ${network}», slik de ble sendt.`
    : `Radene slik de ble sendt, ligger ved i filen ${file}. Den kan åpnes i Excel.`;

const sayNext = (year: number, network: string): string =>
  `Neste: ${governor(year)} lager et ${termOf('proposedDistribution', year)}. Dere får en e-post når det er gjort. Fanen «Behov ${network}» er låst. Er noe feil, ber dere ${governor(year)} returnere ${theTermOf('networkNeedReport', year)}.`;

const spelt: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n' };

/** Small letters of ASCII, digits and hyphens. */
const plainName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[æøåđŋ]/g, (letter) => spelt[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');

/** `behovsmelding-fosen-2026.csv`; from the second version on with its number. */
export function receiptFile({
  network,
  year,
  version,
}: {
  network: string;
  year: number;
  version: number;
}): string {
  const parts = [termOf('networkNeedReport', year), network, String(year)].map(plainName);
  const which = version > 1 ? [`versjon-${version}`] : [];
  return `${[...parts, ...which].filter((part) => part !== '').join('-')}.csv`;
}
