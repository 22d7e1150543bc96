// The counts of the key in Etterregning: whole numbers whatever their decimals, and what each network's come to together.
import { type Indicator, indicators, withDecimals } from '../../../domain/tabs/indicators.ts';
import type { EtterregningField } from '../../../domain/tabs/etterregning.ts';
import type { BasisLine } from '../../../text/tabs/etterregning.ts';
import { choose } from '../formulas/pieces.ts';

/** The line with the sum of a count, and the one with what makes it whole. */
const usedLine = {
  elevtall: 'usedElevtall',
  barnetall: 'usedBarnetall',
  arsverk: 'usedArsverk',
  geografi: 'usedGeografi',
  utfordringer: 'usedUtfordringer',
} as const satisfies Record<Indicator, BasisLine>;
const partsLine = {
  arsverk: 'partsOfArsverk',
  geografi: 'partsOfGeografi',
  utfordringer: 'partsOfUtfordringer',
} as const satisfies Record<(typeof withDecimals)[number], BasisLine>;

type CountLine = (typeof usedLine)[Indicator] | (typeof partsLine)[keyof typeof partsLine];

/** Where the counts stand: those that the tab has a column for, and the lines about them. */
type Counts = {
  cell: (line: Indicator | CountLine | 'shortenParts') => string;
  column: (field: EtterregningField) => string;
  each: (field: EtterregningField) => string[];
  counted: readonly Indicator[];
};

export const hasDecimals = (indicator: Indicator): indicator is keyof typeof partsLine =>
  indicator in partsLine;

/** What each count is multiplied by to be whole, the sum of each in the key, and what the percentages are shortened by. */
export function countLines({
  cell,
  column,
  counted,
  each,
}: Counts): Record<CountLine | 'shortenParts', string> {
  const partsOf = (name: Indicator): string => (counted.includes(name) ? wholeBy(each(name)) : '1');
  const used = (name: Indicator): string => {
    if (!counted.includes(name)) return '1';
    const all = `SUM(${column(name)})`;
    const whole = hasDecimals(name) ? `ROUND(${all}*${cell(partsLine[name])};0)` : all;
    return `IF(${cell(name)}=0;1;${whole})`;
  };
  const lines = [
    ...indicators.map((name) => [usedLine[name], used(name)]),
    ...withDecimals.map((name) => [partsLine[name], partsOf(name)]),
  ];
  return {
    ...(Object.fromEntries(lines) as Record<CountLine, string>),
    shortenParts: `GCD(${indicators.map(cell).join(';')})`,
  };
}

/** 1, 10 or 100: what makes all these counts whole. */
function wholeBy(counts: string[]): string {
  const areWhole = (decimals: number): string =>
    `AND(${counts.map((count) => `ROUND(${count};${decimals})=${count}`).join(';')})`;
  return choose(
    [
      [areWhole(0), '1'],
      [areWhole(1), '10'],
    ],
    '100',
  );
}

/** Percent x count x the sums of the other counts in the key: whole numbers that stand to each other as the keys do. */
export function wideKey({ cell, counted }: Counts, own: (field: EtterregningField) => string): string {
  const count = (name: Indicator): string =>
    hasDecimals(name) ? `ROUND(${own(name)}*${cell(partsLine[name])};0)` : own(name);
  const others = (name: Indicator): string[] =>
    counted.filter((other) => other !== name).map((other) => cell(usedLine[other]));
  return counted
    .map((name) => `${[cell(name), count(name), ...others(name)].join('*')}/${cell('shortenParts')}`)
    .join('+');
}
