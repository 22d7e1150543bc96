// The Etterregning tab: the distribution once more by formulas alone, compared with Beregnet in words.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling } from '../../domain/proposal/innstilling.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import type { Network } from '../../domain/round/network.ts';
import { budsjett } from '../../domain/tabs/budsjett.ts';
import { headerKey } from '../../basics/same-text.ts';
import { type EtterregningField, etterregning } from '../../domain/tabs/etterregning.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import { nokkeltall } from '../../domain/tabs/nokkeltall.ts';
import { plan } from '../../domain/tabs/plan.ts';
import type { CellWrite } from '../../ports.ts';
import { allAgree, someDiffer, verdicts, yes } from '../../text/tabs/etterregning.ts';
import { type Addresses, type Inputs } from './etterregning-basis.ts';
import { letter, placeLines, sumLines } from './etterregning-lines.ts';
import { isByTiers, needsIn } from './etterregning-tiers.ts';
import { quoted } from './etterregning-formulas.ts';
import { type Lookups, networkFormulas } from './etterregning-rows.ts';
import { gridOf } from '../job/open-round.ts';
import { type Values, writeRow } from './write-findings.ts';
import { orderRows } from './write-innstilling.ts';

type Row = Values<EtterregningField>;

const blank = Object.fromEntries(etterregning.columns.map(({ field }) => [field, null])) as Row;
/**
 * Nothing when the workbook has no such tab. Networks stand by code, which is what decides between equal remainders.
 */
export function writeEtterregning(
  grids: Map<string, Grid>,
  input: AllocationInput,
  result: Innstilling,
  networks: Network[],
): CellWrite[] {
  const grid = grids.get('Etterregning');
  if (!grid) return [];
  const reading = readTab(etterregning, grid);
  const ordered = networks.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const { inputs, lookups } = whereInputStands(grids, result, networks.length, input);
  const needs = lookups.needs;
  const addresses = placeLines(reading, {
    networks: ordered.length,
    budget: inputs.budget.rows.length,
    tiers: needs?.tiers.length ?? 0,
  });
  const keyData = gridOf(grids, 'Nøkkeltall');
  const codeColumn = readTab(nokkeltall, keyData).columns.code ?? 0;
  const at = (field: EtterregningField): string => letter(reading, field);
  const rows = ordered.map(({ name, place }, index): Row => {
    const code = keyData.rows[place.row]?.[codeColumn]?.value;
    const typed = typeof code === 'number' ? code : textOf({ value: code ?? null });
    const takesPart = !input.claims.some((claim) => claim.name === name && claim.unmet);
    return { code: typed, network: name, ...networkFormulas(index + 2, at, addresses, lookups, takesPart) };
  });
  const lines = [...sumLines(input, inputs, addresses, needs)].map(({ label, value, about }): Row => ({
    network: label,
    sought: { formula: `=${value}` },
    verdict: about,
  }));
  const all = [...rows, sumRow(ordered.length, addresses), {}, ...lines];
  const end = Math.max(all.length, grid.rows.length - 1);
  return Array.from({ length: end }, (_, index) => ({ ...blank, ...all[index] })).flatMap((row, index) =>
    writeRow(reading, grid, index + 1, row),
  );
}

/** By the headers of the tabs, so that a column that was moved is found. */
function whereInputStands(
  grids: Map<string, Grid>,
  result: Innstilling,
  networks: number,
  input: AllocationInput,
): { inputs: Inputs; lookups: Lookups } {
  const planned = readTab(plan, gridOf(grids, 'Plan'));
  const budget = readTab(budsjett, gridOf(grids, 'Budsjett'));
  const keyData = readTab(nokkeltall, gridOf(grids, 'Nøkkeltall'));
  const proposed = gridOf(grids, 'Innstilling');
  const proposal = readTab(innstilling, proposed);
  const rows = orderRows(proposed, proposal, result).length + 1;
  const lines = budget.rows.filter(({ cells }) => textOf(cells.line) !== '');
  const code = letter(keyData, 'code');
  return {
    inputs: {
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
        rows: lines.map(({ row, cells }) => ({ row: row + 1, typed: [cells.amount.value] })),
      },
      keyData: { code },
      networks,
    },
    lookups: {
      keyData: { tab: 'Nøkkeltall', by: code },
      keyColumn: (field) => (keyData.columns[field] === undefined ? undefined : letter(keyData, field)),
      keyTyped: (field) => keyData.rows.map(({ cells }) => cells[field].value),
      proposal: { tab: 'Innstilling', by: letter(proposal, 'network'), rows },
      proposalColumn: (field) => letter(proposal, field),
      needs: isByTiers(input) ? needsIn(grids, result) : undefined,
    },
  };
}

const summed: EtterregningField[] = [
  'sought',
  'elevtall',
  'barnetall',
  'arsverk',
  'coordination',
  'key',
  'bound',
  'ground',
  'least',
  'most',
  'whole',
  'krone',
  'recomputed',
  'computed',
];

/** The sums, and the verdict over all networks. */
function sumRow(networks: number, { cell, column }: Addresses): Row {
  const same = `COUNTIF(${column('verdict')};${quoted(`${verdicts.same}*`)})`;
  const all = `IF(${same}=${networks};${quoted(allAgree(networks))};${networks}-${same}&${quoted(someDiffer(networks))})`;
  const verdict = `IFERROR(IF(${cell('covered')}<>${quoted(yes)};${cell('covered')};${all});${quoted(verdicts.unreadable)})`;
  return {
    network: 'Sum',
    ...Object.fromEntries(summed.map((field) => [field, { formula: `=SUM(${column(field)})` }])),
    verdict: { formula: `=${verdict}` },
  };
}
