// Addresses as people write them: C7 and back.

/** 0 -> A, 26 -> AA. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Zero-based row and column -> C7. */
export const toA1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** C7 -> zero-based row and column. @throws when it is not an address of one cell */
export const fromA1 = (a1: string): { row: number; column: number } => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i.exec(a1.trim()) ?? [];
  if (!letters || !digits) throw new Error(`Ikke en celleadresse: ${a1}`);
  const column = Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
};
