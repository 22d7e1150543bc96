// A copy of the tree with Stryker beside it, outside the checkout: its lock and its packages stay as they are.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const tools = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];
const copied = ['functions', 'desk', 'test', 'package.json'];

/** The folder of this checkout's copy; it stays, so that the next run takes up what is still true. */
export const workshop = join(
  tmpdir(),
  `innstilling-mutate-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`,
);

/** Brings the copy up to date, and installs Stryker the first time. Throws when npm can't. */
export function openWorkshop(): void {
  mkdirSync(workshop, { recursive: true });
  if (!existsSync(join(workshop, 'node_modules', '.done'))) installTools();
  for (const name of copied) {
    rmSync(join(workshop, name), { recursive: true, force: true });
    cpSync(join(root, name), join(workshop, name), { recursive: true, preserveTimestamps: true });
  }
}

/** The checkout's own packages are linked beside Stryker, so that there is one Vitest. */
function installTools(): void {
  const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  writeFileSync(join(workshop, 'package.json'), '{"private":true}');
  const npm = spawnSync('npm', ['install', ...quiet, '--legacy-peer-deps', ...tools], {
    cwd: workshop,
    stdio: 'inherit',
  });
  if (npm.status !== 0) throw new Error('npm could not install Stryker');
  linkPackages('');
  writeFileSync(join(workshop, 'node_modules', '.done'), '');
}

function linkPackages(scope: string): void {
  const from = join(root, 'node_modules', scope);
  for (const name of readdirSync(from)) {
    const path = join(workshop, 'node_modules', scope, name);
    if (name.startsWith('.')) continue;
    if (!existsSync(path)) symlinkSync(join(from, name), path);
    else if (name.startsWith('@')) linkPackages(name);
  }
}
