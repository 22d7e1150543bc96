// Whole jobs over HTTP at the desk, beside the bare read of the same tab: what checking and storing costs on top.
import { behov } from '../../functions/domain/tabs/behov.ts';
import { OWNER_ACCOUNT } from '../../desk/accounts.ts';
import { createSheetsClient } from '../../functions/adapters/sheets/client.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { fosen, seedOf, submitAll } from '../seeded.ts';

const tab = 'Behov Fosen';

/** `before` each time something is done that is not measured. */
const median = async (
  times: number,
  act: () => Promise<unknown>,
  before: () => void = () => undefined,
): Promise<number> => {
  const taken: number[] = [];
  for (let run = 0; run < times; run++) {
    before();
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
};

/** Fills the tab with this many rows in one edit. */
function fillRows(round: TestRound, rows: number): void {
  const seeded = seedOf().behov['Fosen']?.[0] ?? {};
  const missing = rows - round.rows(tab);
  const grid =
    round.workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.properties
      ?.gridProperties?.rowCount ?? 0;
  const sheetId = round.sheetId(tab);
  if (grid < rows + 2)
    round.change({
      insertDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: grid - 1, endIndex: grid + rows },
        inheritFromBefore: true,
      },
    });
  const start = { sheetId, rowIndex: round.rows(tab) + 1, columnIndex: 2 };
  const typed = Array.from({ length: missing }, (_, index) => ({
    values: behov.columns.slice(2).map(({ field, owner }) => {
      const value =
        field === 'priority' ? 100 + index : field === 'measure' ? `Tiltak ${index}` : seeded[field];
      if (owner === 'us' || value === undefined) return {};
      return {
        userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
      };
    }),
  }));
  round.change({ updateCells: { start, fields: 'userEnteredValue', rows: typed } });
}

export async function benchJobs(): Promise<void> {
  const round = await openTestRound();
  const client = createSheetsClient(round.sheets.url, OWNER_ACCOUNT);
  const read = () =>
    client.spreadsheets.get({
      spreadsheetId: 'trondelag-2026',
      ranges: [tab],
      includeGridData: true,
      fields: 'sheets(data(rowData(values(effectiveValue))))',
    });
  console.log('rows    read      check     ratio   check after one edit   ratio');
  for (const rows of [50, 500, 2000]) {
    fillRows(round, rows);
    await round.call('check', tab, fosen);
    const bare = await median(5, read);
    const unchanged = await median(5, () => round.call('check', tab, fosen));
    let edit = 0;
    // What the desk takes to keep what was typed is a person's act, and not part of the check.
    const edited = await median(
      5,
      () => round.call('check', tab, fosen),
      () => round.type(tab, 3, { ownerEffort: `Endring ${++edit}` }),
    );
    const cells = [bare, unchanged].map((ms) => `${ms.toFixed(1)} ms`.padEnd(10));
    console.log(
      `${String(rows).padEnd(8)}${cells.join('')}${(unchanged / bare).toFixed(2).padEnd(8)}${`${edited.toFixed(1)} ms`.padEnd(23)}${(edited / bare).toFixed(2)}`,
    );
  }
  await round.close();

  const whole = await openTestRound();
  await submitAll(whole, seedOf());
  const wholeClient = createSheetsClient(whole.sheets.url, OWNER_ACCOUNT);
  const readAll = await median(5, () =>
    wholeClient.spreadsheets.get({ spreadsheetId: 'trondelag-2026', includeGridData: true }),
  );
  const first = await median(1, () => whole.propose());
  const again = await median(5, () => whole.propose());
  console.log(
    `\nallocate and publish, 10 networks: first ${first.toFixed(0)} ms with 11 e-mails; again ${again.toFixed(0)} ms, ${(again / readAll).toFixed(2)} x a bare read of the workbook`,
  );
  await whole.close();
}
