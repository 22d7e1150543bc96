// Controls that are not where they are looked for: labels of Plan and columns, told so that no standard counts in silence.
import { type Finding, isStop } from '../sheet/finding.ts';
import { needParameters } from './need-parameters.ts';
import { wheelParameters } from './wheel-parameters.ts';

/** Labels of Plan without a row, and by tab the columns that older workbooks may lack, as `A», «B`. */
export type NotFound = { parameters: string[]; columns: { title: string; header: string }[] };

/** What is not found, and counts as its standard or as empty. */
export const notFoundIn = (findings: Finding[]): NotFound => ({
  parameters: findings.flatMap((one) => (one.code === 'planMissing' ? one.facts.parameter : [])),
  columns: findings.flatMap((one) =>
    one.code === 'headerLacking' ? { title: one.places[0]?.title ?? '', header: one.facts.header } : [],
  ),
});

const { evesWorking } = wheelParameters;
/** Whether an eve is a working day moves a deadline. */
const needLabels = new Set<string>([...Object.values(needParameters), evesWorking].map(({ label }) => label));

/** The same of Plan, as far as the rows of a report are judged by it. */
export const notFoundForRows = (findings: Finding[]): NotFound => ({
  parameters: notFoundIn(findings).parameters.filter((label) => needLabels.has(label)),
  columns: [],
});

/** Whether a finding says that what rows are judged by cannot be read. */
function isUnread(one: Finding): boolean {
  if (one.places[0]?.title === 'Årshjul') return true;
  switch (one.code) {
    case 'headerMissing':
    case 'headerTwice':
    case 'planMisnamed':
    case 'planMovedAway':
    case 'planTwice':
    case 'planMissing':
      return true;
    case 'planValue':
      return needLabels.has(one.facts.parameter);
    case 'missing':
    case 'textTooLong':
    case 'shownOtherwise':
    case 'boxUnread':
      return needLabels.has(one.facts.header);
    default:
      return false;
  }
}

/** Of the findings of Plan and Nøkkeltall, those by which rows would be judged otherwise than people have decided. */
export const unreadRules = (findings: Finding[]): Finding[] =>
  findings.filter((one) => isStop(one) && isUnread(one));
