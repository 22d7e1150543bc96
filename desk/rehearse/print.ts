// What a rehearsal came to, at the terminal: a line per person, the day as small pictures, and what differs.
import { formatTable } from '../../functions/commands/text-table.ts';
import type { Rehearsal } from './rehearse.ts';
import type { Difference } from './people/tab-model.ts';
import { perMoment, type Timeline } from './timeline.ts';

const kinds: Difference['kind'][] = ['lost', 'doubled', 'wrong'];
const words = { lost: 'tapt', doubled: 'doblet', wrong: 'feil' } as const;

/** A line per person with what differs where they work, one for all that is nobody's, and their sum. */
export function tableOf({ day, differences }: Rehearsal): string[] {
  const counts = (of: (who: string) => boolean): number[] =>
    kinds.map((kind) => differences.filter((one) => one.kind === kind && of(one.who)).length);
  const networks = day.tabs.map(({ network }) => network);
  const people = [...day.coordinators, day.caseWorker].map((actor) => {
    const network = 'network' in actor ? actor.network : undefined;
    const { who, acts, refused, faults } = actor.tally;
    // What two people share stands with the first of them.
    const isFirst =
      network === undefined || day.coordinators.find((one) => one.network === network) === actor;
    const mine = counts(
      (one) => isFirst && (network === undefined ? !networks.includes(one) : one === network),
    );
    return [who, acts, refused, faults, ...mine] as const;
  });
  const sum = [1, 2, 3, 4, 5, 6].map((column) => people.reduce((all, line) => all + Number(line[column]), 0));
  const heading = ['hvem', 'handlinger', 'avvist', 'feil møtt', ...kinds.map((kind) => words[kind])];
  return formatTable([heading, ...people.map((line) => line.map(String)), ['alle', ...sum.map(String)]]);
}

const bars = ' ▁▂▃▄▅▆▇█';
const width = 72;
const nameWidth = 16;

/** As many signs as there is room for; each is the most of its seconds. */
function sparkline(values: number[]): string {
  const step = Math.max(1, Math.ceil(values.length / width));
  const most = Math.max(1, ...values);
  const groups = Array.from({ length: Math.ceil(values.length / step) }, (_, at) =>
    Math.max(...values.slice(at * step, (at + 1) * step)),
  );
  return groups.map((value) => bars[Math.ceil((value / most) * (bars.length - 1))]).join('');
}

/** The day as lines of small pictures, with the most of a second beside each; a kill is a cross. */
export function sketch({ moments, kills }: Timeline): string[] {
  const line = (name: string, values: number[]): string =>
    `${name.padEnd(nameWidth)}${sparkline(values)}  største ${Math.max(0, ...values)}`;
  const seconds = Math.max(1, moments.length - 1);
  const step = Math.max(1, Math.ceil(seconds / width));
  const marks = Array.from({ length: Math.ceil(seconds / step) }, (_, at) =>
    kills.some((kill) => Math.floor(kill / step) === at) ? '×' : '·',
  );
  return [
    line('handlinger/s', perMoment(moments, 'acts')),
    line('avvist/s', perMoment(moments, 'refused')),
    line('uten svar/s', perMoment(moments, 'unanswered')),
    line('feil hos Google', perMoment(moments, 'faults')),
    line('e-poster/s', perMoment(moments, 'mails')),
    line('i kø', perMoment(moments, 'queue')),
    `${'drept'.padEnd(nameWidth)}${marks.join('')}  ${kills.length} ganger`,
  ];
}

const shown = 40;

/** The first of what differs: where, what was expected and what was found. */
export function listOf(differences: Difference[]): string[] {
  const lines = differences.map(({ kind, who, where, expected, found }) =>
    `  ${words[kind].toUpperCase()} ${who}: ${where}: ventet «${expected}», fant «${found}»`.replaceAll(
      '\n',
      ' ',
    ),
  );
  const more = lines.length - shown;
  return more > 0 ? [...lines.slice(0, shown), `  og ${more} til`] : lines;
}
