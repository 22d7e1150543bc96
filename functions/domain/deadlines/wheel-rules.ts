// The rules that the wheel follows, as Plan says them.
import type { Plan } from '../plan/plan.ts';
import type { WheelRules } from '../wheel/wheel.ts';

export const wheelRulesOf = ({
  evesWorking,
  julyQuiet,
}: Pick<Plan, 'evesWorking' | 'julyQuiet'>): WheelRules => ({
  eves: evesWorking.text as WheelRules['eves'],
  july: julyQuiet.text as WheelRules['july'],
});
