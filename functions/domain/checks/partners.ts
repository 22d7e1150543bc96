// Partners must stand in the Plan's list; themes too, but a new theme is only asked about.
import { headerKey } from '../tabs/column.ts';
import { type RowCheck, at } from './context.ts';

export const checkPartners: RowCheck = (row, { plan }) => {
  const known = new Set(plan.partners.words.map(headerKey));
  const unknown = (row.draft.partner ?? []).filter((name) => !known.has(headerKey(name)));
  if (unknown.length === 0) return [];
  const facts = { text: unknown.join(', '), choices: plan.partners.words.join(', ') };
  return [at(row, ['partner'], 'partnerUnknown', 'stops', facts)];
};

export const checkTheme: RowCheck = (row, { plan }) => {
  const { theme } = row.draft;
  if (!theme || plan.themes.words.some((known) => headerKey(known) === headerKey(theme))) return [];
  return [at(row, ['theme'], 'themeUnknown', 'asks', { text: theme, choices: plan.themes.words.join(', ') })];
};
