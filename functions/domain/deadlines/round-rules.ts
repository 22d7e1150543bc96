// The rules that a round's wheel goes by, as Plan says them: when nobody is written to, and on which day the week's summary is.
import type { Plan } from '../plan/plan.ts';
import type { WheelRules } from '../wheel/wheel.ts';
import type { DigestDay } from './digest.ts';
import { wheelRulesOf } from './wheel-rules.ts';

export type RoundRules = WheelRules & { digestDay: DigestDay | 'ingen' };

export const roundRulesOf = (plan: Plan): RoundRules => ({
  ...wheelRulesOf(plan),
  digestDay: (plan.digestDay.words[0] ?? 'mandag') as RoundRules['digestDay'],
});
