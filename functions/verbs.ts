// The table of verbs: reading it is reading the product. One flow each; the access table has a row for each.
import type { Refusal } from './domain/sheet/refusal.ts';
import type { Verb } from './flows/job/access-table.ts';
import { acceptProposals } from './flows/needs/accept-proposals.ts';
import { allocateRound } from './flows/proposal/allocate-round.ts';
import { checkTab } from './flows/needs/check-tab.ts';
import { foldTab } from './flows/proposal/fold-tab.ts';
import { compareAlternatives } from './flows/proposal/compare-alternatives.ts';
import { explainAmount } from './flows/proposal/explain-amount.ts';
import { moveMoney } from './flows/proposal/move-money.ts';
import { publishRound } from './flows/proposal/publish-round.ts';
import { resendMails } from './flows/office/resend.ts';
import { restoreRows } from './flows/needs/restore-rows.ts';
import { returnReport } from './flows/needs/return-report.ts';
import { savePack } from './flows/proposal/save-pack.ts';
import { showChanges } from './flows/needs/show-changes.ts';
import { showTodo } from './flows/needs/todo.ts';
import { submitReport } from './flows/needs/submit.ts';
import { printTab } from './flows/proposal/print-tab.ts';
import { exportTab } from './flows/needs/export-tab.ts';
import { importTab } from './flows/needs/import-tab.ts';
import { showWheel } from './flows/wheel/show-wheel.ts';
import { setWheel } from './flows/wheel/set-wheel.ts';
import { waiveRow } from './flows/needs/waive-row.ts';
import type { Act, Done, World } from './flows/job/world.ts';

type VerbRow = {
  /** What it does, for whom: one line of the product's table of contents. */
  does: string;
  flow: (world: World, act: Act) => Promise<Done | Refusal>;
  /** Changes what is stored or tells somebody: its answer is stored under the key it was asked with. */
  changes?: true;
};

/** In the order of the year. Who may use each stands in the access table. */
export const verbs: Record<Verb, VerbRow> = {
  check: {
    does: 'Says at each cell of a tab what is wrong and how to mend it, and stores the rows that changed.',
    flow: checkTab,
  },
  todo: {
    does: 'What is left to do in a tab, as a list that leads to each cell, and unfolds the columns it leads to.',
    flow: showTodo,
  },
  fold: {
    does: 'Shows every column of a tab, or folds away those that may wait, for everybody.',
    flow: foldTab,
  },
  accept: { does: 'Writes what we proposed in the cells it was proposed for.', flow: acceptProposals },
  restore: { does: 'Brings back the rows a network took away last.', flow: restoreRows },
  export: { does: "A network's tab as a file for Excel, to be filled in offline.", flow: exportTab },
  print: { does: "A network's report, or the proposal as it was put forward, as a PDF.", flow: printTab },
  import: {
    does: 'Takes such a file in: shown cell by cell first, written on a yes.',
    flow: importTab,
    changes: true,
  },
  changes: { does: 'The tab against what was sent last, and the last two versions.', flow: showChanges },
  submit: { does: "Sends a network's report and locks its tab.", flow: submitReport, changes: true },
  return: { does: 'Gives a report back to its network, with a reason.', flow: returnReport, changes: true },
  waive: {
    does: 'Lets what stops a row pass, with a reason, until its cells change or it is taken back.',
    flow: waiveRow,
    changes: true,
  },
  compare: {
    does: 'Tries up to four sets of rules side by side on what is sent.',
    flow: compareAlternatives,
  },
  allocate: {
    does: 'Computes a draft of the proposal from what was sent, which nobody is told of.',
    flow: allocateRound,
    changes: true,
  },
  move: {
    does: 'Shows what a move of money would do to both sides, and on a yes writes it as one row of Justeringer.',
    flow: moveMoney,
    changes: true,
  },
  publish: {
    does: "Puts the draft forward as the round's next proposal, writes it and tells everyone once.",
    flow: publishRound,
    changes: true,
  },
  wheel: {
    does: 'Shows the deadlines in force, and the office what will be sent to whom.',
    flow: showWheel,
  },
  setWheel: {
    does: 'Puts the deadlines of Årshjul in force, a moved one with its reason, and tells those whom it concerns.',
    flow: setWheel,
    changes: true,
  },
  resend: {
    does: 'Sends once more the e-mails that were refused, given up, or may not have arrived.',
    flow: resendMails,
    changes: true,
  },
  why: { does: 'Explains the amount in the row, from the run in force.', flow: explainAmount },
  pack: { does: 'The run in force as one text that anyone can compute again.', flow: savePack },
};
