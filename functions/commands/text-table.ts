// A table as plain text: the first column to the left, numbers to the right.

/** Lines of equal width; the first row is the heading. */
export function formatTable(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    widths
      .map((width, column) =>
        column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd(),
  );
  const [heading = '', ...body] = lines;
  return [heading, '-'.repeat(Math.max(...lines.map(({ length }) => length))), ...body];
}
