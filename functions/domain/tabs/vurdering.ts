// The tab «Vurdering av tiltak»: what the county governor lets each tiltak get, with a reason, and its rank (D15, D17).
import { defineTab } from '../sheet/column.ts';

/** Words of the dropdown -> verdict. */
export const tiltakVerdictWords = {
  innstilles: 'inFull',
  delvis: 'inPart',
  'innstilles ikke': 'not',
} as const;
export type VerdictWord = (typeof tiltakVerdictWords)[keyof typeof tiltakVerdictWords];

export const vurdering = defineTab({
  kind: 'vurdering',
  typedBy: 'governor',
  frozenColumns: 3,
  columns: [
    { field: 'id', header: 'ID', kind: 'id', owner: 'us', width: 80, help: 'Radens faste merke.' },
    { field: 'network', header: 'Nettverk', kind: 'word', owner: 'us', width: 170, help: 'Nettverket.' },
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
      help: 'Det tiltaket søker om i alt. Tom når det ikke er sendt inn nå.',
    },
    {
      field: 'verdict',
      header: 'Vurdering',
      kind: 'choice',
      owner: 'person',
      choices: Object.keys(tiltakVerdictWords),
      width: 130,
      help: 'Tom eller «innstilles»: hele søknaden er med i fordelingen. «delvis»: høyst beløpet i neste kolonne. «innstilles ikke»: ingenting.',
    },
    {
      field: 'most',
      header: 'Høyst',
      kind: 'kroner',
      owner: 'person',
      width: 120,
      help: 'Hele kroner, bare når vurderingen er «delvis». Det tiltaket høyst kan innstilles til.',
    },
    {
      field: 'reason',
      header: 'Begrunnelse',
      kind: 'text',
      owner: 'person',
      width: 420,
      wraps: true,
      help: 'Må fylles ut ved «delvis» og «innstilles ikke». Nettverket får lese den.',
    },
    {
      field: 'rank',
      header: 'Rang',
      kind: 'integer',
      owner: 'person',
      width: 80,
      help: 'Tiltakets plass i én rangering for alle nettverk, 1 er først. Brukes bare når Plan sier «én rangering av alle tiltak».',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 360,
      wraps: true,
      help: 'Hva som må rettes. Settes av løsningen.',
    },
  ],
});
export type VurderingField = (typeof vurdering.columns)[number]['field'];
