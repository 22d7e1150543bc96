// Geography and special challenges count only with a name and a source (D12): what lacks is told where it is to be typed.
import type { Place } from '../sheet/cells.ts';
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import { isMeasureName, measureOf, measuresUsed } from './measures.ts';
import { type ParameterName, planParameters } from './parameters.ts';
import type { MeasuredIndicator } from '../tabs/indicators.ts';
import type { Plan } from './plan.ts';

/**
 * `measureMissing`, `measureUnreadable` and `measureSource`, of each that the key uses; `source` is the column of the
 * sources. Where its row is gone, they stand at what uses it.
 */
export function checkMeasures(plan: Plan, places: Map<ParameterName, Place>, source: number): Finding[] {
  const used = measuresUsed(plan);
  return used.flatMap((name): Finding[] => {
    const own = places.get(measureOf[name]);
    const place = own ?? places.get(userOf(plan, name));
    const here: Spot = { severity: 'stops', places: place ? [place] : [] };
    const bySource: Spot = own ? { severity: 'stops', places: [{ ...own, column: source }] } : here;
    const { text, source: from = '' } = plan[measureOf[name]];
    const parameter = planParameters[measureOf[name]].label;
    const facts = { parameter, uses: `«${planParameters[userOf(plan, name)].label}»` };
    if (text === '') return [finding('measureMissing', here, facts)];
    const others = used.filter((other) => other !== name).map((other) => plan[measureOf[other]].text);
    return [
      ...(isMeasureName(text, others) ? [] : [finding('measureUnreadable', here, { parameter, text })]),
      ...(from === '' ? [finding('measureSource', bySource, facts)] : []),
    ];
  });
}

/** The parameter that makes it count. */
const userOf = (plan: Plan, name: MeasuredIndicator): 'individualKey' | MeasuredIndicator =>
  (plan[name].number ?? 0) > 0 ? name : 'individualKey';
