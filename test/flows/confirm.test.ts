// A question is answered once, in «Bekreftet», and remembered until what was asked about changes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { fullRow } from './full-row.ts';
import { mendFaults } from './mend.ts';
import { type TestRound, fosen, openTestRound, seedOf } from './round.ts';

const tab = 'Behov Fosen';
const asked = '«Sjakk» står ikke i planen';
let round: TestRound;
let row: number;
const check = () => round.call('check', tab, fosen);
const remark = () => round.shown(tab, row, 'remark');
const status = () => round.shown(tab, row, 'status');

beforeAll(async () => {
  round = await openTestRound();
  mendFaults(round, seedOf(), 'Fosen');
  row = round.rows(tab) + 1;
});
afterAll(() => round.close());
beforeEach(async () => {
  round.type(tab, row, { ...fullRow, theme: 'Sjakk', confirmed: null });
  await check();
});

describe('a question about a row', () => {
  it('says how it is answered, and is gone with its note when the answer is ja', async () => {
    expect([status(), remark().includes(asked)]).toEqual(['Se merknad', true]);
    expect(remark()).toContain('skriv ja i Bekreftet');
    round.type(tab, row, { confirmed: 'ja' });
    await check();
    expect([status(), remark(), round.note(tab, row, 'theme')]).toEqual(['Klar', '', '']);
    expect(round.shown(tab, row, 'confirmed')).toBe('ja');
  });

  it('stays answered while other cells change, and when the rows are sorted', async () => {
    round.type(tab, row, { confirmed: 'ja' });
    await check();
    round.type(tab, row, { need: 'Skrevet om' });
    await check();
    expect(status()).toBe('Klar');
    round.change({
      sortRange: {
        range: {
          sheetId: round.sheetId(tab),
          startRowIndex: 1,
          endRowIndex: row + 1,
          startColumnIndex: 0,
          endColumnIndex: behov.columns.length,
        },
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }],
      },
    });
    await check();
    expect([round.shown(tab, 1, 'theme'), round.shown(tab, 1, 'status')]).toEqual(['Sjakk', 'Klar']);
    round.change({
      sortRange: {
        range: {
          sheetId: round.sheetId(tab),
          startRowIndex: 1,
          endRowIndex: row + 1,
          startColumnIndex: 0,
          endColumnIndex: behov.columns.length,
        },
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }],
      },
    });
  });

  it('is asked anew when its value changes, though an old ja still stands there', async () => {
    round.type(tab, row, { confirmed: 'ja' });
    await check();
    round.type(tab, row, { theme: 'Bridge' });
    await check();
    expect(status()).toBe('Se merknad');
    expect(remark()).toContain('«Bridge» står ikke i planen');
    expect(remark()).toContain('«ja» i Bekreftet gjaldt noe som er endret siden');
    round.type(tab, row, { confirmed: 'ja, Bridge også' });
    await check();
    expect([status(), remark()]).toEqual(['Klar', '']);
  });

  it('is asked anew when the answer is taken away', async () => {
    round.type(tab, row, { confirmed: 'ja' });
    await check();
    round.type(tab, row, { confirmed: null });
    await check();
    expect([status(), remark().includes(asked)]).toEqual(['Se merknad', true]);
  });

  it('is not answered by anything but ja, and no fault is ever answered away', async () => {
    round.type(tab, row, { confirmed: 'nei' });
    await check();
    expect(status()).toBe('Se merknad');
    round.type(tab, row, { confirmed: 'ja', soughtUh: '?' });
    await check();
    expect([status(), remark().includes('«?»')]).toEqual(['Må rettes', true]);
  });
});

describe('a row that is not finished', () => {
  it('is quiet until somebody tries to send: then each empty cell says what it wants, until it has it', async () => {
    round.type(tab, row, { theme: fullRow['theme'] ?? null, need: null, ownerEffort: null });
    await check();
    expect([status(), remark()]).toEqual([
      'Under arbeid',
      'Ikke fylt ut ennå: Eiers innsats, Behov og forankring.',
    ]);
    expect(round.note(tab, row, 'need')).toBe('');
    expect((await round.call('submit', tab, fosen)).status).toBe(409);
    expect(round.note(tab, row, 'need')).toContain('Fyll ut cellen');
    round.type(tab, row, { ownerEffort: 'Tid' });
    await check();
    expect([round.note(tab, row, 'ownerEffort'), round.note(tab, row, 'need')]).toEqual([
      '',
      expect.stringContaining('Fyll ut cellen'),
    ]);
  });
});

describe('the same error in many rows', () => {
  it('is one finding: one line for the person who sends, and a short one in each row', async () => {
    const more = [1, 2, 3, 4].map((at) => row + at);
    for (const at of more)
      round.type(tab, at, { ...fullRow, measure: `Nr ${at}`, priority: at, soughtUh: 'se vedlegg' });
    round.type(tab, row, { theme: fullRow['theme'] ?? null, soughtUh: 'se vedlegg' });
    const { body } = await round.call('submit', tab, fosen);
    const lines = (body['lines'] as string[]).filter((line) => line.includes('«se vedlegg»'));
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^L${row + 1}:L${row + 5}: Må rettes\\.`))]);
    expect(remark()).toMatch(new RegExp(`^L${row + 1} \\(og 4 rader til\\): Må rettes\\.`));
    for (const at of more)
      round.type(tab, at, Object.fromEntries(Object.keys(fullRow).map((field) => [field, null])));
  });
});
