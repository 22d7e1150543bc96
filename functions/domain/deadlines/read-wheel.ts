// Reads the tab Årshjul: each deadline once, by its code, settled as the round's rules say.
import { parseIsoDay } from '../../basics/calendar.ts';
import { type Grid, type Place, textOf } from '../sheet/cells.ts';
import { type Understood, type Built, readRows } from '../round/read-rows.ts';
import { type ArshjulField, arshjul, partyOfWord, rollOfWord } from '../tabs/contact/arshjul.ts';
import { settleLine } from '../wheel/settle-line.ts';
import { type WheelLine, type WheelRules, wheelCodes } from '../wheel/wheel.ts';

/** A line of the tab as it would be in force; `typedReason` is why it is moved, as typed. */
export type TypedLine = { line: WheelLine; typedReason: string; places: Record<ArshjulField, Place> };

/** `lines` are those that could be read. */
export type WheelReading = Understood<TypedLine, ArshjulField>;

const standardTime = '23:59';

/** `10, 5, 1`; nothing for the word that says none. */
const daysIn = (text: string): number[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => /^\d{1,2}$/.test(part))
    .map(Number);

const timeOf = (text: string): string =>
  text === '' ? standardTime : text.replace('.', ':').padStart(5, '0');

export function readWheel(grid: Grid, { eves }: WheelRules): WheelReading {
  return readRows(arshjul, grid, (read, row): Built<TypedLine> => {
    const code = wheelCodes.find((one) => one === textOf(row.cells.code));
    if (!code || typeof read.date !== 'string' || !parseIsoDay(read.date)) return {};
    const line = settleLine(
      {
        code,
        what: textOf(row.cells.what),
        who: partyOfWord[read.who as keyof typeof partyOfWord],
        date: read.date,
        time: timeOf(textOf(row.cells.time)),
        roll: rollOfWord[(read.roll ?? 'neste arbeidsdag') as keyof typeof rollOfWord],
        reminders: daysIn(textOf(row.cells.reminders)),
        after: daysIn(textOf(row.cells.after)),
        source: textOf(row.cells.source),
        confirmed: read.confirmed === 'ja',
      },
      eves,
    );
    return { value: { line, typedReason: textOf(row.cells.reason), places: row.places } };
  });
}
