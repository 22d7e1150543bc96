// The block under the Innstilling: from the frame to the last krone, each sum a formula anyone can click on.
import type { AllocationInput } from '../domain/claims.ts';
import type { InnstillingField } from '../domain/tabs/innstilling.ts';

type Line = { network: string; sought: number | { formula: string }; explanation?: string };

/** Rows after the sums; `last` is the sheet row of the last network, `at` gives a field's column letter. */
export function reconciliation(
  input: AllocationInput,
  at: (field: InnstillingField) => string,
  last: number,
): Line[] {
  const first = last + 3;
  const cell = (row: number): string => `${at('sought')}${row}`;
  const tops = input.offTheTop.map(({ label, amount }): Line => ({ network: `− ${label}`, sought: -amount }));
  const coordination = first + 1 + tops.length;
  const pot = coordination + 1;
  const proposed = pot + 1;
  return [
    { network: 'Ramme', sought: input.frame },
    ...tops,
    { network: '− Koordinering', sought: { formula: `=-${at('coordination')}${last + 1}` } },
    {
      network: '= Til fordeling på nettverkene',
      sought: { formula: `=SUM(${cell(first)}:${cell(coordination)})` },
    },
    { network: '− Innstilt til nettverkene', sought: { formula: `=-${at('proposed')}${last + 1}` } },
    {
      network: '= Ufordelt',
      sought: { formula: `=${cell(pot)}+${cell(proposed)}` },
      explanation: 'Rammen er lik avsetninger + koordinering + innstilt + ufordelt, til kronen.',
    },
  ];
}
