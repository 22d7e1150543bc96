// What is kept under a name that a network had before: found again by the network's code, and told where it cannot follow.
import type { Documents } from '../../domain/records/documents.ts';
import type { Report } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Reads } from '../../ports.ts';
import type { OpenRound } from './open-round.ts';

export type NamedNetwork = Pick<Network, 'name' | 'code'>;
/** The networks there are, as far as Nøkkeltall could be read. */
export type Networks = Pick<OpenRound, 'networks' | 'networksUnread'>;

type StoredTab = Documents['tabMeasures'];
type Sent = Documents['report'];

const isOf =
  (code: string) =>
  ({ id }: { id: string }): boolean =>
    id.startsWith(`${code}-`);

/** The version before kept no code: then the IDs say it. Nothing for a name that all was taken away from. */
function codeOf({ code, measures: [first, ...rest] }: StoredTab): string | undefined {
  const own = code ?? first?.id.replace(/-\d+$/, '');
  return code ?? (own !== undefined && rest.every(isOf(own)) ? own : undefined);
}

/**
 * Whose it is now. By its name, unless another network has the code and nothing under its own name: that one was renamed,
 * and a new one got the name.
 */
function ownerOf(
  one: StoredTab,
  kept: StoredTab[],
  networks: readonly NamedNetwork[],
): NamedNetwork | undefined {
  const code = codeOf(one);
  const byName = networks.find(({ name }) => name === one.id);
  const byCode = networks.find((network) => network.code === code);
  if (!byCode || byName?.code === code) return byName;
  const hasOwn = kept.some((other) => other.id === byCode.name && codeOf(other) !== undefined);
  return byName && hasOwn ? byName : byCode;
}

/** The names under which a network's rows are kept: its own, unless that is still another's, and those it had before. */
export function namesKept(
  kept: StoredTab[],
  own: NamedNetwork,
  { networks, networksUnread }: Networks,
): string[] {
  if (networksUnread) return [own.name];
  const byId = new Map(kept.map((one) => [one.id, ownerOf(one, kept, networks)?.name]));
  const formers = [...byId].filter(([id, owner]) => owner === own.name && id !== own.name);
  const isOwn = !byId.has(own.name) || byId.get(own.name) === own.name;
  return [...(isOwn ? [own.name] : []), ...formers.map(([id]) => id)];
}

/** IDs with this network's code that another has: they are not given once more, also where codes were exchanged. */
export async function idsElsewhere(
  from: Reads,
  kept: StoredTab[],
  { code }: NamedNetwork,
  own: readonly string[],
): Promise<string[]> {
  const others = kept.filter(
    (one) => !own.includes(one.id) && (one.code === code || one.measures.some(isOf(code))),
  );
  const rows = await Promise.all(others.map(({ id }) => from.list('storedRow', id)));
  return rows.flat().map(({ id }) => id);
}

/**
 * The report that was sent with this network's code under another name: what was sent keeps the name it was sent under.
 * `reports` are all that were ever sent.
 */
export async function sentAs(
  from: Reads,
  { name, code }: NamedNetwork,
  reports: readonly Report[],
): Promise<Sent | undefined> {
  const sent = reports.filter((one): one is Sent => one.state !== 'unsent');
  const own = sent.find(({ id }) => id === name);
  const whose = async (version: number): Promise<unknown> =>
    (await from.get('event', `submit/${code}/${version}`))?.facts['network'];
  if (own && (await whose(own.version)) === name) return undefined;
  for (const version of new Set(sent.map((one) => one.version))) {
    const by = await whose(version);
    const report = sent.find((one) => one.id === by && one.id !== name && one.version === version);
    if (report) return report;
  }
  return undefined;
}
