// Where the input of Etterregning stands: by the headers of the tabs, so that a column that was moved is found.
import type { AllocationInput } from '../../allocation/model.ts';
import { byTiers } from '../../allocation/steps/priority-tiers.ts';
import { headerKey } from '../../basics/same-text.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import type { Innstilling } from '../../domain/proposal/innstilling.ts';
import { type CellValue, type Grid, seenOf, textOf } from '../../domain/sheet/cells.ts';
import { matchChoice } from '../../domain/sheet/read-cell.ts';
import { isShare } from '../../domain/sheet/read-share.ts';
import { type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import { type BudsjettField, budsjett, lineKinds } from '../../domain/tabs/budsjett.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import { nokkeltall } from '../../domain/tabs/nokkeltall.ts';
import { plan } from '../../domain/tabs/plan.ts';
import { tiltak } from '../../domain/tabs/tiltak.ts';
import { gridOf } from '../job/open-round.ts';
import type { BudgetRow, Inputs } from './etterregning-basis.ts';
import { letter } from './etterregning-lines.ts';
import type { Lookups } from './etterregning-rows.ts';
import { needsIn } from './etterregning-tiers.ts';
import { orderRows } from './write-innstilling.ts';
import { tiltakShown } from './write-tiltak.ts';

type Grids = Map<string, Grid>;

/** The lines' input, and what each network's row looks up. */
export const whereInputStands = (
  grids: Grids,
  input: AllocationInput,
  result: Innstilling,
  networks: number,
): { inputs: Inputs; lookups: Lookups } => ({
  inputs: { ...inputsIn(grids), networks },
  lookups: {
    ...lookupsIn(grids, result),
    needs: byTiers(input.rules) ? needsIn(grids, result, input.rules) : undefined,
  },
});

function inputsIn(grids: Grids): Omit<Inputs, 'networks'> {
  const planned = readTab(plan, gridOf(grids, 'Plan'));
  const budget = readTab(budsjett, gridOf(grids, 'Budsjett'));
  return {
    plan: {
      parameter: letter(planned, 'parameter'),
      value: letter(planned, 'value'),
      typed: (name) =>
        planned.rows.flatMap(({ cells }) =>
          headerKey(textOf(cells.parameter)) === headerKey(planParameters[name].label)
            ? [cells.value.value]
            : [],
        ),
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
      typed: [cells.amount.value],
      kind: kindOf(textOf(cells.line), seenOf(cells.amount)),
    }));

function kindOf(line: string, amount: CellValue): BudgetRow['kind'] {
  const word = matchChoice(line, Object.keys(lineKinds)) as keyof typeof lineKinds | undefined;
  if (word !== undefined && lineKinds[word] === 'frame') return 'frame';
  return isShare(amount) ? 'share' : 'kroner';
}

function lookupsIn(grids: Grids, result: Innstilling): Omit<Lookups, 'needs'> {
  const keyData = readTab(nokkeltall, gridOf(grids, 'Nøkkeltall'));
  const proposed = gridOf(grids, 'Innstilling');
  const proposal = readTab(innstilling, proposed);
  const measures = readTab(tiltak, gridOf(grids, 'Tiltak'));
  return {
    keyData: { tab: 'Nøkkeltall', by: letter(keyData, 'code') },
    keyColumn: (field) => (keyData.columns[field] === undefined ? undefined : letter(keyData, field)),
    keyTyped: (field) => keyData.rows.map(({ cells }) => cells[field].value),
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
