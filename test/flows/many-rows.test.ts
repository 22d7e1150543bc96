// A tab of two thousand rows: still one read and one write per check, and only the rows that changed are stored.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { fullRow } from './full-row.ts';
import { type TestRound, fosen, openTestRound } from './round.ts';

const tab = 'Behov Fosen';
const count = 2000;
const key = { county: 'trondelag', year: 2026 };
let round: TestRound;
let first: number;
const check = () => round.call('check', tab, fosen);
const stored = () => round.functions.wiring.world.store.transact(key, (tx) => tx.list('storedRow', 'Fosen'));

const cellOf = (value: string | number | null | undefined): object => {
  if (value === null || value === undefined) return {};
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
};

beforeAll(async () => {
  round = await openTestRound();
  await check();
  first = round.rows(tab) + 1;
  const sheetId = round.sheetId(tab);
  const typed = behov.columns.filter(({ field }) => field in fullRow);
  round.change({
    insertDimension: {
      range: { sheetId, dimension: 'ROWS', startIndex: first, endIndex: first + count },
      inheritFromBefore: true,
    },
  });
  round.workbook.batchUpdate(
    {
      requests: typed.map(({ field }) => ({
        updateCells: {
          start: {
            sheetId,
            rowIndex: first,
            columnIndex: behov.columns.findIndex((one) => one.field === field),
          },
          fields: 'userEnteredValue',
          rows: Array.from({ length: count }, (_, at) => {
            const cells = { ...fullRow, priority: 100 + at, measure: `Tiltak ${at}` };
            return { values: [cellOf(Object.entries(cells).find(([name]) => name === field)?.[1])] };
          }),
        },
      })),
    },
    'service',
  );
});
afterAll(() => round.close());

describe('a tab of two thousand rows', () => {
  it('is checked by one read and one write, and every row gets its ID and status', async () => {
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    expect((await stored()).filter(({ state }) => state === 'typed').length).toBeGreaterThanOrEqual(count);
    expect(round.shown(tab, first + count - 1, 'id')).toMatch(/^FOS-\d+$/);
    expect(round.shown(tab, first + count - 1, 'status')).not.toBe('');
  });

  it('is read and not written when nothing changed', async () => {
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 0 });
  });

  it('stores the three rows that changed, and no other', async () => {
    const before = new Map((await stored()).map(({ id, version }) => [id, version]));
    for (const at of [5, 500, 1999]) round.type(tab, first + at, { need: `Endret ${at}` });
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 0 });
    const changed = (await stored()).filter(({ id, version }) => before.get(id) !== version);
    expect(new Set(changed.map(({ cells }) => cells['measure']))).toEqual(
      new Set(['Tiltak 5', 'Tiltak 500', 'Tiltak 1999']),
    );
    expect(changed).toHaveLength(3);
  });
});
