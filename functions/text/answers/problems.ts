// Words for requests that never reach a flow: no identity, a bad body, an unknown verb or workbook, a fault of ours.
import { troubleTexts } from './troubles.ts';

/** What the verifier found wrong -> what the person is told. */
export const identityTexts = {
  missing: 'Forespørselen har ingen identitet. Åpne regnearket på nytt og prøv igjen.',
  malformed: 'Identiteten kan ikke leses. Åpne regnearket på nytt og prøv igjen.',
  algorithm: 'Identiteten er signert på en måte vi ikke godtar.',
  signature: 'Identiteten er ikke signert av en utsteder vi stoler på.',
  issuer: 'Identiteten kommer fra feil utsteder.',
  audience: 'Identiteten er utstedt til en annen løsning.',
  expired: 'Identiteten er utløpt. Åpne regnearket på nytt og prøv igjen.',
  notYetValid: 'Identiteten er ikke gyldig ennå. Se om klokken på maskinen går rett.',
  unverifiedEmail: 'E-postadressen i identiteten er ikke bekreftet.',
  certsUnavailable:
    'Nøklene som identiteten prøves mot, kan ikke hentes akkurat nå. Prøv igjen om litt; ingenting er tapt.',
} as const;

export const plainTexts = {
  ...troubleTexts,
  badBody: {
    status: 400,
    title: 'Forespørselen kan ikke leses',
    text: 'Ventet {spreadsheetId, tab} som JSON.',
  },
  tooLarge: { status: 413, title: 'Forespørselen er for stor', text: 'En forespørsel kan være 10 kB.' },
  fileTooLarge: {
    status: 413,
    title: 'Filen er for stor',
    text: 'Filen kan være 700 kB. Ta bort bilder og ekstra ark, og prøv igjen. Ingenting er endret.',
  },
  badKey: {
    status: 400,
    title: 'Nøkkelen kan ikke brukes',
    text: 'Idempotency-Key er 8 til 100 bokstaver, tall og bindestreker.',
  },
  keyReused: {
    status: 422,
    title: 'Nøkkelen er brukt før',
    text: 'Den samme nøkkelen er brukt til noe annet. Ingenting er gjort nå; velg handlingen på nytt i menyen.',
  },
  tooMany: {
    status: 429,
    title: 'For mange forespørsler',
    text: 'Vent litt og prøv igjen. Det du har skrevet står i regnearket.',
  },
  unknownVerb: { status: 404, title: 'Ukjent handling', text: 'Løsningen kjenner ikke denne handlingen.' },
  wrongMethod: { status: 405, title: 'Feil metode', text: 'Handlinger kalles med POST.' },
  noCalendar: { status: 404, title: 'Ingen kalender her', text: 'Det er ingen kalender på denne adressen.' },
  onlyRead: { status: 405, title: 'Feil metode', text: 'En kalender leses med GET. Ingenting er endret.' },
  unknownSpreadsheet: {
    status: 404,
    title: 'Ukjent regneark',
    text: 'Regnearket hører ikke til en runde i denne løsningen. Ingenting er lest eller endret.',
  },
  notAllowed: {
    status: 403,
    title: 'Ikke tillatt',
    text: 'Denne identiteten kan ikke kalle denne handlingen.',
  },
  unavailable: {
    status: 503,
    title: 'Utilgjengelig akkurat nå',
    text: 'Regnearket eller lageret svarer ikke. Ingenting er tapt; prøv igjen om litt.',
  },
  fault: {
    status: 500,
    title: 'Noe gikk galt hos oss',
    text: 'Feilen er logget. Det du har skrevet står i regnearket.',
  },
} as const;
