// What is kept under a name that a network had before: found again by the network's code, and told where it cannot follow.
import type { Documents } from '../../domain/records/documents.ts';
import type { Report } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Reads } from '../../ports.ts';
import type { OpenRound } from './open-round.ts';

export type Named = Pick<Network, 'name' | 'code'>;
/** The networks there are, as far as Nøkkeltall could be read. */
export type Networks = Pick<OpenRound, 'networks' | 'networksUnread'>;

type Kept = Documents['tabMeasures'];
type Sent = Documents['report'];

const isOf =
  (code: string) =>
  ({ id }: { id: string }): boolean =>
    id.startsWith(`${code}-`);

/** The version before kept no code: then the IDs say it. */
const wasOf = ({ code, measures }: Kept, own: string): boolean =>
  code === undefined ? measures.length > 0 && measures.every(isOf(own)) : code === own;

/** Names that no network has now, and under which tiltak of this network's code are kept: they are its own. */
export const formerNames = (
  kept: Kept[],
  { code }: Named,
  { networks, networksUnread }: Networks,
): string[] =>
  networksUnread
    ? []
    : kept
        .filter((one) => networks.every(({ name }) => name !== one.id) && wasOf(one, code))
        .map(({ id }) => id);

/** IDs with this network's code that another has: they are not given once more, also where codes were exchanged. */
export async function idsElsewhere(
  from: Reads,
  kept: Kept[],
  { code }: Named,
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
  { name, code }: Named,
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
