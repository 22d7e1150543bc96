// What was typed as a Justering in a workbook of before, as rows of Justeringer: from *Ufordelt* or to it.
import { type MoveCause, shortestReason, unallocatedHolder } from '../tabs/justeringer.ts';
import type { OwnMove } from './move.ts';
import type { TypedAdjustment } from './read-kladd.ts';

/**
 * The cells of a row as a person would have typed them, and the row of Kladd they stood in; an amount that could not be
 * read is carried as it stood, to be told there. `move` is what the network gets or gives, where it could be.
 */
export type CarriedRow = {
  row: number;
  network: string;
  cells: { from: string; to: string; amount: number | string; cause: MoveCause; reason: string };
  move?: OwnMove;
};

/** Those that give come first, so that *Ufordelt* has what the others take. */
export function carriedRows(
  typed: readonly TypedAdjustment[],
  lengthen: (reason: string) => string,
): CarriedRow[] {
  const gives = ({ amount = 0 }: TypedAdjustment): boolean => amount < 0;
  const inOrder = [...typed.filter(gives), ...typed.filter((one) => !gives(one))];
  return inOrder.map((one) => {
    const { row, network, amount, text } = one;
    const [from, to] = gives(one) ? [network, unallocatedHolder] : [unallocatedHolder, network];
    const reason = one.reason.length < shortestReason ? lengthen(one.reason) : one.reason;
    const why = { cause: 'annet', reason } as const;
    const cells = { from, to, amount: amount === undefined ? text : Math.abs(amount), ...why };
    return { row, network, cells, ...(amount ? { move: { other: unallocatedHolder, amount, ...why } } : {}) };
  });
}
