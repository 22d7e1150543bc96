// Rows that move while a job runs: the answer finds its row again, and no row takes another's ID.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../../round/round.ts';
import { fosen, small } from '../../round/rounds.ts';

const tab = 'Behov Fosen';
const checked = prepared(async () => {
  const opened = await small.planted();
  await opened.call('check', tab, fosen);
  return opened;
});
let round: Round;
beforeEach(async () => {
  round = await checked();
});

/** Runs a check during which `meanwhile` happens between its first read and its first write. */
async function checkWhile(meanwhile: () => void): Promise<void> {
  round.sheets.beforeNext('write', meanwhile);
  expect((await round.call('check', tab, fosen)).status).toBe(200);
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
    round.type(tab, round.rows(tab) + 1, { measure: 'Skrevet midt i', priority: 40 });
    await checkWhile(() => round.insertRows(tab, 2));
    const after = identities();
    expect(after.filter(([measure]) => measure !== 'Skrevet midt i')).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    expect(new Set(after.map(([, id]) => id)).size).toBe(after.length);
    expect(round.shown(tab, 2, 'id')).toBe('');
    expect(round.shown(tab, 2, 'status')).toBe('');
  });
});

describe('a sort between read and write', () => {
  it('leaves no status and no note on the wrong row', async () => {
    const before = identities();
    round.type(tab, 1, { soughtUh: '?' });
    await checkWhile(() => round.sort(tab, [1, 6], 'priority', true));
    expect(round.shown(tab, 1, 'soughtUh')).not.toBe('?');
    expect(identities()).toEqual(before);
    for (let row = 1; row <= round.rows(tab); row++) {
      const broken = round.shown(tab, row, 'soughtUh') === '?';
      expect(round.note(tab, row, 'soughtUh').includes('«?»')).toBe(broken);
      expect(round.shown(tab, row, 'remark').includes('«?»')).toBe(broken);
    }
  });
});
