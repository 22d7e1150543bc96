// Takes the people out of a closed round: every address becomes a number, in whatever it stands; figures stay.
import { type Kind, schemas } from '../../domain/records/documents.ts';
import { type Rename, takeOutPeople } from '../../domain/records/take-out-people.ts';
import type { CaseIndex, CaseStore, Clock, RoundKey } from '../../ports.ts';

/**
 * `people` are the addresses that were replaced, `runs` the calculations with one in a text of theirs: those no longer
 * give the hash they were kept with. A round with messages still due is left alone.
 */
export type Anonymised =
  | { ok: true; people: number; documents: number; runs: number }
  | { ok: false; due: number };

/** Documents per transaction: a run of a whole county is up to 1 MB, and a commit takes ten. */
const together = 5;

const nobody = '@anonym.invalid';

/**
 * Idempotent, and run again after a stop it goes on where it was. The same person is the same number within one run;
 * nothing is kept that leads back. `tag` keeps the numbers of one run apart from those of another.
 */
export async function anonymiseRound(
  { store, clock }: { store: CaseStore & CaseIndex; clock: Clock },
  round: RoundKey,
  tag: string,
): Promise<Anonymised> {
  const due = (await store.read(round, (from) => from.list('message', 'due'))).length;
  if (due > 0) return { ok: false, due };
  const people = new Map<string, string>();
  const rename: Rename = (found) => {
    const email = found.toLowerCase();
    if (email.endsWith(nobody)) return found;
    const name = people.get(email) ?? `person-${people.size + 1}-${tag}${nobody}`;
    people.set(email, name);
    return name;
  };
  const count = { documents: 0, runs: 0 };
  for (const kind of Object.keys(schemas) as Kind[]) {
    const ids = await store.idsOf(round, kind);
    for (let at = 0; at < ids.length; at += together) {
      const { documents, runs } = await rewrite(store, round, kind, ids.slice(at, at + together), rename);
      count.documents += documents;
      count.runs += runs;
    }
  }
  if (count.documents > 0) await note(store, round, clock, { people: people.size, ...count });
  return { ok: true, people: people.size, ...count };
}

/** How many of these documents somebody was in, and in how many that was the text of a run. */
const rewrite = (
  store: CaseStore,
  round: RoundKey,
  kind: Kind,
  ids: string[],
  rename: Rename,
): Promise<{ documents: number; runs: number }> =>
  store.transact(round, async (tx) => {
    const count = { documents: 0, runs: 0 };
    for (const id of ids) {
      const document = await tx.get(kind, id);
      if (document === undefined) continue;
      const without = takeOutPeople(kind, document, rename);
      if (JSON.stringify(without) === JSON.stringify(document)) continue;
      tx.put(kind, without);
      count.documents++;
      if ('input' in document && textsOf(without) !== textsOf(document)) count.runs++;
    }
    return count;
  });

const textsOf = (document: object): string => JSON.stringify({ ...document, by: '' });

const note = (
  store: CaseStore,
  round: RoundKey,
  clock: Clock,
  facts: Record<string, number>,
): Promise<void> =>
  store.transact(round, async (tx) => {
    const at = clock.now().toISOString();
    tx.put('event', { id: `anonymise/${at}`, group: 'round', at, by: 'anonymise', what: 'anonymise', facts });
  });
