// Why an amount is what it is where no group rule counts: one cause in words, with the kroner it is made of.
import type { Explanation } from '../../allocation/explanation.ts';
import type { Beyond, ByKey, Gives, Ground, OfAward, Reason } from '../../allocation/reasons/reason.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { groupName } from './group-names.ts';
import { listed, nearlyOf, sayCounts } from './key-words.ts';
import { sayPlaced, sayPots, sayPriorities } from './group-reasons.ts';
import { capital } from './ordliste.ts';
import { allSought, orderWord, sayAllSought, sayEnd, saySought, whatSought } from './sought-words.ts';

type Told<By extends Reason['by']> = { explained: Explanation; reason: Extract<Reason, { by: By }> };

/** Line 2, where what stopped the network is known. */
export function sayReason(explained: Explanation, reason: Reason): string {
  const { own } = explained;
  if (reason.by === 'notSent') return sayNotSent(reason, own);
  const said = sentences[reason.by]({ explained, reason } as never);
  const sought =
    own.outcome === 'belowSought'
      ? ` ${saySought(own)}`
      : reason.by === 'request'
        ? ''
        : ` ${sayAllSought(own)}`;
  const waits =
    own.waits > 0 ? ` ${formatKroner(own.waits)} venter på et valg mellom dem som står likt.` : '';
  return `${said}${sought}${waits}`;
}

const sentences: { [By in Exclude<Reason['by'], 'notSent'>]: (told: Told<By>) => string } = {
  pot: ({ explained, reason }) => {
    const { groups, left, keysSharing } = explained.pot;
    return sayShare({ explained, reason }, groups ? left?.keys : keysSharing);
  },
  request: ({ explained: { own, pot }, reason }) => {
    const all = formatKroner(own.award);
    if (own.short > 0)
      return `Dere får ${allSought(own)} i ${sayUnit(pot)}, ${all}. De siste ${formatKroner(own.short)} er mindre enn en hel enhet.`;
    return `Dere får ${allSought(own)}, ${all}.${sayAbove(own, reason, own.lowered > 0 ? 'det som kan innstilles,' : 'søknaden')}`;
  },
  cap: ({ explained: { own }, reason }) =>
    reason.of === 'preAnnounced'
      ? `Forhåndsrammen deres er ${formatKroner(reason.cap)}, og ingen får mer enn sin.${sayAbove(own, reason, 'forhåndsrammen')}`
      : `Taket er ${formatKroner(reason.cap)} for hvert nettverk, og dere er på taket.${sayAbove(own, reason, 'taket')}`,
  award: ({ explained: { own }, reason }) => `${sayOfAward(reason, own)}${sayAbove(own, reason, 'det')}`,
  tier: ({ explained: { own, pot }, reason }) =>
    own.award === 0
      ? `Ingenting av ${whatSought(own)}, er med til og med ${orderWord(pot)} ${reason.tier}. ${sayEnd(pot)}`
      : `Dere får ${allSought(own)} til og med ${orderWord(pot)} ${reason.tier}, ${formatKroner(own.award)}. ${sayEnd(pot)}`,
  commitment: ({ explained: { own, pot }, reason }) => {
    const bound = `Dere har ${formatKroner(own.award)} bundet fra før`;
    if (reason.wouldGive === undefined && !pot.tier)
      return `${bound}. Dere får det bundne og ingen nøkkelandel i tillegg.`;
    if (reason.wouldGive === undefined)
      return `${bound}, og det dekker ${whatSought(own)} til og med ${orderWord(pot)} ${pot.tier?.ending}. ${sayEnd(pot)}`;
    return `${bound}; ${wouldGive(reason.wouldGive, 'ville')}. Dere får det bundne og ingen nøkkelandel i tillegg.`;
  },
  base: sayBase,
  noKey: ({ explained: { own, pot }, reason }) => {
    const some = grounds(reason.ground, pot);
    const zero = own.counts.length > 1 ? 'Nøkkeltallene deres er 0' : 'Nøkkeltallet deres er 0';
    if (some.length === 0 && own.award > 0)
      return `${zero}, så nøkkelen gir ingenting. Dere får ${formatKroner(own.award)}, som gruppekravene ikke kan nås uten.`;
    return some.length === 0
      ? `${zero}, så nøkkelen gir ingenting: beløpet er 0\u00a0kr.`
      : `${zero}, så nøkkelen gir ingenting. Dere får bare ${inAll(some, own.award)}.`;
  },
  empty: ({ explained: { own } }) =>
    own.award === 0
      ? 'Det er ingenting igjen å dele etter nøkkelen: beløpet er 0\u00a0kr.'
      : `Dere får alt som er i potten, ${formatKroner(own.award)}.`,
  unit: ({ explained: { own, pot }, reason }) =>
    `${reason.wouldGive ? `${capital(wouldGive(reason.wouldGive, 'ville'))}. ` : ''}Beløpene er ${sayUnit(pot)}, og avrundingen ga dere ${formatKroner(own.award)}.`,
  groups: ({ explained, reason }) =>
    reason.byKey === undefined
      ? sayPlaced(reason, explained.own.award, explained.own)
      : `${sayShare({ explained, reason: reason as ByKey }, reason.full.sharers?.keys)}${sayPlaced(reason, undefined, explained.own)}`,
  pots: ({ explained: { own, pot }, reason }) => {
    const bound = own.commitment > 0 ? ` Det bundne, ${formatKroner(own.commitment)}, er med i beløpet.` : '';
    return sayPots(reason.pots, own, pot.keyDecimals) + bound;
  },
  priorities: ({ explained: { own, pot }, reason }) =>
    sayPriorities(reason.priorities, own.award, orderWord(pot)),
};

