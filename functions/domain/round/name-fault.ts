// Whether a network's name can be the title of its tab, and be known again when it is typed.
import type { Place } from '../sheet/cells.ts';
import { type Finding, type Spot, finding } from '../sheet/finding.ts';

/** With «Behov » before it a name stays within the 100 characters of a tab's title. */
const longestName = 90;

/** What is wrong with a name: its length, or what nobody can see (controls, marks without width, half characters). */
export function faultOfName(name: string, place: Place): Finding | undefined {
  const here: Spot = { severity: 'stops', places: [place] };
  const { length } = name;
  if (length > longestName)
    return finding('textTooLong', here, { header: 'Nettverk', length, longest: longestName });
  return /\p{C}/u.test(name) ? finding('networkUnreadable', here, { text: name }) : undefined;
}
