// Verb «import»: a file that was filled in offline comes back: first shown cell by cell, then written on a yes.
import { type MergePreview, previewMerge } from '../../domain/needs/merge-preview.ts';
import { type Merge, bringsNothing, mergeRows } from '../../domain/needs/merge-rows.ts';
import { isWhole } from '../../domain/needs/columns-found.ts';
import { type PersonCell, withCells, writeMerge } from '../../domain/needs/write-merge.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { textOf } from '../../domain/sheet/cells.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { type Tx, word } from '../../ports.ts';
import { importedWords, previewWords } from '../../text/answers/excel.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { type NetworkJob, inNetworkTab, showNothing } from '../job/in-network-tab.ts';
import type { Act, Done, World } from '../job/world.ts';
import { answerAfter, writesOfCells } from './answer-after.ts';
import { lookAtTab } from './check-and-store.ts';
import { type Filed, readFiledTab } from './read-filed-tab.ts';
import { type Written, strayCells } from './stray-cells.ts';

/** `previewHash` says what was shown: given back with `apply`, it is what is written, or nothing is. */
export type Imported = Done & { applied: boolean; preview: MergePreview; previewHash: string };

/** What an import knows of itself when rows moved and it begins again. */
type Progress = { at: string; filed?: Filed; written?: Written; done?: Imported };

/** A person's own cells are written here and nowhere else, on that person's request. */
export async function importTab(world: World, act: Act): Promise<Imported | Refusal> {
  const progress: Progress = { at: world.clock.now().toISOString() };
  return inNetworkTab(world, act, 'import', async (job) => {
    const filed = progress.filed ?? (await readFiledTab(world, act));
    if (isRefusal(filed)) return filed;
    progress.filed = filed;
    return mergeInto(job, filed, progress);
  });
}

/** Who brought in what, and when: one line of the network's history, however often the rows moved meanwhile. */
function putImport(tx: Tx, { act, network }: NetworkJob, at: string, preview: MergePreview): void {
  const { changes, both, added, deleted, gone } = preview;
  const facts = {
    changed: changes.length,
    both: both.length,
    added: added.length,
    deleted: deleted.length,
    gone: gone.length,
  };
  const group = network.name;
  const id = `import/${group}/${at}`;
  tx.put('event', { id, group, at, by: act.by.email, what: 'import', facts });
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
  if (!isWhole(now)) return refuse('sheetHeaders', { title: act.tab });
  const sheet = now.rows.map(({ id, raw, cells }) => ({ id, row: raw.row, cells }));
  const { columns } = now.reading;
  const merge = mergeRows(filed.base, sheet, filed.rows);
  const preview = previewMerge(merge, sheet, columns);
  const previewHash = hashOf(preview);
  const told = { applied: false, preview, previewHash };
  if (!act.apply) return showNothing({ ok: true, ...previewWords(preview), ...told });
  if (!isWithNetwork(report)) return refuse('fileLocked', { network: network.name });
  if (!written && !isHashOf(act.previewHash ?? '', preview)) return refuse('previewStale');
  if (bringsNothing(merge) && !written) return showNothing({ ok: true, ...previewWords(preview), ...told });
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
  const { tabState, shown } = await answerAfter(job, after, (tx) =>
    putImport(tx, job, progress.at, progress.done?.preview ?? told.preview),
  );
  const idColumn = tabState.reading.columns.id ?? 0;
  const ids = new Map(after.rows.map((row, index) => [index, textOf(row[idColumn])]));
  progress.written = { grid, cells, ids, idColumn };
  world.log.fact('imported', {
    network: word(network.code),
    cells: cells.length,
    changed: merge.changes.length,
    both: merge.both.length,
    added: merge.added.length,
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
