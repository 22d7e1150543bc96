// The Etterregning tab: the distribution once more by formulas alone, compared with Beregnet in words.
import { type Grid, columnLetter, textOf } from '../../domain/sheet/cells.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling } from '../../domain/proposal/innstilling.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import { type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import type { Network } from '../../domain/round/network.ts';
import { budsjett } from '../../domain/tabs/budsjett.ts';
import { headerKey } from '../../basics/same-text.ts';
import { type EtterregningField, etterregning } from '../../domain/tabs/etterregning.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import { nokkeltall } from '../../domain/tabs/nokkeltall.ts';
import { plan } from '../../domain/tabs/plan.ts';
import type { CellWrite } from '../../ports.ts';
import { allAgree, basisLines, someDiffer, verdicts, yes } from '../../text/tabs/etterregning.ts';
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
} from './etterregning-basis.ts';
import { quoted } from './etterregning-formulas.ts';
import { type Lookups, networkFormulas } from './etterregning-rows.ts';
import { gridOf } from '../job/open-round.ts';
import { type Values, writeRow } from './write-findings.ts';
import { orderRows } from './write-innstilling.ts';

type Row = Values<EtterregningField>;

const blank = Object.fromEntries(etterregning.columns.map(({ field }) => [field, null])) as Row;
const letter = <F extends string>({ columns }: TabReading<F>, field: F): string =>
  columnLetter(columns[field] ?? 0);

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
  const { inputs, lookups } = whereInputStands(grids, result, networks.length);
  const addresses = placeLines(reading, ordered.length, inputs.budget.rows.length);
  const keyData = gridOf(grids, 'Nøkkeltall');
  const codeColumn = readTab(nokkeltall, keyData).columns.code ?? 0;
  const at = (field: EtterregningField): string => letter(reading, field);
  const rows = ordered.map(({ name, place }, index): Row => {
    const code = keyData.rows[place.row]?.[codeColumn]?.value;
    const typed = typeof code === 'number' ? code : textOf({ value: code ?? null });
    const takesPart = !input.claims.some((claim) => claim.name === name && claim.unmet);
    return { code: typed, network: name, ...networkFormulas(index + 2, at, addresses, lookups, takesPart) };
  });
  const lines = [...sumLines(input, inputs, addresses)].map(({ label, value, about }): Row => ({
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
    },
  };
}

/** Networks from row 2, their sum, an empty row, the choices, the lines of Budsjett, and the sum. */
function placeLines(
  reading: TabReading<EtterregningField>,
  networks: number,
  budgetLines: number,
): Addresses {
  const value = letter(reading, 'sought');
  const first = networks + 4;
  const names: (Followed | 'frame' | (typeof sumLineNames)[number])[] = [
    ...followed,
    ...Array.from({ length: budgetLines }, () => 'frame' as const),
    ...sumLineNames,
  ];
  const at = (index: number): string => `$${value}$${first + index}`;
  return {
    cell: (line) => at(names.indexOf(line)),
    column: (field) => `$${letter(reading, field)}$2:$${letter(reading, field)}$${networks + 1}`,
    each: (field) => Array.from({ length: networks }, (_, row) => `$${letter(reading, field)}$${row + 2}`),
    frame: [at(names.indexOf('frame')), at(names.lastIndexOf('frame'))],
  };
}

function sumLines(input: AllocationInput, inputs: Inputs, addresses: Addresses): SumLine[] {
  const formulas = { ...sumFormulas(addresses), covered: coverage(input, inputs, addresses) };
  return [
    ...followed.map((name) => planLine(name, inputs)),
    ...inputs.budget.rows.map((line) => budgetLine(line, inputs)),
    ...sumLineNames.map((name) => ({
      label: basisLines[name][0],
      value: formulas[name],
      about: basisLines[name][1],
    })),
  ];
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
