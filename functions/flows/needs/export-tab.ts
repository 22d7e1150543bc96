// Verb «export»: a network's tab as a file for Excel, with its IDs, to be filled in offline and brought back.
import { seenOf } from '../../domain/sheet/cells.ts';
import { toFiled, hideInFile } from '../../domain/needs/filed-tab.ts';
import { type Refusal, isRefusal } from '../../domain/sheet/refusal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { TabState } from '../../domain/needs/tab-state.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { type ExcelBook, type ExcelColumn, word } from '../../ports.ts';
import { exportedWords, fileNameOf } from '../../text/answers/excel.ts';
import { markKey } from '../../text/words/marks.ts';
import { rowStatus } from '../../text/words/status.ts';
import { inNetworkTab } from '../job/in-network-tab.ts';
import { showChecked } from './answer-after.ts';
import { marksInFile, remarkInFile } from './marks-in-file.ts';
import { checkAndStoreTab } from './check-and-store.ts';
import type { Act, Done, World } from '../job/world.ts';

/** `file` is the workbook in base64. */
export type Exported = Done & { filename: string; file: string };

/** The tab is checked on the way, so that every row has its ID in the sheet before it leaves. */
export async function exportTab(world: World, act: Act): Promise<Exported | Refusal> {
  const outcome = await inNetworkTab(world, act, 'export', async (job) => {
    const checked = await checkAndStoreTab(job);
    const { tabState } = checked;
    const book = bookOf(tabState, job.round.plan, act);
    return { result: { tabState, book }, ...showChecked(job.round, checked) };
  });
  if (isRefusal(outcome)) return outcome;
  const { tabState, book } = outcome;
  const bytes = await world.excel.write(book);
  world.log.fact('exported', {
    network: word(tabState.network.code),
    rows: tabState.rows.length,
    bytes: bytes.length,
  });
  return {
    ok: true,
    ...exportedWords(tabState.network.name, tabState.rows.length),
    filename: fileNameOf(tabState.network.name, act.round.year),
    file: Buffer.from(bytes).toString('base64'),
  };
}

/** The columns in the order of their definition, whatever the sheet's own is. */
function bookOf(tabState: TabState, plan: Plan, { round, tab }: Act): ExcelBook {
  const rows = tabState.rows.map((row) =>
    behov.columns.map(({ field, owner }) => {
      if (field === 'id') return row.id;
      if (field === 'status') return rowStatus[row.state];
      if (field === 'remark') return toFiled(remarkInFile(row, tabState) || null);
      return owner === 'us' ? null : toFiled(seenOf(row.raw.cells[field]));
    }),
  );
  return {
    title: tab,
    frozenColumns: behov.frozenColumns,
    columns: behov.columns.map((column) => excelColumn(column, plan)),
    rows,
    marks: marksInFile(tabState),
    key: { title: markKey.title, lines: [...markKey.lines] },
    hidden: hideInFile({ spreadsheetId: round.spreadsheetId, tab }, tabState.rows),
  };
}

/** A file is no screen: its columns have room for what is typed in them. */
const widthInFile = (width: number): number => Math.min(360, Math.max(120, 2 * width));

function excelColumn({ field, header, help, width, owner, kind, choices }: Column, plan: Plan): ExcelColumn {
  const words = field === 'theme' ? plan.themes.words : (choices ?? []);
  return {
    header,
    help,
    width: widthInFile(width),
    owner,
    amount: kind === 'kroner' || kind === 'integer',
    ...(words.length > 0 && { choices: { words, several: kind !== 'choice' } }),
  };
}
