// The lines of the budget: their kind, their words, whole kroner, and where the amount stands.
import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../functions/domain/round/read-budget.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Record<string, string | number>;
const read = (...rows: Row[]) => readBudget(gridOfRows('Budsjett', fixedTabs.Budsjett, rows));

describe('a line of the budget', () => {
  it('has the kind its word stands for, its words and its amount', () => {
    const { values, findings } = read(
      { line: 'ramme', label: 'Tildelt', amount: '10 000 000' },
      { line: 'Møter', label: 'Samlinger', amount: 5 },
    );
    expect(findings).toEqual([]);
    expect(values).toEqual([
      {
        line: 'frame',
        label: 'Tildelt',
        amount: 10_000_000,
        place: { title: 'Budsjett', row: 1, column: 2 },
      },
      { line: 'offTheTop', label: 'Samlinger', amount: 5, place: { title: 'Budsjett', row: 2, column: 2 } },
    ]);
  });

  it('goes by its kind where it has no words of its own, which is told', () => {
    const { values, findings } = read({ line: 'Møter', amount: 5 });
    expect(values).toMatchObject([{ label: 'Møter', amount: 5 }]);
    expect(findings.map(({ code }) => code)).toEqual(['missing']);
  });

  it('counts for nothing without a kind or an amount that can be read', () => {
    const { values, findings } = read(
      { line: 'Annet', label: 'x', amount: 5 },
      { line: 'Møter', label: 'x', amount: 'mye' },
      { line: 'Møter', label: 'x' },
      { label: 'x', amount: 5 },
    );
    expect(values).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual([
      'choiceUnknown',
      'amountUnreadable',
      'missing',
      'missing',
    ]);
  });
});
