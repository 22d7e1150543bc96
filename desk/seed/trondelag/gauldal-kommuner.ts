// Gauldal's needs in single municipalities: names of the region's plan and the outer semesters of its table, amounts made up.
import { measureRows, namesOnly } from '../measure-rows.ts';

const row = measureRows(namesOnly);

export const gauldalKommuner = [
  row(
    { priority: 5, measure: 'DigSkole', sector: 'skole', theme: 'Digital kompetanse' },
    { municipalities: 'Midtre Gauldal, Rennebu', partner: 'NTNU', start: 'H24', end: 'V28' },
    { soughtOwner: '60 000', soughtUh: '130 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Lærerne prøver ut og deler i egen utviklingstid.',
    'Lærerne vil bli tryggere digitalt, og elevene skal ha likere vilkår i de to kommunene.',
  ),
  row(
    { priority: 6, measure: 'Barns stemme', sector: 'barnehage', theme: 'Lek og læringsmiljø' },
    { municipalities: 'Melhus', partner: 'DMMH', start: 'H24', end: 'V28' },
    { soughtOwner: 70000, soughtUh: '65\u00a0000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Planleggingsdager og refleksjonstid.',
    'Barnehagene vil at barna skal merke at det de sier, får følger.',
  ),
  row(
    {
      priority: 7,
      measure: 'Verdibasert ledelse i inkluderingsperspektiv',
      sector: 'barnehage',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Røros', partner: 'Nord universitet', start: 'H24', end: 'V28' },
    { soughtOwner: '45 000', soughtUh: 55000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Styrerne møtes månedlig.',
    'Lederne vil gjøre verdiene synlige i hverdagen sammen med personalet.',
  ),
  row(
    {
      priority: 8,
      measure: 'Styrke ledelse av systematisk inkludering',
      sector: 'barnehage',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Oppdal', partner: 'DMMH', start: 'H24', end: 'V28' },
    { soughtOwner: 50000, soughtUh: '60 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Pedagogiske ledere får tid til veiledning.',
    'Kommunale og private barnehager vil følge opp inkludering mer planmessig.',
  ),
  row(
    {
      priority: 9,
      measure: 'Systematisk arbeid med inkludering',
      sector: 'barnehage',
      theme: 'Inkluderende praksis',
    },
    { municipalities: 'Holtålen', partner: 'DMMH', start: 'H24', end: 'V28' },
    { soughtOwner: '25 000', soughtUh: '35 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Felles personalmøter for barnehagene.',
    'Små enheter vil holde tråden selv om folk skifter.',
  ),
  row(
    {
      priority: 10,
      measure: 'Ledelse av pedagogiske prosesser',
      sector: 'barnehage',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Rennebu', partner: 'DMMH', start: 'H24', end: 'V28' },
    { soughtOwner: 'kr 30 000', soughtUh: 40000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Tid til ledelse på hver avdeling.',
    'Pedagogiske ledere vil bli bedre til å lede kolleger i faglige samtaler.',
  ),
  row(
    {
      priority: 11,
      measure: 'Inkluderende og tilpassede ped. tjenester',
      sector: 'begge',
      theme: 'Spesialpedagogikk',
    },
    { municipalities: 'Melhus', partner: 'NTNU', start: 'H24', end: 'V27' },
    { soughtOwner: '65 000', soughtUh: 70000, continuation: 'videreføring', specialPedagogy: 'ja' },
    'Tjenestene stiller med egne folk i prosjektgruppen.',
    'Kommunen vil ha hjelp nærmere barnet og færre vedtak som virker hver for seg.',
  ),
];
