// Takes the people out of a closed round: every address becomes a number, in whatever it stands; figures stay.
import { type Documents, type Kind, schemas } from '../../domain/records/documents.ts';
import { type Rename, takeOutPeople } from '../../domain/records/take-out-people.ts';
import type { CaseIndex, CaseStore, Clock, RoundKey, Tx } from '../../ports.ts';

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
 * nothing is kept that leads back. `tag` keeps the numbers of one run apart from those of another. The history says of each
 * run how much it has done, in the transaction that did it.
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
  const line = lineAt(clock.now().toISOString());
  let count = { documents: 0, runs: 0 };
  for (const kind of Object.keys(schemas) as Kind[]) {
    const ids = await store.idsOf(round, kind);
    for (let at = 0; at < ids.length; at += together) {
      const some = ids.slice(at, at + together);
      const before = count;
      count = await store.transact(round, async (tx) => {
        const after = await rewrite(tx, { kind, ids: some }, rename, before);
        if (after.documents > before.documents) tx.put('event', line({ people: people.size, ...after }));
        return after;
      });
    }
  }
  return { ok: true, people: people.size, ...count };
}

type Count = { documents: number; runs: number };

/** How many documents somebody was in, these counted in, and in how many that was the text of a run. */
async function rewrite(
  tx: Tx,
  { kind, ids }: { kind: Kind; ids: string[] },
  rename: Rename,
  before: Count,
): Promise<Count> {
  const count = { ...before };
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
}

const textsOf = (document: object): string => JSON.stringify({ ...document, by: '' });

const lineAt =
  (at: string) =>
  (facts: Record<string, number>): Documents['event'] => ({
    id: `anonymise/${at}`,
    group: 'round',
    at,
    by: 'anonymise',
    what: 'anonymise',
    facts,
  });
