// The explanation of each network's amount, in words: made once, for the tab and for the letters.
import { explainAward } from '../../allocation/explain.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling, NetworkLine } from '../../domain/proposal/innstilling.ts';
import { explainAdjustment, explainOwn, explainPot } from '../../text/words/explanation.ts';
import { sayFailures } from '../../text/words/outcomes.ts';

/** Two lines, and a third when people adjusted the amount; or why the report is refused. */
function explainLine(result: Innstilling, input: AllocationInput, line: NetworkLine): string {
  if (line.claim.unmet) return sayFailures(line.claim.unmet.failures);
  const explained = explainAward(result.allocation, input, line.claim.id);
  if (!explained) return '';
  const adjusted =
    line.adjustment === 0 ? [] : [explainAdjustment(line.adjustment, line.reason, line.proposed)];
  return [explainPot(explained), explainOwn(explained), ...adjusted].join('\n');
}

/** By the claim's id. */
export const explainLines = (result: Innstilling, input: AllocationInput): Map<string, string> =>
  new Map(result.networks.map((line) => [line.claim.id, explainLine(result, input, line)]));
