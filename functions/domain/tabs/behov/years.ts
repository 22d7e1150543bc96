// What a tiltak over several years must say each year (§ 5, D18).
import type { Column } from '../../sheet/column.ts';

const group = 'Flere år';

export const years = [
  {
    field: 'earlierAward',
    header: 'Tidligere tilsagn',
    kind: 'text',
    owner: 'person',
    group,
    requiredWhen: { field: 'continuation', is: 'videreføring' },
    width: 160,
    help: 'Tilsagnet som videreføres: ID-en eller navnet det hadde. Bare ved videreføring.',
  },
  {
    field: 'changeInNeed',
    header: 'Endring i behovet',
    kind: 'text',
    owner: 'person',
    group,
    width: 220,
    help: 'Hva som er endret siden forrige melding, eller «ingen».',
  },
  {
    field: 'perYear',
    header: 'Beløp per år',
    kind: 'lines',
    owner: 'person',
    group,
    width: 220,
    help: 'Anslag for hvert år tiltaket varer: «2026: 250 000; 2027: 200 000».',
  },
] as const satisfies readonly Column[];
