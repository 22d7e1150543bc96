// Who has a role now, as Roller was read: whoever waits for an e-mail gets it by this.
import { isStop } from '../../domain/sheet/finding.ts';
import type { Holders, Whom } from '../../domain/records/message-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { headerKey } from '../../basics/same-text.ts';
import type { NamedNetwork } from './former-names.ts';
import type { OpenRound } from './open-round.ts';
import type { Claiming } from '../../ports.ts';

export const governorRole: Whom = { role: 'governor_caseworker' };

export const networkRole = ({ code, name }: NamedNetwork): Whom => ({
  role: 'network_coordinator',
  network: code,
  name,
});

/** By its code or its name, whichever still stands; by neither where they are of two networks now. */
function networkOf({ network: code, name }: Whom, networks: readonly Network[]): Network | undefined {
  const byCode = networks.find((one) => one.code === code);
  const byName = networks.find((one) => name !== undefined && headerKey(one.name) === headerKey(name));
  return byCode && byName && byCode !== byName ? undefined : (byCode ?? byName);
}

/** A line of Roller that cannot be read may be anybody's; so may a network that Nøkkeltall does not say. */
export const holdersIn =
  ({
    roles,
    networks,
    networksUnread,
    roleFindings,
  }: Pick<OpenRound, 'roles' | 'networks' | 'networksUnread' | 'roleFindings'>): Holders =>
  (whom) => {
    const network = networkOf(whom, networks)?.name;
    const isUnknown = whom.network !== undefined && network === undefined;
    const lines = roles.filter((line) => line.role === whom.role && line.network === network);
    return {
      addresses: isUnknown ? [] : [...new Set(lines.map(({ email }) => email))],
      astray: isUnknown,
      unread: roleFindings.some(isStop) || (isUnknown && networksUnread),
    };
  };

/** What a claim of the round's e-mails goes by. */
export const claimingIn = (round: OpenRound): Claiming => ({ holders: holdersIn(round) });
