// Runs Stryker on one group in the workshop and gives its report.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Group } from './groups.ts';
import type { Report } from './report.ts';
import { workshop } from './workshop.ts';

/** A new test may see what none saw before: only what was seen is taken from the last run. */
function forgetUnseen(file: string): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  for (const one of Object.values(report.files))
    one.mutants = one.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  writeFileSync(file, JSON.stringify(report));
}

/** The mutants of `files`; those that nothing has touched since the last run keep their verdict. Throws when Stryker fails. */
export function runStryker(group: Group, files: string[]): Report {
  const report = `${group.name}.json`;
  const incrementalFile = `${group.name}-incremental.json`;
  const settings = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: files,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env['WORKERS'] ?? 1),
    incremental: true,
    incrementalFile,
    // Stryker reads a tsconfig with the JavaScript interface that TypeScript 7 no longer has; it finds none.
    tsconfigFile: 'no-tsconfig.json',
    tempDirName: `.${group.name}-tmp`,
    vitest: { configFile: `${group.name}.config.mjs`, related: false },
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    allowEmpty: true,
    timeoutMS: 5_000,
  };
  const test = {
    include: group.tests,
    env: { RUNS: String(group.runs), SEED: '2026' },
    testTimeout: 60_000,
    isolate: false,
  };
  writeFileSync(join(workshop, `${group.name}.stryker.json`), JSON.stringify(settings, undefined, 2));
  writeFileSync(join(workshop, `${group.name}.config.mjs`), `export default ${JSON.stringify({ test })};`);
  rmSync(join(workshop, report), { force: true });
  forgetUnseen(join(workshop, incrementalFile));
  const stryker = join(workshop, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const run = spawnSync(process.execPath, [stryker, 'run', `${group.name}.stryker.json`], {
    cwd: workshop,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error(`Stryker ended with ${run.status}`);
  return JSON.parse(readFileSync(join(workshop, report), 'utf8')) as Report;
}
