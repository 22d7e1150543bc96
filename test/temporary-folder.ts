// A temporary folder of its own for each run of the tests: whatever they leave in it goes with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the first test; answers what is done after the last. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'innstilling-run-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
};
