// Verb «accept»: what we proposed and the person saw is written in the person's cells, where they still hold what was judged.
import { type Cell, type Grid, type Place, cellAt, textOf } from '../../domain/sheet/cells.ts';
import type { Finding, Fix } from '../../domain/sheet/finding.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { isWithNetwork } from '../../domain/records/report-life.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { withCells } from '../../domain/needs/write-merge.ts';
import { type CellWrite, word } from '../../ports.ts';
import { acceptedWords } from '../../text/answers/answers.ts';
import { sentenceOf } from '../../text/findings/catalogue.ts';
import { refuseAccess } from '../job/access.ts';
import { answerAfter } from './answer-after.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { type NetworkJob, inNetworkTab, inTab } from '../job/in-network-tab.ts';
import { type OpenRound, gridOf, withGrid } from '../job/open-round.ts';
import { checkGovernorTab, findingsOfTab } from '../office/check-governor-tab.ts';
import { lookAtTab } from './check-and-store.ts';
import type { Act, Done, World } from '../job/world.ts';

/** A proposal, and the text of the cell it was made for. */
type Proposal = Fix & { was: string };

/** With a row, only what is proposed there, and for the same error elsewhere; without, all of the tab's. */
export async function acceptProposals(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  const accepted = new Map<string, Proposal>();
  // Who may check a tab of the county governor's may type in it; a network's cells are its own.
  const done =
    known.network === undefined
      ? await inTab(
          world,
          act,
          'accept',
          async (round) =>
            refuseAccess('check', act.by, round) ?? acceptInGovernorTab(world, act, round, accepted),
        )
      : await inNetworkTab(world, act, 'accept', (job) => acceptInBehov(job, accepted));
  if (isRefusal(done)) return done;
  world.log.fact('accepted', { tab: word(known.tab.kind), cells: accepted.size });
  return { ok: true, ...acceptedWords([...accepted.values()], act.row) };
}

async function acceptInBehov(
  job: NetworkJob,
  accepted: Map<string, Proposal>,
): Promise<SheetAnswer<object> | Refusal> {
  const { grid, network, act } = job;
  const { report, tabState } = await lookAtTab(job);
  if (!isWithNetwork(report)) return refuse('tabLocked', { network: network.name });
  const proposals = proposalsOf(grid, tabState.findings, tabState.reading.columns.remark, act.row);
  const after = withProposals(grid, proposals, accepted);
  const { shown } = await answerAfter(job, after);
  return { result: {}, ...shown, writes: [...writesOf(grid, proposals), ...shown.writes] };
}

async function acceptInGovernorTab(
  world: World,
  act: Act,
  round: OpenRound,
  accepted: Map<string, Proposal>,
): Promise<SheetAnswer<object> | Refusal> {
  const grid = gridOf(round.grids, act.tab);
  const found = findingsOfTab(round, act.tab);
  const proposals = found ? proposalsOf(grid, found.findings, found.reading.columns['remark'], act.row) : [];
  const after = withProposals(grid, proposals, accepted);
  const checked = await checkGovernorTab(world, act, withGrid(round, after));
  return { ...checked, writes: [...writesOf(grid, proposals), ...checked.writes] };
}

/** A text, or a number that is shown as it is: only such a cell can be replaced where it still holds the same. */
function judgedText({ value, formula }: Cell): string | undefined {
  if (formula !== undefined || value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return value;
  return Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : undefined;
}

/** What a sheet would take for a formula is never proposed. */
const isPlain = ({ value }: Fix): boolean => typeof value === 'number' || /^[^=+@'-]/.test(value);

/** The proposals the person has seen, in the cell's note or the row's remark and its note; one per cell. */
function proposalsOf(
  grid: Grid,
  findings: Finding[],
  remark: number | undefined,
  row: number | undefined,
): Proposal[] {
  const isSeen = (finding: Finding, place: Place): boolean => {
    const cells = [place.column, remark ?? -1].map((column) => cellAt(grid, place.row, column));
    const texts = cells.flatMap((cell) => [cell.note ?? '', textOf(cell)]);
    return texts.some((text) => text.includes(sentenceOf(finding, place)));
  };
  const byCell = new Map<string, Proposal>();
  for (const finding of findings) {
    const here = row === undefined || finding.places.some((place) => place.row === row - 1);
    if (!here || !finding.places[0] || finding.places[0].title !== grid.title) continue;
    for (const fix of finding.fixes ?? []) {
      const was = judgedText(cellAt(grid, fix.place.row, fix.place.column));
      const key = `${fix.place.row} ${fix.place.column}`;
      const seen = isSeen(finding, fix.place) || isSeen(finding, finding.places[0]);
      if (was === undefined || !seen || !isPlain(fix) || byCell.has(key)) continue;
      byCell.set(key, { ...fix, was });
    }
  }
  return [...byCell.values()];
}

/** The tab as it will stand; what is accepted is noted under its cell, once, also when the job begins again. */
function withProposals(grid: Grid, proposals: Proposal[], accepted: Map<string, Proposal>): Grid {
  for (const proposal of proposals) accepted.set(`${proposal.place.row} ${proposal.place.column}`, proposal);
  return withCells(
    grid,
    proposals.map(({ place: { row, column }, value }) => ({ row, column, value })),
  );
}

const writesOf = ({ sheetId }: Grid, proposals: Proposal[]): CellWrite[] =>
  proposals.map(({ place: { row, column }, value, was }) => ({ sheetId, row, column, value, was }));
