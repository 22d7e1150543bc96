// The column «Vara for»: the address of somebody else in Roller.
import { longestText, textOf } from '../../sheet/cells.ts';
import { finding, isStop } from '../../sheet/finding.ts';
import type { RawRow } from '../../sheet/read-tab.ts';
import type { RollerField } from '../../tabs/roller.ts';
import type { Built } from '../read-rows.ts';
import { addressIn, tellAddress } from './address.ts';
import type { RoleLine } from './role-line.ts';

/**
 * `addresses` are all that stand in Roller: somebody who does not can have no line that runs out, so the deputy waits in
 * vain, which is asked about.
 */
export function deputyOf(
  email: string,
  { cells: { deputyFor: cell }, places: { deputyFor: place } }: RawRow<RollerField>,
  addresses: ReadonlySet<string>,
): Built<Pick<RoleLine, 'deputyFor'>> {
  if (textOf(cell).length > longestText) return {};
  const deputyFor = addressIn(cell);
  if (deputyFor === '') return { value: {} };
  const findings = tellAddress(deputyFor, place);
  if (findings.some(isStop)) return { findings };
  const places = [place];
  if (deputyFor === email) return { findings: [finding('deputyOfSelf', { severity: 'stops', places }, {})] };
  if (addresses.has(deputyFor)) return { value: { deputyFor } };
  const asked = finding('deputyUnknown', { severity: 'asks', places }, { text: deputyFor });
  return { value: { deputyFor }, findings: [asked] };
}
