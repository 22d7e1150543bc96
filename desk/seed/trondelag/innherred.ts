// Innherred's needs: five made-up measures, three of them with a fault to be found.
import { allExample, measureRows } from '../measure-rows.ts';
import type { SeedFault } from '../seed.ts';

const row = measureRows(allExample);

export const innherred = [
  row(
    {
      priority: 1,
      measure: 'Inkluderende fellesskap i hele laget',
      sector: 'begge',
      theme: 'Inkluderende praksis',
    },
    { municipalities: 'Alle', partner: 'Nord universitet, RVTS', start: 'H25', end: 'V28' },
    {
      soughtOwner: '1 400 000 +',
      soughtUh: '280 000',
      continuation: 'videreføring',
      specialPedagogy: 'ja',
    },
    'Tverrfaglig møtetid hver uke og en koordinator i hver kommune.',
    'Barnehage, skole, helse og PPT møter de samme barna uten felles språk. Alle enheter har svart på en ståstedsanalyse.',
  ),
  row(
    { priority: 2, measure: 'Matematikk som utforsking', sector: 'skole', theme: 'Realfag' },
    { municipalities: 'Steinkjer, Verran', partner: 'Matematikksenteret', start: 'H26', end: 'V28' },
    { soughtOwner: 140000, soughtUh: '190 000', continuation: 'ny', specialPedagogy: 'nei' },
    'Fellestid til utprøving, og en ressurslærer på hver skole.',
    'Elevene løser oppgaver, men forklarer lite. Lærerne vil øve på samtaler om matematikk.',
  ),
  row(
    {
      priority: 3,
      measure: 'Varierte arbeidsmåter på ungdomstrinnet',
      sector: 'skole',
      theme: 'Praktiske og estetiske læringsformer',
    },
    { municipalities: 'Inderøy', partner: 'Nord universitet', start: 'd.d.', end: 'H27' },
    { soughtOwner: '95 000', soughtUh: 75000, continuation: 'ny', specialPedagogy: 'nei' },
    'Verksteder og utstyr stilles til rådighet.',
    'Elevrådene ber om mer praktisk undervisning. Lærerne er enige og ønsker støtte til å prøve ut.',
  ),
  row(
    {
      priority: 4,
      measure: 'Språkstimulering på småbarnsavdeling',
      sector: 'barnehage',
      theme: 'Språk og flerspråklighet',
    },
    { municipalities: 'Alle', partner: 'DMMH', start: 'H26', end: 'V28' },
    { soughtOwner: '110\u00a0000', soughtUh: 120000, continuation: 'ny', specialPedagogy: 'nei' },
    'Planleggingsdager og observasjonstid.',
    'Personalet vil bruke måltid og påkledning bedre til samtale. Gjelder kommunale og private barnehager.',
  ),
  row(
    {
      priority: 5,
      measure: 'Samiske perspektiver i hverdagen',
      sector: 'begge',
      theme: 'Samiske perspektiver',
    },
    { municipalities: 'Snåsa, Steinkjer', partner: 'Nord universitet', start: 'H25', end: 'V27' },
    { soughtOwner: 90000, soughtUh: '90 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Tid til planlegging med språkarbeidere.',
    'Andre år. Barnehager og skoler vil at samisk innhold ikke bare hører til én uke i februar.',
  ),
];

export const innherredFaults: SeedFault[] = [
  {
    network: 'Innherred',
    row: 0,
    field: 'soughtOwner',
    code: 'amountOpenEnded',
    mend: { soughtOwner: '400 000' },
  },
  {
    network: 'Innherred',
    row: 1,
    field: 'municipalities',
    code: 'municipalityUnknown',
    mend: { municipalities: 'Steinkjer, Inderøy' },
  },
  { network: 'Innherred', row: 2, field: 'start', code: 'semesterUnreadable', mend: { start: 'V26' } },
];
