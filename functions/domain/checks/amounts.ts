// A tiltak must seek something, and the network's sum is held against the frame it was told of (D14).
import { formatKroner, sumKroner } from '../kroner.ts';
import { type RowCheck, type TabCheck, at } from './context.ts';

export const checkSought: RowCheck = (row) => {
  const { soughtOwner, soughtUh } = row.draft;
  if (soughtOwner === undefined || soughtUh === undefined || soughtOwner + soughtUh > 0) return [];
  return [at(row, ['soughtOwner', 'soughtUh'], 'nothingSought', 'stops')];
};

/** One finding for the tab, at the amounts of the row where the sum, in order of priority, passes the frame. */
export const checkPreAnnouncedFrame: TabCheck = (rows, { network, plan }) => {
  const frame = network.preAnnounced;
  if (frame === undefined) return [];
  const sought = (row: (typeof rows)[number]): number =>
    (row.draft.soughtOwner ?? 0) + (row.draft.soughtUh ?? 0);
  const total = sumKroner(rows.map(sought));
  if (total <= frame) return [];
  let sum = 0;
  const inOrder = rows.toSorted((a, b) => (a.draft.priority ?? 9999) - (b.draft.priority ?? 9999));
  const passing = inOrder.find((row) => (sum += sought(row)) > frame);
  if (!passing) return [];
  const facts = { total: formatKroner(total), frame: formatKroner(frame), over: formatKroner(total - frame) };
  const severity = plan.preAnnounced.text === 'stops' ? 'stops' : 'asks';
  return [at(passing, ['soughtOwner', 'soughtUh'], 'aboveFrame', severity, facts)];
};
