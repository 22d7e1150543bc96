// Verb «import»: a file that was filled in offline comes back: first shown cell by cell, then written on a yes.
import { type MergePreview, previewMerge } from '../../domain/needs/merge-preview.ts';
import { type Merge, bringsNothing, mergeRows } from '../../domain/needs/merge-rows.ts';
import { isWhole } from '../../domain/needs/columns-found.ts';
import { type PersonCell, withCells, writeMerge } from '../../domain/needs/write-merge.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { textOf } from '../../domain/sheet/cells.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { word } from '../../ports.ts';
import { importedWords, previewWords } from '../../text/answers/excel.ts';
import { lineOfLeft, sayLeftOut } from '../../text/findings/left-out.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { type NetworkJob, inNetworkTab, showNothing } from '../job/in-network-tab.ts';
import type { Act, Done, World } from '../job/world.ts';
import { answerAfter, writesOfCells } from './answer-after.ts';
import { lookAtTab } from './check-and-store.ts';
import { noteImport } from './note-import.ts';
import { type Filed, readFiledTab } from './read-filed-tab.ts';
import { type Written, strayCells } from './stray-cells.ts';

/** `previewHash` says what was shown: given back with `apply`, it is what is written, or nothing is. */
export type Imported = Done & { applied: boolean; preview: MergePreview; previewHash: string };

/** What an import knows of itself when rows moved and it begins again. */
type Progress = { filed?: Filed; written?: Written; done?: Imported };

/** A person's own cells are written here and nowhere else, on that person's request. */
export async function importTab(world: World, act: Act): Promise<Imported | Refusal> {
  const progress: Progress = {};
  return inNetworkTab(world, act, 'import', async (job) => {
    const filed = progress.filed ?? (await readFiledTab(world, act));
    if (isRefusal(filed)) return filed;
    progress.filed = filed;
    return mergeInto(job, filed, progress);
  });
}

async function mergeInto(
  job: NetworkJob,
  filed: Filed,
  progress: Progress,
): Promise<SheetAnswer<Imported> | Refusal> {
  const { act, grid, network } = job;
  const { written } = progress;
  const strays = written ? strayCells(written, grid) : [];
  const mended = withCells(grid, strays);
  const { tabState: now, report } = await lookAtTab(job, mended);
  if (!isWithNetwork(report)) return refuse('fileLocked', { network: network.name });
  if (!isWhole(now)) return refuse('sheetHeaders', { title: act.tab });
  const sheet = now.rows.map(({ id, raw, cells }) => ({ id, row: raw.row, cells }));
  const { columns } = now.reading;
  const merge = mergeRows(filed.base, sheet, filed.rows);
  const left = sayLeftOut(merge.left, filed.columns);
  const preview = previewMerge(merge, sheet, columns, left);
  const previewHash = hashOf(preview);
  const told = { applied: false, preview, previewHash };
  if (!act.apply) return showNothing({ ok: true, ...previewWords(preview), ...told });
  // Asked for again when the answer was lost: all of the file stands there already.
  if (bringsNothing(merge) && !written) return showNothing({ ok: true, ...previewWords(preview), ...told });
  if (left.length > 0 && !act.goodRows && !written)
    return refuse('rowsLeftOut', { count: left.length }, left.map(lineOfLeft));
  if (!written && !isHashOf(act.previewHash ?? '', preview)) return refuse('previewStale');
  const cells = [...strays, ...writeMerge(merge, mended, columns, countsIn(act))];
  return write(job, { cells, merge, told }, progress);
}

/** Whose word is taken where sheet and file have both changed. */
const countsIn = ({ chooseFile }: Act): 'sheet' | 'file' => (chooseFile ? 'file' : 'sheet');

type Writing = { cells: PersonCell[]; merge: Merge; told: Pick<Imported, 'preview' | 'previewHash'> };

/** The cells, and the answer to them as they will be, in one write; new rows come after the last. */
async function write(job: NetworkJob, writing: Writing, progress: Progress): Promise<SheetAnswer<Imported>> {
  const { world, act, grid, network } = job;
  const { cells, merge, told } = writing;
  const after = withCells(grid, cells);
  const beside = progress.done ? undefined : noteImport(job, told);
  const { tabState, shown } = await answerAfter(job, after, beside);
  const idColumn = tabState.reading.columns.id ?? 0;
  const ids = new Map(after.rows.map((row, index) => [index, textOf(row[idColumn])]));
  progress.written = { grid, cells, ids, idColumn };
  world.log.fact('imported', {
    network: word(network.code),
    cells: cells.length,
    changed: merge.changes.length,
    both: merge.both.length,
    added: merge.added.length,
    left: merge.left.length,
  });
  const words = importedWords(told.preview, countsIn(act));
  progress.done ??= { ...told, ok: true, applied: true, ...words };
  return {
    result: progress.done,
    ...shown,
    writes: [...writesOfCells(grid, cells), ...shown.writes],
    append: { sheetId: grid.sheetId, row: grid.rows.length },
  };
}
