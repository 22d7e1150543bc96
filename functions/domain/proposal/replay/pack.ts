// The replay pack: one JSON file with all that is needed to compute a run again, offline, years from now.
import { z } from 'zod';
import { basisSchema } from '../run-basis.ts';
import { moveCauses } from '../../tabs/justeringer.ts';
import { roundSchema } from './round-schema.ts';

const run = z.strictObject({
  id: z.string(),
  sequence: z.int().describe('Forslagets nummer i runden; 0 er en kladd.'),
  at: z.string().describe('Når den ble beregnet.'),
  codeVersion: z.string().describe('Versjonen av koden som regnet.'),
  inputHash: z
    .string()
    .describe(
      'Av {input, adjustments, basis}: jcs: og SHA-256 av JSON etter RFC 8785; uten jcs: av JSON med sorterte navn.',
    ),
  resultHash: z.string().describe('Av outcome, på samme måte.'),
});

const move = z.strictObject({
  other: z.string().describe('Nettverket i den andre enden, eller Ufordelt.'),
  amount: z.int().describe('Hele kroner; minus når nettverket gir.'),
  tiltak: z.string().exactOptional().describe('Tiltaket som gir eller får først.'),
  cause: z.enum(moveCauses),
  reason: z.string(),
});

const adjustment = z.strictObject({
  network: z.string(),
  amount: z.int().describe('Avvik fra beregningen, hele kroner med fortegn.'),
  reason: z.string(),
  moves: z.array(move).exactOptional().describe('Flyttingene den er summen av; eldre kjøringer har ingen.'),
});

export const packFormat = 'innstilling-regnepakke';

/** Holds no e-mail address and no text of a measure beyond its name. */
export const packSchema = z.strictObject({
  format: z.literal(packFormat),
  version: z.literal(1),
  round: z.strictObject({ county: z.string(), year: z.int() }),
  run,
  input: roundSchema.describe('Det som ble beregnet.'),
  adjustments: z.array(adjustment).describe('Det mennesker justerte, med begrunnelse.'),
  basis: basisSchema.exactOptional().describe('Hvor regler og tall kommer fra.'),
  outcome: z.record(z.string(), z.unknown()).describe('Resultatet slik det ble lagret.'),
});

export type Pack = z.infer<typeof packSchema>;
