// Verb «import»: a file that was filled in offline comes back: first shown cell by cell, then written on a yes.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { isFrom, readFiled, readKept } from '../../domain/needs/filed-tab.ts';
import { type Merge, bringsNothing, mergeRows } from '../../domain/needs/merge-rows.ts';
import { type MergePreview, previewMerge } from '../../domain/needs/merge-preview.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { isWhole } from '../../domain/needs/tab-state.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { type PersonCell, withCells, writeMerge } from '../../domain/needs/write-merge.ts';
import { word } from '../../ports.ts';
import { importedWords, previewWords } from '../../text/answers/excel.ts';
import { admit } from '../job/access.ts';
import { answerAfter, writesOfCells } from './answer-after.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import { titlesFor } from './check-tab.ts';
import { hashOf } from '../job/hash.ts';
import { keepStand } from './keep-stand.ts';
import { type OpenRound, gridOf, openRound } from '../job/open-round.ts';
import { type Written, strayCells } from '../job/stray-cells.ts';
import type { Act, Done, World } from '../job/world.ts';

/** `previewHash` says what was shown: given back with `apply`, it is what is written, or nothing is. */
export type Imported = Done & { applied: boolean; preview: MergePreview; previewHash: string };

type Filed = { base: Map<string, Record<string, string>>; rows: Parameters<typeof mergeRows>[2] };
type Job = { world: World; act: Act; filed?: Filed; written?: Written; done?: Imported };

/** A person's own cells are written here and nowhere else, on that person's request. */
export async function importTab(world: World, act: Act): Promise<Imported | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  const job: Job = { world, act };
  const outcome = await answerSheet(world, act.round.spreadsheetId, titlesFor(act.tab), async (grids) => {
    const round = openRound(grids);
    const network = admit('import', act, round);
    if ('ok' in network) return network;
    const filed = job.filed ?? (await readFile(world, act));
    if ('ok' in filed) return filed;
    job.filed = filed;
    return mergeInto(job, filed, round, network);
  });
  if (outcome.ok && outcome.applied) await noteImport(world, act, known.network, outcome.preview);
  return outcome;
}

/** Who brought in what, and when: one line of the network's history. */
async function noteImport(
  world: World,
  { round, by }: Act,
  group: string,
  preview: MergePreview,
): Promise<void> {
  const at = world.clock.now().toISOString();
  const { changes, both, added, deleted, gone } = preview;
  const facts = {
    changed: changes.length,
    both: both.length,
    added: added.length,
    deleted: deleted.length,
    gone: gone.length,
  };
  await world.store.transact(round, async (tx) =>
    tx.put('event', { id: `import/${group}/${at}`, group, at, by: by.email, what: 'import', facts }),
  );
}

/** The rows of the file, or why it is not taken in. */
async function readFile(world: World, { file = '', round, tab }: Act): Promise<Filed | Refusal> {
  if (file === '') return refuse('fileMissing');
  const read = await world.excel.read(Buffer.from(file, 'base64'));
  if ('fault' in read) return refuse('fileFault', { fault: read.fault });
  const kept = readKept(read.kept);
  if (!kept) return refuse('fileForeign', { from: 'elsewhere', tab });
  const from = isFrom(kept.origin, { spreadsheetId: round.spreadsheetId, tab });
  if (from !== 'here') return refuse('fileForeign', { from, tab, origin: kept.origin.tab });
  const { rows, missing, twice } = readFiled(read.rows);
  if (missing.length + twice.length > 0)
    return refuse('fileHeaders', { missing: missing.join('», «'), twice: twice.join('», «') });
  return { base: kept.base, rows };
}

async function mergeInto(
  job: Job,
  filed: Filed,
  round: OpenRound,
  network: Network,
): Promise<SheetAnswer<Imported> | Refusal> {
  const { world, act, written } = job;
  const grid = gridOf(round.grids, act.tab);
  const strays = written ? strayCells(written, grid) : [];
  const mended = withCells(grid, strays);
  const { stand: now, report } = await keepStand(world, act, round, network, mended, false);
  if (!isWhole(now)) return refuse('sheetHeaders', { title: act.tab });
  const sheet = now.rows.map(({ id, raw, cells }) => ({ id, row: raw.row, cells }));
  const { columns } = now.reading;
  const merge = mergeRows(filed.base, sheet, filed.rows);
  const preview = previewMerge(merge, sheet, columns);
  const previewHash = hashOf(preview);
  const told = { applied: false, preview, previewHash };
  if (!act.apply) return show({ ok: true, ...previewWords(preview), ...told });
  if (!isWithNetwork(report)) return refuse('fileLocked', { network: network.name });
  if (!written && act.previewHash !== previewHash) return refuse('previewStale');
  if (bringsNothing(merge) && !written) return show({ ok: true, ...previewWords(preview), ...told });
  const cells = [...strays, ...writeMerge(merge, mended, columns, act.chooseFile === true)];
  return write(job, { round, network, grid, cells, merge, told });
}

const show = (result: Imported): SheetAnswer<Imported> => ({ result, writes: [], expected: [] });

type Writing = {
  round: OpenRound;
  network: Network;
  grid: Grid;
  cells: PersonCell[];
  merge: Merge;
  told: Pick<Imported, 'preview' | 'previewHash'>;
};

/** The cells, and the answer to them as they will stand, in one write; new rows come after the last. */
async function write(job: Job, writing: Writing): Promise<SheetAnswer<Imported>> {
  const { world, act } = job;
  const { round, network, grid, cells, merge, told } = writing;
  const after = withCells(grid, cells);
  const { stand, shown } = await answerAfter(world, act, round, network, after);
  const own = writesOfCells(grid, cells);
  const ids = new Map(after.rows.map((row, index) => [index, textOf(row[stand.reading.columns.id ?? 0])]));
  job.written = { grid, cells, ids, idColumn: stand.reading.columns.id ?? 0 };
  world.log.fact('imported', {
    network: word(network.code),
    cells: cells.length,
    changed: merge.changes.length,
    both: merge.both.length,
    added: merge.added.length,
  });
  job.done ??= { ...told, ok: true, applied: true, ...importedWords(told.preview, act.chooseFile === true) };
  return {
    result: job.done,
    ...shown,
    writes: [...own, ...shown.writes],
    append: { sheetId: grid.sheetId, row: grid.rows.length },
  };
}
