// What one person can type, upload or send, and what it costs: each as a ratio to the same without it, or to half of it.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { spawnSync } from 'node:child_process';
import { cellReaders, rowReaders, textReaders } from '../bounds/readers.ts';
import { everyColumn, type HeldRound, networkTab, openHeld } from '../bounds/held-sheets.ts';
import { hostileFiles } from '../bounds/hostile-files.ts';
import { typed } from '../bounds/typed.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Milliseconds of processor; waiting is not counted. */
async function processorTime(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const least = async (times: number, act: () => unknown): Promise<number> => {
  let best = Infinity;
  for (let run = 0; run < times; run++) best = Math.min(best, await processorTime(act));
  return best;
};

type Worst = { ratio: number; what: string };
const worse = (worst: Worst, ratio: number, what: string): Worst =>
  ratio > worst.ratio ? { ratio, what } : worst;
const none: Worst = { ratio: 0, what: 'nothing took long enough to be measured' };

/** Time below this is noise: a reader that answers so fast is not asked for a ratio. */
const noise = 3;

async function benchReaders(): Promise<void> {
  let worst = none;
  for (const [name, read] of [...textReaders, ...cellReaders, ...rowReaders])
    for (const { name: sign, of } of typed) {
      const [half, whole] = [of(50_000), of(100_000)];
      if ((await processorTime(() => read(whole))) < noise) continue;
      // Text that is not the very same one, so that nothing that is remembered answers.
      const twice = await least(3, () => read(` ${whole}`));
      const once = await least(3, () => read(` ${half}`));
      if (twice > noise) worst = worse(worst, twice / once, `${name} of ${sign}, ${twice.toFixed(1)} ms`);
    }
  console.log(`100 000 signs beside 50 000, any reader (aim: 2.5): ${worst.ratio.toFixed(2)}, ${worst.what}`);
}

const signs = typed.filter(({ name }, at) => name.startsWith('[') || at % 20 === 0);

/** A cell of 50 000 signs in any column of any tab; Behov Fosen has 200 rows. */
async function benchCells(held: HeldRound): Promise<void> {
  let worst = none;
  let worstBesideFew = none;
  for (const title of new Set(everyColumn.map(({ tab }) => tab))) {
    const without = await least(10, () => held.check(title));
    for (const { tab, column, field } of everyColumn.filter((one) => one.tab === title))
      for (const { name, of } of signs) {
        const checkOf = (length: number) => () =>
          held.check(tab, { tab, row: 1, column, cell: { value: of(length) } });
        let taken = await processorTime(checkOf(50_000));
        if (taken < 1.5 * without) continue;
        taken = Math.min(taken, await least(6, checkOf(50_000)));
        const few = Math.max(without, await least(6, checkOf(30)));
        const what = `${tab}, ${field}: ${name}, ${taken.toFixed(1)} ms`;
        worst = worse(worst, taken / without, what);
        worstBesideFew = worse(worstBesideFew, taken / few, what);
      }
  }
  console.log(
    `a check with a cell of 50 000 signs beside one of what was right there (aim: 2): ${worst.ratio.toFixed(2)}, ${worst.what}`,
  );
  console.log(
    `the same beside one of 30 such signs in the cell (aim: 2): ${worstBesideFew.ratio.toFixed(2)}, ${worstBesideFew.what}`,
  );
}

const lists = ['a;', 'DMMHa;', 'DMMH H26;', 'Fosen a;'].map((word) => word.repeat(4900 / word.length));

/** A list of thousands of words in any row of Plan, and the check of a tab of 200 rows that is held against it. */
async function benchLists(held: HeldRound): Promise<void> {
  const [headers = [], ...rows] = held.grids.get('Plan')?.rows ?? [];
  const column = headers.findIndex(({ value }) => value === 'Verdi');
  const without = await least(10, () => held.check(networkTab));
  let worst = none;
  for (const [at, cells] of rows.entries())
    for (const value of lists) {
      const act = () => held.check(networkTab, { tab: 'Plan', row: at + 1, column, cell: { value } });
      let taken = await processorTime(act);
      if (taken > 1.5 * without) taken = Math.min(taken, await least(3, act));
      worst = worse(worst, taken / without, `${String(cells[0]?.value)}: ${value.slice(0, 10)}…`);
    }
  console.log(
    `a check with thousands of words in a list of Plan (aim: 2): ${worst.ratio.toFixed(2)}, ${worst.what}`,
  );
}

async function benchEdit(held: HeldRound, rows: number): Promise<void> {
  const { grids, check } = held;
  const column =
    everyColumn.find(({ tab, field }) => tab === networkTab && field === 'ownerEffort')?.column ?? 0;
  const full = await least(5, () => check(networkTab));
  let edit = 0;
  let edited = Infinity;
  for (let run = 0; run < 5; run++) {
    const cell = { value: `Endring ${++edit}` };
    edited = Math.min(
      edited,
      await processorTime(() => check(networkTab, { tab: networkTab, row: 3, column, cell })),
    );
  }
  console.log(
    `a check after one edit of ${rows} rows, beside one of nothing new (aim: 1): ${(edited / full).toFixed(2)}, ${full.toFixed(0)} ms (${grids.size} tabs)`,
  );
}

async function benchMemory(held: HeldRound, checks: number): Promise<void> {
  const at: string[] = [];
  for (let done = 1; done <= checks; done++) {
    await held.check(networkTab);
    if (![checks / 10, checks / 2, checks].includes(done)) continue;
    collect();
    at.push(`${done}: ${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB`);
  }
  console.log(`heap in use after so many checks: ${at.join(', ')}`);
}

/** Each file in a process of its own, so that its peak is its own. */
function benchFiles(): void {
  console.log(
    'file made to be dear'.padEnd(46),
    'kB'.padEnd(6),
    'processor s'.padEnd(13),
    'more MB'.padEnd(9),
    'outcome',
  );
  for (const [name, make] of Object.entries(hostileFiles)) {
    const { stdout, stderr } = spawnSync(process.execPath, [`${import.meta.dirname}/read-hostile.ts`, name], {
      input: make(),
      encoding: 'utf8',
    });
    process.stdout.write(stdout || stderr);
  }
}

/** Aims are printed, never asserted. `CHECKS` asks for another number of checks than a thousand. */
export async function benchBounds(): Promise<void> {
  const checks = Number(process.env['CHECKS'] ?? 1000);
  benchFiles();
  await benchReaders();
  const few = await openHeld(200);
  await benchLists(few);
  await benchCells(few);
  const many = await openHeld(2000);
  await benchEdit(many, 2000);
  await benchMemory(many, checks);
}
