// npm run simulate -- round.json [--json]: computes a round from a file and prints the table, or everything as JSON.
import { z } from 'zod';
import { allocate } from '../allocation/allocate.ts';
import { certify } from '../allocation/certificate.ts';
import type { AllocationInput } from '../allocation/model.ts';
import { explainAward } from '../allocation/explain.ts';
import { namesOf } from '../domain/proposal/names-of.ts';
import { roundSchema } from '../domain/proposal/replay/round-schema.ts';
import { conflictSentence } from '../text/answers/conflicts.ts';
import { printAllocation } from './print-allocation.ts';
import { printCertificate } from './print-certificate.ts';
import { readCommand } from './read-command.ts';
import { readJsonFile } from './read-json.ts';

const usage = `Bruk: npm run simulate -- runde.json [--json]
  runde.json  en runde; desk/seed/eksempel-runde.json er et eksempel; - leser fra standard inn
  --json      alt som JSON: innlest runde, resultat, forklaring per nettverk og kontroll av beregningen
  --schema    skriver JSON-skjemaet for en runde
Avslutter med 0 når fordelingen er beregnet, 2 når den ikke kan beregnes.`;

const print = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Prints the outcome; false when the rules can't all be kept. */
function simulate(input: AllocationInput, asJson: boolean): boolean {
  const outcome = allocate(input);
  if (outcome.kind === 'conflict') {
    const names = namesOf(input);
    const reasons = outcome.conflicts.map((conflict) => conflictSentence(conflict, names));
    if (asJson) print({ input, outcome, reasons });
    else console.error(['Reglene går ikke opp:', ...reasons].join('\n  '));
    return false;
  }
  if (asJson)
    print({
      input,
      outcome,
      explanations: input.claims.map(({ id }) => explainAward(outcome, input, id)),
      certificate: certify(input, outcome),
    });
  else {
    printAllocation(input, outcome);
    printCertificate(input, outcome);
  }
  return true;
}

function readRound(file: string): AllocationInput {
  const read = roundSchema.safeParse(readJsonFile(file));
  if (read.success) return read.data;
  throw new Error(`«${file}» er ikke en runde som kan leses:\n${z.prettifyError(read.error)}`);
}

z.config(z.locales.no());
try {
  const { values, positionals } = readCommand(usage, {
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      schema: { type: 'boolean', default: false },
    },
  });
  if (values.schema) print(z.toJSONSchema(roundSchema, { io: 'input' }));
  else if (positionals[0] === undefined || positionals.length > 1) throw new Error(usage);
  else process.exitCode = simulate(readRound(positionals[0]), values.json) ? 0 : 2;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
