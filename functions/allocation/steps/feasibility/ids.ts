// Stage 0: everything has an id of its own.
import type { AllocationInput, Conflict } from '../../model.ts';
import { conflictOver } from './conflict.ts';

/** `idMissing`, `idRepeated` (claims, measures and lines, each among themselves), `answerRepeated`. */
export function checkIds({ claims, offTheTop, answers }: AllocationInput): Conflict[] {
  const kinds = [
    claims.map(({ id }) => id),
    claims.flatMap(({ measures }) => measures.map(({ id }) => id)),
    offTheTop.map(({ id }) => id),
  ];
  const nameless = claims.filter(({ id, measures }) => id === '' || measures.some((one) => one.id === ''));
  return [
    ...conflictOver(
      'idMissing',
      nameless.map(({ name }) => name),
    ),
    ...conflictOver('idRepeated', kinds.flatMap(repeated)),
    ...conflictOver('answerRepeated', repeated(answers.map(({ tie }) => tie))),
  ];
}

/** The values that occur more than once. */
export function repeated(values: string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || (seen.add(value), false));
}
