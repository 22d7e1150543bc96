// Set-up run once more on a round's workbook, as after an upgrade: by what is typed in it.
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { roundOfSeed } from '../../../desk/plant.ts';
import { type SetUpFor, setUpWorkbook } from '../../../functions/flows/office/set-up-workbook.ts';
import type { Round } from './round.ts';

type Done = ReturnType<typeof setUpWorkbook>;

const setUp = ({ sheets, seed, clock }: Round, more: Pick<SetUpFor, 'office'>, read = sheets.port): Done =>
  setUpWorkbook({ sheets: read, workbook: sheets.workbookPort }, seed.spreadsheetId, {
    now: clock.now().toISOString(),
    account: FUNCTIONS_ACCOUNT,
    round: roundOfSeed(seed),
    store: 'sqlite',
    standardStore: 'sqlite',
    ...more,
  });

export const setUpAgain = (round: Round): Done => setUp(round, {});

/** The same for a round in two workbooks. */
export const setUpBothAgain = (round: Round): Done =>
  setUp(round, { office: round.office?.workbook.spreadsheetId }, round.sheets.plain);
