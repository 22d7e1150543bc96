// The check of Årshjul: each line by itself, in the order of the year and against what is in force; and what is in force.
import { checkTyped } from '../../domain/deadlines/check-typed.ts';
import { toldOfMove } from '../../domain/deadlines/parties.ts';
import { readCodes } from '../../domain/deadlines/read-codes.ts';
import { type WheelReading, readWheel } from '../../domain/deadlines/read-wheel.ts';
import { wheelRulesOf } from '../../domain/deadlines/wheel-rules.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { mergeFindings } from '../../domain/sheet/finding.ts';
import { withOffers } from '../../domain/sheet/left/proposals.ts';
import { arshjul } from '../../domain/tabs/contact/arshjul.ts';
import type { WheelParty } from '../../domain/wheel/wheel.ts';
import type { CellWrite } from '../../ports.ts';
import { checkedTab } from '../../text/answers/answers.ts';
import { sayDeadline } from '../../text/wheel/days.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { addressesFor, governorRole, networkRole } from '../job/holders.ts';
import { loadReports } from '../job/load-stored.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { showStart } from '../tabs/show-drift.ts';
import { roundLine } from '../tabs/show-state.ts';
import { writeFindings, writeRow } from '../tabs/write-findings.ts';
import { checkAgain } from './judged-before.ts';

/** How many a move is told to. */
const recipientsIn =
  (round: OpenRound) =>
  (who: WheelParty): number =>
    new Set(
      toldOfMove(who, round.networks).flatMap((network) =>
        addressesFor(round, network ? networkRole(network) : governorRole),
      ),
    ).size;

/** What is in force of each line, in words; nothing where that cannot be told. */
function showInForce(grid: Grid, { reading }: WheelReading, { wheel }: OpenRound): CellWrite[] {
  const known = new Map([...readCodes(reading).lines].map(([code, { row }]) => [row, code]));
  return reading.rows.flatMap(({ row }) => {
    const line = wheel.lines.find(({ code }) => code === known.get(row));
    return writeRow(reading, grid, row, { inForce: line ? sayDeadline(line.instant) : null });
  });
}

export async function checkWheelTab(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const grid = gridOf(round.grids, act.tab);
  const { now, kept, plan } = round;
  const rules = wheelRulesOf(plan);
  const read = round.readings.wheel ?? readWheel(grid, rules);
  const typed = checkTyped(read.values, { kept, now, rules, recipients: recipientsIn(round) });
  const findings = withOffers(grid, mergeFindings([...read.findings, ...typed]));
  const reports = await world.store.read(act.round, loadReports);
  const { title, message } = checkedTab(act.tab, findings);
  const again = await checkAgain(world, act, round);
  return {
    result: { ok: true, title, message: message + again },
    writes: [
      ...showInForce(grid, read, round),
      ...writeFindings(arshjul, read.reading, grid, findings),
      ...showStart(round, [roundLine(round, reports, now)]),
    ],
    expected: [],
  };
}
