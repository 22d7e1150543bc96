// Ytre Namdal's needs: four made-up measures, asking for more than the network got last year.
import { allExample, measureRows } from '../measure-rows.ts';

const row = measureRows(allExample);

export const ytreNamdal = [
  row(
    { priority: 1, measure: 'Lesing og skriving i alle fag', sector: 'skole', theme: 'Lesing og skriving' },
    { municipalities: 'Alle', partner: 'Nord universitet, Skrivesenteret', start: 'H26', end: 'V28' },
    { soughtOwner: 180000, soughtUh: '210 000', continuation: 'ny', specialPedagogy: 'nei' },
    'Fellestid hver måned og en ressurslærer på hver skole.',
    'Skolene ser at elevene leser godt, men skriver lite i fagene. Drøftet i kollegiene og med tillitsvalgte.',
  ),
  row(
    { priority: 2, measure: 'Lekemiljø som inkluderer', sector: 'barnehage', theme: 'Lek og læringsmiljø' },
    { municipalities: 'Alle', partner: 'DMMH', start: 'H26', end: 'V28' },
    { soughtOwner: '120 000', soughtUh: 90000, continuation: 'ny', specialPedagogy: 'nei' },
    'To planleggingsdager i året og vikar ved samlinger.',
    'Kommunale og private barnehager vil at færre barn skal stå utenfor leken. Vurdert i alle personalgrupper.',
  ),
  row(
    { priority: 3, measure: 'PPT og skolen sammen', sector: 'begge', theme: 'PPT og laget rundt' },
    { municipalities: 'Alle', partner: 'Nord universitet, Statped', start: 'H26', end: 'V27' },
    {
      soughtOwner: 'kr 85 000,-',
      soughtUh: '95\u00a0000',
      continuation: 'ny',
      specialPedagogy: 'ja',
    },
    'PPT setter av en dag i måneden til hver skole.',
    'Hjelpen kommer for sent når PPT først møter eleven etter henvisning. PPT og skolelederne har meldt dette sammen.',
  ),
  row(
    {
      priority: 4,
      measure: 'Små skoler lærer sammen',
      sector: 'skole',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Nærøysund, Leka', partner: 'Nord universitet', start: 'H25', end: 'V27' },
    { soughtOwner: 70000, soughtUh: '50 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Reise og tid til tre samlinger i året.',
    'På små skoler er læreren ofte alene om faget. Andre år av et tiltak som lærerne vil fortsette med.',
  ),
];
