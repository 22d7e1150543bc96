// Looks over what is typed in Årshjul: against the year's order, the calendar, today, and what is in force.
import { listWords } from '../../basics/list-words.ts';
import type { Documents } from '../records/documents.ts';
import type { Place } from '../sheet/cells.ts';
import { type Finding, type Severity, type Spot, finding } from '../sheet/finding.ts';
import { type ArshjulField, arshjul } from '../tabs/contact/arshjul.ts';
import { checkWheel } from '../wheel/check-wheel.ts';
import type { WheelParty, WheelRules } from '../wheel/wheel.ts';
import type { TypedLine } from './read-wheel.ts';

/** `kept` are the deadlines that an act has put in force, `now` is UTC, `recipients` how many a move is told to. */
export type Against = {
  kept: Documents['wheel'] | undefined;
  now: string;
  rules: WheelRules;
  recipients: (who: WheelParty) => number;
};

export const checkTyped = (typed: readonly TypedLine[], against: Against): Finding[] => [
  ...typed.flatMap((one) => [...checkMove(one, against), ...checkDay(one, against)]),
  ...checkOrder(typed, against.rules),
];

const spot = (severity: Severity, ...places: Place[]): Spot => ({ severity, places });

/** Of the line alone: a day off, a day that has been, and that nobody has confirmed it. */
function checkDay({ line, places }: TypedLine, { now, rules }: Against): Finding[] {
  const { what: label, instant } = line;
  const off = checkWheel([line], rules.eves).flatMap((one) =>
    one.code === 'wheelHoliday' ? finding('wheelHoliday', spot('tells', places.date), one.facts) : [],
  );
  return [
    ...off,
    ...(instant < now ? [finding('wheelPast', spot('tells', places.date), { label, instant })] : []),
    ...(line.confirmed ? [] : [finding('wheelUnconfirmed', spot('tells', places.confirmed), { label })]),
  ];
}

/** Two deadlines of which the first of the year comes last. */
const checkOrder = (typed: readonly TypedLine[], { eves }: WheelRules): Finding[] =>
  typed.flatMap((one, at) =>
    typed
      .slice(at + 1)
      .flatMap((other) =>
        checkWheel([one.line, other.line], eves).flatMap((told) =>
          told.code === 'wheelOrder'
            ? finding('wheelOrder', spot('asks', one.places.date, other.places.date), told.facts)
            : [],
        ),
      ),
  );

/** Which cells of a line count, beside its date and clock. */
const counting = [
  'what',
  'who',
  'date',
  'time',
  'roll',
  'reminders',
  'after',
  'source',
  'confirmed',
] as const;
const timing: readonly ArshjulField[] = ['date', 'time', 'roll'];
const headers = new Map<ArshjulField, string>(arshjul.columns.map(({ field, header }) => [field, header]));

/** A deadline that is kept stands until the act: what is typed otherwise is told, and stops where nobody says why. */
function checkMove({ line, typedReason, places }: TypedLine, { kept, recipients }: Against): Finding[] {
  if (!kept) return [];
  const { what: label } = line;
  const own = kept.lines.find(({ code }) => code === line.code);
  if (!own) return [finding('wheelUnkept', spot('tells', places.date), { label, headers: '' })];
  const others = counting.filter((field) => String(line[field]) !== String(own[field]));
  if (others.some((field) => timing.includes(field)) && line.instant !== own.instant) {
    const facts = { from: own.instant, to: line.instant };
    return typedReason === ''
      ? [finding('wheelMoved', spot('stops', places.reason), { ...facts, recipients: recipients(own.who) })]
      : [finding('wheelToAdopt', spot('tells', places.date), facts)];
  }
  if (others.length === 0) return [];
  const named = listWords(others.map((field) => headers.get(field) ?? ''));
  return [finding('wheelUnkept', spot('tells', places[others[0]!]), { label, headers: named })];
}
