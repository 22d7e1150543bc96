// The tab «Årshjul»: the deadlines of the round's year, one a row; which of them are in force, the act says.
import { defineTab } from '../../sheet/column.ts';
import { yesNo } from '../behov.ts';

/** The words of *Hvem*, and who has the deadline. */
export const partyOfWord = {
  nettverk: 'network',
  eier: 'owner',
  UH: 'uh',
  forum: 'forum',
  Statsforvalteren: 'governor',
} as const;

/** The words of *Rull*, and what a deadline on a day off does. */
export const rollOfWord = { 'neste arbeidsdag': 'nextWorkingDay', fast: 'fixed' } as const;

export const arshjul = defineTab({
  kind: 'arshjul',
  typedBy: 'governor',
  rowsBy: 'us',
  frozenColumns: 2,
  columns: [
    {
      field: 'code',
      header: 'Kode',
      kind: 'text',
      owner: 'us',
      required: true,
      width: 120,
      help: 'Navnet løsningen kjenner fristen ved. Skal ikke endres.',
    },
    {
      field: 'what',
      header: 'Hva',
      kind: 'text',
      owner: 'person',
      required: true,
      width: 240,
      help: 'Hva fristen gjelder, slik det står i e-post og kalender.',
    },
    {
      field: 'who',
      header: 'Hvem',
      kind: 'choice',
      owner: 'person',
      required: true,
      choices: Object.keys(partyOfWord),
      width: 150,
      help: 'Hvem som har fristen.',
    },
    {
      field: 'date',
      header: 'Dato',
      kind: 'date',
      owner: 'person',
      required: true,
      width: 120,
      help: 'Dagen fristen er satt til, for eksempel 01.02.2027. En ny dato gjelder når den tas i bruk, med begrunnelse.',
    },
    {
      field: 'time',
      header: 'Klokkeslett',
      kind: 'text',
      owner: 'person',
      asTyped: true,
      width: 100,
      help: 'Etter klokken i Oslo, for eksempel 12.00. Tom celle betyr 23.59.',
    },
    {
      field: 'roll',
      header: 'Rull',
      kind: 'choice',
      owner: 'person',
      choices: Object.keys(rollOfWord),
      width: 150,
      help: 'Hva som skjer når dagen er en fridag: fristen flyttes til neste arbeidsdag, eller står fast. Tom celle betyr neste arbeidsdag.',
    },
    {
      field: 'inForce',
      header: 'Gjelder frist',
      kind: 'word',
      owner: 'us',
      width: 270,
      help: 'Fristen som gjelder. Settes av løsningen.',
    },
    {
      field: 'reminders',
      header: 'Påminnelser',
      kind: 'text',
      owner: 'person',
      asTyped: true,
      width: 120,
      help: 'Virkedager før fristen, for eksempel 10, 5, 1. Bare de som mangler noe, får dem. Skriv ingen for ingen.',
    },
    {
      field: 'after',
      header: 'Etter frist',
      kind: 'text',
      owner: 'person',
      asTyped: true,
      width: 100,
      help: 'Virkedager etter fristen da det sies fra om det som mangler. Skriv ingen for ingen.',
    },
    {
      field: 'source',
      header: 'Kilde',
      kind: 'text',
      owner: 'person',
      width: 300,
      wraps: true,
      help: 'Plan, møte eller vedtak datoen er fra.',
    },
    {
      field: 'confirmed',
      header: 'Bekreftet',
      kind: 'choice',
      owner: 'person',
      choices: yesNo,
      width: 100,
      help: 'Ja når datoen er bekreftet. Det sendes ingen påminnelser om en dato som ikke er det.',
    },
    {
      field: 'reason',
      header: 'Begrunnelse for endring',
      kind: 'text',
      owner: 'person',
      width: 300,
      wraps: true,
      help: 'Hvorfor fristen flyttes. De det gjelder, får lese den.',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 420,
      wraps: true,
      help: 'Hva som må rettes. Settes av løsningen.',
    },
  ],
});
export type ArshjulField = (typeof arshjul.columns)[number]['field'];
