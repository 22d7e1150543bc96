// Partners must stand in the Plan's list, have room, and agree; a theme outside the plan is asked about.
import { finding } from '../../sheet/finding.ts';
import { formatKroner } from '../../../basics/kroner.ts';
import { osloClock } from '../../../basics/calendar.ts';
import { nearest } from '../../../basics/nearest.ts';
import { formatDay } from '../../sheet/read-date.ts';
import { readSemester } from '../../sheet/read-semester.ts';
import { behov } from '../../tabs/behov.ts';
import { partnerKinds } from '../../tabs/behov/words.ts';
import { headerKey } from '../../../basics/same-text.ts';
import { type RowCheck, at, offering } from './context.ts';

export const checkPartners: RowCheck = (row, { plan }) => {
  const choices = plan.partners.words;
  const known = new Set(choices.map(headerKey));
  const typed = row.read.partner ?? [];
  const unknown = typed.filter((name) => !known.has(headerKey(name)));
  if (unknown.length === 0) return [];
  const facts = { text: unknown.join(', '), choices: choices.join(', ') };
  const meant = typed.map((name) => (known.has(headerKey(name)) ? name : nearest(name, choices)));
  const fix = meant.includes(undefined) ? undefined : meant.join(', ');
  return [finding('partnerUnknown', offering(at(row, ['partner'], 'stops'), fix), facts)];
};

/** `DMMH H26` is a partner without room in one semester, `DMMH` one without room at all. */
export const checkRoom: RowCheck = (row, { plan }) => {
  const { partner = [], start, end } = row.read;
  const named = new Set(partner.map(headerKey));
  return plan.partnersFull.words.flatMap((full) => {
    const [, name = full, text = ''] = /^(.*\S)\s+([hv]\d{2})$/i.exec(full) ?? [];
    const semester = readSemester(text);
    const outside = semester && start && end && (semester.order < start.order || semester.order > end.order);
    if (!named.has(headerKey(name)) || outside) return [];
    const facts = { text: name, semester: semester ? ` i ${semester.text}` : '' };
    return [finding('partnerFull', at(row, ['partner'], 'asks'), facts)];
  });
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
  if (!theme || words.some((known) => headerKey(known) === headerKey(theme))) return [];
  const facts = { text: theme, choices: words.join(', ') };
  return [finding('themeUnknown', offering(at(row, ['theme'], 'asks'), nearest(theme, words)), facts)];
};
