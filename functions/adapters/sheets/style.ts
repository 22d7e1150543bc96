// The workbook's one style; every text stands at 4.5:1 or better on its ground.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

/** `#1f3d5c` -> the API's colour, parts from 0 to 1. */
export const paint = (hex: string): sheets_v4.Schema$Color => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
};

/** Columns people fill stand out from those that are ours. */
export const headerColours = {
  person: { background: '#1f3d5c', text: '#ffffff' },
  us: { background: '#d9dee5', text: '#26323f' },
  /** Theirs, and may stay empty, in a tab where most may not. */
  optional: { background: '#d3e3f3', text: '#1b2f47' },
} as const;

/** Cells that are ours, where they stand in a file that leaves the sheet. */
export const oursColours = { background: '#eef0f3', text: '#3a4453' } as const;

/** Rows that sum up others. */
export const sumColours = { background: '#e3e9f0', text: '#1b2733' } as const;

/** What is sought, and what is proposed: told apart in print and by the colour-blind, each 3:1 or better on white. */
export const chartColours = { sought: '#7f93ab', proposed: '#1f3d5c' } as const;

/** The alternatives in one chart, each 3:1 or better on white and of another lightness than its neighbour. */
export const alternativeColours = ['#1f3d5c', '#b0672a', '#2e7d5b', '#8a5fa8'] as const;

export const bandColour = '#f5f7f9';

/** Tab colour by who types there. */
export const tabColours = { network: '#2e7d5b', governor: '#1f3d5c', nobody: '#8a94a0' } as const;
