// The parameters of the Plan tab: label, what is accepted, default; where the sources are silent, a choice.

export type ParameterKind =
  | { kind: 'kroner' }
  | { kind: 'integer'; min: number; max: number }
  | { kind: 'choice'; words: Record<string, string> }
  | { kind: 'words' }
  | { kind: 'text' };

export type Parameter = ParameterKind & {
  label: string;
  standard: string;
  about: string;
  required?: boolean;
};

/** In the order they stand in the tab; the key names the parameter in code. */
export const planParameters = {
  base: { kind: 'kroner', label: 'Grunntilskudd per nettverk', standard: '0', about: 'hele kroner (D6)' },
  baseMode: {
    kind: 'choice',
    label: 'Grunntilskuddet virker som',
    words: { tillegg: 'additive', minstebeløp: 'floor' },
    standard: 'tillegg',
    about: 'tillegg under nøkkelandelen, eller minstebeløp',
  },
  elevtall: {
    kind: 'integer',
    min: 0,
    max: 100,
    label: 'Nøkkel: prosent elevtall',
    standard: '100',
    about: 'prosent; de tre prosentene blir 100 i sum (D12)',
  },
  barnetall: {
    kind: 'integer',
    min: 0,
    max: 100,
    label: 'Nøkkel: prosent barnetall',
    standard: '0',
    about: 'prosent',
  },
  arsverk: {
    kind: 'integer',
    min: 0,
    max: 100,
    label: 'Nøkkel: prosent årsverk',
    standard: '0',
    about: 'prosent',
  },
  unused: {
    kind: 'choice',
    label: 'Penger ingen har søkt om',
    words: { omfordeles: 'redistribute', overføres: 'carry' },
    standard: 'omfordeles',
    about: 'omfordeles til de andre, eller overføres (D16)',
  },
  aboveFrame: {
    kind: 'choice',
    label: 'Når behovene er større enn rammen',
    words: {
      'kuttes etter nøkkelen': 'proRata',
      prioritetstrinn: 'priorityTiers',
      'minstebeløp, så prioritetstrinn': 'floorThenTiers',
      'tak per nettverk': 'capPerClaim',
    },
    standard: 'kuttes etter nøkkelen',
    about: '§ 9 d (D15)',
  },
  cap: {
    kind: 'kroner',
    label: 'Tak per nettverk',
    standard: '',
    about: 'hele kroner; bare når valget over er tak',
  },
  unit: {
    kind: 'integer',
    min: 1,
    max: 10000,
    label: 'Beløp rundes til hele',
    standard: '1',
    about: 'kroner, 1 er vanlig (D24)',
  },
  commitments: {
    kind: 'choice',
    label: 'Bindinger fra tidligere år',
    words: { 'på toppen': 'onTop', innenfor: 'within' },
    standard: 'innenfor',
    about: 'på toppen av andelen, eller innenfor den (D18)',
  },
  preAnnounced: {
    kind: 'choice',
    label: 'Søknad over forhåndsrammen',
    words: { spør: 'asks', stopper: 'stops' },
    standard: 'spør',
    about: 'stopper innsending, eller spør (D14)',
  },
  deadline: {
    kind: 'text',
    label: 'Frist for behovsmelding',
    standard: '',
    about: 'dato og klokkeslett, vises i Start',
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
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof planParameters;
