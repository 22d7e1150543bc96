// Findings as a list of what is left to do: one line for each row that a finding stands at, the gravest first.
import type { Place } from '../cells.ts';
import { type Finding, isIncomplete } from '../finding.ts';

/** In this order: `notFilled` is what is only not written yet, which stops a report and says nothing of it being wrong. */
export const leftKinds = ['mustMend', 'notFilled', 'asks', 'tells'] as const;
export type LeftKind = (typeof leftKinds)[number];

/** One line of the list: `places` are the finding's in this row; of a row that is not filled in, all that it lacks. */
export type Left = { kind: LeftKind; title: string; row: number; places: Place[]; findings: Finding[] };

const kindOf = (finding: Finding): LeftKind => {
  if (finding.severity !== 'stops') return finding.severity;
  return isIncomplete(finding) ? 'notFilled' : 'mustMend';
};

const columnOf = ({ places: [place] }: Left): number => place?.column ?? 0;

/** What one row lacks is one line; every other finding is a line in each row it stands at. */
export function leftToDo(findings: Finding[]): Left[] {
  const lines = new Map<string, Left>();
  findings.forEach((finding, number) => {
    const kind = kindOf(finding);
    for (const place of finding.places) {
      const { title, row } = place;
      const key = `${kind === 'notFilled' ? kind : number} ${row} ${title}`;
      const line = lines.get(key) ?? { kind, title, row, places: [], findings: [] };
      line.places.push(place);
      if (line.findings.at(-1) !== finding) line.findings.push(finding);
      lines.set(key, line);
    }
  });
  for (const { places, findings: own } of lines.values()) {
    places.sort((a, b) => a.column - b.column);
    own.sort((a, b) => (a.places[0]?.column ?? 0) - (b.places[0]?.column ?? 0));
  }
  return [...lines.values()].toSorted(
    (a, b) =>
      leftKinds.indexOf(a.kind) - leftKinds.indexOf(b.kind) || a.row - b.row || columnOf(a) - columnOf(b),
  );
}

export type LeftCount = Record<LeftKind, number>;

/** How many lines there are of each kind. */
export const countLeft = (left: { kind: LeftKind }[]): LeftCount => {
  const count: LeftCount = { mustMend: 0, notFilled: 0, asks: 0, tells: 0 };
  for (const { kind } of left) count[kind]++;
  return count;
};

/** How many stand in the way of sending. */
export const countStops = ({ mustMend, notFilled }: LeftCount): number => mustMend + notFilled;
