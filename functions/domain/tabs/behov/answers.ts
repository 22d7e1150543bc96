// What is answered in a row: our remark, and the person's yes to what we asked.
import type { Column } from '../../sheet/column.ts';

/** The person's yes to what was asked of the row. */
export const confirmed = {
  field: 'confirmed',
  header: 'Bekreftet',
  kind: 'text',
  owner: 'person',
  width: 110,
  help: 'Skriv ja når det som står etter «Se over» i Merknad, er riktig likevel.',
} as const satisfies Column;

export const answers = [
  {
    field: 'remark',
    header: 'Merknad',
    kind: 'word',
    owner: 'us',
    width: 640,
    wraps: true,
    help: 'Hva som mangler eller må rettes. Settes av løsningen.',
  },
  confirmed,
] as const satisfies readonly Column[];
