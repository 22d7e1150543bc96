// Whether a message of the wheel still says what is so, when it is about to leave.
import { type WheelCode } from '../wheel/wheel.ts';
import { type WheelInForce, deadlineLine } from './in-force.ts';
import { type RoundStanding, knownBy, missersOf } from './known-by.ts';

/** What a message is about: the code of a network, where it is one's; and a line's deadline, UTC, as it was then. */
export type WheelAbout = {
  kind: 'reminder' | 'overdue' | 'moved' | 'digest';
  network?: string | undefined;
  line?: WheelCode | undefined;
  instant?: string | undefined;
};

/** Why it shall not leave; nothing where it shall. A digest is of its own day and always leaves. `wheel` where an act has kept one. */
export function stillDue(
  { kind, network, line: code, instant }: WheelAbout,
  { standing, wheel }: { standing: RoundStanding; wheel: WheelInForce | undefined },
): 'delivered' | 'changed' | undefined {
  if (code === undefined) return undefined;
  if (wheel && deadlineLine(wheel, code)?.instant !== instant) return 'changed';
  if (kind === 'moved' || knownBy[code] === undefined) return undefined;
  const missers = missersOf({ code }, standing);
  const isMissing =
    network === undefined ? missers.length > 0 : missers.some((one) => one.network?.code === network);
  return isMissing ? undefined : 'delivered';
}
