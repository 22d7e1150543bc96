// The two lines that explain an award: what was shared, and how much of it came here; to be checked by hand.
import type { Explanation } from '../domain/explain.ts';
import { formatKroner } from '../domain/kroner.ts';

const units: Record<string, string> = { elevtall: 'elever', barnetall: 'barn', arsverk: 'årsverk' };

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
/** A decimal number in text, `185.4200` as `185,42`. */
const decimal = (text: string): string => {
  const [whole = '0', part = ''] = text.split('.');
  const shown = part.replace(/0+$/, '');
  return shown === '' ? grouped(whole) : `${grouped(whole)},${shown}`;
};

/** Line 1: the pot and its level. */
export function explainPot({ pot }: Explanation): string {
  const shared = `Til fordeling er ${formatKroner(pot.pot)}.`;
  if (pot.keysSharing === undefined || pot.kronerShared === undefined || pot.perUnit === undefined)
    return `${shared} Alle har fått det de søkte om, eller ingen har tall i nøkkelen.`;
  const kroner = `${grouped(pot.kronerShared)}\u00a0kr`;
  const unit = pot.oneIndicator ? units[pot.oneIndicator] : undefined;
  if (unit)
    return `${shared} ${kroner} deles på ${grouped(pot.keysSharing)} ${unit} i nettverk som ikke har nådd søknaden sin: ${decimal(pot.perUnit)} kr per enhet.`;
  return `${shared} ${kroner} deles etter den sammensatte nøkkelen på nettverk som ikke har nådd søknaden sin, i alt ${grouped(pot.keysSharing)} nøkkelpoeng.`;
}

/** Line 2: the network's own sum. */
export function explainOwn({ pot, own }: Explanation): string {
  if (own.request === 0) return 'Det er ikke sendt inn noen søknad, og beløpet er 0.';
  const parts = [
    own.commitment === 0 ? '' : `bundet fra før ${formatKroner(own.commitment)}`,
    own.base === 0 ? '' : `grunntilskudd ${formatKroner(own.base)}`,
    own.priority === 0 ? '' : `høyere prioritet ${formatKroner(own.priority)}`,
    `nøkkelandel ${formatKroner(own.keyShare)}`,
    own.cutAtRequest === 0 ? '' : `kuttet ved søknaden ${formatKroner(own.cutAtRequest)}`,
    own.redistributed === 0 ? '' : `omfordelt ${formatKroner(own.redistributed)}`,
    own.groupShift === 0 ? '' : `gruppekrav ${formatKroner(own.groupShift)}`,
    own.rounding === 0 ? '' : `avrunding ${formatKroner(own.rounding)}`,
  ];
  const sum = `${parts
    .filter((part) => part !== '')
    .join(' + ')
    .replaceAll('+ kuttet', '− kuttet')
    .replaceAll('søknaden −', 'søknaden ')
    .replaceAll('søknaden \u2212', 'søknaden ')} = ${formatKroner(own.award)}.`;
  const unit = (pot.oneIndicator && units[pot.oneIndicator]) ?? 'nøkkelpoeng';
  const key =
    pot.keysSharing && own.outcome === 'belowSought' ? `Dere har ${grouped(own.key)} ${unit}: ` : '';
  const end =
    own.outcome === 'asSought' ? ' Det er hele søknaden.' : ` Dere søkte om ${formatKroner(own.request)}.`;
  return `${key}${sum.charAt(0).toUpperCase()}${sum.slice(1)}${end}`;
}

/** An adjustment made by people, with their reason. */
export const explainAdjustment = (amount: number, reason: string, proposed: number): string =>
  `Justert med ${formatKroner(amount)} til ${formatKroner(proposed)}: ${reason}`;
