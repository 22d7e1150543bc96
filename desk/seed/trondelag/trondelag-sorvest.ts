// Trøndelag sørvest's needs: six made-up measures, two of them with a fault to be found.
import { allExample, measureRows } from '../measure-rows.ts';
import type { SeedFault } from '../seed.ts';

const row = measureRows(allExample);

export const trondelagSorvest = [
  row(
    {
      priority: 1,
      measure: 'Livsmestring og læringsmiljø',
      sector: 'skole',
      theme: 'Inkluderende praksis',
    },
    { municipalities: 'Alle', partner: 'Læringsmiljøsenteret', start: 'H26', end: 'V28' },
    { soughtOwner: 260000, soughtUh: '280 000', continuation: 'ny', specialPedagogy: 'nei' },
    'Ressursteam på hver skole og to felles fagdager.',
    'Skolene har for mange saker om utrygt skolemiljø. Elever, foreldre og ansatte har vært med i vurderingen.',
  ),
  row(
    {
      priority: 2,
      measure: 'Barnehagen som lærende organisasjon',
      sector: 'barnehage',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Alle', partner: 'DMMH', start: 'H25', end: 'V28' },
    { soughtOwner: '190 000', soughtUh: 210000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Pedagogisk utviklingstid for alle avdelinger.',
    'Styrerne vil at hele personalet skal ta del i utviklingen. Private barnehager er med på like vilkår.',
  ),
  row(
    {
      priority: 3,
      measure: 'Lesing fra barnehage til begynneropplæring',
      sector: 'begge',
      theme: 'Lesing og skriving',
    },
    { municipalities: 'Orkland, Skaun, Heim', partner: 'Skrivesenteret, DMMH', start: 'H26', end: 'V28' },
    { soughtOwner: '150 000', soughtUh: '1.800.000', continuation: 'ny', specialPedagogy: 'nei' },
    'Felles møtetid for barnehage og første trinn.',
    'Barna møter ulike måter å arbeide med språk og lesing på. Barnehager og skoler vil ha en felles tråd.',
  ),
  row(
    { priority: 4, measure: 'Lek og læring i SFO', sector: 'SFO', theme: 'Lek og læringsmiljø' },
    { municipalities: 'Hitra, Frøya', partner: 'DMMH', start: 'H26', end: 'V27' },
    { soughtOwner: 95000, soughtUh: '105\u00a0000', continuation: 'ny', specialPedagogy: 'nei' },
    'SFO-ansatte får betalt tid til samlinger.',
    'Ansatte i SFO har fått en rammeplan, men lite støtte til å ta den i bruk.',
  ),
  row(
    { priority: 5, measure: 'Praktisk matematikk', sector: 'skole', theme: 'Realfag' },
    { municipalities: 'Orkland, Rindal, Hitra', partner: 'Matematikksenteret', start: 'H26', end: 'V28' },
    { soughtOwner: '130 000', soughtUh: 165000, continuation: 'ny', specialPedagogy: 'nei' },
    'Utstyr og tid til felles planlegging.',
    'Mange elever mister motet i matematikk på mellomtrinnet. Lærerne vil prøve ut andre arbeidsmåter.',
  ),
  row(
    {
      priority: 6,
      measure: 'Tettere samarbeid med PPT',
      sector: 'begge',
      theme: 'PPT og laget rundt',
    },
    { municipalities: 'Alle', partner: 'NTNU, Statped', start: 'H25', end: 'V27' },
    { soughtOwner: 105000, soughtUh: 'kr 120 000,-', continuation: 'videreføring', specialPedagogy: 'ja' },
    'PPT og enhetene har faste dager sammen.',
    'PPT vil bruke mer tid på enhetens praksis og mindre på enkeltsaker. Meldt av PPT og enhetslederne.',
  ),
];

export const trondelagSorvestFaults: SeedFault[] = [
  {
    network: 'Trøndelag sørvest',
    row: 2,
    field: 'soughtUh',
    code: 'aboveFrame',
    mend: { soughtUh: '180 000' },
  },
  { network: 'Trøndelag sørvest', row: 3, field: 'sector', code: 'choiceUnknown', mend: { sector: 'skole' } },
];
