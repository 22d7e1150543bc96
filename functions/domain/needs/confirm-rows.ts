// A yes in «Bekreftet» answers what was asked of its row when it was written, and nothing that is asked later.
import { textOf } from '../sheet/cells.ts';
import { at } from './checks/context.ts';
import { type Finding, finding, findingsByRow, questionOf } from '../sheet/finding.ts';
import type { ParsedRow } from './parse-row.ts';

/** The text of the yes, and the questions it answered. */
export type Confirmation = { text: string; asked: string[] };

const isYes = (text: string): boolean => /^ja\b/i.test(text);

export type Confirmed = {
  /** What is still to be said: questions that were answered are gone. */
  findings: Finding[];
  byRow: Map<ParsedRow, Confirmation>;
};

/** `before` are the confirmations as last kept, by row ID. A yes in one row answers for all rows of its question. */
export function confirmRows(
  rows: ParsedRow[],
  found: Finding[],
  before: Map<string, Confirmation>,
): Confirmed {
  const asks = findingsByRow(found.filter(({ severity }) => severity === 'asks'));
  const byRow = new Map<ParsedRow, Confirmation>();
  const answered = new Set<Finding>();
  const stale: Finding[] = [];
  for (const row of rows) {
    const text = textOf(row.raw.cells.confirmed);
    if (!isYes(text)) continue;
    const own = asks.get(row.raw.row) ?? [];
    const known = before.get(row.id);
    const confirmation = known?.text === text ? known : { text, asked: own.map(questionOf).toSorted() };
    byRow.set(row, confirmation);
    const open = own.filter((one) => !confirmation.asked.includes(questionOf(one)));
    for (const one of own) if (!open.includes(one)) answered.add(one);
    if (open.length > 0) stale.push(finding('confirmStale', at(row, ['confirmed'], 'tells'), { text }));
  }
  return { findings: [...found.filter((one) => !answered.has(one)), ...stale], byRow };
}
