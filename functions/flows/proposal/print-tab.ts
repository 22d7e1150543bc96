// Verb «print»: the tab as a PDF: a network's report, or the proposal as it was put forward. Reads only.
import type { AllocationInput } from '../../allocation/model.ts';
import { isPrintable } from '../../basics/print-document.ts';
import { composeInnstilling } from '../../domain/proposal/innstilling.ts';
import type { StoredOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { innstilling as innstillingTab } from '../../domain/tabs/innstilling.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { word } from '../../ports.ts';
import { type LastYear, printProposal } from '../../text/print/proposal.ts';
import { pdfName, proposalPrinted, roundTitle } from '../../text/print/words.ts';
import { sumRows } from '../../text/tabs/reconciliation.ts';
import { refuseAccess } from '../job/access.ts';
import { inTab, showNothing } from '../job/in-network-tab.ts';
import { loadLatestRun } from '../job/load-stored.ts';
import { gridOf } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';
import { type Printable, reportToPrint } from '../needs/print-report.ts';
import { explainLines } from './explain-lines.ts';

/** `file` is the PDF in base64. */
export type Printed = Done & { filename: string; file: string };

export async function printTab(world: World, act: Act): Promise<Printed | Refusal> {
  const found = await toPrint(world, act);
  if (isRefusal(found)) return found;
  const { document, filename, title, message } = found;
  const size = isPrintable(document);
  if (!size.fits) return refuse('tooMuchToPrint', { title: act.tab });
  const bytes = await world.pdf.write(document);
  world.log.fact('printed', { verb: word('print'), rows: size.rows, bytes: bytes.length });
  return {
    ok: true,
    title,
    message,
    filename,
    file: Buffer.from(bytes).toString('base64'),
  };
}

function toPrint(world: World, act: Act): Promise<Printable | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network !== undefined) return reportToPrint(world, act);
  if (known?.tab.kind === 'innstilling') return proposalToPrint(world, act);
  return Promise.resolve(refuse('notPrintable', { title: act.tab }));
}

/** The run in force and no draft: by whoever may put one forward. */
const proposalToPrint = (world: World, act: Act): Promise<Printable | Refusal> =>
  inTab<Printable>(world, act, 'print', async (round) => {
    const refusal = refuseAccess('publish', act.by, round);
    if (refusal) return refusal;
    const run = await world.store.read(act.round, loadLatestRun);
    if (!run) return refuse('noRun');
    const lastYear = readLastYear(gridOf(round.grids, act.tab));
    const { sequence } = run;
    return showNothing({
      document: documentOf(act, run, lastYear),
      filename: pdfName('Forslag til fordeling', roundTitle(act.round), 'forslag', sequence),
      ...proposalPrinted(sequence),
    });
  });

function documentOf({ round }: Act, run: Documents['run'], { changed, about }: ReadLastYear) {
  const input = JSON.parse(run.input) as AllocationInput;
  const { adjustments, ...allocation } = JSON.parse(run.outcome) as StoredOutcome;
  const innstilling = composeInnstilling(input, allocation, adjustments);
  const changes = innstilling.networks.flatMap(({ claim, proposed }): [string, number | string][] => {
    const before = changed.get(claim.name);
    if (before === undefined) return [];
    return [[claim.name, typeof before === 'number' ? proposed - before : before]];
  });
  const { explanations } = explainLines(innstilling, input);
  const lastYear: LastYear = { changes: new Map(changes), about };
  return printProposal({ round, run, input, innstilling, explanations, lastYear });
}

/** By network: what was proposed last year, or the word that stands in place of a difference. */
type ReadLastYear = { changed: ReadonlyMap<string, number | string>; about: string };

/** What a run does not keep stands in the tab, as it was written when this was put forward. */
function readLastYear(grid: Grid): ReadLastYear {
  const { rows } = readTab(innstillingTab, grid);
  const changed = rows.flatMap(({ cells }): [string, number | string][] => {
    const { network, change, lastYear } = cells;
    if (typeof change.value !== 'number') return [[textOf(network), textOf(change)]];
    return typeof lastYear.value === 'number' ? [[textOf(network), lastYear.value]] : [];
  });
  const sum = rows.find(({ cells }) => textOf(cells.network) === sumRows.sum);
  return { changed: new Map(changed), about: textOf(sum?.cells.why) };
}
