// The last look at what people moved: the frame still adds up to the krone, and nothing is below zero (D1).
import { sumKroner } from '../../basics/kroner.ts';
import type { Innstilling, NetworkLine } from './innstilling.ts';

/** Frame = off the top + coordination + the networks + *Ufordelt*. Throws when it is not; that is a fault of ours. */
export function proveLedger(innstilling: Innstilling): Innstilling {
  const { allocation, networks, unallocated } = innstilling;
  const { frame, offTheTop, coordination } = allocation;
  const shared = sumKroner(networks.map(({ proposed }) => proposed));
  const faults = [
    ...networks.filter(isAstray).map(({ claim }) => claim.id),
    ...(unallocated < 0 ? ['the rest'] : []),
    ...(offTheTop + coordination + shared + unallocated === frame ? [] : ['the frame']),
  ];
  if (faults.length > 0) throw new Error(`what was moved does not add up: ${faults.join(', ')}`);
  return innstilling;
}

/** Below nothing, above what can be proposed, or other than its tiltak. */
function isAstray({ claim, proposed, measures }: NetworkLine): boolean {
  const given = sumKroner(measures.map(({ amount }) => amount));
  return proposed < 0 || proposed > claim.request || (measures.length > 0 && given !== proposed);
}
