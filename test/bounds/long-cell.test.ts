// One cell as long as a sheet takes: whatever tab and column it stands in, the check answers, and what it writes stays short.
import { describe, expect, it } from 'vitest';
import type { CellWrite } from '../../functions/ports.ts';
import { type Held, type HeldRound, everyColumn, heldOnce, networkTab } from './held-sheets.ts';
import { typed } from './typed.ts';

const held = heldOnce(5);

/** Google's own limit for a cell, and as much as a cell of ours may hold. */
const lengths = [50_000, 4900];
const plain = typed.filter(({ name }) => name.startsWith('[') || name.startsWith('x['));
const texts = plain.flatMap(({ of }) => lengths.map(of)).filter((_, at) => at % 17 === 0);

const lengthOf = (writes: CellWrite[]): number =>
  writes.reduce((sum, { value, note }) => sum + JSON.stringify([value, note]).length, 0);

/** What each check of the tab writes and says more than it does without the cell, at most; and its answers. */
async function mostSaid(
  { check }: HeldRound,
  tab: string,
  place: Omit<Held, 'cell'>,
  values: string[] = texts,
): Promise<{ most: number; statuses: number[] }> {
  const sizeOf = ({ writes, body }: Awaited<ReturnType<typeof check>>): number =>
    lengthOf(writes) + JSON.stringify(body).length;
  const before = sizeOf(await check(tab));
  const statuses = new Set<number>();
  let most = 0;
  for (const value of values) {
    const told = await check(tab, { ...place, cell: { value } });
    most = Math.max(most, sizeOf(told) - before);
    statuses.add(told.status);
  }
  return { most, statuses: [...statuses] };
}

describe('a cell of fifty thousand signs', () => {
  it.each([...new Set(everyColumn.map(({ tab }) => tab))])(
    'in any column of %s is answered, and little is said of it',
    async (title) => {
      const round = await held();
      for (const { tab, column, field } of everyColumn.filter((one) => one.tab === title)) {
        const { most, statuses } = await mostSaid(round, tab, { tab, row: 1, column });
        // In Roller the first row says who asks: without it they have no role.
        const answered = title === 'Roller' ? [200, 403] : [200];
        const odd = statuses.filter((status) => !answered.includes(status));
        expect([field, odd, most < 3000]).toEqual([field, [], true]);
      }
    },
  );

  it('as a header is an unknown one', async () => {
    const { grids, check } = await held();
    const column = grids.get(networkTab)!.rows[0]!.length;
    for (const value of texts) {
      const place = { tab: networkTab, row: 0, column };
      const { status, body } = await check(networkTab, { ...place, cell: { value } });
      expect(status).toBe(200);
      expect(JSON.stringify(body).length).toBeLessThan(3000);
    }
  });
});

describe('a list in Plan with thousands of words', () => {
  const words = ['a;', 'DMMHa;', 'DMMH H26;', 'NTNU V27;', 'Fosen a;', 'x og og ', '; '];
  const lists = words.map((word) => word.repeat(4900 / word.length));

  it('makes no remark of a row longer than can be read', async () => {
    const round = await held();
    const [headers = [], ...rows] = round.grids.get('Plan')!.rows;
    const column = headers.findIndex(({ value }) => value === 'Verdi');
    expect(column).toBeGreaterThan(0);
    for (const [at, cells] of rows.entries()) {
      const place = { tab: 'Plan', row: at + 1, column };
      const { most, statuses } = await mostSaid(round, networkTab, place, lists);
      expect(statuses).toEqual([200]);
      expect([cells[0]?.value, most / 5 < 3000]).toEqual([cells[0]?.value, true]);
    }
  });
});
