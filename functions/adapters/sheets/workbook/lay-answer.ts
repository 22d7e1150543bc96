// Kladd and Innstilling on one screen: the networks' rows and their sum are two lines high, however much a cell of them holds.
import { answerHeight, layoutOf } from '../../../domain/proposal/tab-layout.ts';
import type { TabDefinition } from '../../../domain/sheet/column.ts';
import type { WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import { bodyOf, type Mending, type Request } from './mending.ts';
import type { PlacedTab } from './tabs.ts';

/** The size of the letters, so that two lines have room for the cause of an amount. */
const points = 10;

const isProposal = ({ kind }: TabDefinition): boolean => kind === 'innstilling' || kind === 'kladd';

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
  const requests = layAnswer(placed, networks.length);
  return requests.length > 0 ? [{ mend: { code: 'rowsLaid', tab: title, what: title }, requests }] : [];
}
