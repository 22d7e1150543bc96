// Sentences about one row of a Behov tab: its period, place, partner, money and papers.
import type { RowFacts } from '../../domain/sheet/facts/rows.ts';
import type { TextsOf } from '../../domain/sheet/facts/of-code.ts';

export const rowTexts: TextsOf<RowFacts> = {
  endBeforeStart: ({ start, end }) => `Slutt ${end} er før start ${start}. Rett den av dem som er feil.`,
  endPassed: ({ end, year }) =>
    `Slutt ${end} er før året det søkes for, ${year}. Rett Slutt, eller ta ut tiltaket.`,
  periodTooLong: ({ start, end, years, longest }) =>
    `${start} til ${end} er ${years} år; det vanlige er høyst ${longest} år. Rett Start eller Slutt om noe er feil.`,
  yearOutside: ({ text, start, end }) =>
    `Beløp per år: «${text}» er ikke et år mellom ${start} og ${end}. Skriv år først: «2026: 250 000; 2027: 200 000».`,
  municipalityUnknown: ({ text, network, choices }) =>
    `Kommuner: «${text}» hører ikke til ${network}. Velg blant disse: ${choices}, eller skriv «Alle».`,
  municipalityOutside: ({ text, network, term, day }) =>
    `Kommuner: ${text} hører til ${network} ${term}, ikke ${day}. Ta ut kommunen, eller rett Start og Slutt.`,
  partnerUnknown: ({ text, choices }) =>
    `Partner: «${text}» står ikke i listen. Velg blant disse: ${choices}. Mangler noen, be saksbehandleren føre dem opp i fanen Plan.`,
  partnerFull: ({ text, semester }) =>
    `Partner: ${text} har ikke ledig kapasitet${semester}, etter fanen Plan. Velg en annen partner, eller avklar med dem.`,
  partnerDisagrees: ({ header }) =>
    `${header} er «nei». Bli enig med partneren før dere sender inn, og skriv ja med dato.`,
  payeeUnderUh: ({ kind, sought, header, other }) =>
    `${header}: partneren er ${kind === 'annet' ? 'en annen enn UH og fagskole' : kind}, men ${sought} er søkt til UH. Skriv det partneren skal ha, i ${other}.`,
  payeeUnsaid: ({ header, sought, other }) =>
    `${header}: det søkes om ${sought} i ${other}. Velg fagskole eller annet, ellers regnes pengene til andre enn UH og fagskole.`,
  agreedLater: ({ header, text }) => `${header}: ${text} er fram i tid. Skriv dagen partneren sa seg enig.`,
  themeUnknown: ({ text, choices }) =>
    `Tema: «${text}» står ikke i planen. Velg gjerne et av disse: ${choices}.`,
  nothingSought: () =>
    'Det søkes ikke om noe. Skriv et beløp i Søkt til eier, Søkt til UH eller Søkt til andre.',
  amountInThousands: ({ header, text }) =>
    `${header}: ${text} kr er et lavt beløp. Skriv i hele kroner, ikke i tusen kroner.`,
  budgetSumDiffers: ({ sum, sought, difference }) =>
    `Enkelt budsjett er ${sum} i sum, men det søkes om ${sought} (forskjell ${difference}). Rett linjene eller beløpene.`,
  continuationStartsNow: ({ start, year }) =>
    `Tiltaket er en videreføring, men starter ${start} og har ikke løpt før ${year}. Rett Start, eller velg ny.`,
  newStartedBefore: ({ start, year }) =>
    `Tiltaket er nytt, men startet ${start}, før ${year}. Rett Start, eller velg videreføring.`,
  awardUnknown: ({ text, network, choices }) =>
    `Tidligere tilsagn: «${text}» finnes ikke blant tilsagnene til ${network}. Velg blant disse: ${choices}.`,
  individualNotAccepted: ({ accepted }) =>
    `Individuelle tiltak ${accepted} i denne runden (fanen Plan). Gjør tiltaket kollektivt, eller ta det ut.`,
  individualPlaces: ({ sought, place }) =>
    `Søknaden på ${sought} går ikke opp i studieplasser på ${place}. Rett beløpet.`,
  schemeOfYear: ({ text, year, choices }) =>
    `Ordning: «${text}» gjelder ikke i ${year}. Velg ${choices}, eller tøm cellen.`,
  documentOfYear: ({ text, year, meaning }) =>
    `Dokument: «${text}» sendes ikke til Statsforvalteren i ${year}; ${meaning}. Tøm cellen når raden er nettverkets egen.`,
  personalNumber: ({ header }) =>
    `${header} inneholder noe som ligner et fødselsnummer. Fjern det: fødselsnummer skal ikke stå i arket.`,
  late: ({ deadline }) =>
    `Raden er skrevet eller endret etter fristen ${deadline}. Den er tatt vare på; spør Statsforvalteren om den blir med.`,
  waived: ({ reason }) => `Statsforvalteren lar dette stå: «${reason.replace(/[.\s]+$/, '')}».`,
  confirmStale: ({ text }) =>
    `«${text}» i Bekreftet gjaldt noe som er endret siden. Tøm cellen og skriv ja på nytt om det fortsatt stemmer.`,
};
