// What was made or mended in a workbook, in words for the one who set it up.
import { foldCaption } from '../../domain/tabs/group-heading.ts';
import type { Mend } from '../../domain/sheet/workbook-plan.ts';

const sentences: Record<Mend['code'], (mend: Mend) => string> = {
  titleSet: ({ what }) => `Regnearket heter «${what}».`,
  localeSet: ({ what }) => `Språket er satt til norsk (${what}), så tall og datoer leses og skrives riktig.`,
  timeZoneSet: ({ what }) => `Tidssonen er satt til ${what}.`,
  tabMade: ({ tab }) => `Fanen «${tab}» er laget.`,
  firstTabRemoved: ({ tab }) => `Den tomme fanen «${tab}» er fjernet.`,
  tabRenamed: ({ tab, what }) => `Fanen «${what}» heter «${tab}» igjen.`,
  headersFrozen: ({ tab }) => `Overskriftene i «${tab}» står fast igjen når man ruller.`,
  headerWritten: ({ tab, what }) => `Overskriften «${what}» i «${tab}» er skrevet igjen.`,
  columnInserted: ({ tab, what }) => `Kolonnen «${what}» manglet i «${tab}» og er satt inn, tom.`,
  columnsMoved: ({ tab }) =>
    `Kolonnene i «${tab}» står i ny rekkefølge; det som var skrevet i dem, er flyttet med.`,
  columnsFolded: ({ tab, what }) =>
    `I «${tab}» er kolonnene bak «${what}» en gruppe som kan foldes; den er foldet nå, om ingen celle der har en merknad. «${foldCaption}» i menyen Samordning viser dem.`,
  linesMoved: ({ tab }) =>
    `Linjene i «${tab}» står i ny rekkefølge: runden og nettverkene først, notater sist.`,
  columnsRearranged: ({ tab }) =>
    `Kolonnene i «${tab}» er satt i ny rekkefølge, med alt som står i dem: status og merknad først, det som må fylles ut, og så resten.`,
  adjustmentsTyped: ({ tab }) => `I «${tab}» står justeringer som skal over i Justeringer.`,
  alternativesNamed: ({ tab, what }) =>
    `«${tab}» har fått raden «${what}» øverst; det som var skrevet, er flyttet én rad ned.`,
  rowsLaid: ({ tab }) => `Radene i «${tab}» er like høye, så alle nettverk og summen sees på én gang.`,
  helpWritten: ({ tab, what }) => `Hjelpen på overskriften «${what}» i «${tab}» er lagt tilbake.`,
  formatSet: ({ tab, what }) => `Tallformatet i kolonnen «${what}» i «${tab}» er satt igjen.`,
  dropdownSet: ({ tab, what }) => `Nedtrekkslisten i kolonnen «${what}» i «${tab}» er satt opp igjen.`,
  coloursSet: ({ tab, what }) => `Statusfargene i kolonnen «${what}» i «${tab}» er satt opp igjen.`,
  rangeProtected: ({ tab, what }) => `Beskyttelsen «${what}» i «${tab}» er satt opp igjen.`,
  columnOpened: ({ tab, what }) =>
    `Kolonnen «${what}» i «${tab}» er ikke låst lenger, så rader kan settes inn og sorteres; løsningen retter den selv.`,
  rangeNamed: ({ tab, what }) => `Navnet ${what} peker på radene i «${tab}» igjen.`,
  begunAnew: ({ tab }) => `Det som løsningen hadde skrevet i «${tab}» for en annen runde, er tatt bort.`,
  identitySet: ({ what }) => `Regnearket vet at det hører til runden ${what}.`,
  tabMoved: ({ tab }) => `Fanen «${tab}» er flyttet til regnearket Saksbehandling, med alt som står i den.`,
  adjustmentCarried: ({ what }) =>
    `Det som var skrevet som justering ved «${what}» i Kladd, er ført over til en rad i fanen Justeringer. Kontroller fanen, og beregn på nytt.`,
  parameterMoved: ({ tab, what }) =>
    `Linjen «${what}» er tatt ut av «${tab}». Fristen, hva som skjer på en fridag, og påminnelsene står nå i fanen Årshjul.`,
  deadlineCarried: ({ tab, what }) =>
    `Fristen for behovsmelding er ført over fra Plan til «${tab}»: ${what}. Påminnelser telles nå i virkedager, og sendes bare når datoen er bekreftet. Kontroller raden.`,
  codeWritten: ({ tab, what }) => `Koden «${what}» i «${tab}» er skrevet igjen.`,
  lineWritten: ({ tab, what }) =>
    `Fristen med koden «${what}» manglet i «${tab}» og er skrevet igjen nederst, med standarddatoen, ikke bekreftet. Kontroller raden.`,
  parameterWritten: ({ tab, what }) => `Parameteren «${what}» i «${tab}» er skrevet igjen.`,
};

export const mendSentence = (mend: Mend): string => sentences[mend.code](mend);
