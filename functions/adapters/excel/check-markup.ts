// Looks through a workbook's markup in one pass before it is parsed: nothing longer, further out or more than a tab needs.
import type { ExcelFault } from '../../domain/sheet/facts/refusals.ts';

/** Tags of all parts together; 2 000 rows with a text of its own in every cell have three quarters of it. */
const mostTags = 2_000_000;
/** Rows times columns that all sheets reach over; readers fill what lies before the last cell. */
const mostFields = 1_000_000;
/** How many tags of a name one part may have, where readers take long over many. */
const mostOf: ReadonlyMap<string, number> = new Map([
  ['row', 10_000],
  ['sheet', 200],
  ['Relationship', 200],
  ['numFmt', 300],
  ['xf', 70_000],
  // Texts that cells share: 2 000 rows with one of its own in every cell have 120 000.
  ['si', 150_000],
]);
/** Characters of a tag, of a number format's, and from one tag to the next; a cell in Excel holds 32 767. */
const longestTag = 50_000;
const longestFormat = 1000;
const longestPiece = 250_000;

/** A whole tag: its slash, its name without prefix and the rest; the quotes close, and nothing opens inside. */
const tagOf = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[\s/][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*)?)>/;
/** What stands beside tags in a harmless file: its first line, or a comment of a program. */
const remark = /^<(?:\?[^<>]*\?|!--[^<>]*--)>/;
/** The place that a row or a cell says it has; the name may have a prefix. */
const places = /(?<![\w.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const address = /^([A-Z]{0,3})(\d{1,5})$/;

/** Why the markup is not parsed, or nothing. */
export function faultOfMarkup(parts: Iterable<string>): ExcelFault | undefined {
  let tags = 0;
  let fields = 0;
  for (const markup of parts) {
    const looked = lookThrough(markup, mostTags - tags);
    if (typeof looked === 'string') return looked;
    tags += looked.tags;
    fields += looked.rows * looked.columns;
    if (fields > mostFields) return 'tooMany';
  }
  return undefined;
}

type Looked = { tags: number; rows: number; columns: number };

function lookThrough(markup: string, tagsLeft: number): Looked | ExcelFault {
  const looked: Looked = { tags: 0, rows: 0, columns: 1 };
  const counts = new Map<string, number>();
  for (let at = markup.indexOf('<'), next = 0; at >= 0; at = next) {
    next = markup.indexOf('<', at + 1);
    if ((next < 0 ? markup.length : next) - at > longestPiece) return 'damaged';
    if (++looked.tags > tagsLeft) return 'tooMany';
    const piece = markup.slice(at, next < 0 ? undefined : next);
    const [tag = '', slash, name = '', rest = ''] = tagOf.exec(piece) ?? [];
    if (tag === '' ? !remark.test(piece) : tag.length > longestTag) return 'damaged';
    if (slash === '/') continue;
    // Of cells that are one, all but the first have lost what stood in them.
    if (name === 'mergeCell') return 'merged';
    const most = mostOf.get(name);
    if (most !== undefined) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count > most) return 'tooMany';
    }
    if (name === 'numFmt' && tag.length > longestFormat) return 'damaged';
    if ((name === 'row' || name === 'c') && !reach(rest, looked)) return 'tooMany';
    if (name === 'row') looked.rows = Math.max(looked.rows, counts.get(name) ?? 0);
  }
  return looked;
}

/** Widens what is looked at to where a row or a cell says it stands; false when that is no place in a tab of ours. */
function reach(attributes: string, looked: Looked): boolean {
  for (const [, one, other] of attributes.matchAll(places)) {
    const [, letters = '', row] = address.exec(one ?? other ?? '') ?? [];
    if (row === undefined || Number(row) > (mostOf.get('row') ?? 0)) return false;
    looked.rows = Math.max(looked.rows, Number(row));
    looked.columns = Math.max(looked.columns, columnNumber(letters));
  }
  return true;
}

/** 1 for A, 27 for AA; 0 for nothing. */
const columnNumber = (letters: string): number =>
  Buffer.from(letters, 'latin1').reduce((number, letter) => number * 26 + letter - 64, 0);
