// The partner's side of a tiltak: agreed, since when, and with whom.
import type { Column } from '../../sheet/column.ts';
import { partnerKinds, yesNo } from './words.ts';

const group = 'Partnerskap';

export const partnership = [
  {
    field: 'uhAgrees',
    header: 'UH er enig',
    kind: 'choice',
    owner: 'person',
    choices: yesNo,
    group,
    width: 90,
    help: 'Ja når partneren har sett meldingen og er enig i den.',
  },
  {
    field: 'uhAgreedOn',
    header: 'Enig fra dato',
    kind: 'date',
    owner: 'person',
    group,
    requiredWhen: { field: 'uhAgrees', is: 'ja' },
    width: 110,
    help: 'Datoen partneren sa seg enig, for eksempel 15.01.2026.',
  },
  {
    field: 'partnerKind',
    header: 'Type partner',
    kind: 'choice',
    owner: 'person',
    choices: partnerKinds,
    group,
    width: 110,
    help: 'UH, fagskole eller annet. Annet kompetansemiljø krever begrunnelse.',
  },
  {
    field: 'partnerReason',
    header: 'Hvorfor annen partner',
    kind: 'text',
    owner: 'person',
    group,
    requiredWhen: { field: 'partnerKind', is: 'annet' },
    width: 200,
    help: 'Hvorfor de lokale behovene trenger en annen partner enn UH eller fagskole.',
  },
  {
    field: 'partnerContact',
    header: 'Kontakt hos partner',
    kind: 'text',
    owner: 'person',
    group,
    personal: true,
    width: 190,
    help: 'Rolle og e-post på jobb hos partneren.',
  },
] as const satisfies readonly Column[];
