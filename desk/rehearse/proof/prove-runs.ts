// Each proposal that was told is stored once and gives itself again; the amounts in Innstilling follow from the sheet as it stands.
import { cellAt, type Grid, textOf } from '../../../functions/domain/sheet/cells.ts';
import { readTab } from '../../../functions/domain/sheet/read-tab.ts';
import { allocateInOrder } from '../../../functions/domain/proposal/allocate-in-order.ts';
import { composeInnstilling, type Innstilling } from '../../../functions/domain/proposal/innstilling.ts';
import { runInput } from '../../../functions/domain/proposal/run-input.ts';
import { innstilling } from '../../../functions/domain/tabs/innstilling.ts';
import { failuresIn } from '../../../functions/flows/job/criteria-in.ts';
import { readGovernorTabs } from '../../../functions/flows/job/read-governor-tabs.ts';
import { composePack } from '../../../functions/flows/proposal/save-pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import { rowStatus } from '../../../functions/text/words/status.ts';
import { columnOf } from '../people/edits.ts';
import { boundsOf, differs, type Evidence, isWithGovernor } from './evidence.ts';
import type { Difference } from '../people/tab-model.ts';

export const proveRuns = (evidence: Evidence): Difference[] => {
  const again = recompute(evidence);
  if (typeof again === 'string')
    return [differs('wrong', 'Innstilling', 'Beregnet på nytt', ['en fordeling', again])];
  return [
    ...proveCount(evidence),
    ...proveReplays(evidence),
    ...proveAmounts(evidence, again),
    ...proveTiltak(evidence, again),
  ];
};

/** One run for each that was told to be new, and at most one for each that nobody was told about. */
function proveCount({ runs, stored }: Evidence): Difference[] {
  const [least, most] = boundsOf(runs);
  const found = stored.runs.length;
  const sequences = stored.runs.map(({ sequence }) => sequence).toSorted((a, b) => a - b);
  const gaps = sequences.some((sequence, at) => sequence !== at + 1);
  const count =
    found < least || found > most
      ? [
          differs(found < least ? 'lost' : 'doubled', 'Innstilling', 'Kjøringer', [
            `${least} til ${most}`,
            found,
          ]),
        ]
      : [];
  const inForce = stored.latest?.sequence === sequences.at(-1);
  return gaps || !inForce
    ? [
        ...count,
        differs('wrong', 'Innstilling', 'Kjøringenes rekke', [
          'hel, og den siste gjelder',
          sequences.join(', '),
        ]),
      ]
    : count;
}

const proveReplays = ({ county, year, stored }: Evidence): Difference[] =>
  stored.runs.flatMap((run) => {
    const replay = replayPack(JSON.parse(composePack({ county, year }, run)));
    if (replay.kind === 'replayed' && replay.differences.length === 0) return [];
    const why =
      replay.kind === 'replayed' ? replay.differences.map(({ path }) => path).join(', ') : replay.kind;
    return [differs('wrong', 'Innstilling', `Kjøring ${run.sequence} beregnet på nytt`, ['likt', why])];
  });

/** From what stands in the sheet now, and nothing that is stored but which reports are sent; or why it could not be. */
function recompute({ grids, year, tabs, stored }: Evidence): Innstilling | string {
  const tabsRead = readGovernorTabs([...grids.values()], year, { now: new Date().toISOString() });
  const { round, budget, adjustments, verdicts, criteria, stops } = tabsRead;
  if (stops.length > 0) return stops.map(({ code }) => code).join(', ');
  const networks = round.networks.map((network) => ({
    network,
    submitted: isWithGovernor(stored.reports.get(network.name))
      ? rowsIn(grids.get(tabs.find((tab) => tab.network === network.name)?.title ?? ''))
      : [],
    failures: failuresIn(criteria, network.name),
  }));
  const claimed = runInput(budget, round.plan, networks, verdicts.verdicts);
  const { input, outcome } = allocateInOrder(claimed, round.plan.tieOrder.words);
  return outcome.kind === 'conflict' ? 'regler i strid' : composeInnstilling(input, outcome, adjustments);
}

/** The rows of a Behov tab as the sheet has them. */
function rowsIn(grid: Grid | undefined): { rowId: string; cells: Record<string, string> }[] {
  if (!grid) return [];
  return grid.rows.slice(1).flatMap((_, at) => {
    const text = (field: string): string => textOf(cellAt(grid, at + 1, columnOf(field)));
    if (text('measure') === '') return [];
    return [{ rowId: text('id'), cells: Object.fromEntries(fields.map((field) => [field, text(field)])) }];
  });
}

const fields = (
  'priority measure sector theme municipalities partner start end ' +
  'soughtOwner soughtUh continuation specialPedagogy ownerEffort need'
).split(' ');

const amounts = [
  'base',
  'keyShare',
  'capCut',
  'redistributed',
  'other',
  'rounding',
  'computed',
  'proposed',
] as const;

/** To the krone, line by line; and as many rows as networks. */
function proveAmounts({ grids }: Evidence, again: Innstilling): Difference[] {
  const grid = grids.get('Innstilling');
  const rows = grid ? readTab(innstilling, grid).rows : [];
  return again.networks.flatMap(({ claim, lines, computed, proposed }) => {
    const own = rows.filter(({ cells }) => textOf(cells.network) === claim.name);
    const [row] = own;
    if (!row || own.length > 1)
      return [differs(row ? 'doubled' : 'lost', claim.name, 'Rad i Innstilling', [1, own.length])];
    const expected = { ...lines, computed, proposed };
    return amounts.flatMap((name) => {
      const found = row.cells[name].value ?? 0;
      return found === expected[name]
        ? []
        : [differs('wrong', claim.name, `Innstilling, ${name}`, [expected[name], found])];
    });
  });
}

/** Each tiltak that was sent shows what is proposed for it. */
function proveTiltak({ grids, tabs, stored }: Evidence, again: Innstilling): Difference[] {
  const outcomes = new Map(
    again.networks.flatMap(({ measures }) => measures.map(({ id, outcome }) => [id, outcome])),
  );
  return tabs
    .filter(({ network }) => isWithGovernor(stored.reports.get(network)))
    .flatMap(({ network, title }) => {
      const grid = grids.get(title);
      return rowsIn(grid).flatMap(({ rowId, cells }, at) => {
        const outcome = outcomes.get(rowId);
        const expected = outcome && rowStatus[outcome];
        const line = grid!.rows.findIndex((row) => textOf(row[columnOf('id')]) === rowId);
        const found = textOf(cellAt(grid!, line < 0 ? at + 1 : line, columnOf('status')));
        return found === expected
          ? []
          : [differs('wrong', network, `${cells['measure']}, Status`, [expected, found])];
      });
    });
}
