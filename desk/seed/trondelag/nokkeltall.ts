// The ten networks of Trøndelag: 2025 amounts are real, key data and pre-announced frames are examples.
import type { SeedRow } from '../seed.ts';

type Counted = { elevtall: number; barnetall: number };
type Money = { preAnnounced: number; coordination: number; lastYear: number };

const commonKnowledge = 'Kommunene: alminnelig kjennskap per 2026, ikke fra kilden.';
const networkPlan = 'Kommunene: nettverkets langsiktige plan.';

/**
 * Counts are chosen so that the shares resemble last year's. The pre-announced frame is twice last year, to whole 50 000:
 * more than the pot in sum, so that there is something to cut; real ones would lie inside the pot (D14).
 */
const network = (
  [code, name]: [string, string],
  municipalities: string,
  counted: Counted,
  money: Money,
  where = commonKnowledge,
): SeedRow => ({
  code,
  network: name,
  municipalities,
  ...counted,
  asOf: 'Eksempeltall',
  source:
    'Eksempeltall: elevtall, barnetall og forhåndsramme (satt høyt; til sammen mer enn potten). ' +
    'Ekte tall: koordinering og innstilt i 2025, presentasjon i samarbeidsforum januar 2026. ' +
    where,
  ...money,
});

export const nokkeltall: SeedRow[] = [
  network(
    ['YN', 'Ytre Namdal'],
    'Nærøysund, Leka',
    { elevtall: 2400, barnetall: 940 },
    { preAnnounced: 950000, coordination: 100000, lastYear: 477858 },
  ),
  network(
    ['MN', 'Midtre Namdal'],
    'Namsos, Overhalla, Flatanger',
    { elevtall: 3310, barnetall: 1440 },
    { preAnnounced: 1250000, coordination: 100000, lastYear: 631555 },
  ),
  network(
    ['IN', 'Indre Namdal'],
    'Grong, Høylandet, Lierne, Namsskogan, Røyrvik',
    { elevtall: 2150, barnetall: 810 },
    { preAnnounced: 850000, coordination: 100000, lastYear: 435932 },
  ),
  network(
    ['INN', 'Innherred'],
    'Steinkjer, Inderøy, Snåsa',
    { elevtall: 4730, barnetall: 1970 },
    { preAnnounced: 1650000, coordination: 100000, lastYear: 831311 },
  ),
  network(
    ['FOS', 'Fosen'],
    'Indre Fosen, Ørland, Åfjord, Osen',
    { elevtall: 3920, barnetall: 1510 },
    { preAnnounced: 1400000, coordination: 200000, lastYear: 689360 },
  ),
  network(
    ['LEV', 'Levanger-Verdal'],
    'Levanger, Verdal',
    { elevtall: 4440, barnetall: 1890 },
    { preAnnounced: 1600000, coordination: 100000, lastYear: 795907 },
  ),
  network(
    ['VAE', 'Værnes'],
    'Stjørdal, Meråker, Selbu, Tydal, Frosta',
    { elevtall: 2630, barnetall: 1140 },
    { preAnnounced: 1050000, coordination: 100000, lastYear: 530000 },
  ),
  network(
    ['TRM', 'Trondheim-Malvik'],
    'Trondheim, Malvik',
    { elevtall: 20130, barnetall: 8070 },
    { preAnnounced: 6100000, coordination: 300000, lastYear: 3044907 },
    networkPlan,
  ),
  network(
    ['TSV', 'Trøndelag sørvest'],
    'Orkland, Heim, Hitra, Frøya, Skaun, Rindal',
    { elevtall: 5900, barnetall: 2510 },
    { preAnnounced: 2050000, coordination: 100000, lastYear: 1013317 },
  ),
  network(
    ['GAU', 'Gauldal'],
    'Melhus, Midtre Gauldal, Rennebu, Oppdal, Holtålen, Røros',
    { elevtall: 5490, barnetall: 2160 },
    { preAnnounced: 1850000, coordination: 100000, lastYear: 919200 },
    networkPlan,
  ),
];
