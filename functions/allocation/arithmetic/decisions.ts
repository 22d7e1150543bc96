// Ties that people must settle: asks for their answer, and keeps the questions that have none yet.
import type { Conflict, Tie, TieAnswer } from '../model.ts';

export type Decisions = {
  /** The order people chose, or nothing: then the tie is kept as open. A misfitting answer becomes a conflict. */
  ask(tie: Tie): string[] | undefined;
  open: Tie[];
  misfits: Conflict[];
};

/**
 * Takes the answers given so far; an answer to a tie that does not arise is left alone. One that names more than those
 * in the tie orders these too, so that it holds where somebody else is not in it: at another frame, for a question.
 */
export function takeAnswers(answers: TieAnswer[]): Decisions {
  const given = new Map(answers.map((answer) => [answer.tie, answer.order]));
  const open: Tie[] = [];
  const misfits: Conflict[] = [];
  return {
    open,
    misfits,
    ask(tie) {
      const order = given.get(tie.id);
      const chosen = order?.filter((id) => tie.between.includes(id)) ?? [];
      const isWhole = chosen.length === tie.between.length && new Set(chosen).size === chosen.length;
      if (isWhole) return chosen;
      if (order) misfits.push({ code: 'answerDoesNotFit', ids: [tie.id], short: 0 });
      else open.push(tie);
      return undefined;
    },
  };
}
