// Reads a network's tab out of a file for Excel that came back, or says why the file is not taken in.
import { isFrom, readFiled, readHidden } from '../../domain/needs/filed-tab.ts';
import type { FiledRow } from '../../domain/needs/filed-row.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Act, World } from '../job/world.ts';

/** The rows as the file was made, by ID, and as they came back. */
export type Filed = {
  base: Map<string, Record<string, string>>;
  rows: FiledRow[];
  /** The file's own, by field. */
  columns: Partial<Record<string, number>>;
};

/** The rows of the file, or why it is not taken in. */
export async function readFiledTab(world: World, { file = '', round, tab }: Act): Promise<Filed | Refusal> {
  if (file === '') return refuse('fileMissing');
  const read = await world.excel.read(Buffer.from(file, 'base64'));
  if ('fault' in read) return refuse('fileFault', { fault: read.fault });
  const hidden = readHidden(read.hidden);
  if (!hidden) return refuse('fileForeign', { from: 'elsewhere' });
  const from = isFrom(hidden.origin, { spreadsheetId: round.spreadsheetId, tab });
  if (from === 'otherWorkbook') return refuse('fileForeign', { from });
  if (from === 'otherTab') return refuse('fileForeign', { from, tab, origin: hidden.origin.tab });
  const { rows, columns, missing, twice } = readFiled(read.rows);
  if (missing.length + twice.length > 0)
    return refuse('fileHeaders', { missing: missing.join('», «'), twice: twice.join('», «') });
  return { base: hidden.base, rows, columns };
}
