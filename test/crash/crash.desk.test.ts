// The same on Google's Firestore emulator, where a store can matter: a commit that nobody heard of, and what comes right after one.
import { afterAll, describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { verbs } from '../../functions/verbs.ts';
import { emulatorOrSkip } from '../emulator.ts';
import type { Outside } from '../ports/through.ts';
import type { Cut } from './cuts.ts';
import { flows } from './flows/index.ts';
import { type Result, runFlow } from './run-point.ts';
import { inStore } from './stores.ts';
import { differenceOf, sumOf } from './table.ts';

const emulator = await emulatorOrSkip('the cuts on Firestore');

/** All the others are cut on SQLite; `npm run crash -- --store firestore` cuts them here too. */
const wanted: Partial<Record<Outside, Cut[]>> = {
  'store commit': ['after', 'lost'],
  'sheet write': ['before'],
};

/** What is kept or told: the rest only looks, or is a check. */
const keeps = new Set([
  ...Object.entries(verbs).flatMap(([verb, { changes }]) => (changes ? [verb] : [])),
  'restore',
  'tick',
  'work',
  'anonymise',
]);
const chosen = flows.filter(({ through }) => through.some((one) => keeps.has(one)));

if (emulator) {
  const store = openFirestoreStore(emulator);
  const storeFor = inStore(store);
  const results: Result[] = [];
  afterAll(async () => {
    await store.close();
    console.log(sumOf('Firestore', results));
  });

  describe('a call that is cut, on Firestore', () => {
    it.each(chosen.map((flow) => [flow.name, flow] as const))(
      'leaves nothing undone and nothing done twice: %s',
      async (_, flow) => {
        const isWanted = (what: Outside, { cut }: { cut: Cut }): boolean =>
          wanted[what]?.includes(cut) ?? false;
        const own = await runFlow(flow, storeFor, isWanted);
        results.push(...own);
        expect(own.filter(({ differs }) => differs.length > 0).map((one) => differenceOf(one))).toEqual([]);
      },
    );
  });
}
