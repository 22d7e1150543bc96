// An act with a key is done once: asked for again with the same key, it gets the same answer.
import { unmarkedHashOf } from './hash.ts';
import type { Act, World } from './world.ts';

/** As it goes out: an HTTP status and a body that is JSON. */
export type SentAnswer = { status: number; body: object };

/** Answers longer than this are not kept; what has so long an answer only reads, and may be done again. */
const LONGEST_KEPT = 50_000;

/**
 * Runs `act`, or answers what its key was answered before; `undefined` when the key was used for something else.
 * Two at the same time on different instances may both run: every act ends in the same state when done twice.
 * What failed on our side (5xx) is not kept, so that trying again helps.
 */
export async function answerOnce(
  world: World,
  { round, by }: Act,
  key: string,
  asked: object,
  act: () => Promise<SentAnswer>,
): Promise<SentAnswer | undefined> {
  const id = unmarkedHashOf([by.email, key]);
  const fingerprint = unmarkedHashOf(asked);
  const before = await world.store.read(round, (from) => from.get('request', id));
  if (before && before.fingerprint !== fingerprint) return undefined;
  if (before) return { status: before.status, body: JSON.parse(before.answer) as object };
  const { status, body } = await act();
  const answer = JSON.stringify(body);
  if (status >= 500 || answer.length > LONGEST_KEPT) return { status, body };
  const at = world.clock.now().toISOString();
  await world.store.transact(round, async (tx) =>
    tx.put('request', { id, group: 'request', fingerprint, at, status, answer }),
  );
  return { status, body };
}
