// Where the lines under the networks stand in Etterregning, and what each says.
import type { AllocationInput } from '../../../allocation/model.ts';
import { columnLetter } from '../../../domain/sheet/cells.ts';
import { indicators } from '../../../domain/tabs/indicators.ts';
import type { TabReading } from '../../../domain/sheet/read-tab.ts';
import type { EtterregningField } from '../../../domain/tabs/etterregning.ts';
import { type BasisLine, basisLines, tierLine } from '../../../text/tabs/etterregning.ts';
import {
  type Addresses,
  type Followed,
  type Inputs,
  type SumLine,
  budgetLine,
  coverage,
  followed,
  planLine,
  sumFormulas,
  sumLineNames,
} from './basis.ts';
import { neededUpTo } from './bounds.ts';
import { type TierNeeds, whereMoneyEnds } from './tiers.ts';

/** The letter of a field's column. */
export const letter = <F extends string>({ columns }: TabReading<F>, field: F): string =>
  columnLetter(columns[field] ?? 0);

/** Networks from row 2, their sum, an empty row, the choices, the lines of Budsjett, and the sum. */
export function placeLines(
  reading: TabReading<EtterregningField>,
  { networks, budget, tiers }: { networks: number; budget: number; tiers: number },
): Addresses {
  const value = letter(reading, 'sought');
  const first = networks + 4;
  const names: (Followed | 'frame' | 'need' | BasisLine)[] = [
    ...followed,
    ...Array.from({ length: budget }, () => 'frame' as const),
    ...Array.from({ length: tiers }, () => 'need' as const),
    ...sumLineNames(tiers),
  ];
  const at = (index: number): string => `$${value}$${first + index}`;
  return {
    cell: (line) => at(names.indexOf(line)),
    column: (field) => `$${letter(reading, field)}$2:$${letter(reading, field)}$${networks + 1}`,
    counted: indicators.filter((indicator) => reading.columns[indicator] !== undefined),
    each: (field) => Array.from({ length: networks }, (_, row) => `$${letter(reading, field)}$${row + 2}`),
    frame: [at(names.indexOf('frame')), at(names.lastIndexOf('frame'))],
    tiers: names.flatMap((name, index) => (name === 'need' ? [at(index)] : [])),
  };
}

/** The choices, the frame, what each priority needs, and the sum down to the last krone. */
export function sumLines(
  input: AllocationInput,
  inputs: Inputs,
  addresses: Addresses,
  needs: TierNeeds | undefined,
): SumLine[] {
  const { cell, each, tiers } = addresses;
  const ends = whereMoneyEnds(needs?.tiers ?? [], tiers, cell('pot'));
  const formulas = {
    ...sumFormulas(addresses),
    tier: ends.tier,
    tierBefore: ends.before,
    covered: coverage(input, inputs, addresses),
  };
  const networks = each('network').map((_, row) => (field: EtterregningField) => each(field)[row]!);
  return [
    ...followed.map((name) => planLine(name, inputs)),
    ...inputs.budget.rows.map((line) => budgetLine(line, inputs)),
    ...(needs?.tiers ?? []).map((tier) => ({
      ...tierLine(tier, needs!.word),
      value: neededUpTo(needs!, networks, cell, tier),
    })),
    ...sumLineNames(tiers.length).map((name) => ({
      label: basisLines[name][0],
      value: formulas[name],
      about: basisLines[name][1],
    })),
  ];
}
