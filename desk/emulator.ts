// `npm run emulator`: the Firestore emulator with our rules on this machine, until Ctrl-C.
import { join } from 'node:path';
import { EmulatorMissing } from './emulator/find.ts';
import { runEmulator } from './emulator/run.ts';

const PORT = 8089;
const rules = join(import.meta.dirname, '..', 'firestore.rules');

try {
  const port = Number(process.env['FIRESTORE_EMULATOR_PORT'] ?? PORT);
  const emulator = await runEmulator({ port, rules });
  console.log(`FIRESTORE_EMULATOR_HOST=${emulator.host}`);
  console.log(
    'The Firestore emulator runs with firestore.rules. It forgets everything when it stops: Ctrl-C.',
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
  await emulator.exited;
} catch (error) {
  console.error(error instanceof EmulatorMissing ? error.message : error);
  process.exitCode = 1;
}
