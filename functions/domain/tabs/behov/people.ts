// Who a tiltak is for, and who was heard when the need was found.
import type { Column } from '../../sheet/column.ts';
import { targetGroups, voices } from './words.ts';

const group = 'Hvem';

export const people = [
  {
    field: 'targetGroups',
    header: 'Målgrupper',
    kind: 'list',
    owner: 'person',
    choices: targetGroups,
    group,
    width: 190,
    help: `Hvem tiltaket er for, skilt med komma: ${targetGroups.join(', ')}.`,
  },
  {
    field: 'tookPart',
    header: 'Hvem deltok',
    kind: 'list',
    owner: 'person',
    choices: voices,
    group,
    width: 190,
    help: `Hvem som var med og vurderte behovet, skilt med komma: ${voices.join(', ')}.`,
  },
  {
    field: 'participants',
    header: 'Deltakere',
    kind: 'counts',
    owner: 'person',
    choices: targetGroups,
    group,
    width: 150,
    help: 'Hvor mange som deltar: et tall i alt, eller per målgruppe som «lærere 40, ledere 6».',
  },
  {
    field: 'units',
    header: 'Enheter',
    kind: 'text',
    owner: 'person',
    group,
    width: 200,
    help: 'Skolene, barnehagene eller tjenestene som deltar.',
  },
  {
    field: 'pptView',
    header: 'PPTs syn',
    kind: 'text',
    owner: 'person',
    group,
    width: 200,
    help: 'Hva PPT mener om behovet og tiltaket.',
  },
  {
    field: 'onBehalfOf',
    header: 'På vegne av',
    kind: 'list',
    owner: 'person',
    group,
    width: 170,
    help: 'Eiere som ikke melder selv, når en eier melder for flere. Skilt med komma.',
  },
] as const satisfies readonly Column[];
