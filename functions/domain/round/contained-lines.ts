// D1: a line of the budget that another line already holds, seen by the amounts alone: pointed out, never changed.
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import { formatKroner, sumKroner } from '../../basics/kroner.ts';
import type { BudgetLine } from './read-budget.ts';
import { shorten } from '../../basics/shorten.ts';

/** `twice` is what is counted two times, kroner. */
export type Contained = { finding: Finding; twice: number };

/** Finds each line that is a sum of others; `lastYear` is what the networks were awarded the year before, kroner. */
export function findContained(lines: BudgetLine[], lastYear: number): Contained[] {
  const counted = lines.filter(({ line, amount }) => line !== 'frame' && line !== 'rest' && amount > 0);
  return counted.flatMap(
    (holder) => holdsBeside(holder, counted, lastYear) ?? isSumOfNext(holder, counted) ?? [],
  );
}

/** What the networks were awarded last year and another line make this one together: the other line lies in it. */
function holdsBeside(holder: BudgetLine, counted: BudgetLine[], lastYear: number): Contained | undefined {
  if (lastYear === 0 || holder.line === 'coordination') return undefined;
  const others = counted.filter((line) => line !== holder);
  const coordination = others.filter(({ line }) => line === 'coordination');
  const together = sumKroner(coordination.map(({ amount }) => amount));
  const parts = [
    ...coordination.slice(0, 1).map((line) => ({ ...line, amount: together })),
    ...others.filter(({ line }) => line !== 'coordination'),
  ];
  const part = parts.find(({ amount }) => holder.amount === lastYear + amount);
  if (!part) return undefined;
  const facts = {
    label: part.label,
    amount: formatKroner(part.amount),
    holder: holder.label,
    lastYear: formatKroner(lastYear),
    total: formatKroner(holder.amount),
  };
  const spot: Spot = { severity: 'asks', places: [part.place] };
  return { finding: finding('budgetLineContained', spot, facts), twice: part.amount };
}

/** A line that is as much as two or more next to it, above or below, is probably their sum. */
function isSumOfNext(holder: BudgetLine, counted: BudgetLine[]): Contained | undefined {
  const at = counted.indexOf(holder);
  const parts =
    fill(holder.amount, counted.slice(0, at).toReversed())?.toReversed() ??
    fill(holder.amount, counted.slice(at + 1));
  if (!parts) return undefined;
  const facts = {
    label: holder.label,
    total: formatKroner(holder.amount),
    parts: parts.map(({ label, amount }) => `«${shorten(label)}» ${formatKroner(amount)}`).join(' + '),
  };
  const spot: Spot = { severity: 'asks', places: [holder.place] };
  return { finding: finding('budgetLineSummed', spot, facts), twice: holder.amount };
}

/** The first of these lines, two or more, that make the amount together. */
function fill(amount: number, lines: BudgetLine[]): BudgetLine[] | undefined {
  let left = amount;
  const count = lines.findIndex((line) => (left -= line.amount) <= 0) + 1;
  return left === 0 && count > 1 ? lines.slice(0, count) : undefined;
}
