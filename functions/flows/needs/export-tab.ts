// Verb «export»: a network's tab as a file for Excel, with its IDs, to be filled in offline and brought back.
import { toFiled, keepWithFile } from '../../domain/needs/filed-tab.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Stand } from '../../domain/needs/tab-state.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { type ExcelBook, type ExcelColumn, word } from '../../ports.ts';
import { exportedWords, fileNameOf } from '../../text/answers/excel.ts';
import { rowStatus } from '../../text/words/status.ts';
import { admit } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { titlesFor } from './check-tab.ts';
import { keepStand } from './keep-stand.ts';
import { gridOf, openRound } from '../job/open-round.ts';
import { roundLine, showReport } from '../tabs/show-state.ts';
import type { Act, Done, World } from '../job/world.ts';

/** `file` is the workbook in base64. */
export type Exported = Done & { filename: string; file: string };

/** The tab is checked on the way, so that every row has its ID in the sheet before it leaves. */
export async function exportTab(world: World, act: Act): Promise<Exported | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return refuse('notABehovTab', { title: act.tab });
  const outcome = await answerSheet(world, act.round.spreadsheetId, titlesFor(act.tab), async (grids) => {
    const round = openRound(grids);
    const network = admit('export', act, round);
    if ('ok' in network) return network;
    const { stand, report, reports, at } = await keepStand(
      world,
      act,
      round,
      network,
      gridOf(round.grids, act.tab),
    );
    const line = roundLine(round, reports, at);
    return {
      result: { stand, book: bookOf(stand, round.plan, act) },
      ...showReport(round, stand, report, line),
    };
  });
  if ('ok' in outcome) return outcome;
  const { stand, book } = outcome;
  const bytes = await world.excel.write(book);
  world.log.fact('exported', {
    network: word(stand.network.code),
    rows: stand.rows.length,
    bytes: bytes.length,
  });
  return {
    ok: true,
    ...exportedWords(stand.network.name, stand.rows.length),
    filename: fileNameOf(stand.network.name, act.round.year),
    file: Buffer.from(bytes).toString('base64'),
  };
}

/** The columns in the order of their definition, whatever the sheet's own is. */
function bookOf(stand: Stand, plan: Plan, { round, tab }: Act): ExcelBook {
  const rows = stand.rows.map((row) =>
    behov.columns.map(({ field, owner }) => {
      if (field === 'id') return row.id;
      if (field === 'status') return rowStatus[row.state];
      return owner === 'us' ? null : toFiled(row.raw.cells[field].value);
    }),
  );
  return {
    title: tab,
    frozenColumns: behov.frozenColumns,
    columns: behov.columns.map((column) => excelColumn(column, plan)),
    rows,
    kept: keepWithFile({ spreadsheetId: round.spreadsheetId, tab }, stand.rows),
  };
}

function excelColumn({ field, header, help, width, owner, kind, choices }: Column, plan: Plan): ExcelColumn {
  const words = field === 'theme' ? plan.themes.words : (choices ?? []);
  return {
    header,
    help,
    width,
    owner,
    amount: kind === 'kroner' || kind === 'integer',
    ...(words.length > 0 && { choices: { words, several: kind !== 'choice' } }),
  };
}
