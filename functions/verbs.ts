// The verbs of the API: one flow each; the access table has a row for each.
import type { Refusal } from './domain/sheet/refusal.ts';
import type { Verb } from './flows/job/access-table.ts';
import { acceptProposals } from './flows/needs/accept-proposals.ts';
import { allocateRound } from './flows/proposal/allocate-round.ts';
import { checkTab } from './flows/needs/check-tab.ts';
import { compareAlternatives } from './flows/proposal/compare-alternatives.ts';
import { explainAmount } from './flows/proposal/explain-amount.ts';
import { restoreRows } from './flows/needs/restore-rows.ts';
import { returnReport } from './flows/needs/return-report.ts';
import { savePack } from './flows/proposal/save-pack.ts';
import { showChanges } from './flows/needs/show-changes.ts';
import { submitReport } from './flows/needs/submit.ts';
import { exportTab } from './flows/needs/export-tab.ts';
import { importTab } from './flows/needs/import-tab.ts';
import type { Act, Done, World } from './flows/job/world.ts';

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
