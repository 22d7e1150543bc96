// Every sentence about a finding, in bokmål: what is wrong, what is accepted, how to mend it.
import { a1 } from '../domain/cells.ts';
import type { FindingCode } from '../domain/codes.ts';
import type { Finding } from '../domain/finding.ts';

type Facts = Finding['facts'];

const amountHelp = 'Skriv hele kroner, for eksempel 250 000.';

/** Code -> sentence; the place is put in front by `describe`. */
export const findingTexts: Record<FindingCode, (facts: Facts) => string> = {
  headerMissing: ({ header }) =>
    `Kolonnen «${header}» mangler. Skriv overskriften i rad 1 slik den var, eller angre slettingen.`,
  headerUnknown: ({ header }) =>
    `Overskriften «${header}» er ukjent og kolonnen leses ikke. Rett overskriften, eller la den stå som egen notatkolonne.`,
  headerTwice: ({ header }) =>
    `Overskriften «${header}» står to ganger. Bare den første leses: slett eller gi nytt navn til den andre.`,
  missing: ({ header }) => `${header} mangler. Fyll ut cellen.`,
  amountUnreadable: ({ header, text }) => `${header}: «${text}» kan ikke leses som et beløp. ${amountHelp}`,
  amountOpenEnded: ({ header, text }) =>
    `${header}: «${text}» er ikke et bestemt beløp. Fjern plusstegnet og skriv beløpet det søkes om. ${amountHelp}`,
  amountDecimals: ({ header, text }) =>
    `${header}: «${text}» har øre. Rund av selv: bare hele kroner godtas, for eksempel 250 000.`,
  amountNegative: ({ header, text }) => `${header}: «${text}» er negativt. Skriv beløpet uten minus.`,
  amountTooLarge: ({ header, text }) => `${header}: «${text}» er urimelig stort. Se etter et siffer for mye.`,
  integerUnreadable: ({ header, text }) => `${header}: «${text}» er ikke et helt tall. Skriv for eksempel 3.`,
  choiceUnknown: ({ header, text, choices }) =>
    `${header}: «${text}» finnes ikke i listen. Velg en av disse: ${choices}.`,
  semesterUnreadable: ({ header, text }) =>
    `${header}: «${text}» er ikke et semester. Skriv H26 for høsten 2026 eller V27 for våren 2027.`,
  endBeforeStart: ({ start, end }) => `Slutt ${end} er før start ${start}. Rett den av dem som er feil.`,
  municipalityUnknown: ({ text, network, choices }) =>
    `Kommuner: «${text}» hører ikke til ${network}. Godtas: ${choices}, eller «Alle».`,
  partnerUnknown: ({ text, choices }) =>
    `Partner: «${text}» står ikke i listen. Godtas: ${choices}. Mangler noen, be saksbehandleren føre dem opp i fanen Plan.`,
  themeUnknown: ({ text, choices }) =>
    `Tema: «${text}» står ikke i planen. Velg gjerne et av disse: ${choices}.`,
  nothingSought: () => 'Det søkes ikke om noe. Skriv et beløp i Søkt til eier eller Søkt til UH.',
  textTooLong: ({ header, length, longest }) =>
    `${header}: teksten har ${length} tegn, og det er plass til ${longest}. Kort den ned.`,
  priorityTwice: ({ priority }) =>
    `Prioritet ${priority} er brukt mer enn én gang. Gi hvert tiltak sitt eget tall.`,
  priorityHole: ({ priority, expected }) =>
    `Rekkefølgen hopper til ${priority}; neste ledige tall er ${expected}. Rett om det ikke er med vilje.`,
  idCopied: ({ text, id }) =>
    `Raden hadde en kopi av ID ${text} og har fått sin egen: ${id}. Ingenting mer å gjøre.`,
  idForeign: ({ text, id }) =>
    `ID «${text}» hører ikke hjemme i denne fanen; raden har fått ${id}. Ingenting mer å gjøre.`,
  measureTwice: ({ text }) =>
    `Tiltaket «${text}» står to ganger med samme sektor og start. Slett den ene raden om det er en kopi.`,
  aboveFrame: ({ total, frame, over }) =>
    `Summen for nettverket er ${total}, som er ${over} over forhåndsrammen på ${frame}. Sett ned et beløp, eller begrunn hvorfor.`,
  budgetFrameMissing: () =>
    'Linjen Ramme mangler. Legg til en rad med Linje = Ramme og fylkets tildelte beløp.',
  budgetFrameTwice: () => 'Det står mer enn én linje Ramme. Behold én.',
  budgetRestDiffers: ({ stated, asListed, listedDifference, correct, difference }) =>
    `Oppgitt rest er ${stated}. Linjene slik de står gir ${asListed} (forskjell ${listedDifference}). Når hver krone telles én gang, er resten ${correct}: forskjellen er ${difference}.`,
  budgetLineContained: ({ label, amount, holder, lastYear, total }) =>
    `«${label}» ${amount} ligger allerede i «${holder}»: ${lastYear} + ${amount} = ${total}. Den er talt to ganger om begge linjene trekkes fra rammen.`,
  budgetOverspent: ({ frame, offTheTop, coordination, pot }) =>
    `Avsetningene er større enn rammen: ${frame} − ${offTheTop} − ${coordination} = ${pot}. Sett ned en linje.`,
  budgetPot: ({ frame, offTheTop, coordination, pot }) =>
    `Til fordeling på nettverkene: ${frame} − avsetninger ${offTheTop} − koordinering ${coordination} = ${pot}.`,
  coordinationDiffers: ({ listed, networks, difference }) =>
    `Koordinering er ${listed} her og ${networks} i fanen Nøkkeltall (forskjell ${difference}). Rett den ene, så de er like.`,
  networkTwice: ({ text }) => `Nettverket «${text}» står to ganger. Slett den ene raden.`,
  codeTwice: ({ text }) => `Koden «${text}» er brukt på to nettverk. Gi det ene en annen kode.`,
  codeUnreadable: ({ text }) => `Koden «${text}» godtas ikke. Bruk 1–8 bokstaver A–Z eller tall.`,
  planValue: ({ parameter, text, accepted }) => `${parameter}: «${text}» godtas ikke. Skriv ${accepted}.`,
  planUnknown: ({ text }) => `Parameteren «${text}» er ukjent og brukes ikke.`,
  planTwice: ({ text }) => `Parameteren «${text}» står to ganger. Slett den ene raden.`,
  planMissing: ({ parameter, standard }) =>
    `Parameteren «${parameter}» mangler; standardverdien «${standard}» brukes.`,
  planUnconfirmed: ({ parameter }) =>
    `${parameter} er ikke bekreftet. Beregningen viser verdien; bekreft den før vedtak.`,
  planKeySum: ({ sum }) =>
    `Nøkkelen er ${sum} prosent i sum. Prosentene for elevtall, barnetall og årsverk skal bli 100.`,
  emailUnreadable: ({ text }) => `«${text}» er ikke en e-postadresse. Skriv for eksempel navn@kommune.no.`,
  networkUnknown: ({ text, choices }) =>
    `«${text}» er ikke et nettverk i fanen Nøkkeltall. Velg et av disse: ${choices}.`,
  adjustmentUnexplained: () =>
    'Justeringen mangler begrunnelse. Skriv hvorfor beløpet avviker fra beregningen, eller tøm justeringen.',
  adjustmentTooLow: ({ adjustment, computed }) =>
    `Justeringen ${adjustment} er større enn det beregnede beløpet ${computed}. Innstilt beløp kan ikke bli under 0.`,
};

const severityWords = { stops: 'Må rettes', asks: 'Se over', tells: 'Til orientering' };

/** A finding as a sentence, without its place. */
export const sentenceOf = (finding: Finding): string => {
  const fix = finding.fix
    ? ` Mente du ${String(finding.fix.value).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}?`
    : '';
  return findingTexts[finding.code](finding.facts) + fix;
};

/** A finding as it stands in a remark: where, how grave, what and how. `K5: Må rettes. …` */
export const describe = (finding: Finding): string =>
  `${finding.places.map((place) => a1(place)).join(', ')}: ${severityWords[finding.severity]}. ${sentenceOf(finding)}`;

/** A finding with the tab's name in front, for lists outside the tab. */
export const describeFully = (finding: Finding): string =>
  `${finding.places[0]?.title ?? ''} ${describe(finding)}`.trim();
