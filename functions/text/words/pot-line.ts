// Line 1 of an explanation: what there was to share, among whom, and what that came to for each pupil or child.
import type { Explanation } from '../../allocation/explanation.ts';
import type { UnitLevel } from '../../allocation/explain-units.ts';
import type { Reason } from '../../allocation/reasons/reason.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { counted, grouped, listed, sayLevels, unitWord } from './key-words.ts';

type Pot = Explanation['pot'];

/** With group rules the level is the one without them, where the lines begin. */
export function sayPot(pot: Pot): string {
  const start = `Til fordeling er ${formatKroner(pot.pot)}.${pot.groups ? ' Før gruppekravene:' : ''}`;
  const tier = pot.tier ? ` ${sayTier(pot.tier)}` : '';
  if (pot.keysSharing === undefined || pot.kronerShared === undefined || !pot.units?.length)
    return `${start}${tier} ${sayNobody(pot)}`;
  const kroner = `${grouped(pot.kronerShared)}\u00a0kr`;
  const [first, ...others] = pot.units;
  const key =
    others.length === 0
      ? `på ${counted(pot.keysSharing, pot.keyDecimals)} ${unitWord(first!.indicator)} i`
      : `etter nøkkelen (${pot.units.map((unit) => sayPart(unit, pot.units!)).join(', ')}) mellom`;
  const carried = pot.unused === 'carry' ? ' Det noen ikke har søkt om, deles ikke på de andre.' : '';
  return `${start}${tier} ${kroner} deles ${key} ${whoShares(pot)}: ${sayLevels(pot.units)}.${carried}`;
}

const sayPart = ({ indicator, parts }: UnitLevel, all: UnitLevel[]): string => {
  const isPercent = all.reduce((sum, one) => sum + one.parts, 0) === 100;
  return `${parts} ${isPercent ? '%' : 'deler'} ${unitWord(indicator)}`;
};

const sayTier = ({ ending, met }: NonNullable<Pot['tier']>): string =>
  met.length === 0
    ? `Pengene tok slutt i prioritet ${ending}.`
    : `Pengene rakk til alt med prioritet ${listed(met.map(String))} og tok slutt i prioritet ${ending}.`;

/** What each cause says of a network that it stopped, after `har` or `er`. */
const stopped = (pot: Pot): Partial<Record<Reason['by'], string>> => ({
  request: 'har fått hele søknaden',
  tier: `har fått alt til og med prioritet ${pot.tier?.ending}`,
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
  if (pot.allMet)
    return pot.refused > 0
      ? 'Alle som er med i fordelingen, har fått det de søkte om.'
      : 'Alle som har sendt inn, har fått det de søkte om.';
  const causes = (pot.apart ?? []).flatMap((one) => stopped(pot)[one] ?? []);
  return causes.length === 0
    ? 'Ingenting er delt etter nøkkelen.'
    : `Alle som har tall i nøkkelen, ${listed(causes, 'eller')}.`;
}
