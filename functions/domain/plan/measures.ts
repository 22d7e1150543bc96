// Geography and special challenges in the key (D12): what each is measured by, the county governor names.
import { headerKey } from '../../basics/same-text.ts';
import { type Indicator, type MeasuredIndicator, measured } from '../tabs/indicators.ts';
import type { RuleName } from './rule-names.ts';

/** The parameter that names what an indicator is measured by. */
export const measureOf = {
  geografi: 'geografiMeasure',
  utfordringer: 'utfordringerMeasure',
} as const satisfies Record<MeasuredIndicator, RuleName>;

/** The parameters as they count; a stored run may lack each. */
export type MeasureValues = Partial<Record<RuleName, { text: string; number?: number }>>;

/** Those whose numbers the key, or the key of the pot of individual measures, uses. */
export const measuresUsed = (plan: MeasureValues): MeasuredIndicator[] =>
  measured.filter(
    (name) =>
      (plan[name]?.number ?? 0) > 0 ||
      (plan.individualPot?.number !== undefined && plan.individualKey?.text === name),
  );

/** What the allocation calls an indicator, and sentences say: one that is measured by its typed name. */
export const nameInKey = (plan: MeasureValues, indicator: string): string =>
  isMeasured(indicator) ? plan[measureOf[indicator]]?.text || indicator : indicator;

const isMeasured = (indicator: string): indicator is MeasuredIndicator =>
  (measured as readonly string[]).includes(indicator);

/** Names that stand for other numbers of the key. */
const taken = ['elevtall', 'elever', 'elev', 'barnetall', 'barn', 'arsverk', 'årsverk'];

/** Whether a name can be said in a sentence and taken for no other number: letters first, one line, not long. */
export function isMeasureName(name: string, others: string[]): boolean {
  const key = headerKey(name);
  return (
    !(name in Object.prototype) &&
    /^\p{L}[\p{L}\p{N} .,()/%-]{1,59}$/u.test(name) &&
    ![...taken, ...others].some((other) => headerKey(other) === key)
  );
}

/** The indicators that a round counts: the fixed ones, and those that are used. */
export const indicatorsUsed = (plan: MeasureValues, all: readonly Indicator[]): Indicator[] => {
  const used: readonly string[] = measuresUsed(plan);
  return all.filter((indicator) => !isMeasured(indicator) || used.includes(indicator));
};
