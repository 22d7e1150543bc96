// How a tiltak answers the criteria of § 4 and the long-term plan.
import type { Column } from '../../sheet/column.ts';

const group = 'Kriteriene';

export const quality = [
  {
    field: 'result',
    header: 'Forventet resultat',
    kind: 'text',
    owner: 'person',
    group,
    width: 240,
    help: 'Hva som skal være annerledes i barnehagen eller skolen etterpå.',
  },
  {
    field: 'anchoring',
    header: 'Forankring hos eier og ansatte',
    kind: 'text',
    owner: 'person',
    group,
    width: 220,
    help: 'Hvem som har vedtatt og drøftet tiltaket, og når. Medbestemmelse etter avtaleverket.',
  },
  {
    field: 'samiPerspectives',
    header: 'Samiske perspektiver',
    kind: 'text',
    owner: 'person',
    group,
    width: 220,
    help: 'Hvordan samiske perspektiver er vurdert. Skriv også om de ikke er aktuelle, og hvorfor.',
  },
  {
    field: 'teacherEducation',
    header: 'Nytte for lærerutdanningen',
    kind: 'text',
    owner: 'person',
    group,
    width: 220,
    help: 'Hva UH tar med seg tilbake: virkning for utdanningene og erfaringer underveis.',
  },
  {
    field: 'planLink',
    header: 'Punkt i langsiktig plan',
    kind: 'text',
    owner: 'person',
    group,
    width: 180,
    help: 'Hvor tiltaket står i nettverkets plan og i fylkets plan.',
  },
  {
    field: 'section',
    header: 'Satsingsområde',
    kind: 'text',
    owner: 'person',
    group,
    width: 160,
    help: 'Eierens eget satsingsområde eller kapittel i planen.',
  },
  {
    field: 'specialRequirement',
    header: 'Tilleggskrav spesialpedagogikk',
    kind: 'text',
    owner: 'person',
    group,
    requiredWhen: { field: 'specialPedagogy', is: 'ja' },
    width: 220,
    help: 'Hvordan tilleggskravet i § 5 andre ledd er møtt. Bare når Spesialpedagogikk er ja.',
  },
] as const satisfies readonly Column[];
