// npm run setup:example: plants one of the desk's examples in an empty workbook of a real account, to try things out there.
import { readCommand, stopWith } from '../functions/commands/read-command.ts';
import { reportSetUp } from '../functions/commands/report-set-up.ts';
import { readSetUpOptions, setUpFlags, setUpUsage } from '../functions/commands/set-up-options.ts';
import { planOfSeed, roundOfSeed } from './plant.ts';
import { seeds } from './seed/index.ts';

const usage = `npm run setup:example -- --spreadsheet ID --seed ${Object.keys(seeds).join('|')} [--editor e-post]...

${setUpUsage}
  --seed               eksempelet; runden er eksemplets egen når --round ikke er oppgitt`;
const { values } = readCommand(usage, {
  options: {
    ...setUpFlags,
    seed: { type: 'string', default: 'trondelag-2026' },
  },
});
const stop = (why: string): never => stopWith(why, `\n${usage}`);
const seed = seeds[values.seed] ?? stop(`Det finnes ikke noe eksempel som heter «${values.seed}».`);
await reportSetUp({
  ...(await readSetUpOptions({ ...values, round: values.round ?? roundOfSeed(seed) }, stop)),
  beginning: planOfSeed(seed),
  stop,
});
