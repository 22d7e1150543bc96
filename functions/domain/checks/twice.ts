// The same tiltak twice in one tab is probably a copied row.
import { headerKey } from '../tabs/column.ts';
import type { TabCheck } from './context.ts';

export const checkMeasureTwice: TabCheck = (rows) => {
  const named = rows.filter(({ draft }) => draft.measure !== undefined);
  return [
    ...Map.groupBy(
      named,
      ({ draft }) => `${headerKey(draft.measure ?? '')}|${draft.sector}|${draft.start?.order}`,
    ).values(),
  ]
    .filter((same) => same.length > 1)
    .map((same) => ({
      code: 'measureTwice',
      severity: 'asks',
      places: same.map(({ raw }) => raw.places.measure),
      facts: { text: same[0]?.draft.measure ?? '' },
    }));
};
