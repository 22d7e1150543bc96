// The list of what is left as a piece of the sidebar: a heading for each degree, a line for each finding. All is escaped.
import { escapeHtml } from './excel-preview.ts';

type Line = {
  kind: 'mustMend' | 'notFilled' | 'asks' | 'tells';
  word: string;
  cell: string;
  id: string;
  name: string;
  header: string;
  message: string;
  proposal?: { text: string; ids: string[] };
};

/** As the API has it. */
export type Todo = { title: string; message: string; tab: string; lines: Line[]; more: number };

/** As many as one request has room for. */
const MOST_ACCEPTED = 500;

/** The button for all proposals, and the lines under a heading for each degree. */
export function drawLeft({ lines, more }: Todo): string {
  const ids = lines.flatMap(({ proposal }) => (proposal ? proposal.ids : []));
  const groups = [...new Set(lines.map(({ word }) => word))].map((word) =>
    drawGroup(
      word,
      lines.filter((line) => line.word === word),
    ),
  );
  const all =
    ids.length === 0
      ? ''
      : `<p><button type="button" class="main" ${accepts(ids)} id="all">Godta alle forslag (${ids.length})</button></p>`;
  const rest = more > 0 ? `<p>… og ${more} til. De kommer fram når noe her er rettet.</p>` : '';
  return `${all}${groups.join('')}${rest}`;
}

const accepts = (ids: string[]): string =>
  `data-accept="${escapeHtml(ids.slice(0, MOST_ACCEPTED).join(' '))}"`;

const drawGroup = (word: string, lines: Line[]): string =>
  `<h2>${escapeHtml(word)} (${lines.length})</h2><ul>${lines.map(drawLine).join('')}</ul>`;

/** Where it is, which row that is, and what it says: one button, so that the whole line can be chosen. */
function drawLine({ kind, word, cell, header, id, name, message, proposal }: Line): string {
  const where = [cell, header].filter((text) => text !== '').join(' ');
  const row = [id, name].filter((text) => text !== '').join(' ');
  const go =
    `<button type="button" class="go" data-cell="${escapeHtml(cell)}" data-id="${escapeHtml(id)}">` +
    `<span class="top"><span class="where">${escapeHtml(where)}</span> <span class="word">${escapeHtml(word)}</span></span> ` +
    `<span class="row">${escapeHtml(row)}</span> <span>${escapeHtml(message)}</span></button>`;
  const offer = proposal
    ? `<p class="offer"><span>${escapeHtml(proposal.text)}</span> <button type="button" ${accepts(proposal.ids)} ` +
      `aria-label="${escapeHtml(`Godta: ${proposal.text} ${where}, ${row}`)}">Godta</button></p>`
    : '';
  return `<li class="${kind}">${go}${offer}</li>`;
}
