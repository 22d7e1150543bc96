// The Etterregning tab: the distribution once more by formulas alone, compared with Beregnet in words.
import { type Grid, textOf } from '../../../domain/sheet/cells.ts';
import type { AllocationInput, Claim } from '../../../allocation/model.ts';
import type { Innstilling } from '../../../domain/proposal/innstilling.ts';
import { readTab } from '../../../domain/sheet/read-tab.ts';
import type { Network } from '../../../domain/round/network.ts';
import { indicators } from '../../../domain/tabs/indicators.ts';
import { type EtterregningField, etterregning } from '../../../domain/tabs/etterregning.ts';
import { nokkeltall } from '../../../domain/tabs/nokkeltall.ts';
import type { CellWrite } from '../../../ports.ts';
import { allAgree, someDiffer, verdicts, yes } from '../../../text/tabs/etterregning.ts';
import type { Addresses, SumLine } from './basis.ts';
import { groupLines, rowUnderGroups, rulesOverPot, wholeUnderGroups } from './groups.ts';
import { letter, placeLines, sumLines } from './lines.ts';
import { quoted } from '../formulas/pieces.ts';
import { type PartTaken, networkFormulas } from './rows.ts';
import { lookupsOf, whereInputStands } from './where.ts';
import { gridOf } from '../../job/open-round.ts';
import { type Values, writeRow } from '../write-findings.ts';

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
  const { inputs, lookups } = whereInputStands(grids, input, result, networks.length);
  const needs = lookups.needs;
  const addresses = placeLines(reading, {
    networks: ordered.length,
    budget: inputs.budget.rows.length,
    tiers: needs?.tiers.length ?? 0,
  });
  const at = (field: EtterregningField): string => letter(reading, field);
  const rules = rulesOverPot(input.rules.groups);
  const codeOf = codesIn(gridOf(grids, 'Nøkkeltall'));
  const rows = ordered.map((network, index): Row => {
    const part = partOf(input.claims.find(({ name }) => name === network.name));
    const own = lookupsOf(network.place.row, lookups);
    const formulas = networkFormulas(index + 2, at, addresses, own, part);
    const name = `$${at('network')}${index + 2}`;
    const under = rules.length > 0 ? rowUnderGroups(grids, result, own, name) : {};
    return { code: codeOf(network), network: network.name, ...formulas, ...under };
  });
  const sums = sumLines(input, inputs, addresses, needs);
  const groups = groupLines(grids, input.rules, result, addresses.cell('pot'));
  const under = wholeUnderGroups(at('verdict'), ordered.length, sums.length, groups.length);
  const sum = { ...sumRow(ordered.length, addresses), ...under };
  const all = [...rows, sum, {}, ...[...sums, ...groups].map(shownLine)];
  const end = Math.max(all.length, grid.rows.length - 1);
  return Array.from({ length: end }, (_, index) => ({ ...blank, ...all[index] })).flatMap((row, index) =>
    writeRow(reading, grid, index + 1, row),
  );
}

const partOf = (claim: Claim | undefined): PartTaken => {
  if (claim?.unmet) return 'none';
  return claim?.lowered ? 'lowered' : 'whole';
};

const shownLine = ({ label, value, about }: SumLine): Row => ({
  network: label,
  sought: { formula: `=${value}` },
  verdict: about,
});

/** A network's code as it was typed. */
function codesIn(keyData: Grid): (network: Network) => string | number {
  const column = readTab(nokkeltall, keyData).columns.code ?? 0;
  return ({ place }) => {
    const code = keyData.rows[place.row]?.[column]?.value ?? null;
    return typeof code === 'number' ? code : textOf({ value: code });
  };
}

const summed: EtterregningField[] = [
  'sought',
  ...indicators,
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
