// What the county governor has assessed, as it is saved.
import type { Assessment, CriteriaSet } from '../../domain/round/criteria.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Reads } from '../../ports.ts';

export type Saved = Map<string, Documents['assessment']>;

/** Reads, so it must come before the puts of its transaction. */
export const loadAssessments = async (tx: Reads): Promise<Saved> =>
  new Map((await tx.list('assessment', 'assessment')).map((one) => [one.id, one]));

/** Whether what is saved is what the tab says now, by the same set of criteria. */
export const says = (
  saved: Documents['assessment'] | undefined,
  { id }: CriteriaSet,
  now: Assessment,
): boolean => saved?.set === id && saved.verdict === now.verdict && saved.reason === now.reason;
