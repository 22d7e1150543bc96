// What is proposed for a cell, and whether it can be written there: only that is offered.
import { type Cell, type Grid, cellAt } from '../cells.ts';
import type { Finding, Fix } from '../finding.ts';

/** A proposal, and the text of the cell it was made for. */
export type Offer = Fix & { was: string };

/** A text, or a number that is shown as it is: only such a cell can be replaced where it still holds the same. */
function judgedText({ value, formula }: Cell): string | undefined {
  if (formula !== undefined || value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return value;
  return Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : undefined;
}

/** What a sheet would take for a formula is never proposed. */
const isPlain = ({ value }: Fix): boolean => typeof value === 'number' || /^[^=+@'-]/.test(value);

/** The proposal with what stands in its cell; nothing where it could not be written. */
export function proposalIn(grid: Grid, fix: Fix): Offer | undefined {
  const was = judgedText(cellAt(grid, fix.place.row, fix.place.column));
  return was === undefined || fix.place.title !== grid.title || !isPlain(fix) ? undefined : { ...fix, was };
}

/** The findings of a tab, with those proposals alone that can be accepted. */
export const withOffers = (grid: Grid, findings: Finding[]): Finding[] =>
  findings.map((finding) => {
    if (!finding.fixes) return finding;
    const fixes = finding.fixes.filter((fix) => proposalIn(grid, fix) !== undefined);
    const { fixes: _, ...bare } = finding;
    return fixes.length > 0 ? { ...finding, fixes } : bare;
  });
