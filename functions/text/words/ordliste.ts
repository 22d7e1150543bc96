// The words of the scheme, each once: what it means, what it was called before and since when. The tab Ordliste and
// the sentences people read take them from here.

/** A word as it stands alone and in the definite form, in small letters. */
export type Spelt = { word: string; definite?: string };

export type Term = Spelt & {
  meaning: string;
  /** What the same thing was called; a note where it was not one word. */
  before?: Spelt & { note?: string };
  /** The first year of the word in use now; 2026 when left out. */
  from?: number;
};

/** The year the scheme, and most of its words, became new (`domain.md` 2.1). */
const newScheme = 2026;

/** Identifier of `domain.md` § 9 -> the word. */
export const glossary = {
  networkNeedReport: {
    word: 'behovsmelding',
    definite: 'behovsmeldingen',
    meaning:
      'Det nettverket sender Statsforvalteren: tiltakene det søker om, i egen rekkefølge. Før 2026 var ordet brukt om det eieren sendte nettverket.',
    before: { word: 'beslutningsgrunnlag', definite: 'beslutningsgrunnlaget' },
  },
  ownerNeedReport: {
    word: 'eierens melding til nettverket',
    meaning: 'Det en kommune eller privat eier melder til nettverket sitt. Har ikke noe fast navn fra 2026.',
    before: { word: 'behovsmelding', definite: 'behovsmeldingen' },
  },
  proposedDistribution: {
    word: 'forslag til fordeling',
    definite: 'forslaget til fordeling',
    meaning:
      'Statsforvalterens forslag, som legges fram for forumet. Fanen Innstilling viser det. Før 2026 var det forumet som la fram en innstilling.',
  },
  forumInput: {
    word: 'innspill',
    definite: 'innspillet',
    meaning: 'Det samarbeidsforumet mener om forslaget. Forumet gir råd og bestemmer ikke.',
    before: { word: 'innstilling', definite: 'innstillingen', note: 'fra forumet' },
  },
  proposedOutcome: {
    word: 'innstilt fullt, innstilt delvis, ikke innstilt',
    meaning: 'Hva forslaget sier om et tiltak eller en behovsmelding. Det er foreslått, ikke avgjort.',
  },
  decision: {
    word: 'vedtak',
    definite: 'vedtaket',
    meaning: 'Statsforvalterens avgjørelse: innvilget, delvis innvilget eller avslag, med begrunnelse.',
  },
  grantLetter: {
    word: 'tilskuddsbrev',
    definite: 'tilskuddsbrevet',
    meaning: 'Brevet mottakeren får om vedtaket, med vilkår og rapportering. Kalles også tilsagnsbrev.',
  },
  countyGovernor: {
    word: 'statsforvalter',
    definite: 'statsforvalteren',
    meaning: 'Statens embete i fylket. Forvalter tilskuddet, foreslår fordelingen og gjør vedtak.',
    before: { word: 'fylkesmann', definite: 'fylkesmannen' },
    from: 2021,
  },
  cooperationForum: {
    word: 'samarbeidsforum',
    definite: 'samarbeidsforumet',
    meaning: 'To forum fra 2026: ett for skole og ett for barnehage.',
    before: { word: 'samarbeidsforum', definite: 'samarbeidsforumet', note: 'ett felles' },
  },
  ownerRepresentative: {
    word: 'eierrepresentant',
    definite: 'eierrepresentanten',
    meaning: 'Den som svarer for en kommune eller en privat eier.',
  },
  forumMember: {
    word: 'forumsmedlem',
    definite: 'forumsmedlemmet',
    meaning: 'Den som sitter i samarbeidsforumet for skole eller for barnehage.',
  },
  decider: {
    word: 'beslutter',
    definite: 'beslutteren',
    meaning: 'Den hos Statsforvalteren som bestemmer det saksbehandleren har gjort klart.',
  },
  deputy: {
    word: 'vara',
    definite: 'varaen',
    meaning: 'Den som får e-posten til en annen når rollen til den andre er gått ut. Skrives i fanen Roller.',
  },
  frame: { word: 'ramme', definite: 'rammen', meaning: 'Beløpet fylket har til fordeling dette året.' },
  preAnnouncedFrame: {
    word: 'forhåndsramme',
    definite: 'forhåndsrammen',
    meaning: 'Det et nettverk får vite på nyåret at det kan søke innenfor.',
  },
  pot: {
    word: 'pott',
    definite: 'potten',
    meaning: 'Det som er igjen til nettverkene: rammen uten avsetninger og koordinering.',
  },
  baseGrant: {
    word: 'grunntilskudd',
    definite: 'grunntilskuddet',
    meaning:
      'Likt beløp til hvert nettverk, uansett størrelse, når ikke noe annet står i Nøkkeltall. Den regionale ordningen for barnehager kalte det flat tildeling.',
  },
  allocationKey: {
    word: 'fordelingsnøkkel',
    definite: 'fordelingsnøkkelen',
    meaning:
      'Tallene potten deles etter: elever, barn eller årsverk. Er det flere, teller hvert tall med sin prosent i fanen Plan, som en del av hele fylkets sum.',
  },
  keyShare: {
    word: 'nøkkelandel',
    definite: 'nøkkelandelen',
    meaning: 'Det nøkkelen gir et nettverk, før det er sett på hvor mye nettverket har søkt om.',
  },
  cutAtRequest: {
    word: 'kutt ved søknad',
    meaning: 'Så mye nøkkelandelen er større enn søknaden. Ingen får mer enn de har søkt om.',
  },
  redistributed: {
    word: 'omfordelt',
    meaning: 'Det som ble kuttet hos andre ved søknaden, delt etter nøkkelen på dem som har søkt om mer.',
  },
  leastAmount: {
    word: 'minstebeløp',
    definite: 'minstebeløpet',
    meaning:
      'Grunntilskudd som ikke kommer i tillegg: nettverket får det nøkkelen gir, men aldri mindre enn dette.',
  },
  priorityTier: {
    word: 'prioritetstrinn',
    meaning:
      'Alle tiltak som nettverkene har satt på samme prioritet. Velges det i Plan, dekkes prioritet 1 hos alle før prioritet 2.',
  },
  groupRule: {
    word: 'gruppekrav',
    definite: 'gruppekravet',
    meaning:
      'Hva planen krever av delingen: prosent til barnehage, til UH, til spesialpedagogikk eller til individuelle tiltak.',
  },
  commitment: {
    word: 'binding',
    definite: 'bindingen',
    meaning: 'Tilsagn fra tidligere år som skal betales i år, og som nettverket har søkt om igjen.',
  },
  directAward: {
    word: 'direktetildeling',
    meaning: 'Fast beløp til en UH-institusjon, tatt av rammen før nettverkene deler.',
  },
  commonTiltak: {
    word: 'fellestiltak',
    meaning: 'Tiltak for hele fylket, betalt av penger som er satt av før nettverkene deler.',
  },
  coordinationGrant: {
    word: 'koordinering',
    meaning: 'Penger til å drive nettverket. Betales i tillegg til tilskuddet.',
  },
  setAside: {
    word: 'avsetning',
    definite: 'avsetningen',
    meaning: 'Det som tas av rammen før nettverkene deler, som direktetildelinger, fellestiltak og møter.',
  },
  recommendedAmount: {
    word: 'innstilt beløp',
    definite: 'det innstilte beløpet',
    meaning:
      'Det som er foreslått til et nettverk eller et tiltak. Til det er gjort vedtak, er det et forslag.',
  },
  payableAmount: { word: 'til utbetaling', meaning: 'Innstilt beløp og koordinering til sammen.' },
  unallocatedAmount: { word: 'ufordelt', meaning: 'Det som er igjen av potten når alle har fått sitt.' },
  uncertainRest: {
    word: 'usikker',
    meaning: 'Rest i budsjettet for 2025 som ikke er forklart i kilden.',
  },
  network: {
    word: 'nettverk',
    definite: 'nettverket',
    meaning: 'Kompetansenettverk: kommuner og private eiere i en region som melder behov sammen.',
  },
  partnership: {
    word: 'partnerskap',
    definite: 'partnerskapet',
    meaning: 'Eierne i nettverket og UH eller fagskole, som planlegger og gjennomfører sammen.',
  },
  owner: {
    word: 'eier',
    definite: 'eieren',
    meaning: 'Kommune eller privat eier av barnehage eller skole.',
    before: { word: 'barnehage- og skoleeier', definite: 'barnehage- og skoleeieren' },
  },
  ownerEffort: {
    word: 'eiers innsats',
    meaning: 'Det eieren selv bidrar med. Skal beskrives fra 2026.',
    before: { word: 'egenandel', definite: 'egenandelen', note: 'noen steder' },
  },
  university: {
    word: 'UH',
    meaning: 'Universitet og høyskole. Sentre og fagskole kan også være partner.',
  },
  ppt: { word: 'PPT', meaning: 'Pedagogisk-psykologisk tjeneste i kommunen.' },
  measure: {
    word: 'tiltak',
    definite: 'tiltaket',
    meaning: 'Det pengene brukes til: én rad i behovsmeldingen.',
  },
  longTermPlan: {
    word: 'langsiktig plan',
    definite: 'den langsiktige planen',
    meaning: 'To slag: fylkets plan fra forumet, og nettverkets egen plan. Si alltid hvilken.',
  },
  semester: { word: 'H26, V27', meaning: 'Semester: høsten 2026 og våren 2027.' },
} as const satisfies Record<string, Term>;

export type TermName = keyof typeof glossary;

/** Whether a thing was called something else that year. */
export const isOldWord = (name: TermName, year: number): boolean => {
  const { before, from = newScheme }: Term = glossary[name];
  return before !== undefined && year < from;
};

const spellingOf = (name: TermName, year: number): Spelt => {
  const { before, ...now }: Term = glossary[name];
  return before && isOldWord(name, year) ? before : now;
};

/** The term as that year calls it: `behovsmelding` from 2026, `beslutningsgrunnlag` before. */
export const termOf = (name: TermName, year: number): string => spellingOf(name, year).word;

/** The same in the definite form: `behovsmeldingen`. */
export const theTermOf = (name: TermName, year: number): string => {
  const { word, definite } = spellingOf(name, year);
  return definite ?? word;
};

/** With a capital, for the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

/** The rows of the tab Ordliste, in the order of the glossary. */
export const ordlisteRows = (): { term: string; meaning: string; before: string; from: number | '' }[] =>
  Object.values<Term>(glossary).map(({ word, meaning, before, from = newScheme }) => ({
    term: word,
    meaning,
    before: before ? before.word + (before.note ? ` (${before.note})` : '') : '(samme ord)',
    from: before ? from : '',
  }));
