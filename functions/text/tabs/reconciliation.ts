// The block under the Innstilling: from the frame to the last krone, each sum a formula anyone can click on.
import type { AllocationInput } from '../../allocation/model.ts';
import { sumKroner } from '../../basics/kroner.ts';
import { formatPercent } from '../../basics/percent.ts';
import type { InnstillingField } from '../../domain/tabs/innstilling.ts';
import { partsBar } from '../words/bar.ts';

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
  why: 'Ingenting er lagt fram ennå. Saksbehandleren velger Samordning → Legg fram forslaget.',
} as const;

/** What stands in Kladd before anything is computed. */
export const notComputed = {
  network: 'Ikke beregnet',
  why: 'Ingenting er beregnet ennå. Velg Samordning → Beregn fordeling.',
} as const;

export const sumRowNames = Object.values(sumRows);

/** Where the frame goes, as one bar: its parts sum to it, to the krone. `unallocated` is what nobody is proposed. */
export function framePicture({ frame, offTheTop, claims }: AllocationInput, unallocated: number): string {
  const setAside = sumKroner(offTheTop.map(({ amount }) => amount));
  const coordination = sumKroner(claims.map((claim) => claim.coordination));
  return partsBar(frame, [
    { block: '▓', name: 'avsatt', amount: setAside },
    { block: '▒', name: 'koordinering', amount: coordination },
    { block: '█', name: 'nettverkene', amount: frame - setAside - coordination - unallocated },
    { block: '░', name: 'ufordelt', amount: unallocated },
  ]);
}

/** Rows after the sums; `last` is the sheet row of the last network, `at` gives a field's column letter. */
export function reconciliation(
  input: AllocationInput,
  unallocated: number,
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
    { network: sumRows.frame, sought: input.frame, about: framePicture(input, unallocated) },
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
