// Four rows of Fosen's with names of their own, checked, for the tests of what a row is known by.
import { behov } from '../../../../functions/domain/tabs/behov.ts';
import type { Cells } from '../../../ports/hands.ts';
import { fullRow } from '../../round/full-row.ts';
import { type Round, prepared } from '../../round/round.ts';
import { fosen, small } from '../../round/rounds.ts';

export const tab = 'Behov Fosen';
/** The first row after the five of the seed. */
export const first = 6;
export const names = ['Alfa', 'Beta', 'Gamma', 'Delta'];
const typed = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

export const fourNamed = prepared(async () => {
  const round = await small.planted();
  names.forEach((measure, at) =>
    round.type(tab, first + at, { ...fullRow, measure, priority: 6 + at, need: `Behovet for ${measure}` }),
  );
  await round.call('check', tab, fosen);
  return round;
});

/** The whole row, our columns too, as it stands. */
export const wholeRow = (round: Round, row: number): Cells =>
  Object.fromEntries(behov.columns.map(({ field }) => [field, round.value(tab, row, field) ?? null]));

export const onlyTyped = (cells: Cells): Cells =>
  Object.fromEntries(typed.map((field) => [field, cells[field] ?? null]));

export const empty: Cells = onlyTyped({});
