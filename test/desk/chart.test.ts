// The chart as the desk draws it: bars as long as their amounts, nothing on top of anything, the same figures as a table.
import { describe, expect, it } from 'vitest';
import { type ReadCell, layOutChart, stepFor } from '../../desk/page/panels/chart-layout.ts';
import { addComparisonChart, addNetworkChart } from '../../functions/adapters/sheets/chart.ts';
import { innstilling } from '../../functions/domain/tabs/innstilling.ts';

const networks: [name: string, sought: number | undefined, proposed: number | undefined][] = [
  ['Fosen', 400_000, 100_000],
  ['Innherred', 200_000, undefined],
  ['<b>Ytre</b>', 0, 0],
];
const chart = addNetworkChart(7, networks.length).addChart?.chart ?? {};
const columns = innstilling.columns.map(({ field }) => field);
const read: ReadCell = (sheetId, row, column) => {
  const [name = '', sought, proposed] = networks[row - 1] ?? [];
  const values: Record<string, string | number | undefined> =
    row === 0
      ? { network: 'Nettverk', sought: 'Søkt', proposed: 'Innstilt' }
      : { network: name, sought, proposed };
  const value = sheetId === 7 ? values[columns[column] ?? ''] : undefined;
  return { text: String(value ?? ''), number: typeof value === 'number' ? value : undefined };
};
const layout = layOutChart(chart, read, 620);

describe('the chart', () => {
  it('has a bar for each amount, as long as the amount is large', () => {
    expect(layout.bars).toHaveLength(6);
    const [sought = 0, proposed = 0, other = 0, none, zero] = layout.bars.map(({ width }) => width);
    expect(sought / proposed).toBeCloseTo(4);
    expect(sought / other).toBeCloseTo(2);
    expect([none, zero]).toEqual([0, 0]);
  });
  it('stands beside the names in the order of the sheet, and reads as a table with the same figures', () => {
    expect(layout.names.map(({ text }) => text)).toEqual(networks.map(([name]) => name));
    expect(layout.table).toEqual({
      head: ['Nettverk', 'Søkt', 'Innstilt'],
      rows: [
        ['Fosen', '400000', '100000'],
        ['Innherred', '200000', ''],
        ['<b>Ytre</b>', '0', '0'],
      ],
    });
  });
  it('says in words what it shows', () => {
    expect(layout.title).toBe('Søkt og innstilt per nettverk');
    expect(layout.altText).toContain('To søyler per nettverk');
    expect(layout.legend.map(({ text }) => text)).toEqual(['Søkt', 'Innstilt']);
  });
  it('keeps everything inside, and lets no bar lie on another', () => {
    expect(layout.bars.every(({ x, width }) => x + width <= layout.width)).toBe(true);
    const tops = layout.bars.map(({ y }) => y);
    expect(tops.slice(1).every((y, at) => y >= (tops[at] ?? 0) + (layout.bars[at]?.height ?? 0))).toBe(true);
    const ticks = layout.ticks.map(({ x }) => x);
    expect(ticks.slice(1).every((x, at) => x - (ticks[at] ?? 0) >= 60)).toBe(true);
  });
  it('draws what is lost to the left of zero and what is gained to the right, and keeps all inside', () => {
    const changes = [-300_000, 120_000, 0];
    const heading = addComparisonChart(7, 3).addChart?.chart ?? {};
    const first =
      heading.spec?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources?.[0]?.startRowIndex ?? 0;
    const { bars, ticks, figures } = layOutChart(
      heading,
      (_, row, column) => {
        const value =
          row === first ? 'x' : column === 0 ? `N${row}` : column === 3 ? changes[row - first - 1] : '';
        return { text: String(value), number: typeof value === 'number' ? value : undefined };
      },
      620,
    );
    const zero = ticks.find(({ text }) => text === '0')?.x ?? 0;
    const [lost, , , , gained] = bars;
    expect((lost?.x ?? 0) + (lost?.width ?? 0)).toBeCloseTo(zero);
    expect(gained?.x).toBeCloseTo(zero);
    expect((lost?.width ?? 0) / (gained?.width ?? 1)).toBeCloseTo(2.5);
    expect(bars.every(({ x, width }) => x >= 190 && x + width <= 530)).toBe(true);
    expect(ticks.map(({ text }) => text)[0]).toMatch(/^−/);
    expect(figures.every(({ x }) => x < 620 - 60)).toBe(true);
    expect(ticks.slice(1).every(({ x }, at) => x - (ticks[at]?.x ?? 0) >= 60)).toBe(true);
  });
  it.each([
    [0, 1],
    [7, 2],
    [5_950_000, 2_000_000],
    [1_000_000, 500_000],
    [999, 500],
  ])('reaches %d in at most four round steps: of %d', (largest, step) => {
    expect(stepFor(largest, 4)).toBeGreaterThanOrEqual(largest / 4);
    expect(stepFor(largest, 4)).toBe(step);
  });
});
