// What a run found: counts by file as a table, and where the mutants that nobody noticed are.

type Position = { line: number; column: number };
type Mutant = {
  /** `Killed`, `Survived`, `Timeout`, `NoCoverage`, and some that count for nothing. */
  status: string;
  location: { start: Position; end: Position };
  replacement?: string;
};
/** The part of Stryker's report that is used here. */
export type Report = { files: Record<string, { source: string; mutants: Mutant[] }> };

export type Count = { killed: number; survived: number; timeout: number; uncovered: number };

const counted = (mutants: Mutant[]): Count => {
  const many = (status: string): number => mutants.filter((one) => one.status === status).length;
  return {
    killed: many('Killed'),
    survived: many('Survived'),
    timeout: many('Timeout'),
    uncovered: many('NoCoverage'),
  };
};

/** Percent found of those that could be; 100 where there are none. */
export const scoreOf = ({ killed, survived, timeout, uncovered }: Count): number => {
  const all = killed + survived + timeout + uncovered;
  return all === 0 ? 100 : (100 * (killed + timeout)) / all;
};

/** The count of all files together. */
export const totalOf = ({ files }: Report): Count =>
  counted(Object.values(files).flatMap(({ mutants }) => mutants));

const lineOf = (name: string, count: Count): string =>
  [
    name.padEnd(58),
    ...[count.killed, count.survived, count.timeout, count.uncovered].map((many) => String(many).padStart(8)),
    `${scoreOf(count).toFixed(1)} %`.padStart(9),
  ].join(' ');

/** A line per file, and the total under them. */
export const tableOf = (report: Report, total: string): string =>
  [
    ['file'.padEnd(58), '  killed', 'survived', ' timeout', 'no cover', '    score'].join(' '),
    ...Object.entries(report.files)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { mutants }]) => lineOf(name, counted(mutants))),
    lineOf(total, totalOf(report)),
  ].join('\n');

/** `file:line, what stands there -> what could stand there unnoticed`, one a line. */
export const survivorsOf = ({ files }: Report): string[] =>
  Object.entries(files).flatMap(([name, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(
        ({ location, replacement = '', status }) =>
          `${name}:${location.start.line}  ${short(textAt(source, location))}  ->  ${short(replacement)}` +
          (status === 'NoCoverage' ? '  (no test comes here)' : ''),
      ),
  );

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join(' ');
}

const short = (code: string): string => {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};
