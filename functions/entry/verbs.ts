// The verbs of the API: one flow each; the access table has a row for each.
import type { Refusal } from '../domain/refusal.ts';
import type { Verb } from '../flows/access.ts';
import { acceptProposals } from '../flows/accept-proposals.ts';
import { allocateRound } from '../flows/allocate-round.ts';
import { checkTab } from '../flows/check-tab.ts';
import { compareAlternatives } from '../flows/compare-alternatives.ts';
import { explainAmount } from '../flows/explain-amount.ts';
import { restoreRows } from '../flows/restore-rows.ts';
import { returnReport } from '../flows/return-report.ts';
import { savePack } from '../flows/save-pack.ts';
import { showChanges } from '../flows/show-changes.ts';
import { submitReport } from '../flows/submit.ts';
import { exportTab } from '../flows/export-tab.ts';
import { importTab } from '../flows/import-tab.ts';
import type { Act, Done, World } from '../flows/world.ts';

/** Those that change what is kept or tell somebody: their answers are kept under the key they were asked with. */
export const changing: ReadonlySet<Verb> = new Set(['submit', 'return', 'allocate', 'import']);

export const verbs: Record<Verb, (world: World, act: Act) => Promise<Done | Refusal>> = {
  check: checkTab,
  submit: submitReport,
  accept: acceptProposals,
  restore: restoreRows,
  return: returnReport,
  changes: showChanges,
  allocate: allocateRound,
  compare: compareAlternatives,
  why: explainAmount,
  pack: savePack,
  export: exportTab,
  import: importTab,
};
