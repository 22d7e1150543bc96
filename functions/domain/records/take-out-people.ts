// A document of a closed round without the people in it: addresses become numbers, columns that name people are emptied.
import type { Documents, Kind } from './documents.ts';
import { behov } from '../tabs/behov.ts';
import type { Column } from '../sheet/column.ts';

/** Stands where somebody was named. */
export const takenOut = '[tatt ut]';

/** Gives the number that stands for an address. */
export type Rename = (email: string) => string;

const address = /[^\s@<>"'(),;:\\/[\]&]+@[^\s@<>"'(),;:\\/[\]&]+\.[\p{L}]{2,}/gu;
const columns: readonly Column[] = behov.columns;
const naming = new Set(columns.filter(({ personal }) => personal).map(({ field }) => field));

/** A yes may be signed: only its first word stays. */
const unsigned = (text: string): string => /^\p{L}*/u.exec(text)?.[0] ?? '';

function emptyCells(cells: Record<string, string>): Record<string, string> {
  const emptied = Object.entries(cells).map(([field, text]) => {
    if (field === 'confirmed') return [field, unsigned(text)];
    return [field, naming.has(field) && text !== '' ? takenOut : text];
  });
  return Object.fromEntries(emptied) as Record<string, string>;
}

function withoutFile(message: Documents['message']): Documents['message'] {
  const { attachment: _, ...rest } = message;
  return rest;
}

/** What needs more than its addresses taken out. The answer to a key is of no use once the round is closed. */
const empty: { [K in Kind]?: (document: Documents[K]) => Documents[K] } = {
  storedRow: ({ confirmed, waived, ...row }) => ({
    ...row,
    cells: emptyCells(row.cells),
    ...(confirmed && { confirmed: { ...confirmed, text: unsigned(confirmed.text) } }),
    ...(waived && { waived: waived.map((one) => ({ ...one, cells: emptyCells(one.cells) })) }),
  }),
  submittedRow: (row) => ({ ...row, cells: emptyCells(row.cells) }),
  /** The file has what was sent, names and all; the frozen rows stay, without them. */
  message: withoutFile,
  request: (request) => ({ ...request, answer: '{}' }),
};

/** Fields whose text is JSON, and has to stay so. */
const jsonTexts: Partial<Record<Kind, readonly string[]>> = {
  run: ['input', 'outcome', 'basis'],
  draft: ['input', 'outcome', 'basis'],
};

function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inTexts(one, change)]));
}

/** The same document where nobody was in it. Its id stays; figures, hashes and decisions do too. */
export function takeOutPeople<K extends Kind>(kind: K, document: Documents[K], rename: Rename): Documents[K] {
  const change = (text: string): string => text.replaceAll(address, rename);
  const inJson = (text: string): string => {
    const parsed: unknown = JSON.parse(text);
    const changed = JSON.stringify(inTexts(parsed, change));
    return changed === JSON.stringify(parsed) ? text : changed;
  };
  const emptied = Object.entries(empty[kind]?.(document) ?? document).map(([name, value]) => {
    if (name === 'id') return [name, value as unknown];
    const isJson = typeof value === 'string' && jsonTexts[kind]?.includes(name);
    return [name, isJson ? inJson(value) : inTexts(value, change)];
  });
  return Object.fromEntries(emptied) as Documents[K];
}
