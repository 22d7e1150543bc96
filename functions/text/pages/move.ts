// What a move of money would do, before it is done: both sides' tiltak, Ufordelt, the frame, and groups that leave their bounds.
import { type LeftBounds, groupsLeft } from '../../domain/proposal/group-sums.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import { type Innstilling, type NetworkLine, tiltakIn } from '../../domain/proposal/innstilling.ts';
import { formatKroner, signed, sumKroner } from '../../basics/kroner.ts';
import { groupName } from '../words/group-names.ts';
import { type PageBlock, writeText } from './page.ts';

/** What was computed, and from what. */
type Computed = { input: AllocationInput; innstilling: Innstilling };

/** `holders` are those of the move; only networks have a table. */
export function movePage(now: Computed, after: Computed, holders: readonly string[]): PageBlock[] {
  const lines = (name: string): NetworkLine[][] => [
    [now, after].flatMap(({ innstilling }) =>
      innstilling.networks.filter(({ claim }) => claim.name === name),
    ),
  ];
  const tables = holders.flatMap((name) =>
    lines(name).flatMap(([was, is]) => (was && is ? sideOf(was, is) : [])),
  );
  const groups = groupsLeft(now.input, now.innstilling.allocation, [now.innstilling, after.innstilling]);
  return [
    ...tables,
    { kind: 'heading', text: 'Rammen' },
    { kind: 'line', text: sayLeft(now.innstilling.unallocated, after.innstilling.unallocated) },
    { kind: 'line', text: sayFrame(after.innstilling) },
    ...(groups === 'unknown'
      ? [{ kind: 'line' as const, text: 'Gruppekravene i Plan er ikke prøvd på det som flyttes.' }]
      : groups.map((one): PageBlock => ({ kind: 'line', text: sayGroup(one) }))),
  ];
}

function sideOf(was: NetworkLine, is: NetworkLine): PageBlock[] {
  const names = new Map(tiltakIn(was.claim).map(({ id, name }) => [id, name]));
  const before = new Map(was.measures.map(({ id, amount }) => [id, amount]));
  const rows = is.measures.map(({ id, amount }) => {
    const earlier = before.get(id) ?? 0;
    const change = amount === earlier ? 'uendret' : signed(amount - earlier);
    return [`${id} ${names.get(id) ?? ''}`, formatKroner(earlier), formatKroner(amount), change];
  });
  const sum = [
    'Sum',
    formatKroner(was.proposed),
    formatKroner(is.proposed),
    signed(is.proposed - was.proposed),
  ];
  return [
    { kind: 'heading', text: is.claim.name },
    { kind: 'table', head: ['Tiltak', 'Før', 'Etter', 'Endring'], rows: [...rows, sum] },
  ];
}

const sayLeft = (before: number, after: number): string =>
  before === after
    ? `Ufordelt er ${formatKroner(after)}, som før.`
    : `Ufordelt går fra ${formatKroner(before)} til ${formatKroner(after)}.`;

function sayFrame({ allocation, networks, unallocated }: Innstilling): string {
  const { frame, offTheTop, coordination } = allocation;
  const shared = sumKroner(networks.map(({ proposed }) => proposed));
  return `Ramme ${formatKroner(frame)} = avsetninger ${formatKroner(offTheTop)} + koordinering ${formatKroner(coordination)} + nettverkene ${formatKroner(shared)} + ufordelt ${formatKroner(unallocated)}.`;
}

const sayGroup = ({ id, least, most, before, after }: LeftBounds): string =>
  `Gruppekravet for ${groupName(id)} holder ikke lenger: minst ${formatKroner(least)}, høyst ${formatKroner(most)}; før ${formatKroner(before)}, etter ${formatKroner(after)}.`;

/** The same for those who have no page. */
export const aboutToMove = (page: PageBlock[]): { title: string; message: string } => ({
  title: 'Dette skjer hvis pengene flyttes',
  message: writeText(page),
});
