// Prints an allocation as a table in Norwegian: a line per network, the sums, and where the rest of the frame went.
import type { Allocation, AllocationInput } from '../allocation/model.ts';
import { explainer } from '../allocation/explain.ts';
import { type NetworkLine, composeInnstilling } from '../domain/proposal/innstilling.ts';
import { formatKroner, groupDigits, sumKroner } from '../basics/kroner.ts';
import { namesOf } from '../domain/proposal/names-of.ts';
import { leftSentence } from '../text/tabs/comparison.ts';
import { explainOwn, explainPot } from '../text/words/explanation.ts';
import { formatTable } from './text-table.ts';

const columns: [header: string, amount: (line: NetworkLine) => number][] = [
  ['Søkt', ({ claim }) => claim.request],
  ['Grunntilskudd', ({ lines }) => lines.base],
  ['Nøkkelandel', ({ lines }) => lines.keyShare],
  ['Kutt ved søknad', ({ lines }) => lines.capCut],
  ['Omfordelt', ({ lines }) => lines.redistributed],
  ['Andre regler', ({ lines }) => lines.other],
  ['Avrunding', ({ lines }) => lines.rounding],
  ['Beløp', ({ computed }) => computed],
  ['Koordinering', ({ claim }) => claim.coordination],
];

const row = (name: string, amounts: number[]): string[] => [name, ...amounts.map(groupDigits)];

/** Whole kroner; amounts stand with no-break spaces, as in the workbook. */
export function printAllocation(input: AllocationInput, allocation: Allocation): void {
  const { networks } = composeInnstilling(input, allocation, []);
  const rows = networks.map((line) =>
    row(
      line.claim.name,
      columns.map(([, amount]) => amount(line)),
    ),
  );
  const sums = columns.map(([, amount]) => sumKroner(networks.map(amount)));
  const heading = ['Nettverk', ...columns.map(([header]) => header)];
  console.log(formatTable([heading, ...rows, row('Sum', sums)]).join('\n'));
  const { frame, offTheTop, coordination, pot } = allocation;
  console.log(
    `\nRamme ${formatKroner(frame)} − avsatt ${formatKroner(offTheTop)} − koordinering ${formatKroner(coordination)} = til fordeling ${formatKroner(pot)}.`,
  );
  const explain = explainer(allocation, input);
  const explained = input.claims.flatMap(({ id }) => explain(id) ?? []);
  if (explained[0]) console.log(explainPot(explained[0]));
  input.claims.forEach(({ name }, at) => console.log(`  ${name}: ${explainOwn(explained[at]!)}`));
  console.log(leftSentence(allocation.unallocated, allocation.unallocatedReason));
  const names = namesOf(input);
  for (const { between, kroner } of allocation.ties)
    console.log(
      `Et valg må tas: ${between.map((id) => names.get(id) ?? id).join(' og ')} står likt om ${formatKroner(kroner)}.`,
    );
}
