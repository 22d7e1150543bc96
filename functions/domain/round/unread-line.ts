// What a network's rows are held to in its line of Nøkkeltall, where that cannot be read.
import { type Finding, isStop } from '../sheet/finding.ts';
import type { NokkeltallField } from '../tabs/nokkeltall.ts';
import type { Network } from './network.ts';
import type { Understood } from './read-rows.ts';

const heldTo = ['municipalities', 'preAnnounced'] as const satisfies NokkeltallField[];

/** Findings of Nøkkeltall at what this network's rows are held to: they would be held to nothing. */
export const unreadInLine = (
  { findings, reading: { columns } }: Understood<Network, NokkeltallField>,
  { place }: Network,
): Finding[] =>
  findings.filter(
    (one) =>
      isStop(one) &&
      one.places.some(
        ({ row, column }) => row === place.row && heldTo.some((field) => columns[field] === column),
      ),
  );
