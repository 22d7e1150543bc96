// The demo says that the sums hold when they do, and never when there is nothing to add up.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { printInnstilling } from '../../desk/print-innstilling.ts';
import { must } from '../../desk/seeding.ts';
import { openTestRound } from './round.ts';
import { runCommand } from './run-command.ts';

describe('npm run demo', () => {
  it('takes a whole round through, counts what was mended, and ends with 0', async () => {
    const { code, out } = await runCommand('desk/demo.ts', []);
    expect(code).toBe(0);
    expect(out).toMatch(/Koordinatorene retter 9 feil; løsningen har selv rettet 1\./);
    expect(out).toMatch(/^Ramme +20\s776\s000$/m);
    expect(out).toMatch(/^= Ufordelt +0$/m);
    expect(out).toContain('Summene stemmer til kronen.');
  });

  it('holds no sums for good in a tab where nothing was distributed, nor in one that lost a part', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const round = await openTestRound();
    onTestFinished(async () => {
      vi.restoreAllMocks();
      await round.close();
    });
    expect(printInnstilling(round.workbook)).toBe(false);
    const lines = [
      { network: 'Fosen', base: 100, computed: 100, proposed: 100, sought: 100 },
      { network: 'Sum', proposed: 100 },
      { network: 'Ramme', sought: 100 },
      { network: '− Innstilt til nettverkene', sought: -100 },
      { network: '= Ufordelt', sought: 0 },
    ];
    const write = (rows: object[]) =>
      [1, 2, 3, 4, 5].forEach((row) =>
        round.type('Innstilling', row, { network: null, sought: null, base: null, ...rows[row - 1] }),
      );
    write(lines);
    expect(printInnstilling(round.workbook)).toBe(true);
    for (const lost of [0, 1, 2, 4]) {
      write(lines.filter((_, row) => row !== lost));
      expect([lost, printInnstilling(round.workbook)]).toEqual([lost, false]);
    }
  });

  it('goes no further when it is refused what should go well', () => {
    const refused = { status: 409, body: { title: 'Kan ikke sendes inn ennå', detail: 'Tre ting.' } };
    expect(() => must('Fosen sender inn', refused)).toThrow('Fosen sender inn: 409 Kan ikke sendes inn ennå');
    expect(must('Fosen prøver', refused, 409)).toContain('Tre ting.');
  });
});
