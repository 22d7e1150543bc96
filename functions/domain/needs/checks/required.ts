// What the round, or another answer in the row, makes required.
import { finding } from '../../sheet/finding.ts';
import { textOf } from '../../sheet/cells.ts';
import { headerKey } from '../../../basics/same-text.ts';
import { type BehovField, behov } from '../../tabs/behov.ts';
import { type RowCheck, at } from './context.ts';

const headers = new Map(behov.columns.map(({ field, header }) => [field as string, header]));
const optional = behov.columns.filter(({ owner, required }) => owner === 'person' && !required);

/** Columns the Plan asks for beside those that always are, and those that another answer calls for. */
export const checkRequired: RowCheck = (row, { plan }) => {
  const asked = new Set(plan.requiredFields.words.map(headerKey));
  const text = (field: BehovField): string => textOf(row.raw.cells[field]);
  return optional.flatMap(({ field, header, requiredWhen }) => {
    if (text(field) !== '') return [];
    if (asked.has(headerKey(header))) return [finding('missing', at(row, [field], 'stops'), { header })];
    if (!requiredWhen || headerKey(text(requiredWhen.field as BehovField)) !== requiredWhen.is) return [];
    const facts = { header, other: headers.get(requiredWhen.field) ?? '', word: requiredWhen.is };
    return [finding('missingBecause', at(row, [field], 'stops'), facts)];
  });
};
