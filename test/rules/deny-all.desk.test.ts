// firestore.rules: nobody but the functions reaches the database, tried with Google's own clients on its emulator.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assertFails,
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { examples } from '../contract/examples.ts';
import { type EmulatorForTests, emulatorOrSkip } from '../emulator.ts';
import { clients, type Operation, operations } from './clients.ts';
import { asComparisons, readCoverage } from './coverage.ts';
import { places } from './places.ts';

const rules = readFileSync(join(import.meta.dirname, '../../firestore.rules'), 'utf8');
const emulator = await emulatorOrSkip('the tests of firestore.rules');
const names = Object.keys(clients);

/** A project of its own under these rules, with a document at every place; and a context for each client. */
async function openProject({ emulatorHost, projectId }: EmulatorForTests, text: string) {
  const { hostname: host, port } = new URL(`http://${emulatorHost}`);
  const firestore = { host, port: Number(port), rules: text };
  const environment = await initializeTestEnvironment({ projectId, firestore });
  await environment.withSecurityRulesDisabled(async (owner) => {
    const database = owner.firestore();
    await Promise.all(places.map((path) => database.doc(path).set({ group: 'known' })));
  });
  return { environment, contexts: new Map(names.map((name) => [name, clients[name]!(environment)])) };
}

/** The places where the operation was not refused, or for another reason than that its rule says false. */
async function openPlaces(context: RulesTestContext | undefined, { method, ask }: Operation) {
  const database = context!.firestore();
  const tries = places.map(async (path) => {
    const told: unknown = await assertFails(ask(database, path)).catch((error: unknown) => error);
    return String(told).includes(`false for '${method}'`) ? [] : [`${method} ${path}: ${String(told)}`];
  });
  return (await Promise.all(tries)).flat();
}

describe.runIf(emulator)('firestore.rules', () => {
  describeRules(emulator!);
});

function describeRules(place: EmulatorForTests): void {
  let environment: RulesTestEnvironment;
  let contexts: Map<string, RulesTestContext>;
  beforeAll(async () => {
    setLogLevel('silent');
    ({ environment, contexts } = await openProject(place, rules));
  });
  afterAll(() => environment.cleanup());

  describe.each(names)('refuse %s', (name) => {
    it.each(Object.entries(operations))('to %s, wherever a document lies', async (_, operation) => {
      expect(await openPlaces(contexts.get(name), operation)).toEqual([]);
    });
  });

  describe('once and for all', () => {
    it('left everything as it was, while the functions read and write past them', async () => {
      const left: unknown[] = [];
      await environment.withSecurityRulesDisabled(async (owner) => {
        for (const path of places) {
          const { docs } = await owner
            .firestore()
            .collection(path.slice(0, path.lastIndexOf('/')))
            .get();
          left.push(docs.map((document) => [document.ref.path, document.data()]));
        }
      });
      expect(left).toEqual(places.map((path) => [[path, { group: 'known' }]]));
      const store = openFirestoreStore(place);
      const round = { county: 'trondelag', year: 2027 };
      await store.transact(round, async (tx) => tx.put('latest', examples.latest));
      expect(await store.transact(round, (tx) => tx.list('latest', 'latest'))).toEqual([examples.latest]);
      await store.close();
    });

    it('are evaluated in every expression, and every allow is seen to refuse', async () => {
      const counted = { ...place, projectId: `${place.projectId}-counted` };
      const { text, conditions } = asComparisons(rules);
      const project = await openProject(counted, text);
      for (const name of names)
        for (const operation of Object.values(operations))
          await openPlaces(project.contexts.get(name), operation);
      await project.environment.cleanup();
      const seen = await readCoverage(place.emulatorHost, counted.projectId);
      expect(seen.filter(({ evaluated }) => !evaluated)).toEqual([]);
      const refusing = seen.filter(({ refused }) => refused).map((expression) => expression.text);
      expect(conditions.filter((condition) => !refusing.includes(condition))).toEqual([]);
    });
  });
}
