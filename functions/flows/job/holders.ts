// Who has a role now, as Roller was read: whoever waits for an e-mail gets it by this.
import { isStop } from '../../domain/sheet/finding.ts';
import type { Holders, Whom } from '../../domain/records/message-life.ts';
import { takersOf } from '../../domain/round/roles/deputies.ts';
import type { RoleLine } from '../../domain/round/roles/role-line.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Language } from '../../domain/tabs/roller.ts';
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

type Read = Pick<OpenRound, 'roles' | 'runOut' | 'networks' | 'networksUnread' | 'roleFindings'>;

/** Those who get an e-mail that is for a role. */
export const addressesFor = (round: Read, whom: Whom): string[] => holdersIn(round)(whom).addresses;

/** A line of Roller that cannot be read may be anybody's; so may a network that Nøkkeltall does not say. */
export const holdersIn =
  ({ roles, runOut, networks, networksUnread, roleFindings }: Read): Holders =>
  (whom) => {
    const network = networkOf(whom, networks)?.name;
    const isUnknown = whom.network !== undefined && network === undefined;
    const isOfRole = (line: RoleLine): boolean => line.role === whom.role && line.network === network;
    const takers = isUnknown ? [] : takersOf({ roles, runOut }, isOfRole);
    return {
      addresses: addressesOf(takers),
      astray: isUnknown,
      unread: roleFindings.some(isStop) || (isUnknown && networksUnread),
      languages: new Map(addressesOf(takers).map((email) => [email, languageOf(email, roles)])),
      muted: addressesOf(takers.filter(({ notices }) => notices === 'necessary')),
    };
  };

/** What a claim of the round's e-mails goes by. */
export const claimingIn = (round: OpenRound): Claiming => ({
  holders: holdersIn(round),
  perDay: round.plan.mailsPerDay.number,
});
const addressesOf = (lines: RoleLine[]): string[] => [...new Set(lines.map(({ email }) => email))];

/** One address reads one language: nynorsk, where any of its lines says so. */
const languageOf = (address: string, roles: RoleLine[]): Language =>
  roles.some(({ email, language }) => email === address && language === 'nn') ? 'nn' : 'nb';
