// Every formula of the workbook, wherever it stands: in cells, in dropdown rules, in conditional formats.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book, Cell, Tab } from '../book.ts';
import type { Reference } from './references.ts';
import { mapReferences } from './references.ts';

type Condition = sheets_v4.Schema$BooleanCondition;
type Rewrite = (formula: string) => string;

const rewriteCondition = (condition: Condition, rewrite: Rewrite): Condition => {
  const values = condition.values?.map((value) => {
    const text = value.userEnteredValue;
    const after = text?.startsWith('=') ? rewrite(text) : text;
    return after === text ? value : { ...value, userEnteredValue: after ?? null };
  });
  return values?.some((value, at) => value !== condition.values?.[at]) ? { ...condition, values } : condition;
};

const rewriteCell = (cell: Cell, rewrite: Rewrite): Cell => {
  const formula = cell.userEnteredValue?.formulaValue;
  const condition = cell.dataValidation?.condition;
  const newFormula = formula && rewrite(formula);
  const newCondition = condition && rewriteCondition(condition, rewrite);
  if (newFormula === formula && newCondition === condition) return cell;
  return {
    ...cell,
    ...(newFormula && { userEnteredValue: { formulaValue: newFormula } }),
    ...(newCondition && { dataValidation: { ...cell.dataValidation, condition: newCondition } }),
  };
};

/** Changes references in all formulas; `owner` is the tab where the formula stands. */
export const rewriteFormulas = (
  book: Book,
  change: (reference: Reference, owner: Tab) => Reference | null,
): void => {
  for (const tab of book.tabs) {
    const rewrite: Rewrite = (formula) => mapReferences(formula, (reference) => change(reference, tab));
    tab.rows = tab.rows.map((cells) => cells.map((cell) => rewriteCell(cell, rewrite)));
    for (const { booleanRule } of tab.conditionalFormats)
      if (booleanRule?.condition) booleanRule.condition = rewriteCondition(booleanRule.condition, rewrite);
  }
};
