// A file of Fosen's that was taken out of a round in memory, and what is said when it is brought back.
import type { MergePreview } from '../../../../functions/domain/needs/merge-preview.ts';
import type { CellValue } from '../../../../functions/domain/sheet/cells.ts';
import { at, filesOf } from '../../../ports/excel-file.ts';
import { memoryExcel } from '../../../ports/memory-excel.ts';
import { type Round, prepared } from '../../round/round.ts';
import { fosen, small } from '../../round/rounds.ts';

export const tab = 'Behov Fosen';
export const files = filesOf(memoryExcel());

/** Every row has its ID. */
export const checked = prepared(async () => {
  const round = await small.planted();
  await round.call('check', tab, fosen);
  return round;
});

export type Brought = {
  status: number;
  title: string;
  message: string;
  detail: string;
  preview: MergePreview;
  previewHash: string;
};

export async function takeOut(round: Round, who = fosen, where = tab): Promise<string> {
  const { status, body } = await round.call('export', where, who);
  if (status !== 200) throw new Error(String(body['detail']));
  return String(body['file']);
}

/** Shows what the file would do, or does it with `apply`. */
export async function bring(
  round: Round,
  file: string,
  more: object = {},
  [who, where]: [string, string] = [fosen, tab],
): Promise<Brought> {
  const { status, body } = await round.call('import', where, who, { file, ...more });
  return { ...(body as unknown as Brought), status };
}

/** Brings the file, says yes to what is shown, and has it written. */
export async function bringIn(round: Round, file: string, more: object = {}): Promise<Brought> {
  const { previewHash } = await bring(round, file);
  return bring(round, file, { apply: true, previewHash, ...more });
}

/** The file with other cells in the row of that ID. */
export const typedInto = (file: string, id: string, cells: Record<string, CellValue>): Promise<string> =>
  files.typeIn(file, (rows) => {
    const row = rows.find((one) => one[at('id')] === id);
    if (!row) throw new Error(`no ${id}`);
    for (const [field, value] of Object.entries(cells)) row[at(field)] = value;
    return rows;
  });

/** The file with one more row, with no ID. */
export const withRow = (file: string, measure: string, priority = 31): Promise<string> =>
  files.typeIn(file, (rows) => [...rows, ['', '', priority, measure, 'skole']]);
