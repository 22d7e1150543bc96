// The network's own order: each rank once, from 1 and without holes (D15); what would mend it is offered.
import { type Finding, type Fix, finding } from '../../sheet/finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import type { TabCheck } from './context.ts';

const ranked = (rows: ParsedRow[]): (ParsedRow & { rank: number })[] =>
  rows.flatMap((row) => (row.read.priority === undefined ? [] : [{ ...row, rank: row.read.priority }]));

const placeOf = ({ raw }: ParsedRow): Fix['place'] => raw.places.priority;

/** The first of the equals keeps its rank; the others are offered the ranks nobody has. */
export const checkPriorityTwice: TabCheck = (rows) => {
  const byRank = Map.groupBy(ranked(rows), ({ rank }) => rank);
  let free = 0;
  const next = (): number => {
    while (byRank.has(++free));
    return free;
  };
  return [...byRank]
    .filter(([, same]) => same.length > 1)
    .map(([priority, same]): Finding => {
      const fixes = same.slice(1).map((row): Fix => ({ place: placeOf(row), value: next() }));
      return finding('priorityTwice', { severity: 'stops', places: same.map(placeOf), fixes }, { priority });
    });
};

/** Said at the first rank after the hole; the offer closes every hole and keeps the order. */
export const checkPriorityHoles: TabCheck = (rows) => {
  const inOrder = ranked(rows).toSorted((a, b) => a.rank - b.rank);
  const ranks = new Set(inOrder.map(({ rank }) => rank));
  if (inOrder.length < rows.length || ranks.size < inOrder.length) return [];
  const wrong = inOrder.map((row, index) => ({ row, expected: index + 1 }));
  const moved = wrong.filter(({ row, expected }) => row.rank !== expected);
  const [first] = moved;
  if (!first) return [];
  const facts = { priority: first.row.rank, expected: first.expected };
  const fixes = moved.map(({ row, expected }): Fix => ({ place: placeOf(row), value: expected }));
  return [finding('priorityHole', { severity: 'asks', places: [placeOf(first.row)], fixes }, facts)];
};
