// The tab «Etterregning»: the distribution once more, by the spreadsheet's own formulas; ours alone.
import { type Column, defineTab } from '../sheet/column.ts';

type Kind = 'word' | 'kroner' | 'integer' | 'decimal';

const ours = <const F extends string>(field: F, kind: Kind, header: string, help: string, width = 125) =>
  ({ field, header, kind, owner: 'us', width, help }) as const satisfies Column;

/** An older workbook has no such column. */
const later = <const F extends string>(field: F, header: string) =>
  ({ ...ours(field, 'decimal', header, 'Fra Nøkkeltall.'), mayLack: true }) as const satisfies Column;

/** First what is compared, then the workings, one step a column. */
export const etterregning = defineTab({
  kind: 'etterregning',
  typedBy: 'nobody',
  frozenColumns: 2,
  columns: [
    ours('code', 'word', 'Kode', 'Fra Nøkkeltall. Radene står etter kode, som skiller like rester.', 60),
    ours('network', 'word', 'Nettverk', 'Nettverkene, og under dem regnestykket ned til siste krone.', 290),
    ours('sought', 'kroner', 'Søkt', 'Fra Innstilling.', 180),
    ours('recomputed', 'kroner', 'Etterregnet', 'Grunntilskudd + andel, regnet av formlene til høyre.'),
    ours('computed', 'kroner', 'Beregnet', 'Fra Innstilling.'),
    ours('verdict', 'word', 'Sammenligning', 'Om de to er like, med ord.', 380),
    ours('elevtall', 'integer', 'Elevtall', 'Fra Nøkkeltall.', 90),
    ours('barnetall', 'integer', 'Barnetall', 'Fra Nøkkeltall.', 90),
    ours('arsverk', 'decimal', 'Årsverk', 'Fra Nøkkeltall.', 90),
    later('geografi', 'Geografi'),
    later('utfordringer', 'Særlige utfordringer'),
    ours('coordination', 'kroner', 'Koordinering', 'Fra Nøkkeltall.'),
    ours(
      'wide',
      'integer',
      'Nøkkel, lang',
      'Prosent, forkortet, × tall × summen av de andre tallene i nøkkelen.',
      150,
    ),
    ours('key', 'integer', 'Nøkkel', 'Det samme, forkortet så langt det går.'),
    ours('bound', 'kroner', 'Bundet', 'Fra Nøkkeltall, når nettverket har søkt.'),
    ours('basis', 'kroner', 'Grunntilskudd', 'Fra Plan, eller nettverkets eget fra Nøkkeltall.'),
    ours(
      'ground',
      'kroner',
      'Under andelen',
      'Grunntilskudd som tillegg og bindinger på toppen; høyst det som er søkt.',
    ),
    ours('least', 'kroner', 'Minst', 'Minstebeløp og bindinger innenfor andelen, over det i kolonnen foran.'),
    ours('most', 'kroner', 'Rom til søknaden', 'Søkt, eller taket, minus det under andelen.', 140),
    ours('leastLevel', 'word', 'Kr per nøkkel ved minst', 'Minst delt på nøkkelen.', 140),
    ours('mostLevel', 'word', 'Kr per nøkkel ved søknaden', 'Rommet delt på nøkkelen.', 140),
    ours(
      'leastNeeds',
      'kroner',
      'Til deling da, minst',
      'Hva alle får i alt når dette nettverket forlater minst.',
      140,
    ),
    ours(
      'mostNeeds',
      'kroner',
      'Til deling da, søknad',
      'Hva alle får i alt når dette nettverket når søknaden.',
      140,
    ),
    ours('stands', 'word', 'Står ved', 'Søknaden, når det er nok til deling; ellers deler det resten.'),
    ours('whole', 'kroner', 'Hele kroner', 'Nøkkel × penger delt på sum nøkler, rundet ned.'),
    ours('rest', 'integer', 'Rest', 'Det som ble rundet bort, i deler av sum nøkler.', 150),
    ours('place', 'integer', 'Plass', 'Etter størrelsen på resten; like rester etter kode.', 70),
    ours('krone', 'integer', 'Siste krone', '1 når plassen er blant kronene som er igjen.', 90),
  ],
});
export type EtterregningField = (typeof etterregning.columns)[number]['field'];
