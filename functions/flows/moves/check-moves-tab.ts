// The check of Justeringer: each row by itself and against the draft, and a number for those that have none yet.
import type { AllocationInput } from '../../allocation/model.ts';
import { checkMoves } from '../../domain/moves/check-moves.ts';
import type { MoveReading } from '../../domain/moves/read-moves.ts';
import type { StoredOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type Finding, mergeFindings } from '../../domain/sheet/finding.ts';
import type { Tx } from '../../ports.ts';
import { checkedMoves } from '../../text/answers/moves.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { loadDraft, loadReports } from '../job/load-stored.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import { movesIn } from '../job/read-governor-tabs.ts';
import type { Act, Done, World } from '../job/world.ts';
import { showStart } from '../tabs/show-drift.ts';
import { roundLine } from '../tabs/show-state.ts';
import { answerMoves } from '../tabs/write-moves.ts';
import { type Registry, knownIn, numberLines, registerMoves } from './register-moves.ts';

/** What a draft computed before anything was moved; without one a row is judged by itself. */
export function againstDraft(read: MoveReading, draft: Documents['draft'] | undefined): Finding[] {
  if (!draft) return [];
  const { claims } = JSON.parse(draft.input) as AllocationInput;
  return checkMoves(read, { claims, ...(JSON.parse(draft.outcome) as StoredOutcome) });
}

/** A trigger's ping gives no number: it runs as the one who set it up, who has moved nothing. */
export async function checkMovesTab(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const grid = gridOf(round.grids, act.tab);
  const read = movesIn(round);
  const at = world.clock.now().toISOString();
  const { draft, reports, registry } = await world.store.transact(act.round, async (tx) => ({
    draft: await loadDraft(tx),
    reports: await loadReports(tx),
    registry: await numbersFor(tx, act, read, at),
  }));
  const findings = mergeFindings([...read.findings, ...againstDraft(read, draft)]);
  const { writes, expected } = answerMoves(grid, read, registry, findings);
  return {
    result: { ok: true, ...checkedMoves(act.tab, findings, draft ? 'drafted' : 'undrafted') },
    writes: [...writes, ...showStart(round, [roundLine(round, reports, at)])],
    expected,
  };
}

const numbersFor = async (tx: Tx, { by, ping }: Act, read: MoveReading, at: string): Promise<Registry> =>
  ping || by.machine ? knownIn(read, await numberLines(tx)) : registerMoves(tx, read, { by: by.email, at });
