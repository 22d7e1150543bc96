// Signs that stand in a text and that nobody sees.

/** Marks without width, soft hyphens, fillers, an empty Braille sign and controls; spaces and line breaks are seen. */
const unseen = /[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]--[\t\n\r]]+/gv;

const nothingSeen = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800\s]*$/v;

/** Whether nobody sees anything of it. */
export const isUnseen = (text: string): boolean => nothingSeen.test(text);

/** The text as people see it. */
export const withoutUnseen = (text: string): string => text.replaceAll(unseen, '');
