// Signs that stand in a text and that nobody sees.

/** Marks without width, soft hyphens, fillers, an empty Braille sign and controls; spaces and line breaks are seen. */
const unseen = /[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]--[\t\n\r]]+/gv;

const nothingSeen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800\s]*$/v;

/** Longer than any text that a cell may hold: it is refused for its length wherever it stands, and not looked through. */
const longestLooked = 10_000;

/** Whether nobody sees anything of it; of a text too long for any cell that is not said. */
export const isUnseen = (text: string): boolean => text.length <= longestLooked && nothingSeen.test(text);

/** The text as people see it; one too long for any cell as it is. */
export const withoutUnseen = (text: string): string =>
  text.length <= longestLooked ? text.replaceAll(unseen, '') : text;
