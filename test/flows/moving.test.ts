// Rows that move while a job runs: the answer finds its row again, and no row takes another's ID.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTab } from '../../functions/flows/needs/check-tab.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { actOf, worldWhile } from './disturb.ts';
import { type TestRound, fosen, openTestRound } from './round.ts';

const tab = 'Behov Fosen';
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
  await round.call('check', tab, fosen);
});
afterAll(() => round.close());

/** Runs a check during which `meanwhile` happens between its first read and its first write. */
async function checkWhile(meanwhile: () => void): Promise<void> {
  const outcome = await checkTab(worldWhile(round, meanwhile), actOf(round, fosen, tab));
  expect(outcome.ok).toBe(true);
}

const identities = (): [string, string][] => {
  const rows: [string, string][] = [];
  for (let row = 1; row <= round.rows(tab); row++) {
    const measure = round.shown(tab, row, 'measure');
    if (measure !== '') rows.push([measure, round.shown(tab, row, 'id')]);
  }
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
};

describe('a row inserted between read and write', () => {
  it('leaves every older row with its own ID and gives the new row one of its own', async () => {
    const before = identities();
    const last = round.rows(tab) + 1;
    round.type(tab, last, { measure: 'Skrevet midt i', priority: 40 });
    await checkWhile(() => {
      round.change({
        insertDimension: {
          range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          inheritFromBefore: true,
        },
      });
    });
    const after = identities();
    expect(after.filter(([measure]) => measure !== 'Skrevet midt i')).toEqual(before);
    expect(new Set(after.map(([, id]) => id)).size).toBe(after.length);
    expect(round.shown(tab, 2, 'id')).toBe('');
    expect(round.shown(tab, 2, 'status')).toBe('');
  });
});

describe('a sort between read and write', () => {
  it('leaves no status and no note on the wrong row', async () => {
    const before = identities();
    round.type(tab, 1, { soughtUh: '?' });
    await checkWhile(() => {
      round.change({
        sortRange: {
          range: {
            sheetId: round.sheetId(tab),
            startRowIndex: 1,
            endRowIndex: round.rows(tab) + 1,
            startColumnIndex: 0,
            endColumnIndex: behov.columns.length,
          },
          sortSpecs: [{ dimensionIndex: 3, sortOrder: 'DESCENDING' }],
        },
      });
    });
    expect(identities()).toEqual(before);
    for (let row = 1; row <= round.rows(tab); row++) {
      const broken = round.shown(tab, row, 'soughtUh') === '?';
      expect(round.note(tab, row, 'soughtUh').includes('«?»')).toBe(broken);
      expect(round.shown(tab, row, 'remark').includes('«?»')).toBe(broken);
    }
  });
});
