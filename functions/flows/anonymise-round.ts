// Takes the people out of a closed round: every address becomes a number, in whatever it stands; figures stay.
import { type Documents, type Kind, schemas } from '../domain/documents.ts';
import type { CaseIndex, CaseStore, Clock, RoundKey } from '../ports.ts';

/** `people` are the addresses that were replaced; a round with messages still due is left alone. */
export type Anonymised = { ok: true; people: number; documents: number } | { ok: false; due: number };

/** Documents per transaction: a run of a whole county is up to 1 MB, and a commit takes ten. */
const together = 5;

const address = /[^\s@<>"'(),;:\\/[\]&]+@[^\s@<>"'(),;:\\/[\]&]+\.[\p{L}]{2,}/gu;
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
  const due = (await store.transact(round, (tx) => tx.list('message', 'due'))).length;
  if (due > 0) return { ok: false, due };
  const people = new Map<string, string>();
  const rename = (text: string): string =>
    text.replaceAll(address, (found) => {
      const email = found.toLowerCase();
      if (email.endsWith(nobody)) return found;
      const name = people.get(email) ?? `person-${people.size + 1}-${tag}${nobody}`;
      people.set(email, name);
      return name;
    });
  let documents = 0;
  for (const kind of Object.keys(schemas) as Kind[]) {
    const ids = await store.idsOf(round, kind);
    for (let at = 0; at < ids.length; at += together)
      documents += await rewrite(store, round, kind, ids.slice(at, at + together), rename);
  }
  if (documents > 0) await note(store, round, clock, { people: people.size, documents });
  return { ok: true, people: people.size, documents };
}

/** How many of these documents held an address. */
const rewrite = (
  store: CaseStore,
  round: RoundKey,
  kind: Kind,
  ids: string[],
  rename: (text: string) => string,
): Promise<number> =>
  store.transact(round, async (tx) => {
    let changed = 0;
    for (const id of ids) {
      const document = await tx.get(kind, id);
      const renamed = inTexts(document, rename);
      if (JSON.stringify(renamed) === JSON.stringify(document)) continue;
      tx.put(kind, Object.assign(renamed as Documents[Kind], { id }));
      changed++;
    }
    return changed;
  });

function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inTexts(one, change)]));
}

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
