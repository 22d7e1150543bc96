// The tab «Start»: where we are, per network, as sentences; ours alone.
import { defineTab } from '../sheet/column.ts';

export const start = defineTab({
  kind: 'start',
  typedBy: 'nobody',
  frozenColumns: 1,
  columns: [
    {
      field: 'subject',
      header: 'Hva',
      kind: 'word',
      owner: 'us',
      width: 240,
      help: 'Runden eller et nettverk.',
    },
    {
      field: 'sentence',
      header: 'Hvor står det',
      kind: 'word',
      owner: 'us',
      width: 900,
      wraps: true,
      help: 'Status med ord.',
    },
  ],
});
