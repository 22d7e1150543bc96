// The tabs Plan and Årshjul of the Trøndelag seed: where no source says what the rule is, a choice marked as not confirmed.
import { type PlanRow, planRows } from '../plan-rows.ts';
import type { Seed } from '../seed.ts';

const choice = (value: string | number, source: string): PlanRow => ({
  value,
  validFrom: '01.01.2026',
  source,
  confirmed: 'nei',
});

const themes = [
  'Inkluderende praksis',
  'Spesialpedagogikk',
  'Lek og læringsmiljø',
  'Lesing og skriving',
  'Språk og flerspråklighet',
  'Realfag',
  'Vurdering',
  'Praktiske og estetiske læringsformer',
  'Digital kompetanse',
  'Ledelse og lærende fellesskap',
  'Samiske perspektiver',
  'Overganger',
  'PPT og laget rundt',
  'Veiledning',
];

const partners = [
  'NTNU',
  'Nord universitet',
  'DMMH',
  'Steinerhøyskolen',
  'Universitetet i Innlandet',
  'Skrivesenteret',
  'Matematikksenteret',
  'Naturfagsenteret',
  'Fremmedspråksenteret',
  'Læringsmiljøsenteret',
  'RVTS',
  'Statped',
  'Trøndelag høyere yrkesfagskole',
];

export const plan = planRows({
  base: choice('200 000', 'Eksempel: at det gis et grunntilskudd er kjent, men ikke hvor stort.'),
  baseMode: choice('tillegg', 'Valg: kilden sier ikke om det er et tillegg eller et minstebeløp.'),
  elevtall: choice(50, 'Valg: like mye, siden kilden ikke sier hvordan elever og barn skal veies.'),
  barnetall: choice(50, 'Valg: like mye, siden kilden ikke sier hvordan elever og barn skal veies.'),
  arsverk: choice(0, 'Valg: årsverk er ikke brukt som nøkkel i Trøndelag så vidt kjent.'),
  unused: choice('omfordeles', 'Valg: ingen kilde sier hva som skjer når et nettverk søker om mindre.'),
  aboveFrame: choice('kuttes etter nøkkelen', 'Valg: § 9 d krever kriterier, men planen er ikke vedtatt.'),
  unit: {
    value: 1,
    validFrom: '01.01.2025',
    source: 'Alle kjente beløp fra 2025 er i hele kroner.',
    confirmed: 'ja',
  },
  commitments: choice('innenfor', 'Valg: ikke avklart.'),
  preAnnounced: choice(
    'spør',
    'Valg: etter planen av 2023 skal meldingen holde seg innenfor rammen; uavklart for 2026.',
  ),
  themes: choice(themes.join('; '), 'Eksempel: satt sammen etter nettverkenes planer.'),
  partners: choice(
    partners.join('; '),
    'Nevnt i nettverkenes planer, her med navnet fra 2026; fagskolen er et eksempel.',
  ),
});

export const wheel: NonNullable<Seed['wheel']> = {
  need: {
    date: '01.02.2027',
    source:
      'Eksempel, satt fram i tid så runden kan prøves. I 2026 var fristen søndag 1. februar (presentasjon i samarbeidsforum januar 2026).',
    confirmed: 'nei',
  },
};
