// What stops the checks that nobody waits for, as one line of Start: there while something does, and empty after.
import { textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { start } from '../../domain/tabs/start.ts';
import { refusedLine, refusedSubject } from '../../text/answers/background.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import type { Round, World } from '../job/world.ts';
import { answerStart } from './place-lines.ts';

/** `refused` are the tabs, each with why. */
export async function tellRefused(
  world: World,
  round: Round,
  refused: { title: string; message: string }[],
): Promise<void> {
  await answerSheet(world, round, ['Start'], async ([grid]) => {
    const lines = grid ? readTab(start, grid).rows : [];
    const stands = lines.some(({ cells }) => textOf(cells.subject) === refusedSubject);
    const line = { subject: refusedSubject, sentence: refusedLine(refused) };
    const writes = stands || refused.length > 0 ? answerStart(grid, [line]) : [];
    return { result: undefined, writes, expected: [] };
  });
}
