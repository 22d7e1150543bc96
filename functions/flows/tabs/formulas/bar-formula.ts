// A part of a whole as a bar of text with the percentage beside it, as a live formula; colour says nothing in it.

/** Blocks of a whole bar. */
const blocks = 10;

/** `part` and `whole` are cells; a sign is left out, what is above the whole fills the bar, and a whole of 0 gives nothing. */
export function barOf(part: string, whole: string): { formula: string } {
  const share = `ABS(${part})/${whole}`;
  const filled = `MIN(${blocks};ROUND(${blocks}*${share};0))`;
  const bar = `REPT("█";${filled})&REPT("░";${blocks}-${filled})`;
  const percent = `IF(${share}>0;IF(100*${share}<1;"under 1";ROUNDDOWN(100*${share};0));0)`;
  return { formula: `=IF(${whole}>0;${bar}&" "&${percent}&" %";"")` };
}
