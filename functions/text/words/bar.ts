// A part of a whole as a bar of text, with the figure in words beside it.

/** Blocks of a whole bar. */
const blocks = 10;

/** `█████░░░░░ 52 %`; never 100 % for less than all, nor for more. What is above the whole is said by the figure and a plus. */
export function textBar(part: number, whole: number): string {
  const filled = Math.min(blocks, Math.round((blocks * part) / whole));
  const percent = (part > whole ? Math.ceil : Math.floor)((100 * part) / whole);
  const above = part > whole ? '+' : '';
  return `${'█'.repeat(filled)}${'░'.repeat(blocks - filled)}${above} ${percent} %`;
}
