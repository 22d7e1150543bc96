// npm run wheel [-- --on 2026-01-28]: prints the deadlines of a round's year and what is due on a day; sends nothing.
import { writeFileSync } from 'node:fs';
import { type Day, dayOf, daysOf, isoDay, osloClock, parseIsoDay } from '../basics/calendar.ts';
import { readDate } from '../domain/sheet/read-date.ts';
import { dueOn } from '../domain/wheel/due.ts';
import { standardWheel } from '../domain/wheel/standard-wheel.ts';
import { type WheelLine, standardWheelRules as rules } from '../domain/wheel/wheel.ts';
import { wheelCalendar } from '../text/wheel/events.ts';
import { partyWords, wheelWords } from '../text/wheel/names.ts';
import { sayDue, sayFullDate, wheelRemarks, wheelRows } from '../text/wheel/table.ts';
import { readCommand, stopWith } from './read-command.ts';

const parties = Object.values(partyWords).join(', ');
const usage = `Bruk: npm run wheel -- [--on DATO] [--year ÅR] [--for HVEM] [--ics FIL]
  --on    dagen det spørres om, for eksempel 2026-01-28; i dag når den ikke er oppgitt
  --year  rundens år; året i dagen når det ikke er oppgitt
  --for   bare fristene til én av disse: ${parties}
  --ics   skriver fristene til en kalenderfil i stedet`;

const { values } = readCommand(usage, {
  options: {
    on: { type: 'string' },
    year: { type: 'string' },
    for: { type: 'string' },
    ics: { type: 'string' },
  },
});
const stop = (why: string): never => stopWith(why, usage);
const now = new Date().toISOString();

function readDay(text: string): Day {
  const read = readDate(text);
  return read.ok
    ? parseIsoDay(read.value)
    : stop(`«${text}» er ikke en dato. Skriv for eksempel 2026-01-28.`);
}

/** The standard dates reach into the autumn before the year. */
function readYear(text: string): number {
  const year = Number(text);
  return /^\d{4}$/.test(text) && year > 2000 && year < 2100
    ? year
    : stop(`«${text}» er ikke et år fra 2001 til 2099.`);
}

function only(wheel: WheelLine[], who: string): WheelLine[] {
  const known = Object.values(partyWords).some((word) => word.toLowerCase() === who.toLowerCase());
  if (!known) stop(`Kjenner ikke «${who}». Skriv ett av disse etter --for: ${parties}.`);
  return wheel.filter((line) => partyWords[line.who].toLowerCase() === who.toLowerCase());
}

/** Columns that begin below each other. */
function inColumns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The first day after this one, within a year, on which something is due. */
function nextDay(wheel: WheelLine[], day: Day): Day | undefined {
  const days = Array.from({ length: 366 }, (_, i) => dayOf(daysOf(day) + 1 + i));
  return days.find((one) => dueOn(wheel, one, rules).length > 0);
}

function printDue(wheel: WheelLine[], day: Day): void {
  const dues = dueOn(wheel, day, rules);
  console.log(`\nForfaller ${sayFullDate(day)}:`);
  for (const due of dues) console.log(`  ${sayDue(due)}`);
  const next = nextDay(wheel, day);
  if (dues.length === 0) console.log(`  Ingenting.${next ? ` Neste gang er ${sayFullDate(next)}.` : ''}`);
}

function print(wheel: WheelLine[], year: number, day: Day): void {
  console.log(`Årshjul for ${year}, ${sayFullDate(day)}\n\n${inColumns(wheelRows(wheel, day, rules))}`);
  const remarks = wheelRemarks(wheel, rules);
  if (remarks.length > 0) console.log(['', ...remarks].join('\n'));
  printDue(wheel, day);
  console.log('\nIngenting er sendt. Datoene er standarddatoene; ingen fane er lest.');
}

function writeFile(wheel: WheelLine[], year: number, file: string): void {
  const text = wheelCalendar(wheel, { name: `Årshjul ${year}`, scope: `arshjul-${year}`, at: now }, rules);
  try {
    writeFileSync(file, text);
  } catch {
    stop(`Filen ${file} kan ikke skrives.`);
  }
  console.log(`${wheel.length === 1 ? '1 frist' : `${wheel.length} frister`} står i ${file}.`);
}

const day = values.on === undefined ? parseIsoDay(osloClock(now)) : readDay(values.on);
const year = readYear(values.year ?? isoDay(day).slice(0, 4));
const whole = standardWheel(year, wheelWords, rules);
const wheel = values.for === undefined ? whole : only(whole, values.for);
if (values.ics === undefined) print(wheel, year, day);
else writeFile(wheel, year, values.ics);
