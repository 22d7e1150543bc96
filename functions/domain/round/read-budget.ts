// Reads the tab Budsjett: the lines of the county's frame, and what those that are shares of it come to.
import type { Share } from '../../allocation/rules.ts';
import { shareOfFrame } from '../../allocation/steps/set-aside.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { formatPercent } from '../../basics/percent.ts';
import { type Grid, type Place, echoOf } from '../sheet/cells.ts';
import { type Spot, finding } from '../sheet/finding.ts';
import { type BudsjettField, type LineKind, budsjett, lineKinds } from '../tabs/budsjett.ts';
import { type Built, type Understood, readRows } from './read-rows.ts';

/** A line of the Budsjett tab, kroner; `share` where it was typed as one. `place` is that of its amount. */
export type BudgetLine = { line: LineKind; label: string; amount: number; share?: Share; place: Place };

type Typed = Omit<BudgetLine, 'amount' | 'share'> & { amount: number | Share };

/** The lines of the budget whose kind and amount could be read; without a frame, none of its shares. */
export function readBudget(grid: Grid): Understood<BudgetLine, BudsjettField> {
  const { reading, values, findings } = readRows(budsjett, grid, ({ line, label, amount }, row) => {
    const kind: LineKind | undefined = lineKinds[line as keyof typeof lineKinds];
    if (!kind || amount === undefined) return {};
    const words = typeof label === 'string' ? label : String(line);
    const typed: Typed = {
      line: kind,
      label: words,
      amount: amount as Typed['amount'],
      place: row.places.amount,
    };
    return kind === 'offTheTop' || typeof typed.amount === 'number'
      ? { value: typed }
      : misplaced(String(line), echoOf(row.cells.amount), typed.place);
  });
  const frame = values.find(({ line }) => line === 'frame')?.amount;
  const lines = values.map((typed) => inKroner(typed, frame as number | undefined));
  return {
    reading,
    values: lines.flatMap(({ value = [] }) => value),
    findings: [...findings, ...lines.flatMap(({ findings = [] }) => findings)],
  };
}

function misplaced(line: string, text: string, place: Place): Built<Typed> {
  const spot: Spot = { severity: 'stops', places: [place] };
  return { findings: [finding('budgetShareMisplaced', spot, { line, text })] };
}

function inKroner({ amount: typed, ...line }: Typed, frame: number | undefined): Built<BudgetLine> {
  if (typeof typed === 'number') return { value: { ...line, amount: typed } };
  if (frame === undefined) return {};
  const amount = shareOfFrame(frame, typed);
  const facts = { share: formatPercent(typed), frame: formatKroner(frame), amount: formatKroner(amount) };
  return {
    value: { ...line, amount, share: typed },
    findings: [finding('budgetShare', { severity: 'tells', places: [line.place] }, facts)],
  };
}
