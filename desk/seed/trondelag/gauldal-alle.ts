// Gauldal's needs across the municipalities: names of the region's plan and the outer semesters of its table, amounts made up.
import { measureRows, namesOnly } from '../measure-rows.ts';

const row = measureRows(namesOnly);

export const gauldalAlle = [
  row(
    {
      priority: 1,
      measure: 'Samskaping for inkludering',
      sector: 'skole',
      theme: 'Inkluderende praksis',
    },
    { municipalities: 'Melhus, Oppdal, Holtålen, Røros', partner: 'NTNU', start: 'H24', end: 'V28' },
    { soughtOwner: '170 000', soughtUh: 210000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Utviklingsgrupper på alle skolene med satt møtetid.',
    'Skolene vil skape tryggere fellesskap sammen med elever og foresatte. De private skolene er med.',
  ),
  row(
    {
      priority: 2,
      measure: 'Nettverk for barnehageledere',
      sector: 'barnehage',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Alle', partner: 'DMMH', start: 'H24', end: 'V28' },
    { soughtOwner: '90 000', soughtUh: '80\u00a0000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Styrerne driver nettverket selv og dekker reise.',
    'Styrere som ofte er alene om ansvaret, vil lære av hverandre og få faglig påfyll.',
  ),
  row(
    {
      priority: 3,
      measure: 'Nettverk for skoleledere',
      sector: 'skole',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H24', end: 'V28' },
    { soughtOwner: 100000, soughtUh: '90 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Rektorene driver nettverket selv og dekker reise.',
    'Rektorene vil lede endring i egne kollegier. Kommunene sto ikke oppført i planen.',
  ),
  row(
    { priority: 4, measure: 'Prosessveiledning', sector: 'begge', theme: 'PPT og laget rundt' },
    { municipalities: 'Alle', partner: 'NTNU, Statped', start: 'H24', end: 'V27' },
    {
      soughtOwner: 'kr 120 000,-',
      soughtUh: 130000,
      continuation: 'videreføring',
      specialPedagogy: 'ja',
    },
    'PPT frigjør tid til å veilede enhetene.',
    'PPT skal støtte enhetene før sakene blir store. Behovet er meldt av PPT og enhetslederne.',
  ),
];
