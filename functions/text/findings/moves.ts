// Sentences about the tab Justeringer, and about what is typed where its sums stand.
import type { MoveFacts } from '../../domain/sheet/facts/moves.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';

export const moveTexts: TextsOf<MoveFacts> = {
  holderUnknown: ({ text, choices }) =>
    `«${text}» er verken et nettverk i runden eller Ufordelt. Velg et av disse: ${choices}.`,
  moveToItself: ({ text }) =>
    `Pengene flyttes fra ${text} til ${text}. Velg et annet nettverk, eller Ufordelt, i den ene cellen.`,
  moveOfNothing: () => 'Beløpet er 0, så ingenting flyttes. Skriv et beløp over 0, eller slett raden.',
  moveReasonShort: ({ length, least }) =>
    `Begrunnelsen er ${length} tegn og må være minst ${least}. Skriv den så begge nettverkene forstår hvorfor.`,
  moveUncovered: ({ amount, left }) =>
    `Ufordelt er ${left} her, og raden tar ${amount}. Ufordelt kan ikke bli under 0. Sett ned beløpet, eller ta pengene fra et nettverk.`,
  moveAboveGiver: ({ from, amount, left }) =>
    `${from} har ${left} her, og raden tar ${amount}. Sett ned beløpet, eller ta resten fra et annet nettverk.`,
  moveAboveSought: ({ to, amount, room, most }) =>
    `${to} kan få ${room} til, for høyst ${most} av det som er søkt, kan innstilles. Raden gir ${amount}. Sett ned beløpet.`,
  moveToRefused: ({ to, criterion }) =>
    `${to} kan ikke få penger, for behovsmeldingen er ikke innstilt (${criterion}). Velg et annet nettverk, eller endre vurderingen i fanen Kriterier.`,
  moveTiltakElsewhere: ({ id, from, to }) =>
    `${id} er ikke et tiltak som ${from} eller ${to} har sendt inn. Rett ID-en, eller tøm cellen.`,
  adjustmentTyped: ({ header, text }) =>
    `«${text}» er skrevet i kolonnen ${header}, som løsningen fyller ut, og teller ikke. Skriv det som en rad i fanen Justeringer, og tøm cellen her.`,
};
