// The rules that a round's wheel goes by: when nobody is written to, and on which day the week's summary is.
import { type WheelRules, standardWheelRules } from '../wheel/wheel.ts';
import type { DigestDay } from './digest.ts';

export type RoundRules = WheelRules & { digestDay: DigestDay | 'ingen' };

/** What counts in every round. */
export const roundRules: RoundRules = { ...standardWheelRules, digestDay: 'mandag' };
