// Takes a row out of the sheet behind everybody's back: a proof that does not see it proves nothing.
import { OWNER_ACCOUNT } from '../../accounts.ts';
import { handOf } from '../people/hand.ts';
import type { Day } from '../live.ts';

export async function plantLoss({ scene, tabs }: Day): Promise<void> {
  const tab = tabs.find((one) => one.filled().length > 0);
  const at = tab?.filled()[0]?.at;
  if (!tab || at === undefined) throw new Error('nobody has written a row');
  const range = { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: at + 1, endIndex: at + 2 };
  const owner = handOf(scene.sheets.url, scene.seed.spreadsheetId, OWNER_ACCOUNT);
  await owner.edit([{ deleteDimension: { range } }]);
}
