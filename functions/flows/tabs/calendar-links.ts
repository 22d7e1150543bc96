// The calendars of a round as people meet them: the address that theirs subscribes to, and the deadlines beside an e-mail.
import { type CalendarKey, calendarPath } from '../../domain/deadlines/calendar-key.ts';
import { type WheelLine, standardWheelRules } from '../../domain/wheel/wheel.ts';
import { calendarAttachment } from '../../text/wheel/calendars.ts';
import type { MailLink } from '../../text/mails/mail-form.ts';
import { linkWords } from '../../text/mails/link-words.ts';
import type { Letter } from '../job/put-message.ts';
import type { Round } from '../job/world.ts';

type Whose = CalendarKey['whose'];

/** Nothing where the functions do not know their own address. */
export const calendarUrl = ({ publicUrl, county, year }: Round, whose: Whose): string | undefined =>
  publicUrl && `${publicUrl.replace(/\/+$/, '')}/${calendarPath({ county, year, whose })}`;

export function calendarLinks(round: Round, whose: Whose): MailLink[] {
  const url = calendarUrl(round, whose);
  return url === undefined ? [] : [{ text: linkWords.calendar, url }];
}

/** The deadlines that a letter is about, as a file; none where it is about none. */
export const attached = (
  { county, year }: Round,
  whose: Whose,
  lines: readonly WheelLine[],
  at: string,
): Pick<Letter, 'attachment'> =>
  lines.length === 0
    ? {}
    : { attachment: calendarAttachment(lines, { county, year, whose, at }, standardWheelRules) };