const sayNotSent = (
  { carried }: Extract<Reason, { by: 'notSent' }>,
  { lowered }: Explanation['own'],
): string =>
  `${lowered > 0 ? 'Ingenting av det dere søkte om, kan innstilles' : 'Behovsmeldingen er ikke sendt inn'}, så beløpet er 0.${carried ? ` Nøkkelen ville gitt ${formatKroner(carried)}, som overføres til neste år.` : ''}`;

/** `grunntilskuddet og nøkkelen`: what the kroner that could have been are made of. */
const givers = ({ commitment, base, priority }: Ground): string =>
  listed([
    ...(commitment > 0 ? ['det bundne'] : []),
    ...(base > 0 ? ['grunntilskuddet'] : []),
    ...(priority > 0 ? ['høyere prioritet'] : []),
    'nøkkelen',
  ]);

const wouldGive = ({ ground, kroner }: Gives, word: 'ville' | 'kunne'): string =>
  `${givers(ground)} ${word} gitt ${formatKroner(kroner)}`;

export const sayUnit = ({ unit }: { unit: number }): string =>
  unit === 1 ? 'hele kroner' : `hele ${formatKroner(unit)}`;

/** What the key would have given above what stopped it, and where that went. */
function sayAbove({ award }: Explanation['own'], { wouldGive: gives, above }: Beyond, what: string): string {
  if (!gives) return '';
  const over = formatKroner(gives.kroner - award);
  return above === 'carried'
    ? ` ${capital(givers(gives.ground))} gir dere ${formatKroner(gives.kroner)}; de ${over} over ${what} overføres til neste år.`
    : ` ${capital(wouldGive(gives, 'kunne'))}; det over ${what} er delt på de andre.`;
}

