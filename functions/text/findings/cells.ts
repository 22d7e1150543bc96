// Sentences about headers and single cells: what stands there, what is accepted, how to mend it.
import type { CellFacts } from '../../domain/sheet/facts/cells.ts';
import type { ShownAs } from '../../domain/sheet/cells.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';

const amountHelp = 'Skriv hele kroner, for eksempel 250 000.';

const shownWords: Record<ShownAs, string> = {
  day: 'en dato',
  clock: 'et klokkeslett',
  percent: 'en prosent',
};

/** A cell that has once shown a day or a percentage shows the next number so too. */
const otherFormat = (shownAs: ShownAs | undefined): string =>
  shownAs === undefined
    ? ''
    : ` Cellen viser ${shownWords[shownAs]}: gjør den det også etterpå, velg Format → Tall → Tall og skriv på nytt.`;

export const cellTexts: TextsOf<CellFacts> = {
  headerMissing: ({ header }) =>
    header.includes('», «')
      ? `Kolonnene «${header}» mangler. Angre slettingen, eller skriv overskriftene i rad 1 slik de var. Ingen rader regnes som slettet så lenge.`
      : `Kolonnen «${header}» mangler. Angre slettingen, eller skriv overskriften i rad 1 slik den var. Ingen rader regnes som slettet så lenge.`,
  headerLacking: ({ header }) =>
    `Kolonnen «${header}» finnes ikke i dette regnearket, og regnes som tom. Skriv overskriften i en ledig kolonne i rad 1 om den trengs.`,
  headerUnknown: ({ header }) =>
    `Overskriften «${header}» er ukjent og kolonnen leses ikke. Rett overskriften, eller la den stå som egen notatkolonne.`,
  headerTwice: ({ header }) =>
    `Overskriften «${header}» står to ganger. Bare den første leses. Slett den andre, eller gi den et nytt navn.`,
  headerEmpty: ({ text }) =>
    `«${text}» står i en kolonne uten overskrift. Den leses ikke og blir ikke med. Flytt teksten til en kolonne med overskrift, eller slett den.`,
  strayMark: ({ text }) =>
    `Bare «${text}» står i raden, så den regnes som tom. Tøm cellen, eller fyll ut raden.`,
  missing: ({ header }) => `${header} mangler. Fyll ut cellen.`,
  missingBecause: ({ header, other, word }) =>
    `${header} mangler. Fyll ut cellen, siden ${other} er «${word}».`,
  formulaError: ({ header, text }) =>
    `${header}: cellen viser feilen ${text}. Skriv verdien rett inn i stedet for formelen.`,
  shownOtherwise: ({ header, text, holds }) =>
    `${header}: cellen viser «${text}», men inneholder ${holds}. Skriv tallet slik det skal telle, eller vis hele tallet (Format → Tall).`,
  boxUnread: ({ header, box }) =>
    box === 'ticked'
      ? `${header}: cellen er en avkrysningsboks med kryss, eller ordet SANN, og det leses ikke. Er det en boks, ta den bort (Data → Datavalidering). Skriv det som skal stå.`
      : `${header}: cellen er en avkrysningsboks uten kryss, eller ordet USANN, og det leses ikke. Er det en boks, ta den bort (Data → Datavalidering). Skriv det som skal stå, om noe.`,
  textTooLong: ({ header, length, longest }) =>
    `${header}: teksten har ${length} tegn, og det er plass til ${longest}. Kort den ned.`,
  amountUnreadable: ({ header, text, shownAs }) =>
    `${header}: «${text}» kan ikke leses som et beløp. ${amountHelp}${otherFormat(shownAs)}`,
  amountOpenEnded: ({ header, text }) =>
    `${header}: «${text}» er ikke et bestemt beløp. Fjern plusstegnet og skriv beløpet det søkes om. ${amountHelp}`,
  amountDecimals: ({ header, text }) =>
    `${header}: «${text}» er ikke hele kroner. Rund av selv, og skriv for eksempel 250 000.`,
  amountNegative: ({ header, text }) => `${header}: «${text}» er negativt. Skriv beløpet uten minus.`,
  amountTooLarge: ({ header, text }) => `${header}: «${text}» er urimelig stort. Se etter et siffer for mye.`,
  integerUnreadable: ({ header, text, shownAs }) =>
    `${header}: «${text}» er ikke et helt tall. Skriv for eksempel 3.${otherFormat(shownAs)}`,
  decimalUnreadable: ({ header, text, shownAs }) =>
    `${header}: «${text}» er ikke et tall fra 0 med høyst to desimaler. Skriv for eksempel 12,5 eller 1 240.${otherFormat(shownAs)}`,
  shareUnreadable: ({ header, text }) =>
    `${header}: «${text}» er ikke en andel fra 0 til 100 prosent med høyst to desimaler. Skriv for eksempel 5 % eller 2,5 %.`,
  choiceUnknown: ({ header, text, choices }) =>
    `${header}: «${text}» finnes ikke i listen. Velg blant disse: ${choices}.`,
  semesterUnreadable: ({ header, text }) =>
    `${header}: «${text}» er ikke et semester. Skriv H26 for høsten 2026 eller V27 for våren 2027.`,
  dateUnreadable: ({ header, text }) =>
    `${header}: «${text}» er ikke en dato. Skriv dag, måned og år, for eksempel 15.01.2026.`,
  countsUnreadable: ({ header, text, choices }) =>
    `${header}: «${text}» kan ikke leses som antall. Skriv ett tall, eller per gruppe: «lærere 40, ledere 6». Grupper: ${choices}.`,
  linesUnreadable: ({ header, text }) =>
    `${header}: «${text}» kan ikke leses som linjer med beløp, eller summen i den er en annen enn linjenes. Skriv «Kurs: 150 000; Vikar: 100 000».`,
  orgnrWrong: ({ header, text }) =>
    `${header}: «${text}» er ikke et organisasjonsnummer. Skriv de ni sifrene fra Enhetsregisteret.`,
};
