// Turns values by parameter name into rows by the label that stands in the Plan tab.
import { type ParameterName, planParameters } from '../../functions/domain/plan/parameters.ts';
import type { Seed } from './seed.ts';

export type PlanRow = {
  value: string | number;
  validFrom?: string;
  source: string;
  confirmed: 'ja' | 'nei';
};

/** The seed's plan; parameters left out stand empty in the tab and count as their standard. */
export const planRows = (values: Partial<Record<ParameterName, PlanRow>>): Seed['plan'] =>
  Object.fromEntries(
    (Object.keys(values) as ParameterName[]).map((name) => [planParameters[name].label, { ...values[name] }]),
  );
