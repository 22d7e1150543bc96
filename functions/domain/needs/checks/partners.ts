// Partners must stand in the Plan's list, have room, and agree; a theme outside the plan is asked about.
import { osloClock } from '../../../basics/calendar.ts';
import { nearest } from '../../../basics/nearest.ts';
import { formatDay } from '../../sheet/read-date.ts';
import { readSemester } from '../../sheet/read-semester.ts';
import { behov } from '../../tabs/behov.ts';
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
  return [offering(at(row, ['partner'], 'partnerUnknown', 'stops', facts), fix)];
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
    return [at(row, ['partner'], 'partnerFull', 'asks', facts)];
  });
};

const headerOf = (wanted: string): string =>
  behov.columns.find(({ field }) => field === wanted)?.header ?? '';

/** The partner knows of the report and agrees, on a day that has been (preconditions before filing). */
export const checkConsent: RowCheck = (row, { plan, at: now }) => {
  const { uhAgrees, uhAgreedOn } = row.read;
  const severity = plan.partnerConsent.text === 'stops' ? 'stops' : 'asks';
  if (uhAgrees === 'nei')
    return [at(row, ['uhAgrees'], 'partnerDisagrees', severity, { header: headerOf('uhAgrees') })];
  if (uhAgreedOn === undefined || uhAgreedOn <= osloClock(now).slice(0, 10)) return [];
  const facts = { header: headerOf('uhAgreedOn'), text: formatDay(uhAgreedOn) };
  return [at(row, ['uhAgreedOn'], 'agreedLater', 'stops', facts)];
};

export const checkTheme: RowCheck = (row, { plan }) => {
  const { theme } = row.read;
  const { words } = plan.themes;
  if (!theme || words.some((known) => headerKey(known) === headerKey(theme))) return [];
  const facts = { text: theme, choices: words.join(', ') };
  return [offering(at(row, ['theme'], 'themeUnknown', 'asks', facts), nearest(theme, words))];
};
