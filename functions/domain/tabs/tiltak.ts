// The tab «Tiltak»: the proposal per tiltak, with the reason; ours alone.
import { defineTab } from '../sheet/column.ts';

export const tiltak = defineTab({
  kind: 'tiltak',
  typedBy: 'nobody',
  frozenColumns: 4,
  columns: [
    { field: 'id', header: 'ID', kind: 'id', owner: 'us', width: 80, help: 'Radens faste merke.' },
    { field: 'network', header: 'Nettverk', kind: 'word', owner: 'us', width: 180, help: 'Nettverket.' },
    {
      field: 'priority',
      header: 'Prioritet',
      kind: 'integer',
      owner: 'us',
      width: 80,
      help: 'Nettverkets egen rekkefølge.',
    },
    {
      field: 'measure',
      header: 'Tiltak',
      kind: 'word',
      owner: 'us',
      width: 300,
      help: 'Navnet på tiltaket.',
    },
    {
      field: 'sought',
      header: 'Søkt',
      kind: 'kroner',
      owner: 'us',
      width: 120,
      help: 'Til eier og UH i alt.',
    },
    {
      field: 'proposed',
      header: 'Innstilt',
      kind: 'kroner',
      owner: 'us',
      width: 120,
      help: 'Til eier og UH i alt.',
    },
    {
      field: 'owner',
      header: 'Herav eier',
      kind: 'kroner',
      owner: 'us',
      width: 120,
      help: 'Fordelt som søkt.',
    },
    { field: 'uh', header: 'Herav UH', kind: 'kroner', owner: 'us', width: 120, help: 'Fordelt som søkt.' },
    {
      field: 'outcome',
      header: 'Utfall',
      kind: 'word',
      owner: 'us',
      width: 140,
      help: 'Innstilt fullt, innstilt delvis eller ikke innstilt.',
    },
    {
      field: 'reason',
      header: 'Begrunnelse',
      kind: 'word',
      owner: 'us',
      width: 560,
      wraps: true,
      help: 'Hvorfor det ble slik.',
    },
  ],
});
export type TiltakField = (typeof tiltak.columns)[number]['field'];
