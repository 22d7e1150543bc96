// The block under the Innstilling: from the frame to the last krone, each sum a formula anyone can click on.
import type { AllocationInput } from '../../allocation/model.ts';
import { formatPercent } from '../../basics/percent.ts';
import type { InnstillingField } from '../../domain/tabs/innstilling.ts';

type Line = { network: string; sought: number | { formula: string }; about?: string };

/** What the rows are called that sum up others. */
export const sumRows = {
  sum: 'Sum',
  frame: 'Ramme',
  pot: '= Til fordeling på nettverkene',
  unallocated: '= Ufordelt',
} as const;

/** Heads what is said of a draft, under everything else. */
export const aboutDraft = 'Om kladden';

/** What stands in the tab before anything is put forward. */
export const notPublished = {
  network: 'Ikke lagt fram',
  why: 'Ingenting er lagt fram ennå. Saksbehandleren beregner en kladd og velger Samordning → Legg fram forslaget.',
} as const;

export const sumRowNames = Object.values(sumRows);

/** Rows after the sums; `last` is the sheet row of the last network, `at` gives a field's column letter. */
export function reconciliation(
  input: AllocationInput,
  at: (field: InnstillingField) => string,
  last: number,
): Line[] {
  const first = last + 3;
  const cell = (row: number): string => `${at('sought')}${row}`;
  const tops = input.offTheTop.map(({ label, amount, share }): Line => ({
    network: `− ${label}`,
    sought: -amount,
    ...(share ? { about: `${formatPercent(share)} av rammen, rundet ned til hele kroner.` } : {}),
  }));
  const coordination = first + 1 + tops.length;
  const pot = coordination + 1;
  const proposed = pot + 1;
  return [
    { network: sumRows.frame, sought: input.frame },
    ...tops,
    { network: '− Koordinering', sought: { formula: `=-${at('coordination')}${last + 1}` } },
    {
      network: sumRows.pot,
      sought: { formula: `=SUM(${cell(first)}:${cell(coordination)})` },
    },
    { network: '− Innstilt til nettverkene', sought: { formula: `=-${at('proposed')}${last + 1}` } },
    {
      network: sumRows.unallocated,
      sought: { formula: `=${cell(pot)}+${cell(proposed)}` },
      about: 'Rammen er lik avsetninger + koordinering + innstilt + ufordelt, til kronen.',
    },
  ];
}
