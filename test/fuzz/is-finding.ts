// Whether a finding can be said: in words, with nothing left out, and not longer than somebody reads.
import type { Finding } from '../../functions/domain/sheet/finding.ts';
import { describeFully } from '../../functions/text/findings/catalogue.ts';

export function isFinding(finding: Finding): boolean {
  const said = describeFully(finding);
  return (
    finding.places.length > 0 &&
    said.length > 20 &&
    said.length < 3000 &&
    !/undefined|NaN|\[object/.test(said)
  );
}
