// The rules that may be tried in Alternativer are rules that the allocation follows.
import { expect, it } from 'vitest';
import { ruleNames } from '../../../functions/domain/plan/rule-names.ts';
import { choiceNames } from '../../../functions/domain/tabs/alternativer.ts';

it('each choice in Alternativer is a rule of the Plan that a run follows', () => {
  expect(choiceNames.filter((name) => !ruleNames.includes(name))).toEqual([]);
});
