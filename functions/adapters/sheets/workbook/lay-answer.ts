// Kladd and Innstilling on one screen: the networks' rows and their sum are two lines high, however much a cell of them holds.
import { answerHeight, layoutOf } from '../../../domain/proposal/tab-layout.ts';
import type { TabDefinition } from '../../../domain/sheet/column.ts';
import type { WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import { chartWords } from '../../../text/words/workbook.ts';
import { addNetworkChart } from '../chart.ts';
import { bodyOf, type Mending, type Request } from './mending.ts';
import type { PlacedTab } from './tabs.ts';

/** The size of the letters, so that two lines have room for the cause of an amount. */
const points = 10;

/** The tabs that show a proposal. */
export const isProposal = ({ kind }: TabDefinition): boolean => kind === 'innstilling' || kind === 'kladd';

/** For a tab of that many networks; nothing for other tabs. */
export function layAnswer({ found, tab }: PlacedTab, networks: number): Request[] {
  if (!isProposal(tab) || networks === 0) return [];
  const { sheetId, columnCount } = found;
  const { sum } = layoutOf(networks);
  const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: sum + 1 };
  const cell = { userEnteredFormat: { textFormat: { fontSize: points } } };
  const letters = bodyOf(sheetId, 0, columnCount);
  return [
    { repeatCell: { range: letters, cell, fields: 'userEnteredFormat.textFormat.fontSize' } },
    {
      updateDimensionProperties: { range, properties: { pixelSize: answerHeight }, fields: 'pixelSize' },
    },
  ];
}

/** A tab of the version before, in which no row has that height; where some have, people have dragged the others. */
export function mendAnswer(placed: PlacedTab, { networks }: WorkbookPlan): Mending[] {
  const { found, tab, title } = placed;
  const { sum } = layoutOf(networks.length);
  const heights = (found.heights ?? []).slice(1, sum + 1);
  if (!isProposal(tab) || found.isNew || heights.includes(answerHeight)) return [];
  const laid = layAnswer(placed, networks.length);
  const requests = [...laid, ...layChart(placed, networks.length)];
  return laid.length > 0 ? [{ mend: { code: 'rowsLaid', tab: title, what: title }, requests }] : [];
}

/** The row at which the chart lay in the version before, from the networks on: what stands under it was covered. */
const beforeUnder = 16;

/** A chart that nobody has moved goes to the rows that are left free for it; Kladd had none. */
function layChart({ found: { sheetId, charts }, tab }: PlacedTab, networks: number): Request[] {
  const wanted = addNetworkChart(sheetId, networks);
  if (tab.kind === 'kladd' && charts.length === 0) return [wanted];
  const newPosition = wanted.addChart?.chart?.position;
  const own = charts.filter(({ spec, position }) => {
    const { rowIndex, columnIndex } = position?.overlayPosition?.anchorCell ?? {};
    return spec?.title === chartWords.title && rowIndex === networks + beforeUnder && !columnIndex;
  });
  if (!newPosition) return [];
  return own.map(({ chartId }): Request => {
    const fields = 'anchorCell,widthPixels,heightPixels';
    return { updateEmbeddedObjectPosition: { objectId: chartId ?? 0, newPosition, fields } };
  });
}
