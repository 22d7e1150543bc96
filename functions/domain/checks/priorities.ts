// The network's own order: each rank once, from 1 and without holes (D15).
import type { ParsedRow } from '../parse-row.ts';
import { type TabCheck, at } from './context.ts';

const byPriority = (rows: ParsedRow[]): Map<number, ParsedRow[]> => {
  const ranked = rows.filter(({ draft }) => draft.priority !== undefined);
  return Map.groupBy(ranked, ({ draft }) => draft.priority ?? 0);
};

export const checkPriorityTwice: TabCheck = (rows) =>
  [...byPriority(rows)]
    .filter(([, same]) => same.length > 1)
    .map(([priority, same]) => ({
      code: 'priorityTwice',
      severity: 'stops',
      places: same.map(({ raw }) => raw.places.priority),
      facts: { priority },
    }));

export const checkPriorityHoles: TabCheck = (rows) => {
  const ranks = [...byPriority(rows).keys()].toSorted((a, b) => a - b);
  const first = ranks.find((rank, index) => rank !== index + 1);
  const row = rows.find(({ draft }) => first !== undefined && draft.priority === first);
  if (first === undefined || !row) return [];
  return [
    at(row, ['priority'], 'priorityHole', 'asks', { priority: first, expected: ranks.indexOf(first) + 1 }),
  ];
};
