// The two lines that explain an award: what was shared, and how much of it came here; to be checked by hand.
import type { Explanation } from '../../allocation/explain.ts';
import type { Fraction } from '../../allocation/model.ts';
import { decimalText } from '../../allocation/arithmetic/decimal.ts';
import type { UnitLevel } from '../../allocation/explain-units.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { groupName } from './group-names.ts';
import { oneLine } from './one-line.ts';
import { capital } from './ordliste.ts';

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

/** A count of so many decimals, `125` with 1 as `12,5`. */
export const counted = (digits: string, decimals = 0): string =>
  decimal(decimalText({ numerator: digits, denominator: `1${'0'.repeat(decimals)}` }, decimals));

/** With sign, at most four decimals, cut. */
export const signedDecimal = ({ numerator, denominator }: Fraction): string => {
  const isNegative = numerator.startsWith('-');
  const size = decimal(decimalText({ numerator: numerator.replace('-', ''), denominator }, 4));
  return `${isNegative ? '\u2212' : '+'}${size}`;
};

const singular: Record<string, string> = { elevtall: 'elev', barnetall: 'barn', arsverk: 'årsverk' };
/** What kroner are per, `elev`. */
export const perWord = (indicator: string): string => singular[indicator] ?? indicator;
const unitWord = (indicator: string): string => units[indicator] ?? indicator;

const listed = (parts: string[]): string => parts.join(' og ');
/** `1 000,25 kr per elev og 2 000,5 kr per barn`; `suffix` follows the unit. */
export const sayLevels = (levels: UnitLevel[], suffix = ''): string =>
  listed(levels.map(({ indicator, perUnit }) => `${decimal(perUnit)} kr per ${perWord(indicator)}${suffix}`));

/** Line 1: the pot and its level. With group rules the level is the one without them, where the lines begin. */
export function explainPot({ pot }: Explanation): string {
  const before = pot.groups ? ' Før gruppekravene:' : '';
  const shared = `Til fordeling er ${formatKroner(pot.pot)}.${before}`;
  if (pot.keysSharing === undefined || pot.kronerShared === undefined || !pot.units?.length)
    return `${shared} ${pot.allMet ? 'Alle som har sendt inn, har fått det de søkte om.' : 'Ingenting er delt etter nøkkelen.'}`;
  const kroner = `${grouped(pot.kronerShared)}\u00a0kr`;
  const [first, ...others] = pot.units;
  const key =
    others.length === 0
      ? `på ${counted(pot.keysSharing, pot.keyDecimals)} ${unitWord(first!.indicator)} i`
      : `etter nøkkelen (${pot.units.map(sayPart).join(', ')}) mellom`;
  return `${shared} ${kroner} deles ${key} nettverk som ikke har fått hele søknaden: ${sayLevels(pot.units)}.`;
}

const sayPart = ({ indicator, parts }: UnitLevel): string => `${parts} % ${unitWord(indicator)}`;

/** Line 2: the network's own sum. */
export function explainOwn({ pot, own }: Explanation): string {
  if (own.request === 0) return 'Behovsmeldingen er ikke sendt inn, så beløpet er 0.';
  const lines: [label: string, amount: number][] = [
    ['bundet fra før', own.commitment],
    ['grunntilskudd', own.base],
    ['høyere prioritet', own.priority],
    ['nøkkelandel', own.keyShare],
    [cutWords[own.cutBy ?? 'request'], own.cutAtRequest],
    ['omfordelt', own.redistributed],
    ['gruppekrav', own.groupShift],
    ['avrunding', own.rounding],
  ];
  const sum = lines
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount], at) => `${signOf(amount, at)}${label} ${formatKroner(Math.abs(amount))}`)
    .join(' ');
  const end =
    own.outcome === 'asSought' ? ' Det er hele søknaden.' : ` Dere søkte om ${formatKroner(own.request)}.`;
  const total = sum === '' ? 'beløpet er ' : `${sum} = `;
  return `${capital(explainKey(pot, own) + total)}${formatKroner(own.award)}.${end}${sayHeld(own)}${explainParts(own)}`;
}

const cutWords = {
  request: 'kuttet ved søknaden',
  cap: 'kuttet ved taket',
  tier: 'kuttet ved trinnet',
  award: 'kuttet ved grensen for hver tildeling',
} as const;

/** What stopped the network under group rules; nothing where it got all it sought. */
function sayHeld({ held, outcome }: Explanation['own']): string {
  if (!held || outcome === 'asSought') return '';
  const level = held.units ? `: ${sayLevels(held.units)}` : '';
  switch (held.by) {
    case 'pot':
      return ` Der stoppet potten${level}.`;
    case 'groups':
      return ` Der stoppet kravene til ${(held.groups ?? []).map(groupName).join(' og ')}${level}.`;
    case 'cap':
      return ' Dere er på taket.';
    case 'secured':
      return ' Dere får det som er bundet eller grunntilskuddet, og ingen nøkkelandel i tillegg.';
    case 'noKey':
      return ' Dere får bare grunntilskudd og det som er bundet.';
    default:
      return '';
  }
}

/** What the network counts: times the level of line 1 it is what the key gave. */
function explainKey({ keysSharing, keyDecimals }: Explanation['pot'], own: Explanation['own']): string {
  if (own.key === '0' && own.outcome !== 'asSought')
    return 'nøkkeltallet deres er 0, så nøkkelen gir ingenting: ';
  if (!keysSharing || !own.shares || own.outcome === 'asSought') return '';
  const [first, ...others] = own.counts;
  if (others.length === 0)
    return `dere har ${counted(own.key, keyDecimals)} av ${counted(keysSharing, keyDecimals)} ${unitWord(first!.indicator)}: `;
  const counts = own.counts.map(
    ({ indicator, count, decimals }) => `${counted(String(count), decimals)} ${unitWord(indicator)}`,
  );
  return `dere har ${listed(counts)}, ${decimal(own.keyPercent!)} % av nøkkelen hos disse nettverkene: `;
}

/** Where the award lies, at how many kroner per unit; nothing when there are no group rules. */
function explainParts({ parts = [] }: Explanation['own']): string {
  if (parts.length === 0) return '';
  const lines = parts.map(({ group, amount, held, units: levels }) => {
    const level = levels && held === 'exactly' ? ` (${sayLevels(levels)})` : '';
    return `${groupName(group)} ${formatKroner(amount)}${level}`;
  });
  return ` Beløpet ligger slik: ${lines.join('; ')}.`;
}

const signOf = (amount: number, at: number): string => (amount < 0 ? '− ' : at === 0 ? '' : '+ ');

/** An adjustment made by people, with their reason. */
export const explainAdjustment = (amount: number, reason: string, proposed: number): string =>
  `Justert med ${formatKroner(amount)} til ${formatKroner(proposed)}: ${oneLine(reason)}`;
