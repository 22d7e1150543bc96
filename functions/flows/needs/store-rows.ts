// Stores what changed in a network's tab since it was stored last: one put per row that differs.
import { contentOf } from '../../domain/needs/assign-ids.ts';
import { type RowInTab, type StoredNetwork, type TabState } from '../../domain/needs/tab-state.ts';
import { isWhole } from '../../domain/needs/columns-found.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Tx } from '../../ports.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { submissionGroup } from '../job/load-stored.ts';

const sameConfirmation = (a: RowInTab['confirmed'], b: RowInTab['confirmed']): boolean =>
  a?.text === b?.text && JSON.stringify(a?.asked) === JSON.stringify(b?.asked);

type Answers = Pick<RowInTab, 'confirmed' | 'waived'>;

const sameAnswers = (a: Answers | undefined, b: Answers): boolean =>
  sameConfirmation(a?.confirmed, b.confirmed) && JSON.stringify(a?.waived) === JSON.stringify(b.waived);

/**
 * Puts each row that is new or differs, or was kept under a name of before, and marks those that are gone as withdrawn: but only where every column was
 * found, since a row without its columns is not gone. Answers how many changed, and how many of them were withdrawn.
 */
export function storeRows(
  tx: Tx,
  tabState: TabState,
  before: StoredNetwork,
  at: string,
): { changed: number; withdrawn: number } {
  const { name } = tabState.network;
  const stored = new Map(before.rows.map((row) => [row.id, row]));
  const count = { changed: 0, withdrawn: 0 };
  for (const { id, cells, confirmed, waived } of tabState.rows) {
    const was = stored.get(id);
    stored.delete(id);
    const content = contentOf(cells);
    const same = was !== undefined && isHashOf(was.hash, content);
    const stands = same && was.state === 'typed' && sameAnswers(was, { confirmed, waived });
    if (stands && was.group === name) continue;
    if (!stands) count.changed++;
    tx.put('storedRow', {
      id,
      group: name,
      cells,
      state: 'typed',
      version: (was?.version ?? 0) + (stands ? 0 : 1),
      hash: same ? was.hash : hashOf(content),
      changedAt: stands ? was.changedAt : at,
      typedAt: same ? (was.typedAt ?? was.changedAt) : at,
      ...(confirmed && { confirmed }),
      ...(waived && { waived }),
    });
  }
  for (const gone of stored.values())
    if (isWhole(tabState) && gone.state === 'typed') {
      count.changed++;
      count.withdrawn++;
      const version = gone.version + 1;
      tx.put('storedRow', { ...gone, group: name, state: 'withdrawn', version, changedAt: at });
    } else if (gone.group !== name) tx.put('storedRow', { ...gone, group: name });
  storeTabTiltak(tx, tabState, before);
  return count;
}

/** What the other tabs' checks need to know of this one, and what it was judged by; put when it differs. Nothing is left under names of before. */
function storeTabTiltak(
  tx: Tx,
  { network, rows, governing }: TabState,
  { others = [], formers = [], nameTaken, judgedBy: last }: StoredNetwork,
): void {
  const judgedBy = hashOf(governing);
  const measures = rows.flatMap(({ id, read }) =>
    read.measure === undefined
      ? []
      : [{ id, name: read.measure, scheme: read.scheme ?? '', partners: read.partner ?? [] }],
  );
  const before = others.filter((other) => other.network === network.name);
  const same =
    last === judgedBy &&
    before.length === measures.length &&
    measures.every((measure, at) => hashOf({ ...measure, network: network.name }) === hashOf(before[at]));
  const group = 'tabMeasures';
  for (const id of formers) tx.put('tabMeasures', { id, group, measures: [] });
  const { name, code } = network;
  if (!same && !nameTaken) tx.put('tabMeasures', { id: name, group, measures, code, judgedBy });
}

/** Freezes the rows as the next submitted version of the network's report. */
export function storeSubmittedRows(tx: Tx, tabState: TabState, version: number): Documents['submittedRow'][] {
  const group = submissionGroup(tabState.network.name, version);
  const rows = tabState.rows.map(({ id, cells }) => ({ id: `${group}/${id}`, group, rowId: id, cells }));
  for (const row of rows) tx.put('submittedRow', row);
  return rows;
}
