// The explanation of each network's amount, in words, whole and as its cause alone: made once, for the tab and the letters.
import { explainer } from '../../allocation/explain.ts';
import type { Explanation } from '../../allocation/explanation.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling, NetworkLine } from '../../domain/proposal/innstilling.ts';
import { explainAdjustment, explainOwn, explainPot } from '../../text/words/explanation.ts';
import { sayFailures } from '../../text/words/outcomes.ts';
import { shortAdjusted, shortFailures, shortReason } from '../../text/words/short-reason.ts';
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

/** The cause alone, for a row of two lines; nothing where it is not known, and the whole explanation must stand there. */
function shortLine(line: NetworkLine, explained: Explanation | undefined): string | undefined {
  const { unmet } = line.claim;
  if (line.adjustment !== 0) return shortAdjusted(line.computed, line.adjustment);
  if (unmet) return shortFailures([...new Set(unmet.failures.map(({ criterion }) => criterion))]);
  return shortReason(explained);
}

/** By the claim's id: the whole explanation, and the cause alone where it is known. */
export type Explained = {
  explanations: ReadonlyMap<string, string>;
  reasons: ReadonlyMap<string, string>;
};

export function explainLines({ allocation, networks }: Innstilling, input: AllocationInput): Explained {
  const explain = explainer(allocation, input);
  const explanations = new Map<string, string>();
  const reasons = new Map<string, string>();
  for (const line of networks) {
    const { id } = line.claim;
    const explained = explain(id);
    explanations.set(id, explainLine(line, explained));
    const reason = shortLine(line, explained);
    if (reason !== undefined) reasons.set(id, reason);
  }
  return { explanations, reasons };
}
