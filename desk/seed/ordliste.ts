// The words of the scheme as they are used from 2026, with what they were called before.
import type { SeedRow } from './seed.ts';

const same = '(samme ord)';

const word = (term: string, meaning: string, before = same): SeedRow => ({ term, meaning, before });

export const ordliste: SeedRow[] = [
  word(
    'behovsmelding',
    'Det nettverket sender statsforvalteren: tiltakene det søker om, i egen rekkefølge. Før 2026 var ordet brukt om det eieren sendte nettverket.',
    'beslutningsgrunnlag',
  ),
  word(
    'eierens melding til nettverket',
    'Det en kommune eller privat eier melder til nettverket sitt. Har ikke noe fast navn fra 2026.',
    'behovsmelding',
  ),
  word(
    'forslag til fordeling',
    'Statsforvalterens forslag, som legges fram for forumet. Fanen Innstilling viser det.',
    'innstilling (fra forumet)',
  ),
  word(
    'innspill',
    'Det samarbeidsforumet mener om forslaget. Forumet gir råd og bestemmer ikke.',
    'innstilling',
  ),
  word('vedtak', 'Statsforvalterens avgjørelse: innvilget, delvis innvilget eller avslag, med begrunnelse.'),
  word('tilskuddsbrev', 'Brevet mottakeren får om vedtaket, med vilkår og rapportering.', 'tilsagnsbrev'),
  word('ramme', 'Beløpet fylket har til fordeling dette året.'),
  word('forhåndsramme', 'Det et nettverk får vite på nyåret at det kan søke innenfor.'),
  word('pott', 'Det som er igjen til nettverkene: rammen uten avsetninger og koordinering.'),
  word('grunntilskudd', 'Likt beløp til hvert nettverk, uansett størrelse.', 'flat tildeling'),
  word('fordelingsnøkkel', 'Tallene potten deles etter: elever, barn eller årsverk.'),
  word('direktetildeling', 'Fast beløp til en UH-institusjon, tatt av rammen før nettverkene deler.'),
  word('fellestiltak', 'Tiltak for hele fylket, betalt av penger som er satt av før nettverkene deler.'),
  word('koordinering', 'Penger til å drive nettverket. Betales ved siden av tilskuddet.'),
  word('til utbetaling', 'Innstilt beløp og koordinering til sammen.'),
  word('usikker', 'Rest i budsjettet for 2025 som ikke er forklart i kilden.'),
  word('nettverk', 'Kommuner og private eiere i en region som melder behov sammen.', 'kompetansenettverk'),
  word('partnerskap', 'Eierne i nettverket og UH eller fagskole, som planlegger og gjennomfører sammen.'),
  word('eier', 'Kommune eller privat eier av barnehage eller skole.', 'barnehage- og skoleeier'),
  word('eiers innsats', 'Det eieren selv bidrar med. Skal beskrives fra 2026.', 'egenandel'),
  word('UH', 'Universitet og høyskole. Sentre og fagskole kan også være partner.'),
  word('PPT', 'Pedagogisk-psykologisk tjeneste i kommunen.'),
  word('tiltak', 'Det pengene brukes til: én rad i behovsmeldingen.', 'tiltak, kompetansepakke'),
  word('langsiktig plan', 'To slag: fylkets plan fra forumet, og nettverkets egen plan. Si alltid hvilken.'),
  word('samarbeidsforum', 'To forum fra 2026: ett for skole og ett for barnehage.', 'ett felles forum'),
  word('H26, V27', 'Semester: høsten 2026 og våren 2027.'),
];
