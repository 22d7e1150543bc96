// Levanger-Verdal's needs: five made-up measures, asking for more than the network's share.
import { allExample, measureRows } from '../measure-rows.ts';

const row = measureRows(allExample);

export const levangerVerdal = [
  row(
    { priority: 1, measure: 'Lesing som byggestein', sector: 'skole', theme: 'Lesing og skriving' },
    { municipalities: 'Alle', partner: 'Nord universitet', start: 'H26', end: 'V28' },
    { soughtOwner: 210000, soughtUh: '260 000', continuation: 'ny', specialPedagogy: 'nei' },
    'Leseveileder på hver skole og tid til kollegabesøk.',
    'Skolene vil at alle fag tar ansvar for lesing. Kartlagt gjennom samtaler med lærere og elevråd.',
  ),
  row(
    {
      priority: 2,
      measure: 'Faglige samtaler i barnehagen',
      sector: 'barnehage',
      theme: 'Veiledning',
    },
    { municipalities: 'Alle', partner: 'Nord universitet, DMMH', start: 'H26', end: 'V28' },
    { soughtOwner: '160 000', soughtUh: 180000, continuation: 'ny', specialPedagogy: 'nei' },
    'Vikarer, slik at hele avdelingen kan møtes.',
    'Personalet savner tid til å snakke om egen praksis. Behovet er meldt fra styrere og tillitsvalgte.',
  ),
  row(
    {
      priority: 3,
      measure: 'Flerspråklige barn og unge',
      sector: 'begge',
      theme: 'Språk og flerspråklighet',
    },
    { municipalities: 'Levanger, Verdal', partner: 'NTNU', start: 'H25', end: 'V27' },
    { soughtOwner: '150\u00a0000', soughtUh: 165000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Morsmålslærere deltar i samlingene.',
    'Mange elever har kort botid. Ansatte vil bygge på språkene elevene alt kan.',
  ),
  row(
    {
      priority: 4,
      measure: 'Ledelse av lærende fellesskap',
      sector: 'begge',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Alle', partner: 'Nord universitet', start: 'H25', end: 'V27' },
    {
      soughtOwner: 'kr 120 000,-',
      soughtUh: '135 000',
      continuation: 'videreføring',
      specialPedagogy: 'nei',
    },
    'Lederteamene setter av en halv dag i måneden.',
    'Ledere i barnehage og skole vil følge opp utviklingsarbeid tettere. Vurdert i begge ledernettverk.',
  ),
  row(
    {
      priority: 5,
      measure: 'Tilbake til klasserommet',
      sector: 'skole',
      theme: 'PPT og laget rundt',
    },
    { municipalities: 'Alle', partner: 'RVTS, Statped', start: 'H26', end: 'V27' },
    { soughtOwner: 75000, soughtUh: '85  000', continuation: 'ny', specialPedagogy: 'ja' },
    'Team for skolefravær med folk fra skole, PPT og helsetjeneste.',
    'Fraværet øker på ungdomstrinnet. Skolene, PPT og ungdomsrådet har vært med i drøftingen.',
  ),
];
