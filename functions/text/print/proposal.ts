// The proposal as it was put forward, on paper: which version it is, the frame, each network's amount, and why.
import type { AllocationInput } from '../../allocation/model.ts';
import { formatKroner, groupDigits, signed, sumKroner } from '../../basics/kroner.ts';
import type { PrintBlock, PrintDocument } from '../../basics/print-document.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../../domain/proposal/innstilling.ts';
import { sumRows } from '../tabs/reconciliation.ts';
import { capital, termOf } from '../words/ordliste.ts';
import { sayInstant } from '../words/when.ts';
import { type PrintRound, framed, roundTitle } from './words.ts';

/** What stands in *Innstilling* of the year before: by the network's name a difference can be made, or a word stands. */
export type LastYear = { changes: ReadonlyMap<string, number | string>; about: string };

export type ProposalFacts = {
  round: PrintRound;
  run: Pick<Documents['run'], 'sequence' | 'at' | 'reason' | 'resultHash'>;
  input: AllocationInput;
  innstilling: Innstilling;
  /** By the claim's id. */
  explanations: ReadonlyMap<string, string>;
  lastYear: LastYear;
};

const nameOf = (year: number): string => capital(termOf('proposedDistribution', year));

export function printProposal(facts: ProposalFacts): PrintDocument {
  const { round, run } = facts;
  const name = `${nameOf(round.year)}, forslag ${run.sequence}`;
  return {
    ...framed(round, name),
    at: run.at,
    paper: 'wide',
    blocks: [
      { kind: 'heading', level: 1, text: `${nameOf(round.year)} ${roundTitle(round)}` },
      { kind: 'named', rows: headOf(facts) },
      {
        kind: 'text',
        text: `Dette er et forslag, ikke et ${termOf('decision', round.year)}. Alle beløp er hele kroner.`,
      },
      { kind: 'heading', level: 2, text: capital(termOf('frame', round.year)) },
      frameTable(facts),
      { kind: 'heading', level: 2, text: 'Nettverkene' },
      networkTable(facts),
      { kind: 'text', text: facts.lastYear.about },
      { kind: 'heading', level: 2, text: 'Forklaring for hvert nettverk' },
      ...facts.innstilling.networks.flatMap(({ claim }): PrintBlock[] => [
        { kind: 'heading', level: 3, text: claim.name },
        { kind: 'text', text: facts.explanations.get(claim.id) ?? '' },
      ]),
    ],
  };
}

const headOf = ({ round, run }: ProposalFacts): [string, string][] => [
  ['Runde', roundTitle(round)],
  ['Versjon', `Forslag ${run.sequence}`],
  ['Lagt fram', sayInstant(run.at)],
  ...(run.reason === undefined ? [] : [['Endret fordi', run.reason] satisfies [string, string]]),
  ['Kontrollsum', run.resultHash],
];

/** From the frame to the last krone, as under the table in *Innstilling*. */
function frameTable({ input, innstilling }: ProposalFacts): PrintBlock {
  const { networks, allocation, unallocated } = innstilling;
  const minus = (amount: number): number => (amount === 0 ? 0 : -amount);
  const lines: [string, number][] = [
    [sumRows.frame, input.frame],
    ...input.offTheTop.map(({ label, amount }): [string, number] => [`− ${label}`, minus(amount)]),
    ['− Koordinering', minus(sumKroner(networks.map(({ claim }) => claim.coordination)))],
    [sumRows.pot, allocation.pot],
    ['− Innstilt til nettverkene', minus(sumKroner(networks.map(({ proposed }) => proposed)))],
  ];
  const row = ([name, amount]: [string, number]): string[] => [name, formatKroner(amount)];
  return {
    kind: 'table',
    caption: 'Fra rammen til siste krone',
    part: 0.5,
    columns: [
      { header: 'Linje', width: 3 },
      { header: 'Beløp', width: 1, align: 'right' },
    ],
    rows: lines.map(row),
    sums: [row([sumRows.unallocated, unallocated])],
  };
}

/** The answer first; a network that has not sent has its coordination all the same. */
function networkTable({ innstilling: { networks }, explanations, lastYear }: ProposalFacts): PrintBlock {
  const total = (amountOf: (line: NetworkLine) => number): string =>
    groupDigits(sumKroner(networks.map(amountOf)));
  const payable = ({ proposed, claim }: NetworkLine): number => proposed + claim.coordination;
  const changeOf = ({ claim }: NetworkLine): string => {
    const change = lastYear.changes.get(claim.name) ?? '';
    return typeof change === 'number' ? signed(change).replace(/\u00a0kr$/, '') : change;
  };
  return {
    kind: 'table',
    caption: 'Innstilt til hvert nettverk',
    columns: [
      { header: 'Nettverk', width: 11 },
      { header: 'Søkt', width: 8, align: 'right' },
      { header: 'Innstilt', width: 8, align: 'right' },
      { header: 'Endring fra i fjor', width: 9, align: 'right' },
      { header: 'Til utbetaling', width: 8, align: 'right' },
      { header: 'Hvorfor', width: 30 },
    ],
    rows: networks.map((line) => [
      line.claim.name,
      groupDigits(soughtIn(line.claim)),
      groupDigits(line.proposed),
      changeOf(line),
      groupDigits(payable(line)),
      whyOf(explanations.get(line.claim.id) ?? ''),
    ]),
    sums: [
      [
        sumRows.sum,
        total(({ claim }) => soughtIn(claim)),
        total(({ proposed }) => proposed),
        '',
        total(payable),
        '',
      ],
    ],
  };
}

/** As in the column *Hvorfor*: the first line is about the pot, unless it is all there is. */
const whyOf = (explanation: string): string => {
  const [pot = '', ...own] = explanation.split('\n');
  return own.join('\n') || pot;
};
