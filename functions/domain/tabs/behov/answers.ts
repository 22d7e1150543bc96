// What is answered in a row: where it stands and what is lacking, side by side; the person's yes to what we asked; and its mark.
import type { Column } from '../../sheet/column.ts';

/** First in the row, so that the word and its reason are read together. */
export const answers = [
  {
    field: 'status',
    header: 'Status',
    kind: 'word',
    owner: 'us',
    width: 86,
    wraps: true,
    help: 'Hvor raden står, med ord. Settes av løsningen.',
  },
  {
    field: 'remark',
    header: 'Merknad',
    kind: 'word',
    owner: 'us',
    width: 168,
    wraps: true,
    help: 'Hva som mangler eller må rettes. Settes av løsningen. Hold pekeren over cellen, så ser du alt.',
  },
] as const satisfies readonly Column[];

/** The person's yes to what was asked of the row. */
export const confirmed = {
  field: 'confirmed',
  header: 'Bekreftet',
  kind: 'text',
  owner: 'person',
  width: 76,
  help: 'Skriv ja når det som står etter «Se over» i Merknad, er riktig likevel.',
} as const satisfies Column;

/** After what is typed: nobody needs them to have a row ready. */
export const marks = [
  confirmed,
  {
    field: 'id',
    header: 'ID',
    kind: 'id',
    owner: 'us',
    width: 80,
    help: 'Radens faste merke. Settes av løsningen og følger raden når du sorterer.',
  },
] as const satisfies readonly Column[];
