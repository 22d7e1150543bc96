// Whether a network's name can be the title of its tab, and be known again when it is typed.
import type { Finding } from '../sheet/finding.ts';

/** With «Behov » before it a name stays within the 100 characters of a tab's title. */
const longestName = 90;

/** What is wrong with a name: its length, or what nobody can see (controls, marks without width, half characters). */
export function faultOfName(name: string): Pick<Finding, 'code' | 'facts'> | undefined {
  const facts = { text: name, header: 'Nettverk', length: name.length, longest: longestName };
  if (name.length > longestName) return { code: 'textTooLong', facts };
  return /\p{C}/u.test(name) ? { code: 'networkUnreadable', facts } : undefined;
}
