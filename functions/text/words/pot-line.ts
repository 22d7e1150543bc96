// Line 1 of an explanation: what there was to share, among whom, and what that came to for each pupil or child.
import type { Explanation } from '../../allocation/explanation.ts';
import type { Reason, KeySharers } from '../../allocation/reasons/reason.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { sayFull, sayPotMoney } from './group-reasons.ts';
import { grouped, listed, sayLevels, sayShared } from './key-words.ts';
import { capital } from './ordliste.ts';
import { orderWord } from './sought-words.ts';

type Pot = Explanation['pot'];

/** Under group rules it is about what stopped this network, else the same for all. */
export const sayPot = (explained: Explanation): string =>
  `${sayMoney(explained)}${explained.pot.lowered > 0 ? notCounted : ''}`;

/** What the others were lowered by is nobody's business but theirs; that it was is everybody's. */
const notCounted = ' Det som ikke kan innstilles etter fanen Vurdering av tiltak, er ikke regnet som søkt.';

function sayMoney({ pot, own }: Explanation): string {
  const start = `Til fordeling er ${formatKroner(pot.pot)}.`;
  if (pot.groups) return `${start}${spaced(sayOfGroups(pot, own.reason))}`;
  const tier = pot.tier ? ` ${sayTier(pot, pot.tier)}` : '';
  if (pot.keysSharing === undefined || pot.kronerShared === undefined || !pot.units?.length)
    return `${start}${tier} ${sayNobody(pot)}`;
  const kroner = `${grouped(pot.kronerShared)}\u00a0kr`;
  const key = sayShared(pot.units, pot.keysSharing, pot.keyDecimals);
  const word = key.startsWith('på ') ? 'i' : 'mellom';
  return `${start}${tier} ${kroner} deles ${key} ${word} ${whoShares(pot)}: ${sayLevels(pot.units)}.${carried(pot)}`;
}

const spaced = (text: string): string => (text === '' ? '' : ` ${text}`);

const carried = ({ unused }: Pot): string =>
  unused === 'carry' ? ' Det noen ikke har søkt om, deles ikke på de andre.' : '';

function sayOfGroups(pot: Pot, reason: Reason | undefined): string {
  if (reason?.by === 'groups') return sayFull(reason.full, pot) + carried(pot);
  if (reason?.by === 'pots') return sayPotMoney(reason.pots, pot.keyDecimals) + carried(pot);
  if (reason?.by === 'priorities')
    return `${capital(orderWord(pot))} 1 dekkes først hos alle, så langt potten og gruppekravene rekker, og så den neste.`;
  if (pot.left) return sayLeft(pot, pot.left);
  const isSaid = pot.allMet || (pot.apart ?? []).every((one) => stopped(pot)[one] !== undefined);
  return isSaid ? sayNobody(pot) : '';
}

/** What is left of the whole pot when those have theirs who stopped before. */
function sayLeft(pot: Pot, { kroner, keys, units }: KeySharers): string {
  if (pot.unused === 'carry') return `Nøkkelen gir ${sayLevels(units)}.${carried(pot)}`;
  const shared = `${grouped(kroner)}\u00a0kr`;
  const key = sayShared(units, keys, pot.keyDecimals);
  if (Number(kroner) === pot.pot) return `${shared} deles ${key}: ${sayLevels(units)}.`;
  return `Når de andre har fått sitt, deles ${shared} ${key}: ${sayLevels(units)}.`;
}

function sayTier(pot: Pot, { ending, met }: NonNullable<Pot['tier']>): string {
  const word = orderWord(pot);
  if (pot.stuck !== undefined)
    return `${formatKroner(pot.stuck)} er ikke delt: de som mangler noe i ${word} ${ending}, har ingen tall i nøkkelen.`;
  if (met.length === 0) return `Pengene tok slutt i ${word} ${ending}.`;
  const all =
    pot.order === 'rank' ? `til og med ${word} ${met.at(-1)}` : `med ${word} ${listed(met.map(String))}`;
  return `Pengene rakk til alt ${all} og tok slutt i ${word} ${ending}.`;
}

/** What each cause says of a network that it stopped, after `har` or `er`. */
const stopped = (pot: Pot): Partial<Record<Reason['by'], string>> => ({
  request: pot.lowered > 0 ? 'har fått alt som kan innstilles' : 'har fått hele søknaden',
  tier: `har fått alt til og med ${orderWord(pot)} ${pot.tier?.ending}`,
  cap: 'er på taket',
  award: 'er på grensen for hvert beløp',
  commitment: 'står på det bundne',
  base: 'står på minstebeløpet',
});

/** The causes that tell those apart who do not share; with tiers, having all to the last of them says most. */
function causesIn(pot: Pot): Reason['by'][] {
  const apart = pot.apart ?? [];
  const others = (['cap', 'award', 'commitment', 'base'] as const).filter((one) => apart.includes(one));
  if (pot.tier) return ['tier', ...others.filter((one) => one === 'award')];
  return pot.unused === 'carry'
    ? others.filter((one) => one !== 'cap' && one !== 'award')
    : ['request', ...others];
}

function whoShares(pot: Pot): string {
  if (pot.apart?.includes('unit') || pot.sharersMet) return 'nettverk som deler etter nøkkelen';
  const causes = causesIn(pot).map((one) => stopped(pot)[one]!);
  if (causes.length === 0) return 'alle nettverk';
  if (causes.length === 1) return `nettverk som ikke ${causes[0]}`;
  return `nettverk som verken ${listed(causes, 'eller')}`;
}

/** Nobody shares by the key: who has one got all there was for it. */
function sayNobody(pot: Pot): string {
  if (pot.allMet) {
    const all = pot.lowered > 0 ? 'alt som kan innstilles' : 'det de søkte om';
    return `Alle som ${pot.refused > 0 ? 'er med i fordelingen' : 'har sendt inn'}, har fått ${all}.`;
  }
  const causes = (pot.apart ?? []).flatMap((one) => stopped(pot)[one] ?? []);
  return causes.length === 0
    ? 'Ingenting er delt etter nøkkelen.'
    : `Alle som har tall i nøkkelen, ${listed(causes, 'eller')}.`;
}
