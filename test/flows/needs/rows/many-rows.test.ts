// A tab of two thousand rows: still one read and one write per check, and only the rows that changed are stored.
import { beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../../round/full-row.ts';
import { type Round, prepared } from '../../round/round.ts';
import { fosen, small } from '../../round/rounds.ts';

const tab = 'Behov Fosen';
const count = 2000;
/** The first row after the five of the seed. */
const first = 6;
let round: Round;
const check = () => round.call('check', tab, fosen);
const stored = () => round.stored((tx) => tx.list('storedRow', 'Fosen'));

const cellOf = (value: string | number | null | undefined): object => {
  if (value === null || value === undefined) return {};
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
};
const typed = prepared(async () => {
  const opened = await small.planted();
  opened.insertRows(tab, first, count);
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = new Map(Object.entries({ ...fullRow, priority: 100 + at, measure: `Tiltak ${at}` }));
    return { values: behov.columns.map(({ field }) => cellOf(cells.get(field))) };
  });
  const start = { sheetId: opened.sheetId(tab), rowIndex: first, columnIndex: 0 };
  opened.change({ updateCells: { start, rows, fields: 'userEnteredValue' } });
  return opened;
});
const checked = prepared(async () => {
  const opened = await typed();
  await opened.call('check', tab, fosen);
  return opened;
});

describe('a tab of two thousand rows', () => {
  beforeEach(async () => {
    round = await checked();
  });

  it('is checked by one read and one write, and every row gets its ID and status', async () => {
    round = await typed();
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    expect((await stored()).filter(({ state }) => state === 'typed')).toHaveLength(count + 5);
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
    expect(changed).toHaveLength(3);
    expect(new Set(changed.map(({ cells }) => cells['measure']))).toEqual(
      new Set(['Tiltak 5', 'Tiltak 500', 'Tiltak 1999']),
    );
  });
});
