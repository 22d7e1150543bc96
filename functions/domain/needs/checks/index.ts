// The ordered list of checks of a Behov tab; reading it is reading what is checked.
import type { Finding } from '../../sheet/finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import { checkBudget, checkPreAnnouncedFrame, checkSought, checkThousands, checkYears } from './amounts.ts';
import type { CheckContext, RowCheck, TabCheck } from './context.ts';
import { checkDocumentKind, checkEarlierAward, checkIndividual, checkScheme } from './kinds.ts';
import { checkLate } from './late.ts';
import { checkMembership, checkMunicipalities } from './municipalities.ts';
import { checkConsent, checkPartners, checkPayee, checkRoom, checkTheme } from './partners.ts';
import { checkContinuation, checkLength, checkOrder, checkPassed } from './period.ts';
import { checkPriorityHoles, checkPriorityTwice } from './priorities.ts';
import { checkPrivacy } from './privacy.ts';
import { checkRequired } from './required.ts';
import { checkTiltakElsewhere, checkTiltakTwice, checkSchemeTwice } from './twice.ts';

const rowChecks: RowCheck[] = [
  checkRequired,
  checkOrder,
  checkPassed,
  checkLength,
  checkContinuation,
  checkMunicipalities,
  checkMembership,
  checkPartners,
  checkRoom,
  checkConsent,
  checkPayee,
  checkTheme,
  checkSought,
  checkThousands,
  checkBudget,
  checkYears,
  checkIndividual,
  checkScheme,
  checkDocumentKind,
  checkEarlierAward,
  checkPrivacy,
  checkLate,
];

const tabChecks: TabCheck[] = [
  checkPriorityTwice,
  checkPriorityHoles,
  checkTiltakTwice,
  checkSchemeTwice,
  checkTiltakElsewhere,
  checkPreAnnouncedFrame,
];

/** A column that is missing from the tab is told by its header alone. */
const placed = (finding: Finding): Finding[] => {
  const places = finding.places.filter(({ column }) => column >= 0);
  return places.length === 0 ? [] : [{ ...finding, places }];
};

/** All findings of a tab's rows: what could not be read, then row by row, then across the tab. */
export const checkRows = (rows: ParsedRow[], context: CheckContext): Finding[] =>
  [
    ...rows.flatMap((row) => [...row.findings, ...rowChecks.flatMap((check) => check(row, context))]),
    ...tabChecks.flatMap((check) => check(rows, context)),
  ].flatMap(placed);
