// The round as a JSON file: what the allocation is given, described so that others can write one.
import { z } from 'zod';
import type { AllocationInput } from '../../../allocation/model.ts';
import { claimSchema } from './claim-schema.ts';
import { rulesSchema } from './rules-schema.ts';

const line = z.strictObject({
  id: z.string().min(1),
  label: z.string().describe('Linjens navn.'),
  amount: z.int().describe('Hele kroner.'),
  share: z
    .strictObject({ parts: z.int(), of: z.int() })
    .exactOptional()
    .describe('Andelen av rammen som beløpet er, rundet ned: {"parts": 5, "of": 100} er 5 prosent.'),
});

const answer = z.strictObject({
  tie: z.string().describe('Valget det svares på.'),
  order: z.array(z.string()).describe('De det gjelder, i den rekkefølgen de får pengene.'),
});

/** Everything the allocation is given. What is left out gets the Plan tab's own defaults; unknown names are refused. */
export const roundSchema = z.strictObject({
  frame: z.int().describe('Fylkets ramme, hele kroner.'),
  offTheTop: z.array(line).default([]).describe('Faste beløp som tas av rammen først (D2–D4).'),
  claims: z.array(claimSchema).describe('Nettverkene, eller andre som søker.'),
  rules: rulesSchema.describe('Reglene, slik fanen Plan har dem.'),
  answers: z.array(answer).default([]).describe('Svar på valg som mennesker må ta.'),
}) satisfies z.ZodType<AllocationInput>;
