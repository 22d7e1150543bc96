// The answers of a verb that are no: refusals, and what is wrong with a request, by HTTP status.
import type { RefusalCode } from '../../domain/sheet/refusal.ts';
import { type Problem, identityProblem, plainProblem } from '../../entry/problem.ts';
import type { Verb } from '../../flows/job/access-table.ts';
import { identityTexts, plainTexts } from '../../text/answers/problems.ts';
import { troubleTexts } from '../../text/answers/troubles.ts';
import { refusalTexts } from '../../text/answers/refusals.ts';
import { verbs } from '../../verbs.ts';
import { refusalsOf } from './acts.ts';

/** One kind of no: its `type`, and what is said of it in bokmål. */
export type No = { type: string; words: string; status: number };

const noOf = ({ type, title, status }: Problem): No => ({ type, words: title, status });

const noOfIdentity = (code: keyof typeof identityTexts): No => {
  const { type, detail, status } = identityProblem(code);
  return { type, words: detail, status };
};

const noOfRefusal = (code: RefusalCode): No => {
  const { title, status } = refusalTexts[code];
  return { type: `urn:innstilling:${code}`, words: title, status };
};

type Plain = keyof typeof plainTexts;

/** What is wrong with a request before the verb is asked. */
function plainOf(verb: Verb): Plain[] {
  return [
    'badBody',
    'badKey',
    'unknownSpreadsheet',
    verb === 'import' ? 'fileTooLarge' : 'tooLarge',
    ...(verbs[verb].changes ? (['keyReused'] as const) : []),
    'tooMany',
    'fault',
    'unavailable',
    ...(Object.keys(troubleTexts) as (keyof typeof troubleTexts)[]),
  ];
}

/** Status -> every kind of no with it, in the order of the status. */
export function nosOf(verb: Verb): Map<number, No[]> {
  const identity = Object.keys(identityTexts) as (keyof typeof identityTexts)[];
  const all = [
    ...identity.map(noOfIdentity),
    ...plainOf(verb).map((code) => noOf(plainProblem(code))),
    ...refusalsOf(verb).map(noOfRefusal),
  ].toSorted((a, b) => a.status - b.status);
  return Map.groupBy(all, ({ status }) => status);
}
