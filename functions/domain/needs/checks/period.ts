// When a tiltak runs: from before to after, not over already, not longer than usual, and new or continued.
import { finding } from '../../sheet/finding.ts';
import { type RowCheck, at } from './context.ts';

export const checkOrder: RowCheck = (row) => {
  const { start, end } = row.read;
  if (!start || !end || end.order >= start.order) return [];
  return [finding('endBeforeStart', at(row, ['end'], 'stops'), { start: start.text, end: end.text })];
};

export const checkPassed: RowCheck = (row, { year }) => {
  const { end } = row.read;
  if (!end || end.order >= year * 2) return [];
  return [finding('endPassed', at(row, ['end'], 'asks'), { end: end.text, year })];
};

export const checkLength: RowCheck = (row, { plan }) => {
  const { start, end } = row.read;
  const longest = plan.longestPeriod.number ?? 4;
  if (!start || !end) return [];
  const semesters = end.order - start.order + 1;
  // A plan of four years may begin in an autumn and end in an autumn (H24-H28 has nine semesters).
  if (semesters <= longest * 2 + 1) return [];
  const facts = { start: start.text, end: end.text, years: Math.ceil(semesters / 2), longest };
  return [finding('periodTooLong', at(row, ['start', 'end'], 'asks'), facts)];
};

/** A continued tiltak ran before the year; a new one did not (D18). */
export const checkContinuation: RowCheck = (row, { year }) => {
  const { start, continuation } = row.read;
  if (!start) return [];
  const facts = { start: start.text, year };
  const before = start.order < year * 2;
  if (continuation === 'videreføring' && !before)
    return [finding('continuationStartsNow', at(row, ['continuation', 'start'], 'asks'), facts)];
  if (continuation === 'ny' && before)
    return [finding('newStartedBefore', at(row, ['continuation', 'start'], 'asks'), facts)];
  return [];
};
