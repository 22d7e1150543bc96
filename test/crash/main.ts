// npm run crash: cuts every call of every flow in every way, and prints for each flow how many points end equal.
import { parseArgs } from 'node:util';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { flows } from './flows/index.ts';
import { type Result, runFlow } from './run-point.ts';
import { inSqlite, inStore } from './stores.ts';
import { differenceOf, sumOf, tellFlow } from './table.ts';

/** `--store firestore` is the emulator that FIRESTORE_EMULATOR_HOST names; `--flow` a part of a flow's name. */
const { values } = parseArgs({
  options: { store: { type: 'string', default: 'sqlite' }, flow: { type: 'string', default: '' } },
});
const store = values.store;
if (store !== 'sqlite' && store !== 'firestore') throw new Error(`no store ${store}`);
if (store === 'firestore' && process.env['FIRESTORE_EMULATOR_HOST'] === undefined)
  throw new Error('Firestore is cut on its emulator alone: npm run emulator, and FIRESTORE_EMULATOR_HOST');

const storeFor = store === 'sqlite' ? inSqlite() : inStore(openFirestoreStore({ projectId: 'demo-crash' }));
const results: Result[] = [];
for (const flow of flows.filter(({ name }) => name.includes(values.flow))) {
  const own = await runFlow(flow, storeFor);
  console.log(tellFlow(own));
  results.push(...own);
}
const others = results.filter(({ differs }) => differs.length > 0);
for (const other of others) console.log(differenceOf(other));
console.log(sumOf(store, results));
if (others.length > 0) process.exitCode = 1;
