// Files for Excel in tests: opened, put together, and typed in as a person would.
import type { CellValue } from '../../functions/domain/sheet/cells.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { ExcelPort } from '../../functions/ports.ts';

/** A field's place in a row of the file. */
export const at = (field: string): number => behov.columns.findIndex((column) => column.field === field);

const columnOf = (text: CellValue) => ({
  header: String(text ?? ''),
  help: '',
  width: 100,
  owner: 'person' as const,
  amount: false,
});

/** Files in base64, as they come and go, of the port that writes and reads them. */
export function filesOf(excel: ExcelPort) {
  /** What the file holds for a person and what goes with it. Throws when it can't be read. */
  const open = async (file: string) => {
    const read = await excel.read(Buffer.from(file, 'base64'));
    if ('fault' in read) throw new Error(read.fault);
    return read;
  };
  /** A file of these rows, the first being its headers, and with this hidden in it. */
  const make = async ([header = [], ...rows]: CellValue[][], hidden: string[][]): Promise<string> => {
    const columns = header.map(columnOf);
    const bytes = await excel.write({ title: 'Behov', frozenColumns: 0, columns, rows, hidden });
    return Buffer.from(bytes).toString('base64');
  };
  return {
    open,
    make,
    /** The file as it is after somebody has typed in it: `change` gets the rows under the headers. */
    async typeIn(file: string, change: (rows: CellValue[][]) => CellValue[][]): Promise<string> {
      const { rows, hidden } = await open(file);
      return make([...rows.slice(0, 1), ...change(rows.slice(1))], hidden);
    },
  };
}
