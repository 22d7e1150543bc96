// The tab «Etterregning»: the distribution once more, by the spreadsheet's own formulas; ours alone.
import { type Column, defineTab } from './column.ts';

const ours = <const F extends string>(
  field: F,
  header: string,
  kind: 'word' | 'kroner' | 'integer',
  width: number,
  help: string,
) => ({ field, header, kind, owner: 'us', width, help }) as const satisfies Column;

export const etterregning = defineTab({
  kind: 'etterregning',
  typedBy: 'nobody',
  frozenColumns: 2,
  columns: [
    ours(
      'code',
      'Kode',
      'word',
      70,
      'Fra Nøkkeltall. Radene står etter kode, som avgjør når rester er like.',
    ),
    ours(
      'network',
      'Nettverk',
      'word',
      230,
      'Nettverkene, og under dem regnestykket fra ramme til siste krone.',
    ),
    ours('sought', 'Søkt', 'kroner', 130, 'Fra Innstilling.'),
    ours('elevtall', 'Elevtall', 'integer', 90, 'Fra Nøkkeltall.'),
    ours('barnetall', 'Barnetall', 'integer', 90, 'Fra Nøkkeltall.'),
    ours('arsverk', 'Årsverk', 'integer', 90, 'Fra Nøkkeltall.'),
    ours('coordination', 'Koordinering', 'kroner', 110, 'Fra Nøkkeltall.'),
    ours(
      'wide',
      'Nøkkel før forkorting',
      'integer',
      160,
      'Prosent × tall × summen av de andre tallene i nøkkelen.',
    ),
    ours(
      'key',
      'Nøkkel',
      'integer',
      130,
      'Det samme, forkortet. Med ett tall i nøkkelen er det tallet selv, forkortet.',
    ),
    ours('ground', 'Grunntilskudd', 'kroner', 120, 'Som tillegg under nøkkelandelen; høyst det som er søkt.'),
    ours('least', 'Minst', 'kroner', 110, 'Minstebeløpet, når Plan sier minstebeløp; høyst det som er søkt.'),
    ours('most', 'Rom til søknaden', 'kroner', 130, 'Søkt, eller taket, minus grunntilskuddet.'),
    ours('leastLevel', 'Kr per nøkkel ved minst', 'word', 130, 'Minst delt på nøkkelen.'),
    ours('mostLevel', 'Kr per nøkkel ved søknaden', 'word', 130, 'Rommet delt på nøkkelen.'),
    ours(
      'leastNeeds',
      'Potten da, minst',
      'kroner',
      130,
      'Hva alle til sammen får når dette nettverket går over minstebeløpet.',
    ),
    ours(
      'mostNeeds',
      'Potten da, søknad',
      'kroner',
      130,
      'Hva alle til sammen får når dette nettverket når søknaden.',
    ),
    ours(
      'stands',
      'Står ved',
      'word',
      130,
      'Søknaden når potten er stor nok til det; ellers deler nettverket det som er igjen.',
    ),
    ours('whole', 'Hele kroner', 'kroner', 120, 'Nøkkel × penger delt på summen av nøklene, rundet ned.'),
    ours('rest', 'Rest', 'integer', 160, 'Det som ble kuttet ved avrundingen, i deler av summen av nøklene.'),
    ours('place', 'Plass', 'integer', 70, 'Etter størrelsen på resten; like rester etter kode.'),
    ours('krone', 'Siste krone', 'integer', 80, '1 når plassen er blant kronene som er igjen.'),
    ours('recomputed', 'Etterregnet', 'kroner', 130, 'Grunntilskudd + andel, regnet av formlene.'),
    ours('computed', 'Beregnet', 'kroner', 130, 'Fra Innstilling.'),
    ours('verdict', 'Sammenligning', 'word', 360, 'Om de to er like, med ord.'),
  ],
});
export type EtterregningField = (typeof etterregning.columns)[number]['field'];
