// The parameters of the Plan tab: label, what is accepted, default; where the sources are silent, a choice.
import { groupParameters } from './group-parameters.ts';
import { needParameters } from './need-parameters.ts';
import type { Parameter } from './parameter.ts';
import { wheelParameters } from './wheel-parameters.ts';

const measureName = 'et kort navn uten semikolon';
const percent = { kind: 'integer', min: 0, max: 100, percent: true } as const;

/** In the order they stand in the tab; the key names the parameter in code. */
export const planParameters = {
  base: { kind: 'kroner', label: 'Grunntilskudd per nettverk', standard: '0', about: 'hele kroner' },
  baseMode: {
    kind: 'choice',
    label: 'Grunntilskuddet virker som',
    words: { tillegg: 'additive', minstebeløp: 'floor' },
    standard: 'tillegg',
    about: 'tillegg til nøkkelandelen, eller minstebeløp',
  },
  elevtall: {
    ...percent,
    label: 'Nøkkel: prosent elevtall',
    standard: '100',
    about: 'prosent; alle prosentene i nøkkelen blir 100 i sum',
  },
  barnetall: {
    ...percent,
    label: 'Nøkkel: prosent barnetall',
    standard: '0',
    about: 'prosent',
  },
  arsverk: {
    ...percent,
    label: 'Nøkkel: prosent årsverk',
    standard: '0',
    about: 'prosent',
  },
  geografi: {
    ...percent,
    label: 'Nøkkel: prosent geografi',
    standard: '0',
    about: 'prosent; tallene står i Nøkkeltall',
  },
  geografiMeasure: {
    kind: 'words',
    label: 'Geografi måles ved',
    standard: '',
    about: `${measureName}, for eksempel reisetid i timer. Må fylles ut, med kilde, når nøkkelen bruker geografi; ikke avklart`,
  },
  utfordringer: {
    ...percent,
    label: 'Nøkkel: prosent særlige utfordringer',
    standard: '0',
    about: 'prosent; tallene står i Nøkkeltall',
  },
  utfordringerMeasure: {
    kind: 'words',
    label: 'Særlige utfordringer måles ved',
    standard: '',
    about: `${measureName}, for eksempel ansatte uten utdanning. Må fylles ut, med kilde, når nøkkelen bruker særlige utfordringer; ikke avklart`,
  },
  unused: {
    kind: 'choice',
    label: 'Penger ingen har søkt om',
    words: { omfordeles: 'redistribute', overføres: 'carry' },
    standard: 'omfordeles',
    about: 'omfordeles til de andre, eller overføres',
  },
  aboveFrame: {
    kind: 'choice',
    label: 'Når behovene er større enn rammen',
    words: {
      'kuttes etter nøkkelen': 'proRata',
      prioritetstrinn: 'priorityTiers',
      'minstebeløp, så prioritetstrinn': 'floorThenTiers',
      'én rangering av alle tiltak': 'oneRanking',
      'tak per nettverk': 'capPerClaim',
      'tak ved forhåndsrammen': 'capPreAnnounced',
    },
    standard: 'kuttes etter nøkkelen',
    about: '§ 9 d',
  },
  cap: {
    kind: 'kroner',
    label: 'Tak per nettverk',
    standard: '',
    about: 'hele kroner; bare når valget over er «tak per nettverk»',
  },
  unit: {
    kind: 'integer',
    min: 1,
    max: 10000,
    kroner: true,
    label: 'Beløp rundes til hele',
    standard: '1',
    about: 'kroner, 1 er vanlig',
  },
  tieOrder: {
    kind: 'words',
    label: 'Rekkefølge når nettverk står likt',
    standard: '',
    about:
      'nettverk, skilt med semikolon, det første først; brukes bare når beløp rundes til hele 1 000 eller mer, og flere står helt likt',
  },
  commitments: {
    kind: 'choice',
    label: 'Bindinger fra tidligere år',
    words: { 'på toppen': 'onTop', innenfor: 'within' },
    standard: 'innenfor',
    about: 'på toppen av andelen, eller innenfor den',
  },
  ...groupParameters,
  ...needParameters,
  ...wheelParameters,
  lastYearOf: {
    kind: 'choice',
    label: 'Innstilt i fjor gjelder',
    words: { 'ikke oppgitt': 'unsaid', 'samme ordning': 'same', 'en annen ordning': 'other' },
    standard: 'ikke oppgitt',
    about: 'ordningen som tallene i «Innstilt i fjor» er fra; skriv navnet på den i Kilde',
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof planParameters;
