// The contract suites on Google's Firestore emulator, and what only Firestore can show.
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import { emulatorOrSkip } from '../emulator.ts';
import { describeFirestoreOnly } from './firestore-only.ts';
import { describeOutbox } from './outbox.contract.ts';
import { describeStore } from './store.contract.ts';

const emulator = await emulatorOrSkip('the contract suites on Firestore');

if (emulator) {
  describeStore('Firestore', async () => openFirestoreStore(emulator));
  describeOutbox('Firestore', async () => openFirestoreStore(emulator));
  describeFirestoreOnly(emulator);
}
