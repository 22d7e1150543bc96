// Værnes' needs: four made-up measures that ask for less than the network's share; two have a fault to be found.
import { allExample, measureRows } from '../measure-rows.ts';
import type { SeedFault } from '../seed.ts';

const row = measureRows(allExample);

export const vaernes = [
  row(
    {
      priority: 1,
      measure: 'Inkluderende barnehage',
      sector: 'barnehage',
      theme: 'Inkluderende praksis',
    },
    { municipalities: 'Alle', partner: 'DMMH', start: 'H25', end: 'V27' },
    { soughtOwner: 80000, soughtUh: '95 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Planleggingsdager og veiledning på avdelingen.',
    'Barnehagene har arbeidet ett år med å se den enkelte i fellesskapet og vil gå videre.',
  ),
  row(
    { priority: 2, measure: 'Vurdering som hjelper eleven videre', sector: 'skole', theme: 'Vurdering' },
    { municipalities: 'Stjørdal, Selbu, Meråker', partner: 'NTNU', start: 'H26', end: 'V28' },
    { soughtOwner: '70 000', soughtUh: '125 000,50', continuation: 'ny', specialPedagogy: 'nei' },
    'Fagteam på tvers av skolene får møtetid.',
    'Elevene sier at de ikke alltid vet hva de skal øve på. Lærerne vil samarbeide om tilbakemeldinger.',
  ),
  row(
    { priority: 3, measure: 'Realfag i nærmiljøet', sector: 'skole', theme: 'Realfag' },
    { municipalities: 'Alle', partner: 'Naturfagsenteret', start: 'H26', end: 'V27' },
    { soughtOwner: 60000, soughtUh: '65\u00a0000', continuation: 'ny', specialPedagogy: 'nei' },
    'Transport og utstyr til arbeid ute.',
    'Skolene har natur og bedrifter tett på, men bruker dem lite. Meldt fra fagnettverket.',
  ),
  row(
    { priority: 3, measure: 'Veiledning av nyutdannede', sector: 'begge', theme: 'Veiledning' },
    { municipalities: 'Stjørdal, Frosta, Tydal', partner: 'NTNU, DMMH', start: 'H26', end: 'V27' },
    { soughtOwner: '50 000', soughtUh: 65000, continuation: 'ny', specialPedagogy: 'nei' },
    'Veilederne får redusert undervisning.',
    'Flere nyutdannede slutter etter kort tid. Eierne og de tillitsvalgte vil gi dem en bedre start.',
  ),
];

export const vaernesFaults: SeedFault[] = [
  { network: 'Værnes', row: 1, field: 'soughtUh', code: 'amountDecimals', mend: { soughtUh: '125 000' } },
  { network: 'Værnes', row: 3, field: 'priority', code: 'priorityTwice', mend: { priority: 4 } },
];
