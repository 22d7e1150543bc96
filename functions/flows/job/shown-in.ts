// Which computation a tab shows: in the draft's tabs the draft, and everywhere else the run in force.
import type { Documents } from '../../domain/records/documents.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { loadDraft, loadLatestRun } from './load-stored.ts';
import type { Act, World } from './world.ts';

/** `sequence` is that of a run that is put forward; a draft has none yet. */
export type Computation = Documents['draft'] | Documents['run'];

const ofTheDraft = new Set(['kladd', 'kladdTiltak']);

export const isDraftTab = (title: string): boolean => ofTheDraft.has(tabOf(title)?.tab.kind ?? '');

export async function shownIn({ store }: World, { round, tab }: Act): Promise<Computation | Refusal> {
  if (isDraftTab(tab)) return (await store.read(round, loadDraft)) ?? refuse('noDraft');
  return (await store.read(round, loadLatestRun)) ?? refuse('noRun');
}
