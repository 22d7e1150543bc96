// What a file would change, cell by cell, as a piece of the Excel dialog. Everything from outside is escaped.
import type { Answer } from './answer.ts';

type Cell = { id: string; measure: string; where: string; header: string; before: string; after: string };
type Row = { row: number; id: string; cells: { header: string; text: string }[] };
type Left = {
  id: string;
  measure: string;
  row: number;
  faults: { where: string; header: string; wrong: string }[];
};

/** As the API has it. */
export type Preview = {
  changes: Cell[];
  both: Cell[];
  added: Row[];
  deleted: Row[];
  gone: { id: string; measure: string }[];
  left: Left[];
  good: number;
};

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text that is safe in an element and in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** Title and message; `alert` interrupts a reader, `status` waits for its turn. */
export const drawTold = (
  { title, message }: Pick<Answer, 'title' | 'message'>,
  role: 'alert' | 'status',
): string =>
  `<div role="${role}" class="${role}"><h2 tabindex="-1" id="told">${escapeHtml(title)}</h2>` +
  `<p>${escapeHtml(message).replace(/\n/g, '<br>')}</p></div>`;

/** The tables, and `#choice` when there is something to write; where rows stay out, its button says that the others go in. */
export function drawPreview({ changes, both, added, deleted, gone, left, good }: Preview): string {
  const tables = [
    drawLeft(left),
    drawCells('Endret i filen', changes),
    drawCells('Endret både i arket og i filen', both),
    drawRows('Nye rader', added, sayCopy),
    drawRows('Slettet i arket, endret i filen', deleted, ({ id }) => id),
    gone.length === 0
      ? ''
      : `<h3>Mangler i filen, blir stående i arket</h3><ul>${gone.map(drawGone).join('')}</ul>`,
  ].join('');
  const contested = both.length + deleted.length;
  if (changes.length + added.length + contested === 0) return tables;
  return `<div class="preview" tabindex="0" role="region" aria-label="Endringene">${tables}</div>${drawChoice(left.length, good, contested)}`;
}

/** Where the person has nothing but the contested to take in, the button takes the file's; else that is ticked. */
function drawChoice(left: number, good: number, contested: number): string {
  const out = left === 0 ? '' : ' data-good="yes"';
  if (good === 0)
    return `<div id="choice"><p><button id="write" class="main" data-choose="yes"${out}>Bruk filen der begge har endret</button></p></div>`;
  const tick =
    contested === 0
      ? ''
      : '<label><input type="checkbox" id="choose"> Bruk filen der begge har endret</label>';
  const rows = good === 1 ? 'den ene gode raden' : `de ${good} gode radene`;
  const yes = left === 0 ? 'Skriv inn i arket' : `Ta inn ${rows}`;
  return `<div id="choice">${tick}<p><button id="write" class="main"${out}>${yes}</button></p></div>`;
}

/** The rows that stay out, a line for each cell that is wrong. */
export const drawLeft = (left: Left[]): string =>
  drawTable(
    'Blir stående utenfor til de er rettet i filen',
    ['Rad i filen', 'Celle i filen', 'Hva er galt'],
    left.flatMap(({ row, id, measure, faults }) =>
      faults.map(({ where, header, wrong }) => [
        `Rad ${row} ${id} ${measure}`.trim(),
        `${where} ${header}`,
        wrong,
      ]),
    ),
  );

const drawGone = ({ id, measure }: Preview['gone'][number]): string =>
  `<li>${escapeHtml(`${id} ${measure}`)}</li>`;

const drawCells = (caption: string, cells: Cell[]): string =>
  drawTable(
    caption,
    ['Rad', 'Celle', 'Nå i arket', 'I filen'],
    cells.map(({ id, measure, where, header, before, after }) => [
      `${id} ${measure}`,
      `${where} ${header}`,
      before || '(tom)',
      after || '(tom)',
    ]),
  );

/** A new row that has an ID was copied from the row of that ID, and changed. */
const sayCopy = ({ id }: Row): string => (id === '' ? '' : `kopi av ${id}`);

const drawRows = (caption: string, rows: Row[], sayId: (row: Row) => string): string =>
  drawTable(
    caption,
    ['Rad i filen', 'Innhold'],
    rows.map((one) => [
      `${one.row} ${sayId(one)}`.trim(),
      one.cells.map(({ header, text }) => `${header}: ${text}`).join(' · '),
    ]),
  );

function drawTable(caption: string, heads: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...others]) =>
      `<tr><th scope="row">${escapeHtml(first)}</th>${others.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
