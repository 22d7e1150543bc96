// Who brought in what from a file, and when: one line of the network's history, in the transaction that stores the rows.
import type { MergePreview } from '../../domain/needs/merge-preview.ts';
import { sayRows } from '../../text/findings/left-out.ts';
import { digitsOf } from '../job/hash.ts';
import type { NetworkJob } from '../job/in-network-tab.ts';
import type { Beside } from './check-and-store.ts';

type Brought = { preview: MergePreview; previewHash: string };

const countsOf = ({ changes, both, added, deleted, gone, left }: MergePreview) => ({
  changed: changes.length,
  both: both.length,
  added: added.length,
  deleted: deleted.length,
  gone: gone.length,
  ...(left.length > 0 && { left: left.length, leftRows: sayRows(left.map(({ row }) => row)) }),
});

/** Where the job begins again, or is done once more after a stop, no row is stored that was not: then the line stands. */
export const noteImport =
  ({ act, network: { name: group } }: NetworkJob, { preview, previewHash }: Brought): Beside =>
  async (tx, { changed }, at) => {
    const what = digitsOf(previewHash);
    const lines = (await tx.list('event', group)).filter((event) => event.what === 'import');
    const last = lines.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
    if (changed === 0 && last?.facts['preview'] === what) return;
    const id = `import/${group}/${at}`;
    tx.put('event', {
      id,
      group,
      at,
      by: act.by.email,
      what: 'import',
      facts: { ...countsOf(preview), preview: what },
    });
  };
