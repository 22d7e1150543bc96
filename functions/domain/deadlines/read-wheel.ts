// Reads the tab Årshjul: each deadline once, by its code, settled as the round's rules say; what cannot be read is told.
import { type Grid, type Place, echoOf, textOf } from '../sheet/cells.ts';
import type { WheelPart } from '../sheet/facts/wheel.ts';
import { type Finding, finding, isStop } from '../sheet/finding.ts';
import { readCell } from '../sheet/read-cell.ts';
import { type TabReading, readTab } from '../sheet/read-tab.ts';
import { type ArshjulField, arshjul, partyOfWord, rollOfWord } from '../tabs/contact/arshjul.ts';
import { settleLine } from '../wheel/settle-line.ts';
import type { WheelCode, WheelLine, WheelRules } from '../wheel/wheel.ts';
import { type CodedRow, readCodes } from './read-codes.ts';
import { mostDays, readClock, readDays } from './read-parts.ts';

/** A line of the tab as it would be in force; `typedReason` is why it is moved, as typed. */
export type TypedLine = { line: WheelLine; typedReason: string; places: Record<ArshjulField, Place> };

/** `values` are the lines that could be read; `needUnread` is why the deadline of the need reports could not. */
export type WheelReading = {
  reading: TabReading<ArshjulField>;
  values: TypedLine[];
  findings: Finding[];
  needUnread: Finding[];
};

export function readWheel(grid: Grid, { eves }: WheelRules): WheelReading {
  const reading = readTab(arshjul, grid);
  const { lines, strange, findings: names } = readCodes(reading);
  const read = [...lines].map(([code, row]) => readLine(code, row, eves));
  const findings = [...reading.findings, ...names, ...read.flatMap((one) => one.findings)];
  const need = lines.get('need');
  const rows = new Set([0, ...(need ? [need] : strange).map(({ row }) => row)]);
  const ofNeed = findings.filter(
    (one) =>
      isStop(one) &&
      (one.places.some(({ row }) => rows.has(row)) ||
        (one.code === 'wheelTwice' && one.facts.text === 'need')),
  );
  return { reading, values: read.flatMap(({ value }) => value ?? []), findings, needUnread: ofNeed };
}

const parts: readonly ArshjulField[] = ['date', 'time', 'reminders', 'after'] satisfies WheelPart[];
const isPart = (field: ArshjulField): field is WheelPart => parts.includes(field);

type ReadLine = { value?: TypedLine; findings: Finding[] };

function readLine(code: WheelCode, row: CodedRow, eves: WheelRules['eves']): ReadLine {
  const { values, findings } = readCells(row);
  const time = readClock(textOf(row.cells.time));
  const reminders = readDays(textOf(row.cells.reminders), mostDays.reminders);
  const after = readDays(textOf(row.cells.after), mostDays.after);
  const told = [
    ...findings,
    ...(time === undefined ? [unreadable('time', row)] : []),
    ...(reminders ? [] : [unreadable('reminders', row)]),
    ...(after ? [] : [unreadable('after', row)]),
  ];
  const { date, who } = values;
  // Without its column there is nothing to find in the row: the heading tells it.
  const isLacking = typeof date !== 'string' || who === undefined;
  if (told.some(isStop) || isLacking || time === undefined || !reminders || !after)
    return { findings: mergeSame(told) };
  const line = settleLine(
    {
      code,
      what: textOf(row.cells.what),
      who: partyOfWord[who as keyof typeof partyOfWord],
      date,
      time,
      roll: rollOfWord[(values.roll ?? 'neste arbeidsdag') as keyof typeof rollOfWord],
      reminders,
      after,
      source: textOf(row.cells.source),
      confirmed: values.confirmed === 'ja',
    },
    eves,
  );
  const value = { line, typedReason: textOf(row.cells.reason), places: row.places };
  return { value, findings: told };
}

/** The person's cells by the kind of their column. What confirms nothing is told as not confirmed. */
function readCells(row: CodedRow): { values: Partial<Record<ArshjulField, unknown>>; findings: Finding[] } {
  const values: Partial<Record<ArshjulField, unknown>> = {};
  const findings = arshjul.columns.flatMap((column) => {
    const { field, owner } = column;
    if (owner !== 'person') return [];
    const { value, findings: found } = readCell(column, row.cells[field], row.places[field]);
    values[field] = value;
    if (field === 'confirmed') return found.filter(({ code }) => code !== 'choiceUnknown');
    return found.map((one) =>
      one.code === 'dateUnreadable' && isPart(field) ? ofLine(one, field, row) : one,
    );
  });
  return { values, findings };
}

const ofLine = ({ fixes }: Finding, part: WheelPart, row: CodedRow): Finding => ({
  ...unreadable(part, row),
  ...(fixes && { fixes }),
});

const unreadable = (part: WheelPart, { cells, places }: CodedRow): Finding =>
  finding(
    'wheelUnreadable',
    { severity: 'stops', places: [places[part]] },
    { part, label: textOf(cells.what) || textOf(cells.code), text: echoOf(cells[part]) },
  );

/** A cell that is an error or a box is told as that, and not as unreadable too. */
const mergeSame = (findings: Finding[]): Finding[] =>
  findings.filter(
    (one) =>
      one.code !== 'wheelUnreadable' ||
      !findings.some(
        (other) => other.code !== 'wheelUnreadable' && other.places[0]?.column === one.places[0]?.column,
      ),
  );
