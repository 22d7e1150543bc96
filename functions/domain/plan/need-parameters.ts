// The parameters about need reports; where the sources are silent, a choice with a stated standard.
import type { Parameter } from './parameter.ts';
import { behov } from '../tabs/behov.ts';

/** Columns that a round may require beside those that always are. */
export const optionalHeaders = behov.columns
  .filter(({ owner, required, field }) => owner === 'person' && !required && field !== 'confirmed')
  .map(({ header }) => header);

export const needParameters = {
  preAnnounced: {
    kind: 'choice',
    label: 'Søknad over forhåndsrammen',
    words: { spør: 'asks', stopper: 'stops' },
    standard: 'spør',
    about: 'stopper innsending, eller spør',
  },
  themes: {
    kind: 'words',
    label: 'Temaer',
    standard: '',
    about: 'skilt med semikolon; blir nedtrekksliste',
    required: true,
  },
  partners: {
    kind: 'words',
    label: 'Partnere',
    standard: '',
    about: 'UH og fagskoler, skilt med semikolon',
    required: true,
  },
  late: {
    kind: 'choice',
    label: 'Rader skrevet etter fristen',
    words: { merkes: 'tells', stopper: 'stops' },
    standard: 'merkes',
    about: 'merkes, eller stopper innsending; raden tas vare på uansett',
  },
  requiredFields: {
    kind: 'words',
    label: 'Flere felt som må fylles ut',
    standard: '',
    about: 'overskrifter fra fanen Behov, skilt med semikolon; ikke avklart hvilke',
    of: optionalHeaders,
  },
  longestPeriod: {
    kind: 'integer',
    min: 1,
    max: 10,
    label: 'Lengste periode for et tiltak',
    standard: '4',
    about: 'år; kjente planer går over fire',
  },
  partnersFull: {
    kind: 'words',
    label: 'Partnere uten ledig kapasitet',
    standard: '',
    about: 'navn, gjerne med semester, skilt med semikolon: «DMMH H26; Nord universitet»',
  },
  partnerConsent: {
    kind: 'choice',
    label: 'UH er ikke enig',
    words: { spør: 'asks', stopper: 'stops' },
    standard: 'spør',
    about: 'spør, eller stopper innsending',
  },
  earlierAwards: {
    kind: 'words',
    label: 'Tidligere tilsagn',
    standard: '',
    about: 'tilsagn som kan videreføres, skilt med semikolon; kommer i tillegg til fjorårets i løsningen',
  },
  individual: {
    kind: 'choice',
    label: 'Individuelle tiltak',
    words: { 'godtas ikke': 'never', 'bare barnehage': 'kindergarten', godtas: 'always' },
    standard: 'godtas ikke',
    about: 'godtas ikke, bare barnehage, eller godtas',
  },
  individualPlace: {
    kind: 'kroner',
    label: 'Beløp per studieplass',
    standard: '50000',
    about: 'hele kroner per student i individuelle tiltak',
  },
} as const satisfies Record<string, Parameter>;
