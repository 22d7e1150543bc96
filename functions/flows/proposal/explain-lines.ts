// The explanation of each network's amount, in words: made once, for the tab and for the letters.
import { explainer } from '../../allocation/explain.ts';
import type { Explanation } from '../../allocation/explanation.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling, NetworkLine } from '../../domain/proposal/innstilling.ts';
import { explainAdjustment, explainOwn, explainPot } from '../../text/words/explanation.ts';
import { sayFailures } from '../../text/words/outcomes.ts';
import { sayLowered } from '../../text/words/sought-words.ts';

/** Two lines, and one each where people lowered tiltak or adjusted the amount; or why the report is refused. */
function explainLine(line: NetworkLine, explained: Explanation | undefined): string {
  if (line.claim.unmet) return sayFailures(line.claim.unmet.failures);
  if (!explained) return '';
  const adjusted = line.reason === '' ? [] : [explainAdjustment(line.adjustment, line.reason, line.proposed)];
  const { lowered } = line.claim;
  const verdicts = lowered ? [sayLowered(lowered)] : [];
  return [explainPot(explained), explainOwn(explained), ...verdicts, ...adjusted].join('\n');
}

/** By the claim's id. */
export function explainLines(
  { allocation, networks }: Innstilling,
  input: AllocationInput,
): Map<string, string> {
  const explain = explainer(allocation, input);
  return new Map(networks.map((line) => [line.claim.id, explainLine(line, explain(line.claim.id))]));
}
