// E-mail addresses as they are typed in Roller.
import { withoutUnseen } from '../../../basics/unseen.ts';
import { type Cell, type Place, textOf } from '../../sheet/cells.ts';
import { type Finding, finding } from '../../sheet/finding.ts';

const form = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

/** As addresses are compared: in small letters, without what is not seen. */
export const addressIn = (cell: Cell): string => withoutUnseen(textOf(cell)).trim().toLowerCase();

/** Nothing is said of an empty cell. */
export const tellAddress = (text: string, place: Place): Finding[] =>
  text === '' || form.test(text)
    ? []
    : [finding('emailUnreadable', { severity: 'stops', places: [place] }, { text })];
