// Saves what the county governor has assessed in the Kriterier tab, in the name of who did it.
import type { CriteriaSet } from '../../domain/round/criteria.ts';
import type { CriteriaReading } from '../../domain/round/read-criteria.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Tx } from '../../ports.ts';
import { type Saved, says } from '../job/load-assessments.ts';

/**
 * Puts each assessment that is new, changed or taken back, with a line in the history; answers them all. What cannot be
 * read, or whose row is gone, takes nothing back.
 */
export function saveAssessments(
  tx: Tx,
  saved: Saved,
  set: CriteriaSet,
  { assessments, emptied }: CriteriaReading,
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
  for (const one of assessments) {
    if (says(saved.get(one.key), set, one)) continue;
    const { key: id, network, criterion, verdict, reason } = one;
    put({ id, network, criterion: criterion.label, verdict, reason });
  }
  for (const { id, network, criterion, verdict } of saved.values())
    if (emptied.includes(id) && verdict !== 'open')
      put({ id, network, criterion, verdict: 'open', reason: '' });
  return after;
}
