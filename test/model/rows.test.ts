// Random sequences of typing, sorting, inserting, cutting, copying, deleting and undoing, with checks in between and meanwhile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { Model, holdLaws } from './sheet-model.ts';
import { openSmallDesk } from './small-desk.ts';

const runs = Number(process.env['MODEL_RUNS'] ?? 25);
const seed = Number(process.env['SEED'] ?? 2026);

describe('a tab that people and checks work in at the same time', () => {
  it('loses no row, doubles none, and never shows a row’s status at another', async () => {
    const sequence = fc.commands(commands, { size: '+1', maxCommands: 30 });
    const property = fc.asyncProperty(sequence, async (steps) => {
      const desk = await openSmallDesk();
      const model = new Model();
      await fc.asyncModelRun(() => ({ model, real: desk }), steps);
      await desk.check();
      await holdLaws(model, desk);
    });
    const run = await fc.check(property, { numRuns: runs, seed });
    expect(run.failed ? fc.defaultReportMessage(run) : '').toBe('');
  }, 1_200_000);
});
