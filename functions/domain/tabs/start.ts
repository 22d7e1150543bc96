// The tab «Start»: where we are and what comes next, a line for the round and one for each network; ours alone.
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
      width: 150,
      help: 'Runden eller et nettverk.',
    },
    {
      field: 'tab',
      header: 'Fane',
      kind: 'word',
      owner: 'us',
      width: 185,
      help: 'Lenke til fanen (formel).',
    },
    {
      field: 'status',
      header: 'Status',
      kind: 'word',
      owner: 'us',
      width: 140,
      help: 'Hvor behovsmeldingen står; for runden: dager til fristen da linjen ble skrevet.',
    },
    {
      field: 'ready',
      header: 'Klart',
      kind: 'word',
      owner: 'us',
      width: 110,
      help: 'Rader som er klare, av alle; for runden: nettverk som har sendt inn.',
    },
    {
      field: 'frame',
      header: 'Søkt mot ramme',
      kind: 'word',
      owner: 'us',
      width: 305,
      help: 'Det nettverket søker om, som del av forhåndsrammen i Nøkkeltall, som søyle og prosent.',
    },
    {
      field: 'next',
      header: 'Neste',
      kind: 'word',
      owner: 'us',
      width: 400,
      wraps: true,
      help: 'Hva som skjer nå, og hvem som gjør det.',
    },
    {
      field: 'sentence',
      header: 'Hvor står det',
      kind: 'word',
      owner: 'us',
      width: 1150,
      wraps: true,
      help: 'Det samme som setning, med det som ikke får plass i kolonnene.',
    },
  ],
});
export type StartField = (typeof start.columns)[number]['field'];
