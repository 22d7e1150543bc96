// Every refusal in words: what was not done, why, and who or what helps.
import { oneStop } from '../../basics/one-stop.ts';
import type { RefusalOf, RefusalCode } from '../../domain/sheet/refusal.ts';
import { withSeenBreaksIn } from '../words/one-line.ts';
import { excelRefusals } from './excel.ts';
import { foreignSentence } from './foreign.ts';
import { previewRefusals } from './previews.ts';
import { listRefusals } from './mail/resending.ts';
import { sentRefusals } from './proposing.ts';
import { type RefusalWords, foldRefusals, roleRefusals } from './refusal-words.ts';
import { troubleTexts } from './troubles.ts';

const bookNames = {
  only: 'regnearket',
  shared: 'det felles regnearket',
  office: 'regnearket Saksbehandling',
};

/** Code -> HTTP status and sentences. */
export const refusalTexts: RefusalWords = {
  ...excelRefusals,
  ...foldRefusals,
  ...sentRefusals,
  ...previewRefusals,
  ...roleRefusals,
  ...listRefusals,
  unknownTab: {
    status: 404,
    title: 'Ukjent fane',
    detail: ({ title }) => `Fanen «${title}» er ikke en av løsningens faner. Ingenting er endret.`,
  },
  missingTab: {
    status: 409,
    title: 'En fane mangler',
    detail: ({ title, book }) =>
      `Fanen «${title}» finnes ikke i ${bookNames[book ?? 'only']}. Angre slettingen, eller gi fanen navnet tilbake.${book === 'office' ? ' Er den ikke flyttet dit ennå, må den som drifter løsningen, kjøre oppsettet (npm run setup) med --office.' : ''}`,
  },
  notABehovTab: {
    status: 409,
    title: 'Ikke et nettverk i runden',
    detail: ({ title }) =>
      `«${title}» hører ikke til et nettverk i fanen Nøkkeltall. Stå i fanen «Behov …» for nettverket og prøv igjen.`,
  },
  titleDiffers: {
    status: 409,
    title: 'Fanen har feil navn',
    detail: ({ title, right }) =>
      `Fanen «${title}» ligner på «${right}», men navnet er ikke helt likt. Gå til «${right}». Finnes den ikke, gi denne fanen det navnet. Ingenting er endret.`,
  },
  notPrintable: {
    status: 409,
    title: 'Denne fanen skrives ikke ut',
    detail: ({ title }) =>
      `Fanen «${title}» kan ikke bli en PDF herfra. Gå til nettverkets fane «Behov …» eller til Innstilling, og velg på nytt.`,
  },
  tooMuchToPrint: {
    status: 422,
    title: 'For mye til én PDF',
    detail: ({ title }) =>
      `Fanen «${title}» har mer tekst enn en PDF herfra tar, og ingenting utelates. Last den ned som Excel-fil, og skriv ut derfra.`,
  },
  nothingToSubmit: {
    status: 409,
    title: 'Ingenting å sende inn',
    detail: ({ network }) => `Fanen for ${network} har ingen tiltak. Skriv ett tiltak per rad først.`,
  },
  notReady: {
    status: 409,
    title: 'Kan ikke sendes inn ennå',
    detail: ({ network, stops }) =>
      `Behovsmeldingen fra ${network} er ikke sendt: ${stops}. Se Samordning → Hva gjenstår.`,
  },
  rulesUnread: {
    status: 409,
    title: 'Rundens regler kan ikke leses',
    detail: () =>
      'Radene kan ikke kontrolleres mot det som er bestemt, så behovsmeldingen kan ikke sendes inn ennå. Alt du har skrevet, er tatt vare på. Be saksbehandleren hos Statsforvalteren rette dette:',
  },
  alreadySubmitted: {
    status: 409,
    title: 'Allerede sendt inn',
    detail: ({ network, state }) =>
      `Behovsmeldingen fra ${network} er hos Statsforvalteren (${state}), og fanen er ikke lik det som ble sendt. Det som ble sendt, gjelder. Be saksbehandleren returnere den, så kan dere endre og sende inn på nytt.`,
  },
  tabLocked: {
    status: 409,
    title: 'Fanen er låst',
    detail: ({ network }) =>
      `Behovsmeldingen fra ${network} er hos Statsforvalteren, og fanen er låst. Be saksbehandleren returnere den først. Ingenting er endret.`,
  },
  notSubmitted: {
    status: 409,
    title: 'Ikke sendt inn',
    detail: ({ network }) =>
      `${network} har ikke sendt inn noen behovsmelding, så det er ingenting å returnere. Ingenting er endret.`,
  },
  nothingToWaive: {
    status: 409,
    title: 'Ingenting å la stå',
    detail: ({ row }) =>
      `Rad ${row} har ingen feil som Statsforvalteren kan la stå. Stå i raden det gjelder, og velg på nytt. Det som mangler eller ikke kan leses, må rettes i cellen. Ingenting er endret.`,
  },
  waiverStale: {
    status: 409,
    title: 'Raden er endret i mellomtiden',
    detail: ({ row }) =>
      `Det som står i rad ${row}, eller hva som får stå der, er ikke lenger slik du så det, eller behovsmeldingen er sendt eller returnert. Stå i raden det gjelder, og velg «La feilen stå …» på nytt. Ingenting er endret.`,
  },
  waiverUnexplained: {
    status: 409,
    title: 'Begrunnelsen mangler',
    detail: ({ id, length, longest }) =>
      length === 0
        ? `Skriv hvorfor feilen i ${id} kan stå; begrunnelsen vises i raden. Ingenting er endret.`
        : `Begrunnelsen har ${length} tegn, og det er plass til ${longest}. Kort den ned. Ingenting er endret.`,
  },
  reasonNeeded: {
    status: 409,
    title: 'Begrunnelsen mangler',
    detail: ({ network, length, longest }) =>
      length === 0
        ? `Skriv hvorfor behovsmeldingen fra ${network} returneres, så nettverket vet hva det skal rette. Ingenting er sendt.`
        : `Begrunnelsen har ${length} tegn, og det er plass til ${longest}. Kort den ned. Ingenting er sendt.`,
  },
  roundNotReady: {
    status: 409,
    title: 'Kan ikke beregne ennå',
    detail: ({ count }) => `${count} ting må rettes først:`,
  },
  conflict: { status: 409, title: 'Reglene går ikke opp', detail: () => 'Fordelingen kan ikke beregnes:' },
  tie: {
    status: 409,
    title: 'Et valg må tas',
    detail: () => 'Noe må avgjøres før fordelingen er ferdig:',
  },
  reportWithoutNetwork: {
    status: 409,
    title: 'Et nettverk mangler i Nøkkeltall',
    detail: ({ networks }) =>
      `${networks} har sendt inn behovsmelding, men står ikke i fanen Nøkkeltall med navnet og koden fra da den ble sendt. Skriv dem tilbake slik de var. Skal nettverket ut av runden, returner behovsmeldingen først.`,
  },
  moveStale: {
    status: 409,
    title: 'Tallene er endret i mellomtiden',
    detail: () =>
      'Noe er endret etter at du så hva flyttingen ville gjøre. Velg «Se virkningen» på nytt; ingenting er flyttet.',
  },
  noRun: {
    status: 409,
    title: 'Ingenting er lagt fram ennå',
    detail: () =>
      'Det er ikke lagt fram noe forslag i runden. Statsforvalteren velger Beregn fordeling og så Legg fram forslaget.',
  },
  noDraft: {
    status: 409,
    title: 'Ingen kladd ennå',
    detail: () => 'Det er ingen kladd å vise eller legge fram. Velg Beregn fordeling først.',
  },
  draftOutdated: {
    status: 409,
    title: 'Kladden er ikke lenger riktig',
    detail: () =>
      'Grunnlaget er endret etter kladden: i fanene, i Kladd, eller ved at en behovsmelding er sendt eller returnert. Velg Beregn fordeling på nytt og se over kladden. Ingenting er lagt fram.',
  },
  mailsChanged: {
    status: 409,
    title: 'E-postene er endret',
    detail: () =>
      'E-postene er ikke lenger de samme som du så på. Velg Legg fram forslaget på nytt, så får du se dem. Ingenting er lagt fram.',
  },
  changeUnexplained: {
    status: 409,
    title: 'Begrunnelsen mangler',
    detail: ({ length, longest }) =>
      length === 0
        ? 'Et forslag er lagt fram før. Skriv hvorfor det endres; det står i e-postene. Ingenting er lagt fram.'
        : `Begrunnelsen har ${length} tegn, og det er plass til ${longest}. Kort den ned. Ingenting er lagt fram.`,
  },
  noNetworkInRow: {
    status: 409,
    title: 'Stå i en rad med et nettverk',
    detail: ({ title }) =>
      `Raden i fanen «${title}» hører ikke til et nettverk som er med i beregningen. Stå i nettverkets rad i Kladd, Innstilling, Tiltak eller fanen Behov, og velg på nytt.`,
  },
  notShown: {
    status: 503,
    title: 'Lagret, men ikke vist',
    detail: ({ why }) =>
      `Det er lagret, og e-postene om det sendes. Men regnearket kunne ikke skrives nå. ${why === 'other' ? '' : `${troubleTexts[why].text} `}Velg det samme i menyen igjen ${why === 'other' ? 'om litt' : 'etterpå'}; ingenting gjøres to ganger.`,
  },
  otherRound: {
    status: 409,
    title: 'Regnearket hører til en annen runde',
    detail: (facts) => `${foreignSentence(facts)} Ingenting er sendt eller beregnet.`,
  },
  otherLanguage: {
    status: 409,
    title: 'Regnearket har et annet språk',
    detail: ({ locale }) =>
      `Regnearkets språk er ${locale || 'ikke satt'}, og skal være Norge. Google kan ha lest tall og datoer feil, så ingenting er sendt eller beregnet. Rett det med Fil → Innstillinger → Språk og region, se over beløp og datoer, og velg det samme i menyen igjen.`,
  },
  rowsMoving: {
    status: 503,
    title: 'Radene flytter seg',
    detail: () =>
      'Noen sorterer eller setter inn rader akkurat nå. Vent litt og prøv igjen; ingenting er tapt.',
  },
};

/** A refusal in words: the status, the title and the sentence; its lines are not in it. */
export const refusalWords = <C extends RefusalCode>({ code, facts }: RefusalOf<C>) => {
  const { status, title, detail } = refusalTexts[code];
  return { status, title, detail: oneStop(detail(withSeenBreaksIn(facts))) };
};
