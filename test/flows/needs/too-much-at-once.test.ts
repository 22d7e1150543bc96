// A report larger than one transaction: two thousand rows nobody checked before are sent; what is too much is told, and nothing kept.
import { beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../round/full-row.ts';
import type { Cells } from '../../ports/hands.ts';
import type { Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
/** The first row after those of the seed. */
const first = 6;
let round: Round;
beforeEach(async () => {
  round = await small.mended();
});

const cellOf = (value: string | number | null | undefined): object => {
  if (value === null || value === undefined) return {};
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
};

/** Rows that nobody has checked, each with these cells too. */
const paste = (count: number, more: Cells): void => {
  round.insertRows(tab, first, count);
  const rows = Array.from({ length: count }, (_, at) => {
    const own = { priority: 100 + at, measure: `Tiltak ${at}` };
    const cells = new Map(Object.entries({ ...fullRow, ...more, ...own }));
    return { values: behov.columns.map(({ field }) => cellOf(cells.get(field))) };
  });
  const start = { sheetId: round.sheetId(tab), rowIndex: first, columnIndex: 0 };
  round.change({ updateCells: { start, rows, fields: 'userEnteredValue' } });
};
const send = () => round.call('submit', tab, fosen);
const kept = (group: string) => round.stored((tx) => tx.list('submittedRow', group));

describe('a report of two thousand rows that were never checked', () => {
  it('is sent: every row is frozen, and one receipt goes', async () => {
    const before = round.inbox.arrivals();
    // As long as people write them: half of what one transaction takes is the rows, the other half their frozen copy.
    paste(2000, { need: 'Kartlagt i høst sammen med de ansatte. '.repeat(12) });
    expect(await send()).toMatchObject({ status: 200 });
    expect((await kept('Fosen/1')).length).toBeGreaterThanOrEqual(2000);
    expect(round.inbox.arrivals()).toBe(before + 1);
    expect(round.shown(tab, first, 'status')).toBe('Sendt inn');
  });

  it('is refused in words when it is more than the store takes, and nothing of it is sent', async () => {
    paste(2000, { need: 'Kartlagt i høst sammen med de ansatte. '.repeat(60) });
    const { status, body } = await send();
    expect([status, body['type']]).toEqual([413, 'urn:innstilling:tooMuchAtOnce']);
    expect(body['detail']).toContain('ingenting er lagret');
    expect(await kept('Fosen/1')).toEqual([]);
    expect(round.shown(tab, first, 'status')).not.toBe('Sendt inn');
    expect(round.shown(tab, first, 'measure')).toBe('Tiltak 0');
  });
});
