// Plan of the version before loses the lines that stand in Årshjul now.
import { headerKey } from '../../../basics/same-text.ts';
import { formatDeadline } from '../../../domain/plan/deadline.ts';
import { movedLabels } from '../../../domain/plan/wheel-parameters.ts';
import { readDeadline } from '../../../domain/sheet/read-date.ts';
import { typedIn } from './found.ts';
import type { Mending } from './mending.ts';
import type { Columns, PlacedTab } from './tabs.ts';

const labels = new Set(Object.values(movedLabels).map(headerKey));

/** The lowest first, so that the others stand where they stood; what stood in it is told. */
export function takeOutMoved({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  if (tab.kind !== 'plan' || found.isNew) return [];
  const [nameAt, valueAt] = [columns.get('parameter') ?? 0, columns.get('value') ?? 1];
  const { sheetId } = found;
  return found.rows
    .flatMap((cells, row): Mending[] => {
      const name = typedIn(cells[nameAt]);
      if (row === 0 || !labels.has(headerKey(name))) return [];
      const text = typedIn(cells[valueAt]);
      const instant = /^\d{5}(\.\d+)?$/.test(text) ? readDeadline(text) : undefined;
      const value = instant === undefined ? text : formatDeadline(instant);
      const range = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
      return [
        {
          mend: { code: 'parameterMoved', tab: title, what: value === '' ? name : `${name}: ${value}` },
          requests: [{ deleteDimension: { range } }],
          moves: true,
        },
      ];
    })
    .toReversed();
}
