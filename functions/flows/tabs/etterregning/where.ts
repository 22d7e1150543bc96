// Where the input of Etterregning stands: by the headers of the tabs, so that a column that was moved is found.
import type { AllocationInput } from '../../../allocation/model.ts';
import { byTiers } from '../../../allocation/steps/priority-tiers.ts';
import { headerKey } from '../../../basics/same-text.ts';
import { planParameters } from '../../../domain/plan/parameters.ts';
import type { Innstilling } from '../../../domain/proposal/innstilling.ts';
import { type Cell, type CellValue, type Grid, seenOf, textOf } from '../../../domain/sheet/cells.ts';
import { readPlan } from '../../../domain/plan/read-plan.ts';
import type { Column, TabDefinition } from '../../../domain/sheet/column.ts';
import { matchChoice, readCell } from '../../../domain/sheet/read-cell.ts';
import { isShare } from '../../../domain/sheet/read-share.ts';
import { type TabReading, readTab } from '../../../domain/sheet/read-tab.ts';
import { type BudsjettField, budsjett, lineKinds } from '../../../domain/tabs/budsjett.ts';
import { innstilling } from '../../../domain/tabs/innstilling.ts';
import { type NokkeltallField, nokkeltall } from '../../../domain/tabs/nokkeltall.ts';
import { plan } from '../../../domain/tabs/plan.ts';
import { tiltak } from '../../../domain/tabs/tiltak.ts';
import { gridOf } from '../../job/open-round.ts';
import type { BudgetRow, Inputs } from './basis.ts';
import { letter } from './lines.ts';
import type { Lookups } from './rows.ts';
import { type Typed, readTyped } from '../formulas/read-alike.ts';
import { needsIn } from './tiers.ts';
import { orderRows } from '../write-innstilling.ts';
import { tiltakShown } from '../write-tiltak.ts';

type Grids = Map<string, Grid>;

/** The lookups of every network: what stands in Nøkkeltall by the row it stands in, from 0. */
export type LookupsOfAll = Omit<Lookups, 'keyTyped'> & {
  keyTyped: (field: NokkeltallField, row: number) => Typed;
};

/** The lookups of the network whose row of Nøkkeltall that is, from 0. */
export const lookupsOf = (row: number, { keyTyped, ...lookups }: LookupsOfAll): Lookups => ({
  ...lookups,
  keyTyped: (field) => keyTyped(field, row),
});

/** The lines' input, and what each network's row looks up. */
export const whereInputStands = (
  grids: Grids,
  input: AllocationInput,
  result: Innstilling,
  networks: number,
): { inputs: Inputs; lookups: LookupsOfAll } => ({
  inputs: { ...inputsIn(grids), networks },
  lookups: {
    ...lookupsIn(grids, result),
    needs: byTiers(input.rules) ? needsIn(grids, result, input.rules) : undefined,
  },
});

function inputsIn(grids: Grids): Omit<Inputs, 'networks'> {
  const planned = readTab(plan, gridOf(grids, 'Plan'));
  const { plan: read } = readPlan(gridOf(grids, 'Plan'));
  const budget = readTab(budsjett, gridOf(grids, 'Budsjett'));
  return {
    plan: {
      parameter: letter(planned, 'parameter'),
      value: letter(planned, 'value'),
      typed: (name) => {
        const row = planned.rows.find(
          ({ cells }) => headerKey(textOf(cells.parameter)) === headerKey(planParameters[name].label),
        );
        const { number, words } = read[name];
        const known = number === undefined ? words[0] : String(number);
        return { value: row?.cells.value.value ?? null, ...(known !== undefined && { read: known }) };
      },
    },
    budget: {
      line: letter(budget, 'line'),
      label: letter(budget, 'label'),
      amount: letter(budget, 'amount'),
      rows: budgetRows(budget),
    },
    keyData: { code: letter(readTab(nokkeltall, gridOf(grids, 'Nøkkeltall')), 'code') },
  };
}

const budgetRows = ({ rows }: TabReading<BudsjettField>): BudgetRow[] =>
  rows
    .filter(({ cells }) => textOf(cells.line) !== '')
    .map(({ row, cells }) => ({
      row: row + 1,
      typed: amountIn(cells.amount),
      line: lineIn(cells.line),
      kind: kindOf(textOf(cells.line), seenOf(cells.amount)),
    }));

function lineIn(cell: Cell): Typed {
  const word = matchChoice(textOf(cell), Object.keys(lineKinds));
  return { value: cell.value, ...(word !== undefined && { read: word }) };
}

/** An amount in kroner; a share in hundredths of a per cent. */
function amountIn(cell: Cell): Typed {
  const { value } = readCell(columnIn(budsjett, 'amount'), cell, { title: '', row: 0, column: 0 });
  if (typeof value !== 'object' || !('parts' in value)) return readTyped(columnIn(budsjett, 'amount'), cell);
  return { value: cell.value, read: String((value.parts * 10_000) / value.of) };
}

const columnIn = <F extends string>({ columns }: TabDefinition<F>, field: F): Column =>
  columns.find((column) => column.field === field)!;

function kindOf(line: string, amount: CellValue): BudgetRow['kind'] {
  const word = matchChoice(line, Object.keys(lineKinds)) as keyof typeof lineKinds | undefined;
  if (word !== undefined && lineKinds[word] === 'frame') return 'frame';
  return isShare(amount) ? 'share' : 'kroner';
}

function lookupsIn(grids: Grids, result: Innstilling): Omit<LookupsOfAll, 'needs'> {
  const keyData = readTab(nokkeltall, gridOf(grids, 'Nøkkeltall'));
  const proposed = gridOf(grids, 'Innstilling');
  const proposal = readTab(innstilling, proposed);
  const measures = readTab(tiltak, gridOf(grids, 'Tiltak'));
  return {
    keyData: { tab: 'Nøkkeltall', by: letter(keyData, 'code') },
    keyColumn: (field) => (keyData.columns[field] === undefined ? undefined : letter(keyData, field)),
    keyTyped: (field, row) => {
      const cells = keyData.rows.find((one) => one.row === row)?.cells;
      return readTyped(columnIn(nokkeltall, field), cells?.[field] ?? { value: null });
    },
    proposal: {
      tab: 'Innstilling',
      by: letter(proposal, 'network'),
      rows: orderRows(proposed, proposal, result).length + 1,
    },
    proposalColumn: (field) => letter(proposal, field),
    measures: {
      tab: 'Tiltak',
      by: letter(measures, 'network'),
      rows: Math.max(1, result.networks.flatMap(tiltakShown).length) + 1,
    },
    measuresMay: letter(measures, 'may'),
  };
}
