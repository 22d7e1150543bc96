// npm run scan: secrets in the repository and its history, licences of what ships, versions with known faults.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftOut } from '../left-out.ts';
import { askRegistry } from './audit.ts';
import { judgeLicences } from './licences.ts';
import { type Found, findSecrets } from './secrets.ts';

const root = join(import.meta.dirname, '..', '..');
const wrong: string[] = [];
const unasked: string[] = [];
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2_000_000_000 });

const tell = ({ where, line, what }: Found): string => `${where}:${line} has what looks like ${what}`;

async function scanSecrets(): Promise<void> {
  if (!existsSync(join(root, '.git')))
    return leftOut('secrets', 'This copy has no history: clone the repository.');
  const files = git('ls-files', '-z').split('\0').filter(Boolean);
  // A file that was taken out but not committed is still listed.
  const there = files.filter((file) => existsSync(join(root, file)));
  const inFiles = await Promise.all(
    there.map((file) => findSecrets(file, readFileSync(join(root, file), 'utf8'))),
  );
  const inHistory = await findSecrets('git log -p', git('log', '-p', '--no-color', '--no-ext-diff'));
  wrong.push(...[...inFiles.flat(), ...inHistory].map(tell));
  console.log(`Secrets: ${there.length} files and the history were looked through.`);
}

function scanLicences(): void {
  const { wrong: outside, counts } = judgeLicences(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  wrong.push(...outside.map((one) => `${one} is no licence that may be here`));
  const told = [...counts].toSorted(([, a], [, b]) => b - a).map(([licence, count]) => `${licence} ${count}`);
  console.log(`Licences of what ships: ${told.join(', ')}.`);
}

/** What ships may have no known fault that is high; of the tools it is told. */
function scanVersions(): void {
  for (const [what, ...part] of [['what ships', '--omit=dev'], ['the tools']] as const) {
    const audit = askRegistry(root, ...part);
    if ('silent' in audit) {
      unasked.push(`known faults of ${what}`);
      leftOut(`known faults of ${what}`, `The registry did not answer: ${audit.silent}`, {
        neededOnCi: false,
      });
      continue;
    }
    console.log(`Known faults of ${what}: ${audit.found.length}.`);
    const told = audit.found.map(({ name, range, severity }) => `${name} ${range}: ${severity}`);
    for (const one of told) console.log(`  ${one}`);
    if (part.length > 0) wrong.push(...told.filter((one) => /: (high|critical)$/.test(one)));
  }
}

await scanSecrets();
scanLicences();
scanVersions();
for (const one of wrong) console.error(`WRONG: ${one}`);
const outcome = wrong.length === 0 ? 'Nothing wrong was found' : `${wrong.length} wrong`;
console.log(unasked.length === 0 ? `${outcome}.` : `${outcome}; not looked for: ${unasked.join(', ')}.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
