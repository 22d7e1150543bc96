// The buttons of a question say what they do, and what is asked for has a rule.
import { describe, expect, it } from 'vitest';
import * as choices from '../../functions/text/words/choices.ts';

const all: [string, choices.Choice][] = [
  ['send', choices.choiceToSubmit(2026)],
  ['send before 2026', choices.choiceToSubmit(2025)],
  ['return', choices.choiceToReturn(2026)],
  ['see what is done already', choices.choiceWhenDone('lacking')],
  ['close what is done and shown', choices.choiceWhenDone('shown')],
  ['waive', choices.choiceToWaive],
  ['take a waiver back', choices.choiceToTakeBack],
  ['publish', choices.choiceToPublish('now', undefined)],
  ['publish another version', choices.choiceToPublish('now', 'Hvorfor endres det?')],
  ['publish again', choices.choiceToPublish('before', undefined)],
  ['resend', choices.choiceToResend],
];

describe('the two buttons', () => {
  it.each(all)('to %s are two acts, and no yes and no', (_, { yes, no }) => {
    expect(yes).not.toBe(no);
    for (const words of [yes ?? no, no]) expect(words).toMatch(/^(?!Ja$|Nei$|OK$|Avbryt$)[A-ZÆØÅ][a-zæøå]+/);
  });
  it('call a report by the word of its year', () => {
    expect(all[0]?.[1].yes).toBe('Send behovsmeldingen');
    expect(all[1]?.[1].yes).toBe('Send beslutningsgrunnlaget');
  });
  it.each(all.filter(([, { asks }]) => asks !== undefined))(
    'to %s says how long the reason may be',
    (_, one) => {
      expect(one.longest).toBe(1000);
    },
  );
  it('ask for a reason where one is needed, and nowhere else', () => {
    expect(all.flatMap(([name, { asks }]) => (asks === undefined ? [] : [name]))).toEqual([
      'return',
      'waive',
      'publish another version',
    ]);
  });
});
