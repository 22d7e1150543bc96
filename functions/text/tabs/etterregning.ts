// The words of the tab Etterregning: what each line of the sum is, and how the two results compare.

/** The words that the formulas tell apart. */
export const standsAt = {
  request: 'søknaden',
  tier: 'behovet i prioriteten',
  least: 'minstebeløpet',
  shares: 'deler',
  noKey: 'uten nøkkel',
} as const;

export const verdicts = {
  same: 'stemmer',
  nearly: 'stemmer på 1 kr nær; tallene er for store for regnearket',
  differs: 'avviker med ',
  refused: ' (ikke innstilt, søknaden teller 0)',
  lowered: ' (det som kan innstilles, teller som søkt)',
  notCovered: 'dekkes ikke av formlene',
  unreadable: 'kan ikke etterregnes: et tall er skrevet slik at formlene ikke leser det; beregn på nytt',
} as const;

/** What the formulas do not cover, in words that follow `nei: `. */
export const notCovered = {
  unit: 'beløpene rundes til mer enn én krone',
  choice: 'Plan sier nå noe annet om når behovene er større enn rammen; beregn på nytt',
  bases: 'grunntilskudd og bindinger er større enn potten',
  lines: 'Budsjett eller Nøkkeltall har fått flere rader etter beregningen; beregn på nytt',
  tiers: 'det er flere trinn enn en formel kan velge mellom',
  columns: 'fanen mangler en kolonne som nøkkelen bruker; sett opp regnearket på nytt',
  groups: 'det er gruppekrav: prosent til barnehage, UH, spesialpedagogikk eller individuelle tiltak',
} as const;

export const yes = 'ja';
export const no = 'nei';

const inSameParts = 'I de samme delene; 1 når tallet ikke er med.';

/** Line of the sum -> what it is called, and how it comes about. */
export const basisLines = {
  coordination: ['− Koordinering', 'Summen av Nøkkeltall.'],
  pot: ['= Til fordeling på nettverkene', 'Rammen minus avsetninger og koordinering.'],
  tier: ['Prioriteten der pengene tar slutt', 'Den første som trenger mer enn det som er til fordeling.'],
  tierBefore: [
    'Prioriteten før',
    'Så langt er behovene dekket fullt ut; 0 når pengene tar slutt i den første.',
  ],
  ground: ['− Grunntilskudd og bindinger', 'Det som ligger under nøkkelandelen.'],
  toShare: ['= Til deling etter nøkkelen', ''],
  met: ['− Til dem som når søknaden', 'Det som trengs for at disse får hele søknaden.'],
  floors: ['− Til dem på minstebeløpet', 'Minstebeløp og bindinger innenfor andelen.'],
  left: ['= Til deling på de andre', 'Deles på dem som «deler», etter nøkkelen.'],
  shortenParts: ['Prosentene forkortes med', 'Største tall som går opp i alle.'],
  usedElevtall: ['Sum elevtall i nøkkelen', '1 når tallet ikke er med.'],
  usedBarnetall: ['Sum barnetall i nøkkelen', '1 når tallet ikke er med.'],
  partsOfArsverk: [
    'Deler av et årsverk',
    'Det årsverk ganges med, så alle tall blir hele: 1, 10 eller 100 etter desimalene.',
  ],
  usedArsverk: ['Sum årsverk i nøkkelen', inSameParts],
  partsOfGeografi: ['Deler av geografi', 'Det samme for geografi.'],
  usedGeografi: ['Sum geografi i nøkkelen', inSameParts],
  partsOfUtfordringer: ['Deler av særlige utfordringer', 'Det samme for særlige utfordringer.'],
  usedUtfordringer: ['Sum særlige utfordringer i nøkkelen', inSameParts],
  shorten: ['Nøklene forkortes med', 'Største tall som går opp i alle; 1 når de er for store.'],
  limit: [
    'Høyeste beløp per nettverk',
    'Taket når det gjelder; ellers den største søknaden. Er forhåndsrammen taket, har hvert nettverk sitt eget.',
  ],
  keys: ['Sum nøkler som deler', ''],
  perKey: ['Kroner per nøkkel', 'Til deling på de andre delt på sum nøkler.'],
  whole: ['Delt ut i hele kroner', ''],
  lastKroner: ['Kroner igjen til de største restene', 'Én krone til hver plass, fra den største resten.'],
  unallocated: ['Ufordelt', 'Til fordeling minus etterregnet.'],
  exact: ['Regnes hvert tall nøyaktig?', 'Et regneark regner nøyaktig til 16 sifre.'],
  covered: ['Dekkes valgene av formlene?', 'Står det nei, er ingenting etterregnet.'],
} as const satisfies Record<string, readonly [label: string, about: string]>;

export type BasisLine = keyof typeof basisLines;

/** What everybody needs up to and with a priority. */
export const tierLine = (tier: number, word: string): { label: string; about: string } => ({
  label: `Behov til og med ${word} ${tier}`,
  about: 'Det som kan innstilles i Tiltak, men aldri mindre enn det som er lovet.',
});

/** The lines that only priority tiers have. */
export const tierLineNames: readonly BasisLine[] = ['tier', 'tierBefore'];

/** Under group rules: a group's line, and how its sum stands to its bounds. */
export const boundWords = {
  label: 'Gruppe: ',
  isInside: 'innenfor',
  inside: 'innenfor grensene som gjaldt da det ble beregnet',
  notReached: ['innenfor; minst ', ' kr er ikke nådd, som Plan godtar'],
  below: ['under det minste, ', ' kr'],
  above: ['over det høyeste, ', ' kr'],
} as const;

/** Under group rules: whether the tiltak give the amount; short enough for the column. */
export const tiltakAgree = {
  one: 'tiltakene gir beløpet; nøkkelen er ikke etterregnet',
  all: ' tall stemmer ikke; se radene over og gruppene under',
  none: 'Tiltak og grupper stemmer; nøkkelen er ikke etterregnet',
} as const;

/** Where the figures of a line come from. */
export const sources = {
  plan: 'Fra Plan; tom celle er standardverdien.',
  budget: 'Fra Budsjett. Linjer som bare er oppgitt, teller 0.',
} as const;

/** The verdict over all networks, around the number that differs. */
export const allAgree = (networks: number): string => `Alle ${networks} stemmer med Beregnet.`;
export const someDiffer = (networks: number): string => ` av ${networks} avviker; se radene over.`;
