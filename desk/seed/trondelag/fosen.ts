// Fosen's needs: five made-up measures, three of them with a fault to be found.
import { allExample, measureRows } from '../measure-rows.ts';
import type { SeedFault } from '../seed.ts';

const row = measureRows(allExample);

export const fosen = [
  {
    id: 'FOS-01',
    ...row(
      {
        priority: 1,
        measure: 'Trygt og godt barnehagemiljø',
        sector: 'barnehage',
        theme: 'Lek og læringsmiljø',
      },
      { municipalities: 'Alle', partner: 'DMMH', start: 'H25', end: 'V27' },
      { soughtOwner: 150000, soughtUh: '165 000', continuation: 'videreføring', specialPedagogy: 'nei' },
      'To planleggingsdager i året og veiledet utprøving.',
      'Barnehagene vil forebygge krenkelser tidligere. Private og kommunale barnehager har vurdert dette sammen.',
    ),
  },
  row(
    {
      priority: 2,
      measure: 'Skrivestrategier på mellomtrinnet',
      sector: 'skole',
      theme: 'Lesing og skriving',
    },
    { municipalities: 'Indre Fosen, Ørland', partner: 'Skrivesenteret, NTNU', start: 'H26', end: 'V26' },
    { soughtOwner: '160 000', soughtUh: 170000, continuation: 'ny', specialPedagogy: 'nei' },
    'Fellestid annenhver uke og frikjøpt ressurslærer.',
    'Mange elever stopper opp når tekstene blir lengre. Lærerne har gått gjennom egne elevtekster.',
  ),
  {
    id: 'FOS-01',
    ...row(
      {
        priority: 3,
        measure: 'Tilpasning i det ordinære tilbudet',
        sector: 'begge',
        theme: 'Spesialpedagogikk',
      },
      { municipalities: 'Alle', partner: 'NTNU, Statped', start: 'H26', end: 'V28' },
      { soughtOwner: 140000, soughtUh: '150\u202f000', continuation: 'ny', specialPedagogy: 'ja' },
      'Spesialpedagoger deltar i teamene med egen tid.',
      'Flere barn bør få hjelp der de er. PPT, lærere og barnehagelærere har meldt behovet.',
    ),
  },
  row(
    { priority: 4, measure: 'Gode overganger til skolen', sector: 'begge', theme: 'Overganger' },
    { municipalities: 'Åfjord, Osen', partner: '', start: 'H26', end: 'V27' },
    { soughtOwner: '85 000', soughtUh: 90000, continuation: 'ny', specialPedagogy: 'nei' },
    'Møtetid mellom barnehage og skole hver vår.',
    'Skolestarten planlegges ulikt fra sted til sted. Foreldrenes samarbeidsutvalg har bedt om felles rutiner.',
  ),
  row(
    { priority: 5, measure: 'Digitale verktøy med mening', sector: 'skole', theme: 'Digital kompetanse' },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H25', end: 'V27' },
    { soughtOwner: 100000, soughtUh: 'kr 120 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Lisenser og utstyr, og en fagdag hvert halvår.',
    'Lærerne vil velge bedre når skjermen hjelper og når den forstyrrer. Andre år av tiltaket.',
  ),
];

export const fosenFaults: SeedFault[] = [
  { network: 'Fosen', row: 1, field: 'end', code: 'endBeforeStart', mend: { end: 'V28' } },
  { network: 'Fosen', row: 2, field: 'id', code: 'idCopied', mend: {} },
  { network: 'Fosen', row: 3, field: 'partner', code: 'missing', mend: { partner: 'DMMH' } },
];
