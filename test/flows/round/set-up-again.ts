// Set-up run once more on a round's workbook, as after an upgrade: by what is typed in it.
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { roundOfSeed } from '../../../desk/plant.ts';
import { setUpWorkbook } from '../../../functions/flows/office/set-up-workbook.ts';
import type { Round } from './round.ts';

export const setUpAgain = ({ sheets, seed, clock }: Round): ReturnType<typeof setUpWorkbook> =>
  setUpWorkbook({ sheets: sheets.port, workbook: sheets.workbookPort }, seed.spreadsheetId, {
    now: clock.now().toISOString(),
    account: FUNCTIONS_ACCOUNT,
    round: roundOfSeed(seed),
    store: 'sqlite',
    standardStore: 'sqlite',
  });
