// Reads a CSV file as Excel in Norwegian does: semicolons, quotes that are doubled, CRLF.

/** Rows of fields. Throws for a file without the mark of UTF-8, or that does not end its last row. */
export function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF') || !file.endsWith('\r\n')) throw new Error('no file for Excel');
  const rows: string[][] = [[]];
  let rest = file.slice(1);
  while (rest !== '') {
    const [all, quoted, bare = '', end] = /^(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`no field at ${rest.slice(0, 40)}`);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    rest = rest.slice(all.length);
    if (end === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}
