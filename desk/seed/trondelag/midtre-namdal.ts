// Midtre Namdal's needs: four made-up measures, asking for more than the network's share.
import { allExample, measureRows } from '../measure-rows.ts';

const row = measureRows(allExample);

export const midtreNamdal = [
  row(
    {
      priority: 1,
      measure: 'Inkluderende praksis fra barnehage til ungdomstrinn',
      sector: 'begge',
      theme: 'Inkluderende praksis',
    },
    { municipalities: 'Alle', partner: 'Nord universitet, DMMH', start: 'H25', end: 'V28' },
    { soughtOwner: '220 000', soughtUh: 240000, continuation: 'videreføring', specialPedagogy: 'ja' },
    'Egen prosjektleder i 20 prosent og møtetid for alle lag.',
    'Første år viste at lagene rundt barna arbeider ulikt. Ansatte, ledere og PPT vil ha felles rutiner.',
  ),
  row(
    {
      priority: 2,
      measure: 'Språktrening i hverdagen',
      sector: 'barnehage',
      theme: 'Språk og flerspråklighet',
    },
    { municipalities: 'Namsos, Overhalla', partner: 'DMMH', start: 'H26', end: 'V28' },
    { soughtOwner: 130000, soughtUh: '140 000', continuation: 'ny', specialPedagogy: 'nei' },
    'Planleggingsdager og språkveileder i hver barnehage.',
    'Flere barn har et annet førstespråk enn for noen år siden. Barnehagene har kartlagt egen praksis.',
  ),
  row(
    {
      priority: 3,
      measure: 'Programmering og digital dømmekraft',
      sector: 'skole',
      theme: 'Digital kompetanse',
    },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H26', end: 'V27' },
    { soughtOwner: '90 000', soughtUh: '125\u202f000', continuation: 'ny', specialPedagogy: 'nei' },
    'Utstyr og to fagdager for alle lærere.',
    'Lærerne er usikre på programmering og på hva elevene bør vite om kunstig intelligens.',
  ),
  row(
    {
      priority: 4,
      measure: 'Ledelse av utviklingsarbeid',
      sector: 'begge',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Alle', partner: 'Nord universitet', start: 'H25', end: 'V27' },
    {
      soughtOwner: '115 000',
      soughtUh: 'kr 130 000,-',
      continuation: 'videreføring',
      specialPedagogy: 'nei',
    },
    'Ledermøtene brukes til arbeidet mellom samlingene.',
    'Styrere og rektorer vil lede endring sammen med personalet. Meldt fra ledernettverket.',
  ),
];
