// A number and what its format shows of it are brought together: noise is taken away, and what is hidden is found.
import { type Cell, type CellValue, seenOf } from '../cells.ts';
import { numbersIn, asPercent } from './number.ts';

/** What a reader takes; or, of a number that its format shows as another number, what the cell holds. */
export type AsSeen = { value: CellValue } | { holds: string };

const written = (number: number): string => String(Number(number.toPrecision(15))).replace('.', ',');

/**
 * A cell's value as people see it. A number is what it is shown as when the two are less than a thousandth of the `unit`
 * apart, the least that may be typed: a formula's 330000.00000000006 that is shown as 330 000.
 */
export function asSeen(cell: Cell, unit = 1): AsSeen {
  const { value, shown, shownAs } = cell;
  if (typeof value !== 'number' || shown === undefined) return { value: seenOf(cell) };
  const says = shownAs === undefined || shownAs === 'percent' ? numbersIn(shown) : [];
  if (says.length === 0) return { value: shown };
  const held = shownAs === 'percent' ? value * 100 : value;
  const near = says.find((one) => Math.abs(one - held) < unit / 1000);
  if (near === undefined) return { holds: shownAs === 'percent' ? asPercent(value) : written(value) };
  return { value: shownAs === 'percent' ? shown : near };
}
