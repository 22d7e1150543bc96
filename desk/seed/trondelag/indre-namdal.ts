// Indre Namdal's needs: four made-up measures that together ask for less than the network's share.
import { allExample, measureRows } from '../measure-rows.ts';

const row = measureRows(allExample);

export const indreNamdal = [
  row(
    {
      priority: 1,
      measure: 'Sørsamisk språk og kultur i hverdagen',
      sector: 'begge',
      theme: 'Samiske perspektiver',
    },
    { municipalities: 'Røyrvik, Lierne, Namsskogan', partner: 'Nord universitet', start: 'H25', end: 'V28' },
    { soughtOwner: 90000, soughtUh: '110 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Tid til språkarbeid og besøk hos samiske miljøer.',
    'Ansatte vil ta inn sørsamiske perspektiver hele året. Foreldre og språkarbeidere har vært med i vurderingen.',
  ),
  row(
    {
      priority: 2,
      measure: 'Fådelt skole som lærende fellesskap',
      sector: 'skole',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Alle', partner: 'Nord universitet', start: 'H26', end: 'V27' },
    { soughtOwner: '60 000', soughtUh: 70000, continuation: 'ny', specialPedagogy: 'nei' },
    'Felles planleggingstid på tvers av skolene.',
    'Lærere på fådelte skoler trenger kolleger å utvikle undervisningen med. Drøftet på alle skolene.',
  ),
  row(
    {
      priority: 3,
      measure: 'Barns medvirkning i små barnehager',
      sector: 'barnehage',
      theme: 'Lek og læringsmiljø',
    },
    { municipalities: 'Grong, Høylandet', partner: 'DMMH', start: 'H26', end: 'V27' },
    { soughtOwner: '55 000', soughtUh: '60\u00a0000', continuation: 'ny', specialPedagogy: 'nei' },
    'Vikar ved samlinger, og refleksjonstid hver uke.',
    'Personalet vil se bedre hva de yngste barna uttrykker. Vurdert i personalmøter i høst.',
  ),
  row(
    {
      priority: 4,
      measure: 'Tidlig innsats sammen med PPT',
      sector: 'begge',
      theme: 'Spesialpedagogikk',
    },
    { municipalities: 'Alle', partner: 'Statped, Nord universitet', start: 'H26', end: 'V27' },
    { soughtOwner: 'kr 40 000,-', soughtUh: '35 000', continuation: 'ny', specialPedagogy: 'ja' },
    'PPT reiser ut til barnehager og skoler hver måned.',
    'Lange avstander gjør at PPT kommer sent inn. PPT, barnehager og skoler ønsker faste møtepunkter.',
  ),
];
