// The ordered list of checks of a Behov tab; reading it is reading what is checked.
import type { Finding } from '../finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import { checkPreAnnouncedFrame, checkSought } from './amounts.ts';
import type { CheckContext, RowCheck, TabCheck } from './context.ts';
import { checkMunicipalities } from './municipalities.ts';
import { checkPartners, checkTheme } from './partners.ts';
import { checkPriorityHoles, checkPriorityTwice } from './priorities.ts';
import { checkSemesters } from './semesters.ts';
import { checkMeasureTwice } from './twice.ts';

const rowChecks: RowCheck[] = [checkSemesters, checkMunicipalities, checkPartners, checkTheme, checkSought];

const tabChecks: TabCheck[] = [
  checkPriorityTwice,
  checkPriorityHoles,
  checkMeasureTwice,
  checkPreAnnouncedFrame,
];

/** All findings of a tab's rows: what could not be read, then row by row, then across the tab. */
export const checkRows = (rows: ParsedRow[], context: CheckContext): Finding[] => [
  ...rows.flatMap((row) => [...row.findings, ...rowChecks.flatMap((check) => check(row, context))]),
  ...tabChecks.flatMap((check) => check(rows, context)),
];
