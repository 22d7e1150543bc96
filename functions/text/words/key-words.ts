// Numbers of the key in words: pupils, children, man-years, and kroner for each.
import type { Fraction } from '../../allocation/model.ts';
import { decimalText } from '../../allocation/arithmetic/decimal.ts';
import type { Count } from '../../allocation/reasons/reason.ts';
import type { UnitLevel } from '../../allocation/explain-units.ts';

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
/** What kroner are per, `elev`; and what is counted, `elever`. */
export const perWord = (indicator: string): string => singular[indicator] ?? indicator;
export const unitWord = (indicator: string): string => units[indicator] ?? indicator;

/** `a`, `a og b`, `a, b og c`. */
export const listed = (parts: string[], word: 'og' | 'eller' = 'og'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

/** A network's counts and its part of `keys`, those of all who share; without these its counts alone. */
export function sayCounts(
  counts: Count[],
  key: string,
  keys: string | undefined,
  keyDecimals?: number,
): string {
  const [first, ...others] = counts;
  if (others.length === 0) {
    const of = keys === undefined ? '' : ` av ${counted(keys, keyDecimals)}`;
    return `${counted(key, keyDecimals)}${of} ${unitWord(first!.indicator)}`;
  }
  const each = counts.map(
    ({ indicator, count, decimals }) => `${counted(String(count), decimals)} ${unitWord(indicator)}`,
  );
  if (keys === undefined) return listed(each);
  const percent = decimalText({ numerator: String(BigInt(key) * 100n), denominator: keys }, 2);
  return `${listed(each)}, ${decimal(percent)} % av nøkkelen hos disse nettverkene`;
}

/** `på 1 200 elever`, or with several indicators `etter nøkkelen (50 % elever, 50 % barn)`. */
export function sayShared(units: UnitLevel[], keys: string, keyDecimals?: number): string {
  const [first, ...others] = units;
  if (others.length === 0) return `på ${counted(keys, keyDecimals)} ${unitWord(first!.indicator)}`;
  return `etter nøkkelen (${units.map((unit) => sayPart(unit, units)).join(', ')})`;
}

const sayPart = ({ indicator, parts }: UnitLevel, all: UnitLevel[]): string => {
  const isPercent = all.reduce((sum, one) => sum + one.parts, 0) === 100;
  return `${parts} ${isPercent ? '%' : 'deler'} ${unitWord(indicator)}`;
};

/** `1 000,25 kr per elev og 2 000,5 kr per barn`; `suffix` follows the unit. */
export const sayLevels = (levels: UnitLevel[], suffix = ''): string =>
  listed(levels.map(({ indicator, perUnit }) => `${decimal(perUnit)} kr per ${perWord(indicator)}${suffix}`));
