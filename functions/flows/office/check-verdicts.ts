// The check of «Vurdering av tiltak»: a row for every tiltak that is sent, and what must be mended in what is typed.
import { claimOf, orderOf } from '../../domain/proposal/run-input.ts';
import { checkVerdicts } from '../../domain/proposal/check-verdicts.ts';
import { readVerdicts } from '../../domain/round/read-verdicts.ts';
import { withOffers } from '../../domain/sheet/left/proposals.ts';
import { mergeFindings } from '../../domain/sheet/finding.ts';
import { checkedTab } from '../../text/answers/answers.ts';
import { loadReports, loadStored } from '../job/load-stored.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { showStart } from '../tabs/show-drift.ts';
import { roundLine } from '../tabs/show-state.ts';
import { answerVerdicts, placeTiltak } from '../tabs/write-verdicts.ts';

/** What is typed here is read when the distribution is computed, and kept with that run. */
export async function checkVerdictTab(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const grid = gridOf(round.grids, act.tab);
  const { read, reports, claims, placed, findings } = await lookAtVerdicts(world, act, round);
  const { writes, expected } = answerVerdicts(grid, read, { claims, placed }, findings);
  const line = roundLine(round, reports, world.clock.now().toISOString());
  return {
    result: { ok: true, ...checkedTab(act.tab, findings) },
    writes: [...writes, ...showStart(round, [line])],
    expected,
  };
}

/** What is typed in the tab, what was sent, and what is found. */
export async function lookAtVerdicts(world: World, act: Act, round: OpenRound) {
  const grid = gridOf(round.grids, act.tab);
  const read = readVerdicts(grid);
  const { reports, stored } = await world.store.read(act.round, async (reads) => ({
    reports: await loadReports(reads),
    stored: await Promise.all(
      round.networks.map(async (network) => ({
        network,
        kept: await loadStored(reads, network, round, new Map()),
      })),
    ),
  }));
  const known = new Set(stored.flatMap(({ kept }) => kept.rows.map(({ id }) => id)));
  const order = orderOf(round.plan);
  const claims = stored.map(({ network, kept }) =>
    claimOf(network, kept.submitted, [], { verdicts: read.verdicts, order }),
  );
  const placed = placeTiltak(read, claims);
  const rowOf = (id: string): number => placed.get(id) ?? 0;
  const found = [...read.findings, ...checkVerdicts(read, claims, known, { order, rowOf })];
  return { read, reports, claims, placed, findings: withOffers(grid, mergeFindings(found)) };
}
