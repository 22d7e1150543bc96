// Why a proposal cannot be made from the adjustments that were typed, and what Start says when it is made.
import { formatKroner } from '../../basics/kroner.ts';

/** The report itself is refused. */
export const notAdjustable = (network: string, criterion: string | undefined): string =>
  `${network}: kan ikke justeres, for behovsmeldingen er ikke innstilt (${criterion}). Endre vurderingen i fanen Kriterier, eller tøm justeringen.`;

/** Both in kroner. */
export const adjustedOutside = (network: string, to: number, sought: number): string =>
  `${network}: justert til ${formatKroner(to)}, men det er søkt om ${formatKroner(sought)}. Beløpet må ligge mellom 0 og søknaden.`;

/** All in kroner. */
export const wholeSentence = (frame: number, pot: number, left: number): string =>
  `Ramme ${formatKroner(frame)}, til fordeling ${formatKroner(pot)}, ufordelt ${formatKroner(left)}. Se fanen Innstilling.`;
