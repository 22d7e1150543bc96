// Money beside the two sought amounts: a simple budget, the owner's own part, who is paid.
import type { Column } from '../../sheet/column.ts';

const group = 'Budsjett';

export const money = [
  {
    field: 'budget',
    header: 'Enkelt budsjett',
    kind: 'lines',
    owner: 'person',
    group,
    width: 240,
    help: 'Linjer skilt med semikolon: «Kurs: 150 000; Vikar: 100 000». Summen skal være det dere søker om.',
  },
  {
    field: 'soughtOther',
    header: 'Søkt til andre',
    kind: 'kroner',
    owner: 'person',
    group,
    width: 120,
    help: 'Hele kroner til fagskole eller andre partnere enn UH, etter «Type partner». Regnes med i søknaden.',
  },
  {
    field: 'ownerEffortKroner',
    header: 'Eiers innsats i kroner',
    kind: 'kroner',
    owner: 'person',
    group,
    width: 130,
    help: 'Det eieren legger inn, i hele kroner, om det er regnet ut. Ikke en del av søknaden.',
  },
  {
    field: 'recipient',
    header: 'Mottaker',
    kind: 'text',
    owner: 'person',
    group,
    width: 170,
    help: 'Kommunen, den private eieren eller kompetansenettverket som skal ha pengene.',
  },
  {
    field: 'orgnr',
    header: 'Org.nr. mottaker',
    kind: 'orgnr',
    owner: 'person',
    group,
    width: 120,
    help: 'Ni sifre fra Enhetsregisteret.',
  },
] as const satisfies readonly Column[];
