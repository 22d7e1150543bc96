// npm test: runs every suite, repeats what was left out on this machine, and closes with a line of counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; name: string }[];
};

const folder = mkdtempSync(join(tmpdir(), 'innstilling-test-'));
const reportFile = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const leftOut: string[] = [];

const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'pipe'],
});
child.stderr.setEncoding('utf8').on('data', (text: string) => {
  process.stderr.write(text);
  leftOut.push(...text.split('\n').filter((line) => line.startsWith('LEFT OUT: ')));
});
const code = await new Promise<number>((ended) => child.once('close', (status) => ended(status ?? 1)));

const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
rmSync(folder, { recursive: true, force: true });
const brokenFiles = report.testResults.filter(({ status }) => status === 'failed').length;
const skipped = report.numPendingTests + report.numTodoTests;
const failed =
  report.numFailedTests +
  (report.numFailedTests === 0 ? brokenFiles : 0) +
  (process.env['CI'] === 'true' ? skipped : 0);
for (const line of new Set(leftOut)) console.log(`\n${line}`);
console.log(`\n${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = code === 0 && failed > 0 ? 1 : code;
