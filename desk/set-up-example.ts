// npm run setup:example: plants one of the desk's examples in an empty workbook of a real account, to try things out there.
import { readCommand, stopWith } from '../functions/commands/read-command.ts';
import { reportSetUp } from '../functions/commands/report-set-up.ts';
import { planOfSeed } from './plant.ts';
import { seeds } from './seed/index.ts';

const usage = `npm run setup:example -- --spreadsheet ID --seed ${Object.keys(seeds).join('|')} [--editor e-post]...`;
const { values } = readCommand(usage, {
  options: {
    spreadsheet: { type: 'string' },
    seed: { type: 'string', default: 'trondelag-2026' },
    editor: { type: 'string', multiple: true, default: [] },
  },
});
const stop = (why: string): never => stopWith(why, `\n${usage}`);
const seed = seeds[values.seed] ?? stop(`Det finnes ikke noe eksempel som heter «${values.seed}».`);
await reportSetUp({
  spreadsheetId: values.spreadsheet ?? stop('--spreadsheet mangler.'),
  beginning: planOfSeed(seed),
  editors: values.editor,
  stop,
});
