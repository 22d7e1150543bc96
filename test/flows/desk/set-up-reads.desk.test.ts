// How much set-up reads of a whole round's workbook: every answer is counted on its way, in bytes.
import { createServer, request } from 'node:http';
import { onTestFinished, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { listen } from '../../../desk/listen.ts';
import { roundOfSeed } from '../../../desk/plant.ts';
import { propose, seedOf, submitAll } from '../../seeded.ts';
import { openTestRound } from '../../desk/round.ts';
import { runCommand } from '../../desk/run-command.ts';

/** Stands before a server, and passes on what is asked and answered. */
async function countBefore(url: string) {
  const read: number[] = [];
  const server = createServer((asked, response) => {
    const { method, headers, url: path = '/' } = asked;
    const passed = request(new URL(path, url), { method, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      if (method === 'GET') answer.once('end', () => read.push(bytes));
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    asked.pipe(passed);
  });
  return { read, ...(await listen(server)) };
}

it('set-up reads less than 2.2 MB of a round of ten networks that was sent and computed', async () => {
  const seed = seedOf();
  const round = await openTestRound();
  onTestFinished(() => round.close());
  await submitAll(round, seed);
  await propose(round);
  const counted = await countBefore(round.sheets.url);
  onTestFinished(() => counted.close());
  const args = ['--spreadsheet', seed.spreadsheetId, '--round', roundOfSeed(seed), '--store', 'sqlite'];
  args.push('--functions-account', FUNCTIONS_ACCOUNT);
  const { out, err } = await runCommand('functions/commands/setup.ts', args, '', {
    SHEETS_ROOT_URL: `${counted.url}/`,
    SHEETS_TOKEN: FUNCTIONS_ACCOUNT,
  });
  expect([out, err]).toEqual([expect.stringContaining('Alt står som det skal.'), '']);
  const bytes = counted.read.reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeGreaterThan(500_000);
  expect(bytes).toBeLessThan(2_200_000);
});
