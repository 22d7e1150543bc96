// Splits a whole number pro rata to whole parts, exactly, by largest remainder.
import { handOut } from './largest-remainder.ts';

/** Whole numbers that sum to `amount`, each within one of its exact share. All zero when every part is zero. */
export function splitByParts(amount: bigint, parts: bigint[], ids: string[]): bigint[] {
  const sum = parts.reduce((total, part) => total + part, 0n);
  if (sum === 0n) return parts;
  const floors = parts.map((part) => (amount * part) / sum);
  const remainders = parts.map((part) => (amount * part) % sum);
  const left = Number(amount - floors.reduce((total, floor) => total + floor, 0n));
  for (const position of handOut(remainders, left, (at) => ids[at]!).winners) floors[position]! += 1n;
  return floors;
}
