// Who of Roller a deadline concerns: the one place that says it.
import type { Whom } from '../records/message-life.ts';
import type { WheelParty } from '../wheel/wheel.ts';

/** Owners, UH and the forum have no roles of their own yet: what concerns them goes to the governor's office. */
export const roleOfParty: Record<WheelParty, Whom['role']> = {
  network: 'network_coordinator',
  owner: 'governor_caseworker',
  uh: 'governor_caseworker',
  forum: 'governor_caseworker',
  governor: 'governor_caseworker',
};
