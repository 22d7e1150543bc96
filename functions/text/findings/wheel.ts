// Sentences about the tab Årshjul.
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';
import type { WheelFacts, WheelPart } from '../../domain/sheet/facts/wheel.ts';
import { mostDays } from '../../domain/deadlines/read-parts.ts';
import { sayDeadline } from '../wheel/days.ts';
import { sayRemark } from '../wheel/remarks.ts';

/** The way to the act that puts the typed deadlines in force. */
const wayToAct = 'velg Samordning → Oppsett og drift → Ta i bruk årshjulet …';

const daysTo = (most: number): string =>
  `virkedager fra 1 til ${most}, høyst fem, for eksempel 10, 5, 1, eller ingen`;
const partWords: Record<WheelPart, { name: string; accepted: string }> = {
  date: { name: 'datoen', accepted: 'for eksempel 01.02.2027' },
  time: { name: 'klokkeslettet', accepted: 'for eksempel 12.00' },
  reminders: { name: 'påminnelsene', accepted: daysTo(mostDays.reminders) },
  after: { name: 'dagene etter fristen', accepted: daysTo(mostDays.after) },
};

const nobody = 'Ingen får beskjed.';
const told = (recipients: number): string =>
  recipients === 0 ? nobody : `${recipients} ${recipients === 1 ? 'mottaker' : 'mottakere'} får beskjed.`;

export const wheelTexts: TextsOf<WheelFacts> = {
  wheelUnreadable: ({ part, label, text }) =>
    `Leser ikke ${partWords[part].name} for ${label}: «${text}». Skriv ${partWords[part].accepted}.`,
  wheelOrder: (facts) => sayRemark({ code: 'wheelOrder', severity: 'asks', facts }),
  wheelHoliday: (facts) => sayRemark({ code: 'wheelHoliday', severity: 'tells', facts }),
  wheelPast: ({ label, instant }) => `${label} var ${sayDeadline(instant)}.`,
  wheelMoved: ({ from, to, recipients }) =>
    `Fristen flyttes fra ${sayDeadline(from)} til ${sayDeadline(to)}. Skriv hvorfor. ${told(recipients)}`,
  wheelToAdopt: ({ from, to }) =>
    `Fristen er ${sayDeadline(from)} til den nye er tatt i bruk. Skal den bli ${sayDeadline(to)}, ${wayToAct}.`,
  wheelUnkept: ({ label, headers }) =>
    headers === ''
      ? `${label} er ikke tatt i bruk ennå. Skal fristen gjelde, ${wayToAct}.`
      : `${headers} for ${label} er endret, men ikke tatt i bruk ennå. Skal det gjelde, ${wayToAct}.`,
  wheelUnconfirmed: ({ label }) =>
    `${label} er ikke bekreftet, så det sendes ingen påminnelser om den. Velg ja i Bekreftet når datoen er avklart.`,
  wheelMisnamed: ({ text, meant }) =>
    `${text === '' ? 'Raden har ingen kode' : `Koden «${text}» er ukjent`}, og ${meant} mangler. Be den som drifter løsningen, kjøre oppsettet (npm run setup), eller slett raden om den ikke er en av rundens.`,
  wheelUnknown: ({ text }) =>
    `${text === '' ? 'Raden har ingen kode' : `Koden «${text}» er ukjent`}, så raden brukes ikke. Løsningen har faste frister; slett raden.`,
  wheelTwice: ({ text }) => `Koden «${text}» står to ganger. Slett den ene raden.`,
  wheelMissing: ({ text }) =>
    `Fristen med koden «${text}» mangler. Be den som drifter løsningen, kjøre oppsettet (npm run setup), så kommer raden tilbake.`,
  wheelTabMissing: () =>
    'Fanen Årshjul mangler, så ingen frist gjelder. Gi fanen navnet tilbake, eller be den som drifter løsningen, kjøre oppsettet (npm run setup).',
};
