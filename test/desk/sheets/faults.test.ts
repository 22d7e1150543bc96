// Failures by chance at the Sheets server: some before anything is done, some after, always those of one caller alone.
import { describe, expect, it, onTestFinished } from 'vitest';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { type FaultKind, faultsOf } from '../../../desk/sheets/faults.ts';
import { serveSheets } from '../../../desk/sheets/server.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';

/** A server where each call of the functions fails in that way. */
async function failing(kind: FaultKind) {
  const place = ['busy', 'unavailable', 'lost', 'cut'].indexOf(kind);
  const workbook = Workbook.inMemory({ spreadsheetId: 'bok', title: 'Bok' });
  const faults = faultsOf(1, FUNCTIONS_ACCOUNT, () => place / 4);
  const sheets = await serveSheets(workbook, { faults });
  onTestFinished(() => sheets.close());
  const write = async (who: string): Promise<number> => {
    const updateCells = {
      start: {},
      fields: 'userEnteredValue',
      rows: [{ values: [{ userEnteredValue: { stringValue: who } }] }],
    };
    const headers = { authorization: `Bearer ${who}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ requests: [{ updateCells }] });
    const url = `${sheets.url}v4/spreadsheets/bok:batchUpdate`;
    return fetch(url, { method: 'POST', headers, body }).then(
      ({ status }) => status,
      () => 0,
    );
  };
  const first = () =>
    workbook.get({ includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
  return { faults, write, shown: () => first()?.formattedValue };
}

describe('failures by chance', () => {
  it.each([
    ['busy', 429, undefined],
    ['unavailable', 503, undefined],
    ['lost', 503, FUNCTIONS_ACCOUNT],
    ['cut', 0, FUNCTIONS_ACCOUNT],
  ] as const)('%s is answered %i, and leaves %s in the cell', async (kind, status, left) => {
    const { faults, write, shown } = await failing(kind);
    expect([await write(FUNCTIONS_ACCOUNT), shown()]).toEqual([status, left]);
    expect(faults.met[kind]).toBe(1);
  });

  it('never meet anybody else, and none at all when their rate is 0', async () => {
    const { faults, write, shown } = await failing('busy');
    expect([await write(OWNER_ACCOUNT), shown()]).toEqual([200, OWNER_ACCOUNT]);
    faults.rate = 0;
    expect([await write(FUNCTIONS_ACCOUNT), shown()]).toEqual([200, FUNCTIONS_ACCOUNT]);
  });
});
