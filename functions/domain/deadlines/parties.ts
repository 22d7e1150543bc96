// Who is told that a deadline is moved: the one place that says it.
import type { WheelParty } from '../wheel/wheel.ts';

/**
 * The networks, each for itself; nothing in place of one is the governor's office, for whoever the functions write to in
 * no other way: owners, UH and the forum. Of its own deadlines the office is told in the answer alone.
 */
export function toldOfMove<N>(who: WheelParty, networks: readonly N[]): readonly (N | undefined)[] {
  if (who === 'governor') return [];
  return who === 'network' ? networks : [undefined];
}
