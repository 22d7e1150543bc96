// What is said of a workbook that is a copy, or of another round or store, and of one that does not know its round.
import type { RefusalFacts } from '../../domain/sheet/facts/refusals.ts';

type Facts = RefusalFacts['otherRound'];

/** The line of Start about the workbook itself. */
export const workbookSubject = 'Regnearket';

const whose: Record<Facts['why'], (facts: Facts) => string> = {
  copy: ({ standing, here }) =>
    `Dette regnearket er en kopi. Låser, statuser og beløp i det hører til runden ${standing}, i regnearket det ble kopiert fra, og ikke til runden ${here} her.`,
  round: ({ standing, here }) =>
    `Dette regnearket er satt opp for runden ${standing}, men løsningen er satt opp med det for runden ${here}. Låser, statuser og beløp i det hører til ${standing}.`,
  store: ({ standing }) =>
    `Dette regnearket hører til et annet lager (${standing}) enn det løsningen bruker nå. Låser, statuser og beløp i det hører til det lageret.`,
  unreadable: () =>
    'Regnearket sier ikke på en måte som kan leses, hvilken runde det hører til, så ingen vet hvilken runde låser, statuser og beløp i det gjelder.',
};

const helps: Record<Facts['why'], string> = {
  copy: 'kjøre oppsettet (npm run setup) med --round; da begynner det som et nytt regneark for runden',
  round: 'rette innstillingen ROUNDS, eller lage et eget regneark for runden',
  store:
    'sette løsningen tilbake på lageret, eller kjøre oppsettet (npm run setup) med --store når det nye skal gjelde',
  unreadable: 'kjøre oppsettet (npm run setup) med --round',
};

/** Whose what stands there is, and who mends it. */
export const foreignSentence = (facts: Facts): string =>
  `${facts.book === 'office' ? 'Om regnearket Saksbehandling: ' : ''}${whose[facts.why](facts)} Den som drifter løsningen, må ${helps[facts.why]}.`;

/** What stands in Start instead of a line that was written for that round. */
export const lineOfOther = ({ why, standing }: Facts): string =>
  why === 'copy' || why === 'round'
    ? `Gjelder runden ${standing}, ikke denne.`
    : 'Gjelder ikke lenger: se linjen om regnearket.';
