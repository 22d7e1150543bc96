// The form of an e-mail: blocks written as plain text and as the same in HTML; text of others is text in both.
import { formatKroner } from '../../basics/kroner.ts';
import { oneStop } from '../../basics/one-stop.ts';
import { oneLine } from '../words/one-line.ts';
import { type InBoth, type MailLanguage, said } from './languages.ts';
import { type Spoken, governor } from './terms.ts';

export type Mail = { subject: string; text: string; html: string };

/** A place in the workbook; the address is of ours alone. */
export type MailLink = { text: InBoth<string>; url: string };

/**
 * The round an e-mail is about: its year chooses the words, in bokmål where no language is said; without `replyTo` nobody
 * reads an answer. `links` are where its reader goes from it.
 */
export type MailRound = Spoken & {
  replyTo?: string | undefined;
  links?: readonly MailLink[] | undefined;
};

/** Kroner as numbers; a text is a name or a word, in one line. */
type Cell = string | number;
export type Block =
  | { kind: 'line'; text: string }
  | { kind: 'quote'; text: string; language?: MailLanguage | undefined }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'heading'; text: string }
  | { kind: 'table'; head: string[]; rows: Cell[][] };

export const line = (text: string): Block => ({ kind: 'line', text: oneStop(text) });
/** Paragraphs of somebody else, in whatever language; or of ours, in the one that is said. */
export const quote = (text: string, language?: MailLanguage): Block => ({ kind: 'quote', text, language });
/** Of what follows it. */
export const heading = (text: string): Block => ({ kind: 'heading', text });
/** A line each. */
export const list = (items: string[]): Block => ({ kind: 'list', items: items.map(oneLine) });
export const table = (head: string[], rows: Cell[][]): Block => ({ kind: 'table', head, rows });

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>');

const paragraphs = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(oneLine);

function toText(block: Block): string {
  if (block.kind === 'line') return block.text;
  if (block.kind === 'heading') return `${block.text}:`;
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  if (block.kind === 'link') return `${oneLine(block.text)}:\n${block.url}`;
  if (block.kind === 'quote')
    return paragraphs(block.text)
      .map((text) => `> ${text}`.trimEnd())
      .join('\n');
  const sayCell = (cell: Cell, at: number): string =>
    typeof cell === 'number'
      ? `${block.head[at]?.toLocaleLowerCase('nb')} ${formatKroner(cell)}`
      : oneLine(cell);
  const rows = block.rows.map((row) => `- ${row.map(sayCell).join(' · ')}`);
  const isWords = block.rows.every((row) => row.every((cell) => typeof cell === 'string'));
  return [...(isWords && rows.length > 0 ? [`${block.head.join(' · ')}:`] : []), ...rows].join('\n');
}

const cellStyle = 'padding:4px 12px 4px 0;vertical-align:top;border-bottom:1px solid #c8ced6;text-align:';
const quoteStyle = 'margin:8px 0;padding-left:12px;border-left:3px solid #c8ced6';
const alignOf = (cell: Cell | undefined): string => (typeof cell === 'number' ? 'right' : 'left');

function toHtml(block: Block): string {
  if (block.kind === 'line') return `<p>${escape(block.text)}</p>`;
  if (block.kind === 'heading') return `<h2 style="font-size:16px">${escape(block.text)}</h2>`;
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
  if (block.kind === 'link')
    return `<p><a href="${escape(block.url)}">${escape(oneLine(block.text))}</a></p>`;
  if (block.kind === 'table') return tableToHtml(block);
  const language = block.language === undefined ? '' : ` lang="${block.language}"`;
  return `<blockquote${language} style="${quoteStyle}">${escape(paragraphs(block.text).join('\n'))}</blockquote>`;
}

function tableToHtml(block: Extract<Block, { kind: 'table' }>): string {
  const head = block.head
    .map(
      (text, at) =>
        `<th scope="col" style="${cellStyle}${alignOf(block.rows[0]?.[at])}">${escape(text)}</th>`,
    )
    .join('');
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const text = typeof cell === 'number' ? formatKroner(cell) : oneLine(cell);
      return `<td style="${cellStyle}${alignOf(cell)}">${escape(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const ends = {
  answered: said<string>({
    nb: (who) => `Denne e-posten er sendt automatisk av Innstilling. Svar går til ${who}.`,
    nn: (who) => `Denne e-posten er send automatisk av Innstilling. Svar går til ${who}.`,
  }),
  unanswered: {
    nb: 'Sendt automatisk av Innstilling. Denne e-posten kan ikke besvares.',
    nn: 'Send automatisk av Innstilling. Det går ikkje an å svare på denne e-posten.',
  },
} as const;

export const languageOf = ({ language = 'nb' }: Spoken): MailLanguage => language;

const signature = (round: MailRound): string =>
  round.replyTo ? ends.answered[languageOf(round)](governor(round)) : ends.unanswered[languageOf(round)];

/** One message from its blocks, in both forms and in the words of its year; the subject is one line. */
export function compose(round: MailRound, subject: string, blocks: Block[]): Mail {
  const language = languageOf(round);
  const links = (round.links ?? []).map(({ text, url }): Block => ({
    kind: 'link',
    text: text[language],
    url,
  }));
  const all: Block[] = [...blocks, ...links, line(signature(round))];
  const title = oneLine(subject);
  const body = `<h1 style="font-size:20px">${escape(title)}</h1>${all.map(toHtml).join('\n')}`;
  return {
    subject: title,
    text: `${all.map(toText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body style="font-family:sans-serif;color:#1b2430;max-width:44rem">${body}</body></html>`,
  };
}
