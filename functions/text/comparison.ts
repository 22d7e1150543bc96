// What alternatives lead to, in words: who gets more and less, and what is left of the pot.
import type { Allocation } from '../domain/claims.ts';
import { formatKroner } from '../domain/kroner.ts';

const leftReasons: Record<Allocation['unallocatedReason'], string> = {
  none: '',
  requestsMet: 'alle får det de har søkt om',
  carried: 'penger ingen har søkt om, overføres',
  noKey: 'de som har søkt om mer, har ingen tall i nøkkelen',
  tie: 'et valg må tas av mennesker først',
  unit: 'resten er mindre enn ett rundet beløp',
  groups: 'gruppekravene stenger for resten',
  cap: 'alle er ved søknaden eller taket',
};

/** What is left of the pot, kroner, and why. */
export const leftSentence = (left: number, reason: Allocation['unallocatedReason']): string =>
  left === 0 ? 'Ufordelt: 0 kr.' : `Ufordelt: ${formatKroner(left)}; ${leftReasons[reason]}.`;
