// Each report is where those who acted on it were told, its tab is locked when it is sent, and what was sent is what stands there.
import { cellAt, type Grid, textOf } from '../../../functions/domain/sheet/cells.ts';
import { readTab } from '../../../functions/domain/sheet/read-tab.ts';
import { innstilling } from '../../../functions/domain/tabs/innstilling.ts';
import { plan } from '../../../functions/domain/tabs/plan.ts';
import { reportWord } from '../../../functions/text/words/status.ts';
import { boundsOf, differs, type Evidence, isWithGovernor } from './evidence.ts';
import type { Difference, ReportAct } from '../people/tab-model.ts';

type Tab = Evidence['tabs'][number];

export const proveReports = (evidence: Evidence): Difference[] => [
  ...evidence.tabs.flatMap((tab) => [
    ...proveState(evidence, tab),
    ...proveHistory(evidence, tab),
    ...proveShown(evidence, tab),
    ...proveSent(evidence, tab),
  ]),
  ...provePlan(evidence),
];

const isTold = ({ outcome }: ReportAct): boolean => outcome === 'now' || outcome === 'before';

/** Whether a report may have ended so: by an act that was told done or left open, with none told that undid it and began later. */
function mayEnd(acts: ReportAct[], what: ReportAct['what']): boolean {
  const undone = acts.filter((act) => act.what !== what && isTold(act));
  return acts.some(
    (act) =>
      act.what === what && (isTold(act) || act.unanswered > 0) && undone.every(({ from }) => from <= act.to),
  );
}

function proveState({ stored }: Evidence, { network, acts }: Tab): Difference[] {
  const report = stored.reports.get(network);
  const possible = [
    ...(mayEnd(acts, 'send') ? ['sendt'] : []),
    ...(mayEnd(acts, 'return') ? ['returnert'] : []),
    ...(acts.some((act) => act.what === 'send' && isTold(act)) ? [] : ['ikke sendt']),
  ];
  const found = report === undefined ? 'ikke sendt' : isWithGovernor(report) ? 'sendt' : 'returnert';
  return possible.includes(found)
    ? []
    : [differs('wrong', network, 'Behovsmelding', [possible.join(' / '), found])];
}

/** As many times sent and returned as people were told, and no more than those they were not told about. */
function proveHistory({ stored }: Evidence, { network, acts }: Tab): Difference[] {
  const words = { send: 'submit', return: 'return' } as const;
  return (['send', 'return'] as const).flatMap((what) => {
    const [least, most] = boundsOf(acts.filter((act) => act.what === what));
    const found = stored.events.filter(
      (event) => event.group === network && event.what === words[what],
    ).length;
    const kind = found < least ? 'lost' : 'doubled';
    return found >= least && found <= most
      ? []
      : [differs(kind, network, `Historikken, ${words[what]}`, [`${least} til ${most}`, found])];
  });
}

/** One lock when it is sent and none when it is not; and the word for it in Innstilling. */
function proveShown({ stored, grids }: Evidence, { network, title }: Tab): Difference[] {
  const report = stored.reports.get(network);
  const locks = grids.get(title)?.locks?.length ?? 0;
  const due = isWithGovernor(report) ? 1 : 0;
  const lock = locks === due ? [] : [differs('wrong', network, 'Lås på fanen', [due, locks])];
  const expected = report ? reportWord(report) : 'Ikke sendt inn';
  const found = shownIn(grids.get('Innstilling'), network);
  return found === expected
    ? lock
    : [...lock, differs('wrong', network, 'Ordet i Innstilling', [expected, found])];
}

function shownIn(grid: Grid | undefined, network: string): string | undefined {
  const row = grid && readTab(innstilling, grid).rows.find(({ cells }) => textOf(cells.network) === network);
  return row && textOf(row.cells.status);
}

/** What was frozen is what its people typed. */
function proveSent({ stored }: Evidence, { network, rows }: Tab): Difference[] {
  if (!isWithGovernor(stored.reports.get(network))) return [];
  const frozen = new Map(
    (stored.submitted.get(network) ?? []).map(({ cells }) => [cells['measure'] ?? '', cells]),
  );
  const typed = rows.flatMap((row) => row ?? []);
  const more = frozen.size - typed.length;
  const extra = more > 0 ? [differs('doubled', network, 'Sendte rader', [typed.length, frozen.size])] : [];
  return [
    ...extra,
    ...typed.flatMap(({ mark, cells }) => {
      const sent = frozen.get(mark);
      if (!sent) return [differs('lost', network, `${mark}, sendt`, ['med', 'borte'])];
      const wrong = Object.entries(cells).filter(([field, value]) => String(value) !== (sent[field] ?? ''));
      return wrong.map(([field, value]) =>
        differs('wrong', network, `${mark}, ${field} sendt`, [value, sent[field]]),
      );
    }),
  ];
}

/** What the case worker typed last in the tab Plan stands there. */
function provePlan({ plan: typed, grids }: Evidence): Difference[] {
  const grid = grids.get('Plan');
  const column = plan.columns.findIndex(({ field }) => field === 'value');
  return [...typed].flatMap(([row, expected]) => {
    const found = grid && cellAt(grid, row, column).value;
    return found === expected ? [] : [differs('wrong', 'Plan', `rad ${row + 1}`, [expected, found])];
  });
}
