// What the key may count, each a parameter of Plan and a column of Nøkkeltall.

/** Those that are measured by what the county governor names (D12). */
export const measured = ['geografi', 'utfordringer'] as const;
export type MeasuredIndicator = (typeof measured)[number];

/** All that the key may count, in the order they are said. */
export const indicators = ['elevtall', 'barnetall', 'arsverk', ...measured] as const;
export type Indicator = (typeof indicators)[number];

/** Those that may have decimals. */
export const withDecimals = ['arsverk', ...measured] as const satisfies Indicator[];
