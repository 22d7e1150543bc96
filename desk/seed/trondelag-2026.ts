// The seed workbook of Trøndelag 2026: real budget and amounts of 2025, example needs, ten faults to find.
import { ordliste } from './ordliste.ts';
import { rolesFor } from './roles.ts';
import type { Seed } from './seed.ts';
import { budsjett } from './trondelag/budsjett.ts';
import { fosen, fosenFaults } from './trondelag/fosen.ts';
import { gauldalAlle } from './trondelag/gauldal-alle.ts';
import { gauldalKommuner } from './trondelag/gauldal-kommuner.ts';
import { indreNamdal } from './trondelag/indre-namdal.ts';
import { innherred, innherredFaults } from './trondelag/innherred.ts';
import { levangerVerdal } from './trondelag/levanger-verdal.ts';
import { midtreNamdal } from './trondelag/midtre-namdal.ts';
import { nokkeltall } from './trondelag/nokkeltall.ts';
import { plan, wheel } from './trondelag/plan.ts';
import { trondelagSorvest, trondelagSorvestFaults } from './trondelag/trondelag-sorvest.ts';
import { trondheimMalvikFlere } from './trondelag/trondheim-malvik-flere.ts';
import { trondheimMalvikSkole } from './trondelag/trondheim-malvik-skole.ts';
import { vaernes, vaernesFaults } from './trondelag/vaernes.ts';
import { ytreNamdal } from './trondelag/ytre-namdal.ts';

/** By priority, as a coordinator would have sorted them. */
const inOrder = (rows: Seed['behov'][string]): Seed['behov'][string] =>
  rows.toSorted((a, b) => Number(a.priority) - Number(b.priority));

export const trondelag2026: Seed = {
  name: 'trondelag-2026',
  title: 'Kollektiv kompetanseutvikling Trøndelag 2026',
  county: 'trondelag',
  year: 2026,
  spreadsheetId: 'trondelag-2026',
  about: [
    'Ekte: budsjettlinjene for 2025, innstilt beløp og koordinering i 2025, navnene på de ti nettverkene.',
    'Ekte: navnene (noen forkortet) og semestrene til tiltak i planene for Trondheim-Malvik og Gauldal som løper i 2026. Det som sto åpent i planen, er fylt ut.',
    'Eksempler: alle søknadsbeløp, øvrige tiltak, elevtall, barnetall, forhåndsrammer og det meste i fanen Plan.',
    'Forhåndsrammene er satt for høyt med vilje, så det er noe å kutte: til sammen 18 750 000 kr, og potten er 14 026 000 kr. I en virkelig runde skal de gå opp i potten.',
    'Budsjettet går ikke opp, slik det heller ikke gjorde i presentasjonen. Avstemmingen viser hvorfor.',
    'Fire nettverk har til sammen ti rader med feil, hver av sitt slag. De seks andre har sendt inn.',
  ],
  plan,
  wheel,
  budsjett,
  nokkeltall,
  roller: rolesFor(
    nokkeltall.map(({ network }) => String(network)),
    'Trondheim-Malvik',
  ),
  ordliste,
  behov: {
    'Ytre Namdal': ytreNamdal,
    'Midtre Namdal': midtreNamdal,
    'Indre Namdal': indreNamdal,
    Innherred: innherred,
    Fosen: fosen,
    'Levanger-Verdal': levangerVerdal,
    Værnes: vaernes,
    'Trondheim-Malvik': inOrder([...trondheimMalvikSkole, ...trondheimMalvikFlere]),
    'Trøndelag sørvest': trondelagSorvest,
    Gauldal: inOrder([...gauldalAlle, ...gauldalKommuner]),
  },
  submitted: [
    'Ytre Namdal',
    'Midtre Namdal',
    'Indre Namdal',
    'Levanger-Verdal',
    'Trondheim-Malvik',
    'Gauldal',
  ],
  faults: [...innherredFaults, ...fosenFaults, ...vaernesFaults, ...trondelagSorvestFaults],
};
