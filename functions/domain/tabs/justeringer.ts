// The tab «Justeringer»: the ledger of what people move between networks and what is not shared out, with a reason each.
import { defineTab } from '../sheet/column.ts';

/** The holder of what no network gets; a network of the round cannot be called so. */
export const unallocatedHolder = 'Ufordelt';

/** Why money is moved. Those of a decided case come with the decision. */
export const moveCauses = [
  'innspill fra forum',
  'kriterium ikke møtt',
  'feil i grunnlaget',
  'særlige utfordringer',
  'frafalt',
  'annet',
] as const;
export type MoveCause = (typeof moveCauses)[number];

/** Characters that a reason has at least: it is quoted in the letters of both sides. */
export const shortestReason = 20;

export const justeringer = defineTab({
  kind: 'justeringer',
  typedBy: 'governor',
  frozenColumns: 3,
  columns: [
    {
      field: 'status',
      header: 'Status',
      kind: 'word',
      owner: 'us',
      width: 110,
      help: 'Om raden kan brukes. Settes av løsningen.',
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
    {
      field: 'nr',
      header: 'Nr',
      kind: 'integer',
      owner: 'us',
      width: 60,
      help: 'Settes når du kontrollerer fanen eller beregner, og brukes aldri om igjen.',
    },
    {
      field: 'from',
      header: 'Fra',
      kind: 'choice',
      owner: 'person',
      required: true,
      width: 180,
      help: 'Nettverket som gir fra seg pengene, eller Ufordelt.',
    },
    {
      field: 'to',
      header: 'Til',
      kind: 'choice',
      owner: 'person',
      required: true,
      width: 180,
      help: 'Nettverket som får pengene, eller Ufordelt.',
    },
    {
      field: 'amount',
      header: 'Beløp',
      kind: 'kroner',
      owner: 'person',
      required: true,
      width: 120,
      help: 'Hele kroner over 0. Høyst det giveren har, og det mottakeren kan få av det som er søkt.',
    },
    {
      field: 'tiltak',
      header: 'Gjelder tiltak',
      kind: 'text',
      owner: 'person',
      asTyped: true,
      width: 120,
      help: 'ID-en til tiltaket som gir eller får først. Resten, og alt når cellen er tom, følger nettverkets egen prioritering.',
    },
    {
      field: 'cause',
      header: 'Årsak',
      kind: 'choice',
      owner: 'person',
      required: true,
      choices: moveCauses,
      width: 170,
      help: 'Hvorfor pengene flyttes. Står ved tiltakene som gir eller får.',
    },
    {
      field: 'reason',
      header: 'Begrunnelse',
      kind: 'text',
      owner: 'person',
      required: true,
      width: 420,
      wraps: true,
      help: 'Minst 20 tegn. Begge nettverkene får lese den.',
    },
    {
      field: 'by',
      header: 'Registrert av',
      kind: 'word',
      owner: 'us',
      personal: true,
      width: 220,
      help: 'Den som kontrollerte fanen eller beregnet da raden fikk nummer.',
    },
    {
      field: 'version',
      header: 'Fra versjon',
      kind: 'integer',
      owner: 'us',
      width: 90,
      help: 'Forslaget som var det neste da raden fikk nummer.',
    },
  ],
});
export type JusteringerField = (typeof justeringer.columns)[number]['field'];
