// Reads semesters: H26 is the autumn of 2026, V27 the spring of 2027.

/** `order` rises with time: spring 2026 is 4052, autumn 2026 is 4053. */
export type Semester = { text: string; order: number };

const form = /^(h|v|høst|høsten|vår|våren)[\s.\-–'’]*(?:20)?(\d{2})$/i;

/** `H26`, `h-26`, `H 2026`, `høst 2026`; undefined for anything else (`?`, `d.d.`, `2026`). */
export function readSemester(text: string): Semester | undefined {
  const found = form.exec(text.trim());
  if (!found?.[1] || !found[2]) return undefined;
  const autumn = found[1].toLowerCase().startsWith('h');
  return {
    text: `${autumn ? 'H' : 'V'}${found[2]}`,
    order: (2000 + Number(found[2])) * 2 + (autumn ? 1 : 0),
  };
}
