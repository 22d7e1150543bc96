// The tab «Ordliste»: the words of the scheme, old and new, kept by the county governor.
import { defineTab } from '../sheet/column.ts';

export const ordliste = defineTab({
  kind: 'ordliste',
  typedBy: 'governor',
  frozenColumns: 1,
  columns: [
    {
      field: 'term',
      header: 'Ord',
      kind: 'text',
      owner: 'person',
      width: 240,
      help: 'Ordet slik det brukes nå.',
    },
    {
      field: 'meaning',
      header: 'Betyr',
      kind: 'text',
      owner: 'person',
      width: 620,
      wraps: true,
      help: 'Forklaring i én setning.',
    },
    {
      field: 'before',
      header: 'Tidligere ord',
      kind: 'text',
      owner: 'person',
      width: 320,
      wraps: true,
      help: 'Hva det het før.',
    },
    {
      field: 'from',
      header: 'Fra år',
      kind: 'text',
      owner: 'person',
      width: 80,
      help: 'Første år med ordet som brukes nå.',
    },
  ],
});
