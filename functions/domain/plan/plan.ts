// The parameters of a round as the county governor has set them, understood.
import type { ParameterName } from './parameters.ts';

/** One parameter's value as it counts; `words` for lists. */
export type PlanValue = {
  text: string;
  number?: number;
  words: string[];
  confirmed: boolean;
  standard: boolean;
  /** Decision, plan or paragraph, and the day it counts from, as typed. */
  source?: string;
  validFrom?: string;
};
export type Plan = Record<ParameterName, PlanValue>;
