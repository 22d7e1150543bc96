// What an act puts in force: each line of Årshjul against the one that counts now. A deadline moves here and nowhere else.
import { type WheelLine, wheelCodes } from '../wheel/wheel.ts';
import type { TypedLine } from './read-wheel.ts';

/** `moved`: to another instant. `changed`: anything else that is said of it. */
export type LineChange =
  | { kind: 'new'; line: WheelLine }
  | { kind: 'moved'; line: WheelLine; from: WheelLine }
  | { kind: 'changed'; line: WheelLine; from: WheelLine };

export type MovedLine = Extract<LineChange, { kind: 'moved' }>;

/** `lines` are all that are in force then, those too that no longer stand in the tab. */
export type NextWheel = {
  lines: WheelLine[];
  changes: LineChange[];
  /** Moved with no reason of its own. */
  unexplained: MovedLine[];
};

const said = (line: WheelLine): string =>
  JSON.stringify([
    line.what,
    line.who,
    line.date,
    line.time,
    line.roll,
    line.reminders,
    line.after,
    line.source,
    line.confirmed,
  ]);

const isSetAlike = (a: WheelLine, b: WheelLine): boolean =>
  a.date === b.date && a.time === b.time && a.roll === b.roll;

/** An instant is computed when the date, the hour or the roll is another, and else stays as it was settled. */
function settleAgain(before: WheelLine, { line, typedReason }: TypedLine): LineChange | undefined {
  const isMoved = !isSetAlike(before, line) && line.instant !== before.instant;
  if (isMoved) {
    const moved = { ...line, version: before.version + 1, reason: typedReason.trim() };
    return { kind: 'moved', line: moved, from: before };
  }
  if (said(line) === said(before)) return undefined;
  const { instant, version, reason } = before;
  const kept = { ...line, instant, version, ...(reason !== undefined && { reason }) };
  return { kind: 'changed', line: kept, from: before };
}

/** A word at least, and not the one that an earlier move was kept with. */
const isExplained = ({ line: { reason = '' }, from }: MovedLine): boolean =>
  /\p{L}{2}/u.test(reason) && reason !== from.reason;

/** `before` are the lines in force, or none where no act has put any in force; `typed` has each code once. */
export function nextWheel(before: readonly WheelLine[], typed: readonly TypedLine[]): NextWheel {
  const known = new Map(before.map((line) => [line.code, line]));
  const changes = typed.flatMap((one): LineChange[] => {
    const kept = known.get(one.line.code);
    const change = kept ? settleAgain(kept, one) : { kind: 'new' as const, line: one.line };
    return change ? [change] : [];
  });
  for (const { line } of changes) known.set(line.code, line);
  return {
    lines: wheelCodes.flatMap((code) => known.get(code) ?? []),
    changes: changes.toSorted((a, b) => wheelCodes.indexOf(a.line.code) - wheelCodes.indexOf(b.line.code)),
    unexplained: changes.filter((one) => one.kind === 'moved').filter((one) => !isExplained(one)),
  };
}
