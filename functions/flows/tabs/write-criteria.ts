// The Kriterier tab: its rows put in place, and beside each assessment who saved it and when.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import type { CriteriaSet } from '../../domain/round/criteria.ts';
import type { CriteriaReading } from '../../domain/round/read-criteria.ts';
import { type Verdict, kriterier, verdictWords } from '../../domain/tabs/kriterier.ts';
import type { CellWrite } from '../../ports.ts';
import { sayDay } from '../../text/words/when.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import type { Criteria } from '../job/criteria-in.ts';
import { type Saved, says } from '../job/load-assessments.ts';
import { writeFindings, writeRow } from './write-findings.ts';

const wordOf = (verdict: Verdict): string =>
  Object.entries(verdictWords).find(([, one]) => one === verdict)?.[0] ?? '';

/** The rows there shall be, those that were gone with what was saved, and beside each assessment who saved it; nothing beside one that is not saved yet. */
export function answerCriteria(
  grid: Grid,
  read: CriteriaReading,
  set: CriteriaSet,
  saved: Saved,
): Pick<SheetAnswer<never>, 'writes' | 'expected'> {
  const assessed = new Map(read.assessments.map((one) => [one.key, one]));
  const keys = grid.rows.map((cells) => textOf(cells[read.reading.columns.key ?? 0]));
  let next = grid.rows.length;
  const rows = read.rows.flatMap(({ wanted: { key, network, criterion }, at }): CellWrite[] => {
    const row = at ?? next++;
    keys[row] = key;
    const now = assessed.get(key);
    const stored = now && says(saved.get(key), set, now) ? saved.get(key) : undefined;
    return writeRow(read.reading, grid, row, {
      key,
      network: network.name,
      criterion: criterion.label,
      about: criterion.about,
      assessor: stored?.by ?? null,
      date: stored ? sayDay(stored.at) : null,
      set: set.id,
      ...(at === undefined && now ? { verdict: wordOf(now.verdict), reason: now.reason } : {}),
    });
  });
  const writes = [...rows, ...writeFindings(kriterier, read.reading, grid, read.findings)];
  const { key: column } = read.reading.columns;
  if (column === undefined) return { writes, expected: [] };
  const ids = Array.from(keys, (text) => text ?? '');
  return { writes, expected: [{ watch: { title: grid.title, column }, ids }] };
}

/** The same of a proposal; nothing where the year has no criteria. */
export const answerAssessed = ({
  criteria,
  saved,
}: {
  criteria: Criteria | undefined;
  saved: Saved;
}): Pick<SheetAnswer<never>, 'writes' | 'expected'> =>
  criteria ? answerCriteria(criteria.grid, criteria.read, criteria.set, saved) : { writes: [], expected: [] };
