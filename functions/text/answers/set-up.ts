// What set-up says to whoever runs it: why it stopped, and what still stands in the way when it is done.
import type { NotMoved } from '../../domain/sheet/workbook-plan.ts';
import type { SetUpStop } from '../../domain/sheet/whose-workbook.ts';

const stops: Record<SetUpStop['why'], (standing: string) => string> = {
  noNetwork: () => 'Regnearket har ingen nettverk i fanen Nøkkeltall. Oppgi --networks.',
  roundUnsaid: () =>
    'Regnearket sier ikke hvilken runde det hører til. Oppgi --round fylke/år, slik runden står i ROUNDS.',
  copyUnsaid: (standing) =>
    `Regnearket er en kopi av det som hører til runden ${standing}. Oppgi --round: med en ny runde tas låser, statuser og beløp bort; med ${standing} tar kopien over for det første regnearket.`,
  roundTaken: (standing) =>
    `Regnearket hører til runden ${standing}, og blir det. En annen runde skal ha et regneark for seg selv: lag en kopi, og kjør oppsettet på kopien.`,
  unreadable: () =>
    'Regnearket sier ikke på en måte som kan leses, hvilken runde det hører til. Oppgi --round; det som løsningen har skrevet i det, tas da bort, og kommer igjen ved neste kontroll.',
};

export const stopSentence = ({ why, standing, book }: SetUpStop): string =>
  (book === 'office' ? 'Om regnearket Saksbehandling: ' : '') + stops[why](standing);

const notMoved: Record<NotMoved['why'], (cell: string) => string> = {
  differs: (cell) =>
    `det som står der, er ikke likt i de to regnearkene: se ${cell}. Står fanen i begge, slett den som ikke skal gjelde`,
  points: (cell) =>
    `formelen i ${cell} peker på en fane som blir stående i det felles regnearket. Gjør den om til en verdi`,
  pointedAt: (cell) => `formelen i ${cell} peker på den, og ville blitt #REF!. Gjør den om til en verdi`,
};

/** One line for each tab that stays in the shared workbook, and what to do; nothing when there is none. */
export const notMovedSentences = (left: NotMoved[]): string[] =>
  left.length === 0
    ? []
    : [
        'Ikke alt er flyttet til Saksbehandling. Løsningen svarer ikke i runden før det er gjort:',
        ...left.map(({ tab, why, cell }) => `  «${tab}»: ${notMoved[why](cell)}.`),
        'Kjør så oppsettet på nytt.',
      ];

/** One line for each place the functions may not write, and what to do; nothing when there is none. */
export function closedSentences(account: string, closed: { tab: string; what: string }[]): string[] {
  if (closed.length === 0) return [];
  return [
    `${account} får ikke redigere under ${closed.length} beskyttelser. Løsningen kan ikke svare der:`,
    ...closed.map(({ tab, what }) => `  «${what}» i «${tab}»`),
    'Eieren av regnearket må slette dem (Data → Beskytt ark og områder). Kjør så oppsettet på nytt, så settes de opp riktig.',
  ];
}

export const mayEditEverywhere = (account: string): string => `${account} får redigere overalt.`;

/** They are not compared, so nothing is said of what they lacked. */
export const emptyRowsLaid = 'Tomme rader er ikke lest. De har fått tallformater og nedtrekkslister på nytt.';

export const localeTaken = (locale: string): string => `Regnearkets språk er ${locale}.`;

/** Why set-up may not act as the functions' account: who mends it, and how. */
const notActing = {
  signedOut: () =>
    'Du er ikke logget inn hos Google på denne maskinen, eller innloggingen er gått ut. Kjør «gcloud auth application-default login», og så oppsettet på nytt.',
  apiOff: () =>
    'Prosjektet har ikke slått på det API-et som lar noen opptre som en konto. Den som styrer prosjektet hos Google, kjører «gcloud services enable iamcredentials.googleapis.com».',
  noAccount: () =>
    'Google kjenner ingen slik konto. Se etter i --functions-account, eller i --project: adressen står i svaret fra terraform.',
  noRole: (account: string) =>
    `Du har ikke lov til å opptre som den kontoen, eller den finnes ikke. Den som styrer prosjektet hos Google, gir deg rollen: «gcloud iam service-accounts add-iam-policy-binding ${account} --member=user:DIN-ADRESSE --role=roles/iam.serviceAccountTokenCreator». Det kan ta noen minutter før den gjelder.`,
  unsaid: () => 'Google sa ikke hvorfor. Kjør oppsettet på nytt om litt.',
};

export const notActingSentence = (why: keyof typeof notActing, account: string): string =>
  `Fikk ikke opptre som ${account}. ${notActing[why](account)}`;

/** Who set-up acts as matters: whom the workbook must be shared with. */
export const notShared = (actor: string): string =>
  `Oppsettet kjører som ${actor}. Del regnearket med den adressen, som redigerer, og kjør på nytt.`;
