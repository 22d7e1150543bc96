// The two lines that explain an award: what was shared, and how much of it came here; to be checked by hand.
import type { Explanation } from '../domain/explain.ts';
import type { Fraction } from '../domain/claims.ts';
import { decimalText } from '../domain/engine/decimal.ts';
import { formatKroner } from '../domain/kroner.ts';
import { groupName } from './group-names.ts';

/** What a unit of an indicator is called. */
export const units: Record<string, string> = { elevtall: 'elever', barnetall: 'barn', arsverk: 'årsverk' };

/** Digits in groups of three. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
/** A decimal number in text, `185.4200` as `185,42`. */
export const decimal = (text: string): string => {
  const [whole = '0', part = ''] = text.split('.');
  const shown = part.replace(/0+$/, '');
  return shown === '' ? grouped(whole) : `${grouped(whole)},${shown}`;
};

/** With sign, at most four decimals, cut. */
export const signedDecimal = ({ numerator, denominator }: Fraction): string => {
  const isNegative = numerator.startsWith('-');
  const size = decimal(decimalText({ numerator: numerator.replace('-', ''), denominator }, 4));
  return `${isNegative ? '\u2212' : '+'}${size}`;
};

const singular: Record<string, string> = { elevtall: 'elev', barnetall: 'barn', arsverk: 'årsverk' };
/** What kroner are per: a pupil, a child, or a point of the mixed key. */
export const perWord = ({ oneIndicator }: { oneIndicator?: string }): string =>
  (oneIndicator && singular[oneIndicator]) ?? 'nøkkelpoeng';

/** Line 1: the pot and its level. With group rules the level is the one without them, where the lines begin. */
export function explainPot({ pot }: Explanation): string {
  const before = pot.groups ? ' Før gruppekravene:' : '';
  const shared = `Til fordeling er ${formatKroner(pot.pot)}.${before}`;
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
  const lines: [label: string, amount: number][] = [
    ['bundet fra før', own.commitment],
    ['grunntilskudd', own.base],
    ['høyere prioritet', own.priority],
    ['nøkkelandel', own.keyShare],
    ['kuttet ved søknaden', own.cutAtRequest],
    ['omfordelt', own.redistributed],
    ['gruppekrav', own.groupShift],
    ['avrunding', own.rounding],
  ];
  const sum = lines
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount], at) => `${signOf(amount, at)}${label} ${formatKroner(Math.abs(amount))}`)
    .join(' ');
  const unit = (pot.oneIndicator && units[pot.oneIndicator]) ?? 'nøkkelpoeng';
  const key =
    pot.keysSharing && own.outcome === 'belowSought'
      ? `Dere har ${grouped(own.key)} av ${grouped(pot.keysSharing)} ${unit}: `
      : '';
  const end =
    own.outcome === 'asSought' ? ' Det er hele søknaden.' : ` Dere søkte om ${formatKroner(own.request)}.`;
  return `${key}${sum} = ${formatKroner(own.award)}.${end}${explainParts(pot, own)}`;
}

/** Where the award lies, at how many kroner per unit; nothing when there are no group rules. */
function explainParts({ groups = [] }: Explanation['pot'], { parts = [] }: Explanation['own']): string {
  if (parts.length === 0) return '';
  const lines = parts.map(({ group, amount, held, perUnit }) => {
    const unit = perWord(groups.find(({ id }) => id === group)!);
    const whole = held === 'exactly' ? unit : `${unit} som regnes hit`;
    return `${groupName(group)} ${formatKroner(amount)}${perUnit ? ` (${decimal(perUnit)} kr per ${whole})` : ''}`;
  });
  return ` Beløpet ligger slik: ${lines.join('; ')}.`;
}

const signOf = (amount: number, at: number): string => (amount < 0 ? '− ' : at === 0 ? '' : '+ ');

/** An adjustment made by people, with their reason. */
export const explainAdjustment = (amount: number, reason: string, proposed: number): string =>
  `Justert med ${formatKroner(amount)} til ${formatKroner(proposed)}: ${reason}`;
