// What tells that a deadline was kept, and who has not kept it: nobody is reminded of what cannot be seen here.
import { type Report, isWithNetwork } from '../records/report-life.ts';
import type { WheelCode, WheelLine } from '../wheel/wheel.ts';

/** `report`: each network's need report. `proposal`: one that was put forward. Of the other lines nothing is known. */
export const knownBy: Partial<Record<WheelCode, 'report' | 'proposal'>> = {
  need: 'report',
  proposal: 'proposal',
};

export type NetworkStanding = { code: string; name: string; report: Report };

/** How far the round is. */
export type RoundStanding = { networks: readonly NetworkStanding[]; isPublished: boolean };

/** Who lacks something: a network, or the governor's office. */
export type Misser = { party: 'network'; network: NetworkStanding } | { party: 'governor'; network?: never };

/** Those who have not kept a line's deadline, as far as it is known. */
export function missersOf(
  { code }: Pick<WheelLine, 'code'>,
  { networks, isPublished }: RoundStanding,
): Misser[] {
  switch (knownBy[code]) {
    case 'report':
      return networks
        .filter(({ report }) => isWithNetwork(report))
        .map((network) => ({ party: 'network', network }));
    case 'proposal':
      return isPublished ? [] : [{ party: 'governor' }];
    default:
      return [];
  }
}
