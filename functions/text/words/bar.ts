// A part of a whole as a bar of text, with the figure in words beside it; and a whole as a bar of its parts.
import { groupDigits } from '../../basics/kroner.ts';

/** Blocks of a whole bar. */
const blocks = 10;

/** `█████░░░░░ 52 %`; never 100 % for less than all, nor for more. What is above the whole is said by the figure and a plus. */
export function textBar(part: number, whole: number): string {
  const filled = Math.min(blocks, Math.round((blocks * part) / whole));
  const percent = (part > whole ? Math.ceil : Math.floor)((100 * part) / whole);
  const above = part > whole ? '+' : '';
  return `${'█'.repeat(filled)}${'░'.repeat(blocks - filled)}${above} ${percent} %`;
}

/** Of the whole row of parts: so many that two lines of figures stand under it in the column *Hvorfor*. */
const blocksOfRow = 30;

/** A part of the row: its block, its name, and whole kroner. */
export type BarPart = { block: string; name: string; amount: number };

/**
 * A whole as one bar of its parts, and a line with the kroner of every part. The bar is of one length: a part below zero
 * has no block, and what is above the whole is cut.
 */
export function partsBar(whole: number, parts: readonly BarPart[]): string {
  const upTo = (amount: number): number =>
    whole > 0 ? Math.min(blocksOfRow, Math.max(0, Math.round((blocksOfRow * amount) / whole))) : 0;
  let before = 0;
  const bar = parts.map(({ block, amount }) => {
    const from = before;
    before += amount;
    return block.repeat(Math.max(0, upTo(before) - upTo(from)));
  });
  const figures = parts.map(({ block, name, amount }) => `${block} ${name} ${groupDigits(amount)}`);
  return `${bar.join('')}\n${figures.join(' · ')}`;
}
