// One thing that somebody does in a round, for the crash harness: what it begins with, and the act itself.
import type { Round } from '../flows/round/round.ts';

/** What came back, in words and with its HTTP status, or that of what it stands for. */
export type Came = { status: number; told: string };

export type CrashFlow = {
  name: string;
  /** The verbs and entry points that it goes through. */
  through: string[];
  /** What it is answered when nothing is cut, if that is a refusal. */
  refused?: number;
  /** A round of its own, as it stands when the act begins. */
  begin: () => Promise<Round>;
  /** Done again in another process, it is the same act: with the same key. */
  act: (process: Round) => Promise<Came>;
};

/** A verb as a person asks for it, with the key of one click. */
export async function ask(
  process: Round,
  [verb, tab, email]: [string, string, string],
  more: object = {},
): Promise<Came> {
  const key = { 'idempotency-key': 'et-klikk-1', 'x-correlation-id': 'et-klikk-1' };
  const { status, body } = await process.ask(verb, tab, email, more, key);
  return { status, told: JSON.stringify(body) };
}

/** A verb that is looked at before it is done, in whichever process: what was shown is given back. */
export const byLooked = (
  name: string,
  begin: CrashFlow['begin'],
  [verb, tab, email]: [string, string, string],
  more: object = {},
): CrashFlow => {
  let shown: unknown;
  return {
    name,
    through: [verb],
    async begin() {
      const round = await begin();
      const { body } = await round.call(verb, tab, email, { ...more, preview: true });
      shown = body['previewHash'];
      return round;
    },
    act: (process) => ask(process, [verb, tab, email], { ...more, previewHash: shown }),
  };
};

/** What a person does by one verb. */
export const byVerb = (
  name: string,
  begin: CrashFlow['begin'],
  [verb, tab, email]: [string, string, string],
  more: object = {},
): CrashFlow => ({
  name,
  through: [verb],
  begin,
  act: (process) => ask(process, [verb, tab, email], more),
});
