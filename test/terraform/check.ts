// `npm run check:terraform`: what can be said of terraform/ without the provider, a network or an account.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArguments, type Schema } from './check-arguments.ts';
import { checkHouse } from './check-house.ts';
import { checkReferences } from './check-references.ts';
import { folder, readConfiguration, readFolder } from './read-configuration.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schema.json'), 'utf8')) as Schema;

/** All faults of these files, each as a sentence. */
export async function checkFiles(files: Map<string, string>): Promise<string[]> {
  const configuration = await readConfiguration(files).catch((error: unknown) => String(error));
  if (typeof configuration === 'string') return [configuration];
  return [
    ...configuration.things.flatMap((thing) => checkArguments(thing, schema)),
    ...checkReferences(configuration, schema),
    ...checkHouse(configuration, files),
  ];
}

/** Whether `terraform fmt` would change nothing; undefined where there is no terraform. */
export function isFormatted(): boolean | undefined {
  const run = spawnSync('terraform', ['fmt', '-check', '-recursive', folder]);
  return run.error ? undefined : run.status === 0;
}

if (import.meta.main) {
  const files = readFolder(folder);
  const faults = await checkFiles(files);
  if (isFormatted() === false) faults.push('Not as "terraform fmt" writes it: run terraform fmt terraform');
  if (isFormatted() === undefined) console.log('LEFT OUT: terraform fmt, since there is no terraform here.');
  for (const fault of faults) console.error(fault);
  console.log(
    `${files.size} files, ${faults.length} faults. Not checked: values, quotas, what Google allows.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
