// Stage 0: the key has indicators that count something, and its parts add up.
import type { AllocationInput, Claim, Conflict } from '../../model.ts';
import type { KeyPart } from '../../rules.ts';
import { conflictOver } from './conflict.ts';
import { repeated } from './ids.ts';

/** Checks the key of the pot; ids are indicators, or the claims whose number is wrong. */
export const checkKey = ({ claims, rules }: AllocationInput): Conflict[] => checkKeyOf(claims, rules.key);

/**
 * `keyMissing`, `keyRepeated`, `keyPartsWrong` (parts of several indicators sum to 100, 1 000 or 10 000; `short` is
 * what is missing of 100), `indicatorNotWhole` (missing, negative, fractional, or with more than six decimals),
 * `indicatorAllZero`.
 */
export function checkKeyOf(claims: Claim[], key: KeyPart[]): Conflict[] {
  if (key.length === 0) return [{ code: 'keyMissing', ids: [], short: 0 }];
  const names = key.map(({ indicator }) => indicator);
  const sum = key.reduce((total, { parts }) => total + parts, 0);
  const wrongParts = key.filter(({ parts }) => !Number.isSafeInteger(parts) || parts < 1);
  const notCounted = claims.filter(({ indicators, decimals }) =>
    names.some((name) => !isCount(indicators[name]) || !isDecimals(decimals?.[name] ?? 0)),
  );
  const faults = [
    ...conflictOver('keyRepeated', repeated(names)),
    ...conflictOver(
      'keyPartsWrong',
      wrongParts.map(({ indicator }) => indicator),
      0,
    ),
    ...conflictOver(
      'indicatorNotWhole',
      notCounted.map(({ id }) => id),
    ),
  ];
  if (faults.length > 0) return faults;
  const empty = names.filter((name) => claims.every(({ indicators }) => indicators[name] === 0));
  return [
    ...conflictOver(
      'keyPartsWrong',
      key.length === 1 || [100, 1000, 10_000].includes(sum) ? [] : names,
      100 - sum,
    ),
    ...conflictOver('indicatorAllZero', empty),
  ];
}

const isCount = (value: number | undefined): boolean => Number.isSafeInteger(value) && value! >= 0;
const isDecimals = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 6;
