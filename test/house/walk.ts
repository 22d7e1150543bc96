// Walks one row and one amount at a desk, and prints which files the calls passed, in order: after trace-calls.ts.
import { rmSync } from 'node:fs';
import { caseWorker, fosen, mendFaults, seedOf } from '../seeded.ts';
import { openTestRound } from '../desk/round.ts';
import { passed } from './trace-calls.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const seed = seedOf();
const round = await openTestRound({ seed });
const { url } = round.functions.api;

async function ask(
  verb: string,
  tab: string,
  email: string,
  more: object = {},
): Promise<{ previewHash?: string }> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${round.token(email)}`,
    'idempotency-key': crypto.randomUUID(),
  };
  const body = JSON.stringify({ spreadsheetId: round.workbook.spreadsheetId, tab, ...more });
  const response = await fetch(`${url}/${verb}`, { method: 'POST', headers, body });
  const { status } = response;
  if (status !== 200 && status !== 202) throw new Error(`${verb} answered ${status}`);
  return status === 200 ? ((await response.json()) as { previewHash?: string }) : {};
}

async function walkOf(walk: () => Promise<void>): Promise<string[]> {
  passed.length = 0;
  await walk();
  return [...passed];
}

try {
  const row = await walkOf(async () => {
    round.type('Behov Fosen', 1, { soughtOwner: '1 400 000 +' });
    await ask('check', 'Behov Fosen', fosen, { ping: true });
    await round.functions.tasks.idle();
    round.type('Behov Fosen', 1, { soughtOwner: 250_000 });
    mendFaults(round, seed, 'Fosen');
    await ask('submit', 'Behov Fosen', fosen, { preview: true });
    await ask('submit', 'Behov Fosen', fosen);
  });
  const amount = await walkOf(async () => {
    await ask('allocate', 'Kladd', caseWorker);
    const { previewHash } = await ask('publish', 'Kladd', caseWorker, { preview: true });
    await ask('publish', 'Kladd', caseWorker, { previewHash });
  });
  console.log(JSON.stringify({ row, amount }));
} finally {
  await round.close();
  rmSync(round.dir, { recursive: true, force: true });
}
