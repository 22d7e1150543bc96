// npm run replay -- pack.json: computes a stored run again, offline, and prints the same hash or the first difference.
import { z } from 'zod';
import { allocate } from '../allocation/allocate.ts';
import { packSchema } from '../domain/proposal/replay/pack.ts';
import { replayPack } from '../flows/proposal/replay-pack.ts';
import { namesOf } from '../domain/proposal/names-of.ts';
import { conflictSentence } from '../text/answers/conflicts.ts';
import { printCertificate } from './print-certificate.ts';
import { readCommand } from './read-command.ts';
import { readJsonFile } from './read-json.ts';

const usage = `Bruk: npm run replay -- pack.json
  pack.json  regnepakken fra Samordning → Oppsett og drift → Vis regnepakken; - leser fra standard inn
  --schema   skriver JSON-skjemaet for en regnepakke
Avslutter med 0 når resultatet er likt, 1 når det er ulikt, 2 når pakken ikke kan leses.`;

/** Prints what is found; the exit code is 0 for the same, 1 for a difference, 2 for a pack that can't be read. */
function replay(file: string): number {
  const result = replayPack(readJsonFile(file));
  if (result.kind === 'malformed') {
    console.error(`«${file}» er ikke en regnepakke som kan leses:\n${result.why}`);
    return 2;
  }
  const { round, run, input } = result.pack;
  console.log(
    `Kjøring ${run.sequence} for ${round.county} ${round.year}, beregnet ${run.at} (kode ${run.codeVersion})`,
  );
  if (result.kind === 'conflict') {
    console.log('Kan ikke beregnes igjen:');
    for (const conflict of result.conflicts) console.log(`  ${conflictSentence(conflict, namesOf(input))}`);
    return 1;
  }
  const [first, ...more] = result.differences;
  if (!first) {
    console.log(`Beregnet igjen: samme resultat.\n${result.hash}`);
    const outcome = allocate(input);
    if (outcome.kind === 'allocated') printCertificate(input, outcome);
    return 0;
  }
  console.log(`Ulikt. Første forskjell: ${first.path}`);
  console.log(`  lagret:       ${show(first.stored)}\n  beregnet nå:  ${show(first.recomputed)}`);
  if (more.length > 0) console.log(`Også ulikt: ${more.map(({ path }) => path).join(', ')}`);
  return 1;
}

const show = (value: unknown): string => (value === undefined ? '(finnes ikke)' : JSON.stringify(value));

z.config(z.locales.no());
try {
  const { values, positionals } = readCommand(usage, {
    allowPositionals: true,
    options: { schema: { type: 'boolean', default: false } },
  });
  if (values.schema) console.log(JSON.stringify(z.toJSONSchema(packSchema, { io: 'input' }), null, 2));
  else if (positionals[0] === undefined || positionals.length > 1) throw new Error(usage);
  else process.exitCode = replay(positionals[0]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
