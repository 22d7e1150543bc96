// Who has a role now, as Roller was read: whoever waits for an e-mail gets it by this.
import { isStop } from '../../domain/sheet/finding.ts';
import type { Holders, Whom } from '../../domain/records/message-life.ts';
import type { Network } from '../../domain/round/network.ts';
import type { OpenRound } from './open-round.ts';

export const governorRole: Whom = { role: 'governor_caseworker' };

export const networkRole = ({ code }: Pick<Network, 'code'>): Whom => ({
  role: 'network_coordinator',
  network: code,
});

/** A line of Roller that cannot be read may be anybody's; so may a network that Nøkkeltall does not say. */
export const holdersIn =
  ({
    roles,
    networks,
    networksUnread,
    roleFindings,
  }: Pick<OpenRound, 'roles' | 'networks' | 'networksUnread' | 'roleFindings'>): Holders =>
  ({ role, network: code }) => {
    const network = networks.find((one) => one.code === code)?.name;
    const isUnknown = code !== undefined && network === undefined;
    const lines = roles.filter((line) => line.role === role && line.network === network);
    return {
      addresses: isUnknown ? [] : [...new Set(lines.map(({ email }) => email))],
      unread: roleFindings.some(isStop) || (isUnknown && networksUnread),
    };
  };
