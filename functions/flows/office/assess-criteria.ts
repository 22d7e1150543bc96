// The Kriterier tab: its rows, what the county governor found, and who saved it when; read by «check» and «allocate».
import { textOf, type Grid } from '../../domain/sheet/cells.ts';
import type { Assessment, CriteriaSet } from '../../domain/round/criteria.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { CriteriaReading } from '../../domain/round/read-criteria.ts';
import { kriterier } from '../../domain/tabs/kriterier.ts';
import type { CellWrite, Tx } from '../../ports.ts';
import { sayDay } from '../../text/words/when.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { writeFindings, writeRow } from '../tabs/write-findings.ts';

export type Saved = Map<string, Documents['assessment']>;

/** Reads, so it must come before the puts of its transaction. */
export const loadAssessments = async (tx: Tx): Promise<Saved> =>
  new Map((await tx.list('assessment', 'assessment')).map((one) => [one.id, one]));

const says = (saved: Documents['assessment'] | undefined, { id }: CriteriaSet, now: Assessment): boolean =>
  saved?.set === id && saved.verdict === now.verdict && saved.reason === now.reason;

/** Puts each assessment that is new, changed or taken back, with a line in the history; answers them all. */
export function saveAssessments(
  tx: Tx,
  saved: Saved,
  set: CriteriaSet,
  { assessments }: CriteriaReading,
  { by, at }: { by: string; at: string },
): Saved {
  const after = new Map(saved);
  const put = (one: Omit<Documents['assessment'], 'group' | 'version' | 'by' | 'at' | 'set'>): void => {
    const version = (saved.get(one.id)?.version ?? 0) + 1;
    const document = { ...one, group: 'assessment', set: set.id, version, by, at } as const;
    tx.put('assessment', document);
    const { id, network, criterion, verdict, reason } = document;
    const facts = { network, criterion, set: set.id, verdict, reason, version };
    tx.put('event', { id: `assess/${id}/${version}`, group: network, at, by, what: 'assess', facts });
    after.set(id, document);
  };
  const standing = new Map(assessments.map((one) => [one.key, one]));
  for (const one of assessments) {
    if (says(saved.get(one.key), set, one)) continue;
    const { key: id, network, criterion, verdict, reason } = one;
    put({ id, network, criterion: criterion.label, verdict, reason });
  }
  for (const { id, network, criterion, verdict } of saved.values())
    if (!standing.has(id) && verdict !== 'open') put({ id, network, criterion, verdict: 'open', reason: '' });
  return after;
}

/** The rows there shall be, and beside each assessment who saved it; nothing beside one that is not saved yet. */
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
    });
  });
  const writes = [...rows, ...writeFindings(kriterier, read.reading, grid, read.findings)];
  const { key: column } = read.reading.columns;
  if (column === undefined) return { writes, expected: [] };
  const ids = Array.from(keys, (text) => text ?? '');
  return { writes, expected: [{ watch: { title: grid.title, column }, ids }] };
}
