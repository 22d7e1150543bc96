// Trondheim-Malvik's other needs: reported outside the owners' focus areas, and for the team around the child.
import { amountExample, measureRows } from '../measure-rows.ts';

const row = measureRows(amountExample);

export const trondheimMalvikFlere = [
  row(
    {
      priority: 4,
      measure: 'Inkluderende praksis hele laget',
      sector: 'begge',
      theme: 'Inkluderende praksis',
    },
    {
      municipalities: 'Alle',
      partner: 'NTNU, Statped, Universitetet i Innlandet, DMMH, Nord universitet, RVTS, Læringsmiljøsenteret',
      start: 'V24',
      end: 'H26',
    },
    { soughtOwner: '300 000', soughtUh: 380000, continuation: 'videreføring', specialPedagogy: 'ja' },
    'Tid til tverrfaglige møter i alle bydeler og i Malvik.',
    'Fravær, uro og overganger krever at barnehage, skole, PPT og helse arbeider likt.',
  ),
  row(
    {
      priority: 5,
      measure: 'PPT-ledelse og PPT-rollen',
      sector: 'begge',
      theme: 'PPT og laget rundt',
    },
    { municipalities: 'Alle', partner: 'DMMH, NTNU, Statped', start: 'H23', end: 'H26' },
    {
      soughtOwner: '100\u202f000',
      soughtUh: '180 000',
      continuation: 'videreføring',
      specialPedagogy: 'ja',
    },
    'PPT setter av egne fagdager.',
    'PPT ønsker en tydeligere rolle i enhetenes utviklingsarbeid.',
  ),
  row(
    {
      priority: 7,
      measure: 'Oppfølging av Inkluderingsanalysen',
      sector: 'skole',
      theme: 'Spesialpedagogikk',
    },
    { municipalities: 'Alle', partner: 'NTNU, Skrivesenteret, Statped', start: 'H23', end: 'H26' },
    { soughtOwner: 120000, soughtUh: 'kr 150 000,-', continuation: 'videreføring', specialPedagogy: 'ja' },
    'Enhetene bruker utviklingstid på egne funn.',
    'Gjelder enhetene som var med i analysen og nå skal gjøre noe med det de fant.',
  ),
  row(
    { priority: 11, measure: 'Utviklingsløyper/realfagsløyper', sector: 'skole', theme: 'Realfag' },
    { municipalities: 'Alle', partner: 'Naturfagsenteret', start: 'H24', end: 'V27' },
    { soughtOwner: '70 000', soughtUh: 130000, continuation: 'videreføring', specialPedagogy: 'nei' },
    'Realfagslærerne får felles planleggingstid.',
    'En tidligere runde ga gode erfaringer, og flere skoler vil være med.',
  ),
  row(
    { priority: 12, measure: 'Samiske perspektiver', sector: 'skole', theme: 'Samiske perspektiver' },
    { municipalities: 'Alle', partner: 'NTNU', start: 'V24', end: 'V27' },
    { soughtOwner: 60000, soughtUh: '100 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Skolene dekker læremidler og besøk.',
    'Lærerne kjenner læreplanen, men er usikre på hvordan innholdet tas inn i fagene.',
  ),
  row(
    {
      priority: 13,
      measure: 'Arbeidslivsfag',
      sector: 'skole',
      theme: 'Praktiske og estetiske læringsformer',
    },
    { municipalities: 'Alle', partner: 'NTNU', start: 'V26', end: 'H27' },
    { soughtOwner: '110 000', soughtUh: 140000, continuation: 'ny', specialPedagogy: 'nei' },
    'Verksteder og avtaler med bedrifter.',
    'Tiltaket er under utvikling, og starten sto åpen i planen. Skolene vil ha fagmiljø å dele med.',
  ),
  row(
    {
      priority: 14,
      measure: 'Skolebibliotek og leselyst',
      sector: 'skole',
      theme: 'Lesing og skriving',
    },
    { municipalities: 'Alle', partner: 'NTNU', start: 'H25', end: 'H27' },
    { soughtOwner: 100000, soughtUh: '140 000', continuation: 'videreføring', specialPedagogy: 'nei' },
    'Bibliotekaransvarlig på hver skole får tid.',
    'Skolene vil bruke biblioteket i undervisningen. Partner og slutt sto åpne i planen.',
  ),
];
