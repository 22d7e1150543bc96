// A network's report on paper: the tab as it stands, looked at and not changed.
import type { PrintDocument } from '../../basics/print-document.ts';
import type { Refusal } from '../../domain/sheet/refusal.ts';
import { printReport } from '../../text/print/report.ts';
import { pdfName, reportPrinted } from '../../text/print/words.ts';
import { inNetworkTab, showNothing } from '../job/in-network-tab.ts';
import type { Act, World } from '../job/world.ts';
import { lookAtTab } from './check-and-store.ts';

/** What is to be printed, what it is called as a file, and what is said of it. */
export type Printable = { document: PrintDocument; filename: string; title: string; message: string };

/** The own network's alone for a coordinator, as the access table says. */
export const reportToPrint = (world: World, act: Act): Promise<Printable | Refusal> =>
  inNetworkTab<Printable>(world, act, 'print', async (job) => {
    const { tabState, report, at } = await lookAtTab(job);
    const { network, rows } = tabState;
    const { year } = act.round;
    return showNothing({
      document: printReport({ round: act.round, network, rows, report, at }),
      filename: pdfName('Behovsmelding', network.name, year),
      ...reportPrinted(network.name, rows.length),
    });
  });
