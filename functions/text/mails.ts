// The e-mails of a round in bokmål: plain text and the same as HTML; text of others is text in both.
import { formatKroner, sumKroner } from '../domain/kroner.ts';
import { capital, termOf, theTermOf } from './ordliste.ts';

export type Mail = { subject: string; text: string; html: string };

type Block = { kind: 'line'; text: string } | { kind: 'table'; head: string[]; rows: string[][] };

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>');

const toText = (block: Block): string =>
  block.kind === 'line'
    ? block.text
    : block.rows.map((row) => `- ${row.filter((cell) => cell !== '').join(' · ')}`).join('\n');

const cell = 'padding:4px 12px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid #c8ced6';
const toHtml = (block: Block): string => {
  if (block.kind === 'line') return `<p>${escape(block.text)}</p>`;
  const head = block.head.map((text) => `<th scope="col" style="${cell}">${escape(text)}</th>`).join('');
  const rows = block.rows.map(
    (row) => `<tr>${row.map((text) => `<td style="${cell}">${escape(text)}</td>`).join('')}</tr>`,
  );
  return `<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const governor = (year: number): string => capital(theTermOf('countyGovernor', year));

const signature = (year: number): string =>
  `Denne e-posten er sendt automatisk av Innstilling. Svar går til ${governor(year)}.`;

/** One message from its blocks, in both forms and in the words of its year; line breaks can't enter the subject. */
export function compose(year: number, subject: string, blocks: Block[]): Mail {
  const all: Block[] = [...blocks, { kind: 'line', text: signature(year) }];
  const title = subject.replace(/\s+/g, ' ').trim();
  const body = `<h1 style="font-size:20px">${escape(title)}</h1>${all.map(toHtml).join('\n')}`;
  return {
    subject: title,
    text: `${all.map(toText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body style="font-family:sans-serif;color:#1b2430;max-width:44rem">${body}</body></html>`,
  };
}

export const line = (text: string): Block => ({ kind: 'line', text });

/** The receipt to a network for a submitted report; amounts in kroner. */
export function writeReceipt(report: {
  network: string;
  year: number;
  version: number;
  measures: { name: string; sought: number }[];
}): Mail {
  const total = formatKroner(sumKroner(report.measures.map(({ sought }) => sought)));
  const again = report.version > 1 ? ` Dette er versjon ${report.version}; den erstatter den forrige.` : '';
  const what = capital(theTermOf('networkNeedReport', report.year));
  const proposal = termOf('proposedDistribution', report.year);
  return compose(report.year, `${what} fra ${report.network} er mottatt`, [
    line(
      `${what} fra ${report.network} for ${report.year} er mottatt: ${report.measures.length} tiltak, søkt ${total} i alt.${again}`,
    ),
    {
      kind: 'table',
      head: ['Tiltak', 'Søkt'],
      rows: report.measures.map(({ name, sought }) => [name, formatKroner(sought)]),
    },
    line(`Neste: ${governor(report.year)} beregner ${proposal}. Dere får en e-post når det er gjort.`),
  ]);
}

/** To a network whose report is returned: why, and what to do. */
export function writeReturn(returned: {
  network: string;
  year: number;
  version: number;
  reason: string;
}): Mail {
  const { network, year, version, reason } = returned;
  const what = capital(theTermOf('networkNeedReport', year));
  return compose(year, `${what} fra ${network} er returnert`, [
    line(
      `${governor(year)} har returnert ${theTermOf('networkNeedReport', year)} fra ${network} for ${year} (versjon ${version}).`,
    ),
    line(`Begrunnelse: ${reason}`),
    line(
      `Fanen «Behov ${network}» er åpen igjen. Rett det som er nevnt, og velg Samordning → Send behovsmelding. Det som ble sendt før, er tatt vare på, men teller ikke før dere sender inn på nytt.`,
    ),
  ]);
}

export type NetworkStatus = {
  network: string;
  year: number;
  sought: number;
  proposed: number;
  coordination: number;
  explanation: string;
  measures: { name: string; sought: number; proposed: number; outcome: string }[];
};

/** What is proposed for a network, with the explanation to check it by. Not a decision. */
export const writeNetworkStatus = (status: NetworkStatus): Mail =>
  compose(
    status.year,
    `${capital(termOf('proposedDistribution', status.year))} ${status.year}: ${status.network} ${formatKroner(status.proposed)}`,
    [
      line(
        `${status.network} er innstilt til ${formatKroner(status.proposed)} av ${formatKroner(status.sought)} som det er søkt om. ` +
          `Med koordinering ${formatKroner(status.coordination)} blir det ${formatKroner(sumKroner([status.proposed, status.coordination]))} til utbetaling.`,
      ),
      line(status.explanation),
      ...(status.measures.length > 0 ? [measureTable(status.measures)] : []),
      line(
        `Dette er et forslag, ikke et ${termOf('decision', status.year)}. Forslaget drøftes i ${termOf('cooperationForum', status.year)} før ${governor(status.year)} avgjør.`,
      ),
    ],
  );

const measureTable = (measures: NetworkStatus['measures']): Block => ({
  kind: 'table',
  head: ['Tiltak', 'Søkt', 'Innstilt', 'Utfall'],
  rows: measures.map(({ name, sought, proposed, outcome }) => [
    name,
    `søkt ${formatKroner(sought)}`,
    `innstilt ${formatKroner(proposed)}`,
    outcome,
  ]),
});

export type RoundStatus = {
  year: number;
  frame: number;
  pot: number;
  unallocated: number;
  networks: { name: string; sought: number; proposed: number }[];
};

/** The whole proposal in short, to the case worker. */
export const writeRoundStatus = (status: RoundStatus): Mail =>
  compose(status.year, `Innstillingen for ${status.year} er skrevet`, [
    line(
      `Ramme ${formatKroner(status.frame)}. Til fordeling på nettverkene ${formatKroner(status.pot)}. ` +
        `Innstilt ${formatKroner(sumKroner(status.networks.map(({ proposed }) => proposed)))}, ufordelt ${formatKroner(status.unallocated)}.`,
    ),
    {
      kind: 'table',
      head: ['Nettverk', 'Søkt', 'Innstilt'],
      rows: status.networks.map(({ name, sought, proposed }) => [
        name,
        `søkt ${formatKroner(sought)}`,
        `innstilt ${formatKroner(proposed)}`,
      ]),
    },
  ]);
