// The criteria by year, with their sources. Paraphrased from public presentations: the regulation must be read before use.
import type { CriteriaSet } from './criteria.ts';

export const criteriaSets: readonly CriteriaSet[] = [
  {
    id: 'kollektiv-2026',
    from: 2026,
    source: 'Statsforvalterens presentasjon av § 4 i samarbeidsforum, januar 2026',
    confirmed: false,
    criteria: [
      {
        id: '1',
        label: '§ 4 (1) Profesjonsfaglige fellesskap',
        about: 'Tiltakene styrker de profesjonsfaglige fellesskapene.',
        gate: true,
      },
      {
        id: '2',
        label: '§ 4 (2) Lokalt behov',
        about:
          'Tiltakene bygger på lokale behov: en samlet vurdering fra en eier eller et nettverk av eiere, etter inkluderende prosesser.',
        gate: true,
      },
      {
        id: '3',
        label: '§ 4 (3) Partnerskap',
        about:
          'Tiltakene gjøres konkrete, planlegges og gjennomføres i partnerskap mellom kommuner eller private eiere og UH, eller med fagskole.',
        gate: true,
      },
      {
        id: '4',
        label: '§ 4 (4) Lærerutdanningene',
        about: 'UH sørger for at erfaringene styrker lærerutdanningene.',
        gate: true,
      },
      {
        id: '5',
        label: '§ 4 (5) Samiske perspektiver og planverk',
        about:
          'Samiske perspektiver og temaer fra rammeplan og læreplanverk er ivaretatt i den lokale vurderingen.',
        gate: true,
      },
      {
        id: '6',
        label: '§ 4 (6) Laget rundt',
        about:
          'Tiltakene kan være tverrfaglige og rettet mot laget rundt barn og unge. «Kan»: aldri et krav, og aldri grunn til avslag.',
        gate: false,
      },
    ],
  },
  {
    id: 'felles-2021',
    from: 2021,
    to: 2025,
    source:
      'Felles kriterier: Gauldalsregionens kompetanseplan, april 2025. Det fjerde: langsiktig plan for Kompetanseløftet i Trøndelag, januar 2023',
    confirmed: false,
    criteria: [
      { id: '1', label: 'Lokalt behov', about: 'Tiltakene bygger på lokale behov.', gate: true },
      {
        id: '2',
        label: 'Kollektiv prosess',
        about: 'Tiltakene er kollektive prosesser på arbeidsplassen.',
        gate: true,
      },
      {
        id: '3',
        label: 'Partnerskap',
        about: 'Tiltakene skjer i partnerskap med UH, og er til nytte for lærerutdanningene.',
        gate: true,
      },
      {
        id: '4',
        label: 'Tverrfaglighet (bare Kompetanseløftet)',
        about:
          'Tiltak under Kompetanseløftet er tverrfaglige. Gjelder en del av meldingen, og er derfor ikke grunn til avslag på hele.',
        gate: false,
      },
    ],
  },
];

/** The criteria of a year; nothing outside the years they are known for: never the nearest. */
export const criteriaOf = (year: number): CriteriaSet | undefined =>
  criteriaSets.find(({ from, to = Number.MAX_SAFE_INTEGER }) => from <= year && year <= to);
