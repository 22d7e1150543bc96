// npm run setup: makes or mends a round's workbook in a real account, or at any server that speaks the Sheets API.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { WorkbookPlan } from '../domain/sheet/workbook-plan.ts';
import { planOf } from '../flows/office/set-up-workbook.ts';
import { readCommand, stopWith } from './read-command.ts';
import { reportSetUp } from './report-set-up.ts';
import { readSetUpOptions, setUpFlags, setUpUsage } from './set-up-options.ts';

const usage = `npm run setup -- --spreadsheet ID --round fylke/år [--networks fil.json] [--editor e-post]...

${setUpUsage}
  --networks           nettverk og personer for et nytt regneark:
                       {"title", "networks": [{"code", "name", "municipalities", "coordinators"}], "caseWorkers", "readers"}`;

const email = z.string().regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/);
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'ikke JSON' });
    return z.NEVER;
  }
});
const beginningSchema = z.strictObject({
  title: z.string().min(1),
  networks: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Za-z0-9]{1,8}$/),
        name: z.string().min(1),
        municipalities: z.array(z.string()).default([]),
        coordinators: z.array(email).default([]),
      }),
    )
    .min(1),
  caseWorkers: z.array(email).min(1),
  readers: z.array(email).default([]),
});

const { values } = readCommand(usage, {
  options: {
    ...setUpFlags,
    networks: { type: 'string' },
  },
});

const stop = (why: string): never => stopWith(why, `\n${usage}`);

async function readBeginning(): Promise<WorkbookPlan | undefined> {
  if (values.networks === undefined) return undefined;
  const text = await readFile(values.networks, 'utf8').catch(() =>
    stop(`Filen ${values.networks} kan ikke leses.`),
  );
  const read = json.pipe(beginningSchema).safeParse(text);
  return read.success ? planOf(read.data) : stop(`${values.networks}: ${z.prettifyError(read.error)}`);
}

await reportSetUp({
  ...(await readSetUpOptions(values, stop)),
  beginning: await readBeginning(),
  stop,
});
