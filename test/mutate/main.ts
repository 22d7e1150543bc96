// npm run mutate [-- path …]: breaks the code in small ways and says which breaks no test notices; fails below the aims.
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { type Group, groups } from './groups.ts';
import { type Report, scoreOf, survivorsOf, tableOf, totalOf } from './report.ts';
import { runStryker } from './run-stryker.ts';
import { openWorkshop } from './workshop.ts';

const paths = process.argv.slice(2).map((path) => path.replace(/^\.\//, ''));
const within = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`);

/** The group's files that were asked for; all of them when nothing was. */
const filesOf = ({ mutate }: Group): string[] =>
  mutate
    .flatMap((glob) => globSync(glob))
    .filter(
      (file) => paths.length === 0 || paths.some((path) => within(file, path) || matchesGlob(file, path)),
    );

/** The last run may have kept more than was asked for. */
const only = (report: Report, files: string[]): Report => ({
  files: Object.fromEntries(Object.entries(report.files).filter(([name]) => files.includes(name))),
});

const asked = groups
  .map((group) => ({ group, files: filesOf(group) }))
  .filter(({ files }) => files.length > 0);
if (asked.length === 0) throw new Error(`no file to mutate under ${paths.join(' ')}`);
openWorkshop();
const runs = asked.map(({ group, files }) => ({ group, report: only(runStryker(group, files), files) }));
for (const { report } of runs) console.log(`\n${survivorsOf(report).join('\n')}`);
for (const { group, report } of runs) {
  const score = scoreOf(totalOf(report));
  console.log(`\n${tableOf(report, `${group.name}: aim ${group.aim} %`)}`);
  if (score < group.aim) {
    console.error(`${group.name}: ${score.toFixed(1)} % is below ${group.aim} %`);
    process.exitCode = 1;
  }
}
