// Types moves in Justeringer as a case worker does.
import type { Cells } from '../../ports/hands.ts';
import type { Round } from './round.ts';

export const ledger = 'Justeringer';
export const because = 'Avtalt med nettverkene i møtet.';

const ownFields = ['from', 'to', 'amount', 'tiltak', 'cause', 'reason'];
const blank: Cells = Object.fromEntries(ownFields.map((field) => [field, null]));

/** In the first row that is free; answers the row. */
export function typeMove(round: Pick<Round, 'type' | 'shown'>, cells: Cells): number {
  let row = 1;
  while (ownFields.some((field) => round.shown(ledger, row, field) !== '')) row++;
  round.type(ledger, row, { cause: 'annet', reason: because, ...cells });
  return row;
}

/** To the network from *Ufordelt*, or the other way where the amount is below 0, in the row of one typed before. */
export function adjust(
  round: Pick<Round, 'type'>,
  network: string,
  { amount, reason = because, row = 1 }: { amount: number; reason?: string; row?: number },
): void {
  const [from, to] = amount < 0 ? [network, 'Ufordelt'] : ['Ufordelt', network];
  round.type(ledger, row, { from, to, amount: Math.abs(amount), cause: 'annet', reason });
}

export const clearMove = (round: Pick<Round, 'type'>, row: number): void => round.type(ledger, row, blank);
