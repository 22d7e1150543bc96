// What was moved, in words: as a network sees it, and as one of its tiltak does.
import type { TiltakAward } from '../../allocation/model.ts';
import { formatKroner, signed } from '../../basics/kroner.ts';
import type { OwnMove } from '../../domain/moves/move.ts';
import { oneLine } from './one-line.ts';

const endOf = ({ amount, other }: { amount: number; other: string }): string =>
  `${amount > 0 ? 'fra' : 'til'} ${other}`;

/** A line for each move: how much, from or to whom, and why. */
export const sayMoves = (moves: readonly OwnMove[]): string =>
  moves
    .map((move) => `${signed(move.amount)} ${endOf(move)}: ${move.cause}. ${oneLine(move.reason)}`)
    .join('\n');

/** What a tiltak gave or got, with a space before each sentence; nothing where nothing was moved. */
export const sayMoved = (moved: TiltakAward['moved'] = []): string =>
  moved
    .map(
      (one) =>
        ` ${formatKroner(Math.abs(one.amount))} er flyttet ${one.amount > 0 ? 'hit ' : ''}${endOf(one)}: ${one.cause}.`,
    )
    .join('');
