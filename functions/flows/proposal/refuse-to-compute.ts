// Who asks for a proposal, the language that the numbers were read by, and what stops in the tabs.
import { foreignLocale } from '../../domain/sheet/language.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { refuseAccess } from '../job/access.ts';
import type { Verb } from '../job/access-table.ts';
import { type GovernorTabs, linesOf } from '../job/read-governor-tabs.ts';
import type { Act } from '../job/world.ts';

/** Nothing when it may be computed. */
export function refuseToCompute(verb: Verb, { by }: Act, basis: GovernorTabs): Refusal | undefined {
  const { round, stops } = basis;
  const refusal = refuseAccess(verb, by, round);
  if (refusal) return refusal;
  const locale = foreignLocale(round.grids.values());
  if (locale !== undefined) return refuse('otherLanguage', { locale });
  if (stops.length > 0) return refuse('roundNotReady', { count: stops.length }, linesOf(stops, basis));
  return undefined;
}
