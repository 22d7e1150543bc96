// Why a proposal cannot be made from the adjustments that were typed, and what Start says when it is made.
import { formatKroner } from '../../basics/kroner.ts';

/** The report itself is refused. */
export const notAdjustable = (network: string, criterion: string | undefined): string =>
  `${network}: kan ikke justeres, for behovsmeldingen er ikke innstilt (${criterion}). Endre vurderingen i fanen Kriterier, eller tøm justeringen.`;

/** Both in kroner. */
export const adjustedOutside = (network: string, to: number, sought: number): string =>
  `${network}: justert til ${formatKroner(to)}, men det er søkt om ${formatKroner(sought)}. Beløpet må ligge mellom 0 og søknaden.`;

/** Likewise, where people have lowered some of what is sought. */
export const adjustedAboveVerdicts = (network: string, to: number, most: number): string =>
  `${network}: justert til ${formatKroner(to)}, men av det som er søkt, kan ${formatKroner(most)} innstilles. Beløpet må ligge mellom 0 og det; eller endre vurderingen i fanen Vurdering av tiltak.`;

/** In one ranking, networks on the same rank share by the key. */
export const rankedWithoutKey = (network: string): string =>
  `${network}: har ingen tall i nøkkelen, og i én rangering av alle tiltak deler nettverk som står likt, etter den. Skriv tallene i fanen Nøkkeltall, eller velg noe annet ved «Når behovene er større enn rammen» i fanen Plan.`;

/** All in kroner. */
export const wholeSentence = (frame: number, pot: number, left: number): string =>
  `Ramme ${formatKroner(frame)}, til fordeling ${formatKroner(pot)}, ufordelt ${formatKroner(left)}. Se fanen Innstilling.`;
