// Trondheim-Malvik's needs for schools: names and semesters of the network's plan 2024-27, amounts made up.
import { amountExample, measureRows } from '../measure-rows.ts';

const row = measureRows(amountExample);

export const trondheimMalvikSkole = [
  row(
    { priority: 1, measure: 'Inkluderende praksis', sector: 'skole', theme: 'Inkluderende praksis' },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H24', end: 'H27' },
    { soughtOwner: 400000, soughtUh: '450 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Skolene setter av fellestid gjennom hele skoleåret.',
    'Begge kommuner har dette som satsingsområde. Ses i sammenheng med tiltaket for hele laget.',
  ),
  row(
    {
      priority: 2,
      measure: 'Grunnleggende ferdigheter/lesing',
      sector: 'skole',
      theme: 'Lesing og skriving',
    },
    { municipalities: 'Trondheim', partner: 'NTNU', start: 'H24', end: 'H27' },
    { soughtOwner: '250 000', soughtUh: 420000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Leseressurs på hver skole og tid til kollegabesøk.',
    'Lesing er satsingsområde for kommunen, og skolene har meldt behov for støtte i alle fag.',
  ),
  row(
    {
      priority: 3,
      measure: 'Læringsorientert ledelse',
      sector: 'skole',
      theme: 'Ledelse og lærende fellesskap',
    },
    { municipalities: 'Trondheim', partner: 'NTNU', start: 'V24', end: 'V27' },
    {
      soughtOwner: '150 000',
      soughtUh: '1.050.000',
      continuation: 'videreføring',
      specialPedagogy: 'nei',
    },
    'Lederteamene møter hele veien og leder arbeidet mellom samlingene.',
    'Gjennomføringen krever mer av universitetet enn utviklingen gjorde. Omfanget er drøftet i styringsgruppen.',
  ),
  row(
    {
      priority: 6,
      measure: 'Andrespråkspedagogikk',
      sector: 'skole',
      theme: 'Språk og flerspråklighet',
    },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H24', end: 'H27' },
    { soughtOwner: 90000, soughtUh: '210 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Faglærere og språklærere får tid til å planlegge sammen.',
    'Skolene vil bruke flerspråklighet som ressurs i fagene. Bygger videre på en pakke som finnes.',
  ),
  row(
    { priority: 8, measure: 'Vurderingspraksiser', sector: 'skole', theme: 'Vurdering' },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H24', end: 'V27' },
    { soughtOwner: '80 000', soughtUh: '160\u00a0000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Fagteam møtes på tvers av skoler.',
    'Skal forsterke det som alt er gjort felles i fylket om vurdering.',
  ),
  row(
    {
      priority: 9,
      measure: 'Digital kompetanse i skolen',
      sector: 'skole',
      theme: 'Digital kompetanse',
    },
    { municipalities: 'Malvik, Trondheim', partner: 'NTNU', start: 'H24', end: 'V27' },
    { soughtOwner: '130 000', soughtUh: 220000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Utstyr, og en digital ressurslærer på hver skole.',
    'Kunstig intelligens, programmering og praktisk undervisning er det skolene spør mest etter.',
  ),
  row(
    {
      priority: 10,
      measure: 'Praktiske og estetiske læringsformer',
      sector: 'skole',
      theme: 'Praktiske og estetiske læringsformer',
    },
    { municipalities: 'Alle', partner: 'NTNU, Steinerhøyskolen', start: 'H24', end: 'H27' },
    { soughtOwner: 90000, soughtUh: '170 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Rom, materialer og tid til utprøving.',
    'Private og kommunale skoler mener at mer praktisk arbeid styrker inkluderingen.',
  ),
];
