// The tab «E-post»: every e-mail and each of its addresses, how far it is and why; the office says what is to be done.
import { defineTab } from '../../sheet/column.ts';

/** The words of *Handling*, and what is done with an address of an e-mail. */
export const mailActionOfWord = {
  'send på nytt': 'again',
  stopp: 'stop',
  'kom i retur': 'bounced',
} as const;
export type MailAction = (typeof mailActionOfWord)[keyof typeof mailActionOfWord];

export const ePost = defineTab({
  kind: 'epost',
  typedBy: 'governor',
  rowsBy: 'us',
  frozenColumns: 2,
  columns: [
    {
      field: 'at',
      header: 'Når',
      kind: 'word',
      owner: 'us',
      width: 215,
      help: 'Da e-posten ble lagt til sending, etter klokken i Oslo.',
    },
    {
      field: 'to',
      header: 'Til',
      kind: 'word',
      owner: 'us',
      personal: true,
      width: 330,
      wraps: true,
      help: 'Adressen, med rollen og nettverket e-posten er til. Én rad for hver adresse.',
    },
    {
      field: 'subject',
      header: 'Hva',
      kind: 'word',
      owner: 'us',
      width: 420,
      wraps: true,
      help: 'Emnet i e-posten.',
    },
    {
      field: 'about',
      header: 'Om',
      kind: 'word',
      owner: 'us',
      width: 200,
      help: 'Fanen e-posten handler om, med lenke når den er kjent.',
    },
    {
      field: 'state',
      header: 'Tilstand',
      kind: 'word',
      owner: 'us',
      width: 120,
      help: 'Hvor langt e-posten er kommet til denne adressen.',
    },
    {
      field: 'why',
      header: 'Grunn',
      kind: 'word',
      owner: 'us',
      width: 380,
      wraps: true,
      help: 'Hvorfor den ikke er sendt, og det mottakerens e-posttjener svarte.',
    },
    {
      field: 'tries',
      header: 'Forsøk',
      kind: 'integer',
      owner: 'us',
      width: 80,
      help: 'Ganger det er prøvd å sende den.',
    },
    {
      field: 'action',
      header: 'Handling',
      kind: 'choice',
      owner: 'person',
      choices: Object.keys(mailActionOfWord),
      width: 140,
      help: 'Hva som skal skje med e-posten til denne adressen. Det gjøres når du velger Samordning → Oppsett og drift → Send e-post på nytt, og cellen tømmes da.',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 300,
      wraps: true,
      help: 'Hva som må rettes. Settes av løsningen.',
    },
    {
      field: 'key',
      header: 'Nøkkel',
      kind: 'word',
      owner: 'us',
      personal: true,
      width: 60,
      help: 'Merket løsningen kjenner raden ved. Skal ikke endres.',
    },
  ],
});
export type EPostField = (typeof ePost.columns)[number]['field'];
