// No figure that a network is given has more than two decimals: in no line of an explanation, answer or table, and in no e-mail.
import { allocate } from '../../../functions/allocation/allocate.ts';
import { askAll } from '../../../functions/allocation/ask-all.ts';
import { explainer } from '../../../functions/allocation/explain.ts';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import { writeNetworkStatus } from '../../../functions/text/mails/network-status.ts';
import { groupBlocks } from '../../../functions/text/pages/group-table.ts';
import { questionsAndAnswers } from '../../../functions/text/pages/questions.ts';
import { shortReason } from '../../../functions/text/words/short-reason.ts';
import { explainOwn, explainPot } from '../../../functions/text/words/explanation.ts';
import { nearly, nearlyOf, signedDecimal } from '../../../functions/text/words/key-words.ts';
import { describe, expect, it } from 'vitest';
import {
  fullRounds,
  groupRounds,
  mixedGroupRounds,
  ratioRounds,
  unitGroupRounds,
  unitRounds,
} from '../rounds.ts';
import { law, RUNS } from '../run.ts';

/** Groups of three digits have spaces between them, so that a comma is always before decimals. */
const long = /\d[,.]\d{3}/;

/** Everything that a network reads of its amount. */
function textsOf(round: AllocationInput): string[] {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return [];
  const explain = explainer(outcome, round);
  return round.claims.flatMap(({ id, name, request }, at) => {
    const explained = explain(id)!;
    const lines = [explainPot(explained), explainOwn(explained)];
    const { subject, text, html } = writeNetworkStatus({
      network: name,
      round: { year: 2026 },
      version: { sequence: 1 },
      sought: request,
      proposed: outcome.awards[at]!.amount,
      coordination: 0,
      explanation: lines.join('\n'),
      measures: [],
    });
    return [
      ...lines,
      shortReason(explained) ?? '',
      JSON.stringify(groupBlocks(explained)),
      subject,
      text,
      html.replaceAll(/style="[^"]*"/g, ''),
    ];
  });
}

const isShort = (round: AllocationInput): boolean => !textsOf(round).some((text) => long.test(text));

law('no explanation has a figure of three decimals', fullRounds(), isShort);
law('nor under a rule on each award', ratioRounds, isShort);
law('nor in units of 1 000 kr', unitRounds, isShort);
law('nor under group rules', groupRounds, isShort);
law('nor under group rules in every mode', mixedGroupRounds, isShort);
law('nor under group rules in units', unitGroupRounds, isShort);

/** The first network's, since each question is a run or more. */
function answersAreShort(round: AllocationInput): boolean {
  const outcome = allocate(round);
  const [claim] = round.claims;
  if (outcome.kind === 'conflict' || !claim) return true;
  const asked = questionsAndAnswers(askAll(round, outcome, claim.id), claim.id, { lowered: 0 });
  return !asked.some(({ question, answer }) => long.test(`${question} ${answer}`));
}

const few = Math.ceil(RUNS / 10);
law('no answer has a figure of three decimals', fullRounds(), answersAreShort, few);
law('nor under group rules, in an answer', groupRounds, answersAreShort, few);

describe('a figure that is not all there', () => {
  it.each([
    ['259.61538', 'ca. 259,62'],
    ['202.357838', 'ca. 202,36'],
    ['1.9951', 'ca. 2'],
    ['1.994', 'ca. 1,99'],
    ['0.0049', 'under 0,01'],
    ['0.005', 'ca. 0,01'],
    ['1234567.899', 'ca. 1\u00a0234\u00a0567,9'],
  ])('%s is said to the nearest hundredth, and to be about that: %s', (text, said) => {
    expect(nearly(text)).toBe(said);
  });
  it.each([
    ['1.2500', '1,25'],
    ['600.00000', '600'],
    ['1000', '1\u00a0000'],
  ])('%s is all there, and said as it is: %s', (text, said) => {
    expect(nearly(text)).toBe(said);
  });
  it('is said so also where it is the rule on each award that bound', () => {
    const share = { parts: 123_456, of: 1_000_000 };
    const own = { waits: 0, reason: { by: 'award', tag: 'skole', bound: 'atMost', share, free: 0 } };
    expect(shortReason({ own } as never)).toBe('Høyst ca. 12,35 % av hvert beløp kan gå til skole.');
  });
  it('has its sign', () => {
    const signs = ['1', '-1', '0'].map((numerator) => signedDecimal({ numerator, denominator: '3' }));
    expect(signs).toEqual(['ca. +0,33', 'ca. −0,33', '+0']);
    expect(['1', '-1'].map((numerator) => signedDecimal({ numerator, denominator: '900' }))).toEqual([
      'under 0,01 mer',
      'under 0,01 mindre',
    ]);
    expect(nearlyOf({ numerator: '-7', denominator: '3' })).toBe('ca. 2,33');
  });
});