/** Its counts, and what they give: their part of the kroner of line 1, to the krone. */
function sayShare(
  { explained: { own, pot }, reason }: { explained: Explanation; reason: ByKey },
  sharing: string | undefined,
): string {
  const keys = pot.unused === 'carry' ? undefined : sharing;
  const counts = `Dere har ${sayCounts(own.counts, own.key, keys, pot.keyDecimals)}`;
  const { ending } = pot.tier ?? {};
  const some = grounds(reason.ground, pot);
  const given = `${sayByKey(reason, pot)}${ending === undefined ? '' : ` til ${orderWord(pot)} ${ending}`}`;
  const bound =
    own.commitment > 0 && reason.ground.commitment === 0
      ? ` Det bundne, ${formatKroner(own.commitment)}, er med i beløpet.`
      : '';
  if (some.length === 0) return `${counts}: ${given}.${bound}`;
  return `${counts}: ${given}, i tillegg til ${listed(some)}: ${formatKroner(own.award)} i alt.${bound}`;
}

function sayByKey({ byKey, exact, rounded }: ByKey, { unit }: Explanation['pot']): string {
  if (unit > 1)
    return rounded === 'none'
      ? formatKroner(byKey)
      : `${formatKroner(exact)}, avrundet til ${sayUnit({ unit })} ${formatKroner(byKey)}`;
  const way = { up: ' (avrundet opp)', down: ' (avrundet ned)', none: '' }[rounded];
  return `${formatKroner(byKey)}${way}`;
}

/** `grunntilskudd 50 000 kr`; with tiers what earlier priorities gave. */
function grounds({ commitment, base, priority }: Ground, pot: Explanation['pot']): string[] {
  const word = orderWord(pot);
  const higher = pot.tier?.ending === 2 ? `til ${word} 1` : `til høyere ${word}`;
  return [
    ...(commitment > 0 ? [`bundet fra før ${formatKroner(commitment)}`] : []),
    ...(base > 0 ? [`grunntilskudd ${formatKroner(base)}`] : []),
    ...(priority > 0 ? [`${formatKroner(priority)} ${higher}`] : []),
  ];
}

function sayOfAward({ tag, bound, share, free }: OfAward, own: Explanation['own']): string {
  const percent = sharePercent(share);
  const what = bound === 'atMost' ? 'annet' : 'det';
  const sought =
    own.lowered > 0
      ? `Av det dere søkte om, kan ${formatKroner(free)} innstilles til ${what}`
      : `Dere søkte om ${formatKroner(free)} til ${what}`;
  const end = `${sought}, og det rekker til ${formatKroner(own.award)}, det høyeste dere kan få.`;
  return bound === 'atMost'
    ? `Høyst ${percent} av hvert beløp kan gå til ${groupName(tag)}. ${end}`
    : `Minst ${percent} av hvert beløp skal gå til ${groupName(tag)}. ${end}`;
}

/** `30 %`, or `ca. 12,35 %`. */
export const sharePercent = ({ parts, of }: OfAward['share']): string =>
  `${nearlyOf({ numerator: String(parts * 100), denominator: String(of) })} %`;

const inAll = (some: string[], award: number): string =>
  `${listed(some)}${some.length > 1 ? `, ${formatKroner(award)} i alt` : ''}`;

function sayBase({ explained: { own, pot }, reason }: Told<'base'>): string {
  const { least, onTop } = reason;
  if (!reason.wouldGive) {
    const some = grounds({ commitment: own.commitment, base: own.base, priority: 0 }, pot);
    if (!pot.tier) return `Dere får ${inAll(some, own.award)}, og ingen nøkkelandel i tillegg.`;
    return `Dere får ${inAll(some, own.award)}, og det dekker ${whatSought(own)} til og med ${orderWord(pot)} ${pot.tier?.ending}. ${sayEnd(pot)}`;
  }
  const would = wouldGive(reason.wouldGive, 'ville');
  if (onTop === 0) return `Minstebeløpet er ${formatKroner(least)}; ${would}. Dere får minstebeløpet.`;
  return `Minstebeløpet er ${formatKroner(least)} i tillegg til det bundne, ${formatKroner(onTop)}; ${would}. Dere får ${formatKroner(own.award)}.`;
}
