// Partners must stand in the Plan's list, have room, and agree; a theme outside the plan is asked about.
import { finding } from '../../sheet/finding.ts';
import { formatKroner } from '../../../basics/kroner.ts';
import { osloClock } from '../../../basics/calendar.ts';
import { nearest } from '../../../basics/nearest.ts';
import { formatDay } from '../../sheet/read-date.ts';
import { type Semester, splitSemester } from '../../sheet/read-semester.ts';
import { behov } from '../../tabs/behov.ts';
import { partnerKinds } from '../../tabs/behov/words.ts';
import { oncePer } from '../../../basics/once-per.ts';
import { headerKey, wordsByKey } from '../../../basics/same-text.ts';
import { type RowCheck, at, offering } from './context.ts';

export const checkPartners: RowCheck = (row, { plan }) => {
  const choices = plan.partners.words;
  const known = wordsByKey(choices);
  const typed = row.read.partner ?? [];
  const unknown = typed.filter((name) => !known.has(headerKey(name)));
  if (unknown.length === 0) return [];
  const facts = { text: unknown.join(', '), choices: choices.join(', ') };
  const meant = typed.map((name) => (known.has(headerKey(name)) ? name : nearest(name, choices)));
  const fix = meant.includes(undefined) ? undefined : meant.join(', ');
  return [finding('partnerUnknown', offering(at(row, ['partner'], 'stops'), fix), facts)];
};

/** A partner without room: in one semester, or at all. */
type Full = { name: string; semester: Semester | undefined };

/** `DMMH H26` is a partner without room in one semester, `DMMH` one without room at all; each counts once. */
const fullByPartner = oncePer((words: readonly string[]): ReadonlyMap<string, Full[]> => {
  const read = [...wordsByKey(words).values()].map(splitSemester);
  return Map.groupBy(read, ({ name }) => headerKey(name));
});

/** A partner is without room in no more semesters than these: more are no list of semesters. */
const mostSemesters = 10;

export const checkRoom: RowCheck = (row, { plan }) => {
  const { partner = [], start, end } = row.read;
  const full = fullByPartner(plan.partnersFull.words);
  return [...new Set(partner.map(headerKey))].flatMap((key) =>
    (full.get(key) ?? [])
      .filter(
        ({ semester }) =>
          !(semester && start && end && (semester.order < start.order || semester.order > end.order)),
      )
      .slice(0, mostSemesters)
      .map(({ name, semester }) => {
        const facts = { text: name, semester: semester ? ` i ${semester.text}` : '' };
        return finding('partnerFull', at(row, ['partner'], 'asks'), facts);
      }),
  );
};

const otherKinds: readonly string[] = partnerKinds.filter((kind) => kind !== 'UH');

const headerOf = (wanted: string): string =>
  behov.columns.find(({ field }) => field === wanted)?.header ?? '';

/** The partner knows of the report and agrees, on a day that has been (preconditions before filing). */
export const checkConsent: RowCheck = (row, { plan, at: now }) => {
  const { uhAgrees, uhAgreedOn } = row.read;
  const severity = plan.partnerConsent.text === 'stops' ? 'stops' : 'asks';
  if (uhAgrees === 'nei')
    return [finding('partnerDisagrees', at(row, ['uhAgrees'], severity), { header: headerOf('uhAgrees') })];
  if (uhAgreedOn === undefined || uhAgreedOn <= osloClock(now).slice(0, 10)) return [];
  const facts = { header: headerOf('uhAgreedOn'), text: formatDay(uhAgreedOn) };
  return [finding('agreedLater', at(row, ['uhAgreedOn'], 'stops'), facts)];
};

/** The money of a partner that is no UH stands under the others, with the kind of partner it is for (§ 9 b). */
export const checkPayee: RowCheck = (row) => {
  const { partnerKind = '', soughtUh = 0, soughtOther = 0 } = row.read;
  const [header, other] = [headerOf('soughtUh'), headerOf('soughtOther')];
  const isOther = otherKinds.includes(partnerKind);
  if (isOther && soughtUh > 0 && soughtOther === 0) {
    const facts = { kind: partnerKind, sought: formatKroner(soughtUh), header, other };
    return [finding('payeeUnderUh', at(row, ['soughtUh'], 'asks'), facts)];
  }
  if (isOther || soughtOther === 0) return [];
  const facts = { header: headerOf('partnerKind'), sought: formatKroner(soughtOther), other };
  return [finding('payeeUnsaid', at(row, ['partnerKind'], 'asks'), facts)];
};

export const checkTheme: RowCheck = (row, { plan }) => {
  const { theme } = row.read;
  const { words } = plan.themes;
  if (!theme || wordsByKey(words).has(headerKey(theme))) return [];
  const facts = { text: theme, choices: words.join(', ') };
  return [finding('themeUnknown', offering(at(row, ['theme'], 'asks'), nearest(theme, words)), facts)];
};
