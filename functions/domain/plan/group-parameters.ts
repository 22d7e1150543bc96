// The parameters about who the pot is for: sectors, UH, spesialpedagogikk and individual measures (§ 9 a-c, D8-D11).
import type { Parameter } from './parameter.ts';

const percent = { kind: 'integer', min: 0, max: 100, percent: true, standard: '' } as const;
const shareOf = { kind: 'choice', standard: 'fylkets pott' } as const;

const ofPots = 'hele prosent, fra 0 til 100, av potten eller av hver sektors pott';
const besides =
  'Individuelle tiltak teller ikke med når de har sin egen grense eller pott. Tom: ingen slik regel. § 9 b; ikke avklart';

/** All may be empty; then there is no such rule. */
export const groupParameters = {
  kindergartenShare: {
    ...percent,
    label: 'Prosent til barnehage',
    about:
      'hele prosent av potten, fra 0 til 100; resten er til skole, og hver får sin egen pott. Tom: én felles pott. § 9 a; ikke avklart hvor mye',
  },
  sectorKey: {
    kind: 'choice',
    label: 'Nøkkel i pottene',
    words: { 'felles nøkkel': 'common', 'barnetall og elevtall': 'own' },
    standard: 'felles nøkkel',
    about: 'den felles, eller barnetall i barnehagepotten og elevtall i skolepotten; ikke avklart',
  },
  bothSectors: {
    kind: 'choice',
    label: 'Tiltak for begge sektorer regnes som',
    words: { skole: 'school', barnehage: 'kindergarten' },
    standard: 'skole',
    about: 'hvilken pott de ligger i; ikke avklart',
  },
  uhShare: {
    ...percent,
    label: 'Prosent til UH',
    about:
      'hele prosent, fra 0 til 100, av potten eller av hver sektors pott; resten er til eier, og til fagskole og andre som ikke har sin egen grense. Individuelle tiltak teller ikke med når de har sin egen grense eller pott. Tom: ingen fast andel. § 9 b; ikke avklart hvor mye fra 2026',
  },
  fagskoleLeast: {
    ...percent,
    label: 'Minst prosent til fagskole',
    about: `${ofPots}: det som er søkt til andre i tiltak med fagskole som partner. ${besides}`,
  },
  fagskoleMost: {
    ...percent,
    label: 'Høyst prosent til fagskole',
    about: `${ofPots}, av det samme. ${besides}`,
  },
  othersLeast: {
    ...percent,
    label: 'Minst prosent til andre partnere',
    about: `${ofPots}: det som er søkt til andre partnere enn UH og fagskole. ${besides}`,
  },
  othersMost: {
    ...percent,
    label: 'Høyst prosent til andre partnere',
    about: `${ofPots}, av det samme. ${besides}`,
  },
  specialShare: {
    ...percent,
    label: 'Minst prosent til spesialpedagogikk',
    about:
      'hele prosent, fra 0 til 100, av fylkets pott, hvem pengene enn går til; individuelle tiltak teller ikke med når de har sin egen grense eller pott. Tom: ingen slik regel. § 9 c; tallet er ikke avklart',
  },
  specialOf: {
    ...shareOf,
    words: { 'fylkets pott': 'pot', 'hver pott': 'each', 'hver tildeling': 'award' },
    label: 'Spesialpedagogikk regnes av',
    about:
      'fylkets pott: når den er delt på sektorer eller på dem som får betalt, blir kravet lagt ut på delpottene etter det som er søkt. Eller hver pott for seg; det som går til fagskole og andre med sin egen grense, teller da ikke med. Eller hver tildeling: da får et nettverk uten slike tiltak ingenting. Ikke avklart',
  },
  shortShare: {
    kind: 'choice',
    label: 'Andel som ikke er søkt fullt ut',
    words: { stopper: 'stops', 'så langt det er søkt': 'asFarAsSought' },
    standard: 'stopper',
    about:
      'gjelder prosent til barnehage, UH, fagskole, andre og spesialpedagogikk og den faste til individuelle tiltak: stopper beregningen, eller settes ned til det som er søkt. Det UH, fagskole og andre ikke søker om, er da til resten av samme pott; det ingen søker om i en sektors pott, står ufordelt. Ikke avklart',
  },
  individualShare: {
    ...percent,
    label: 'Høyst prosent til individuelle tiltak',
    about:
      'hele prosent, fra 0 til 100, av potten eller av hver sektors pott, også når UH har sin andel av den. Tom: ingen slik grense. 30 prosent i tidligere Rekom',
  },
  individualOf: {
    ...shareOf,
    words: { 'fylkets pott': 'pot', 'hver tildeling': 'award' },
    label: 'Individuelle tiltak regnes av',
    about:
      'fylkets pott, eller hver tildeling: da får et nettverk med bare slike tiltak ingenting. Ikke avklart',
  },
  individualPot: {
    ...percent,
    label: 'Fast prosent til individuelle tiltak',
    about:
      'hele prosent, fra 0 til 100, av potten eller av hver sektors pott: en egen pott, ved siden av UH og eier. Tom: ingen slik pott. Brukes ikke sammen med en høyeste prosent. 30 prosent i Vestland i 2019',
  },
  individualKey: {
    kind: 'choice',
    label: 'Nøkkel i potten til individuelle tiltak',
    words: {
      'felles nøkkel': 'common',
      årsverk: 'arsverk',
      geografi: 'geografi',
      'særlige utfordringer': 'utfordringer',
    },
    standard: 'felles nøkkel',
    about:
      'den felles (eller sektorens egen), eller ett tall alene. Vestland brukte årsverk i 2019; ikke avklart',
  },
} as const satisfies Record<string, Parameter>;

export type GroupParameterName = keyof typeof groupParameters;
export const groupParameterNames = Object.keys(groupParameters) as GroupParameterName[];

/** The parameters as they count; one that is left out is as if it stood empty. */
export type GroupValues = Partial<Record<GroupParameterName, { text: string; number?: number }>>;

/** Choices that count only when one of these percentages is given. */
export const countsWith: Partial<Record<GroupParameterName, GroupParameterName[]>> = {
  sectorKey: ['kindergartenShare'],
  bothSectors: ['kindergartenShare'],
  specialOf: ['specialShare'],
  shortShare: [
    'kindergartenShare',
    'uhShare',
    'fagskoleLeast',
    'othersLeast',
    'specialShare',
    'individualPot',
  ],
  individualOf: ['individualShare'],
  individualKey: ['individualPot'],
};
