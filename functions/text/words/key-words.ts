// Numbers of the key in words: pupils, children, man-years and what the Plan names, and kroner for each.
import type { Fraction } from '../../allocation/model.ts';
import { decimalText } from '../../allocation/arithmetic/decimal.ts';
import type { Count } from '../../allocation/reasons/reason.ts';
import type { UnitLevel } from '../../allocation/explain-units.ts';

/** What one unit of an indicator is called, and several; one that the Plan names has its name alone. */
const unitWords = new Map([
  ['elevtall', ['elev', 'elever']],
  ['barnetall', ['barn', 'barn']],
  ['arsverk', ['årsverk', 'årsverk']],
] as const satisfies [string, readonly [string, string]][]) as Map<string, readonly [string, string]>;

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

/** A decimal number to the nearest hundredth, as a person can use it; what is not all of it says so: `ca. 259,62`. */
export function nearly(text: string): string {
  const [whole = '0', part = ''] = text.split('.');
  if (/^\d{0,2}0*$/.test(part)) return decimal(text);
  const hundredths = BigInt(whole + part.slice(0, 2)) + (Number(part[2]) >= 5 ? 1n : 0n);
  const digits = String(hundredths).padStart(3, '0');
  return hundredths === 0n ? 'under 0,01' : `ca. ${decimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`)}`;
}

/** The same of a fraction, without its sign. */
export const nearlyOf = ({ numerator, denominator }: Fraction): string =>
  nearly(decimalText({ numerator: numerator.replace('-', ''), denominator }, 12));

/** With sign: `ca. +0,33`, or `under 0,01 mer`. */
export const signedDecimal = (fraction: Fraction): string => {
  const isNegative = fraction.numerator.startsWith('-');
  const size = nearlyOf(fraction);
  if (size.startsWith('under')) return `${size} ${isNegative ? 'mindre' : 'mer'}`;
  return size.replace(/^(ca\. )?/, `$1${isNegative ? '\u2212' : '+'}`);
};

/** What kroner are per: `elev`, or `enhet av reisetid i timer`. */
export const perWord = (indicator: string): string =>
  unitWords.get(indicator)?.[0] ?? `enhet av ${indicator}`;
/** What is counted, `elever`. */
const unitWord = (indicator: string): string => unitWords.get(indicator)?.[1] ?? indicator;
/** `5 % flere elever`, or `5 % mer av reisetid i timer`. */
export const moreOf = (indicator: string): string =>
  unitWords.has(indicator) ? `flere ${unitWord(indicator)}` : `mer av ${indicator}`;

/** `1 elev`, `3 av 4 elever`; what the Plan names by that first: `reisetid i timer 12,5`. */
export function sayCount({ indicator, count, decimals }: Said, all?: string): string {
  const words = unitWords.get(indicator);
  const [own, of] = [count, all].map((digits) => digits && counted(digits, decimals));
  const numbers = of === undefined ? own : `${own} av ${of}`;
  if (!words) return `${indicator} ${numbers}`;
  return `${numbers} ${words[(of ?? own) === '1' ? 0 : 1]}`;
}

/** A count's digits, of which so many are decimals. */
type Said = { indicator: string; count: string; decimals?: number | undefined };

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
    return sayCount({ indicator: first!.indicator, count: key, decimals: keyDecimals }, keys);
  }
  const each = counts.map((one) => sayCount({ ...one, count: String(one.count) }));
  if (keys === undefined) return listed(each);
  const percent = nearlyOf({ numerator: String(BigInt(key) * 100n), denominator: keys });
  return `${listed(each)}, ${percent} % av nøkkelen hos disse nettverkene`;
}

/** `på 1 200 elever`, `etter reisetid i timer (49,75 i alt)`, or with several indicators `etter nøkkelen (50 % elever, 50 % barn)`. */
export function sayShared(units: UnitLevel[], keys: string, keyDecimals?: number): string {
  const [first, ...others] = units;
  if (others.length === 0) {
    const { indicator } = first!;
    return unitWords.has(indicator)
      ? `på ${sayCount({ indicator, count: keys, decimals: keyDecimals })}`
      : `etter ${indicator} (${counted(keys, keyDecimals)} i alt)`;
  }
  return `etter nøkkelen (${units.map((unit) => sayPart(unit, units)).join(', ')})`;
}

const sayPart = ({ indicator, parts }: UnitLevel, all: UnitLevel[]): string => {
  const isPercent = all.reduce((sum, one) => sum + one.parts, 0) === 100;
  return `${parts} ${isPercent ? '%' : 'deler'} ${unitWord(indicator)}`;
};

/** `1 000,25 kr per elev og ca. 2 000,33 kr per barn`; `suffix` follows the unit. */
export const sayLevels = (levels: UnitLevel[], suffix = ''): string =>
  listed(levels.map(({ indicator, perUnit }) => `${nearly(perUnit)} kr per ${perWord(indicator)}${suffix}`));
