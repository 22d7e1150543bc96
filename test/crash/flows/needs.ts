// What a network does with its tab, act by act.
import { caseWorker, fosen } from './stages.ts';
import { type CrashFlow, ask, byVerb } from '../flow.ts';
import { after, called, free, newRow, stages, tab, typed } from './stages.ts';

const check = called('check', tab, fosen);
const checked = after(stages.planted, check);
const sent = after(checked, called('submit', tab, fosen));
const returned = after(sent, called('return', tab, caseWorker, { reason: 'Rett beløpet.' }));

/** One row is new, one is changed and one is gone. */
const changed = after(checked, typed(tab, free, newRow), typed(tab, 1, { soughtOwner: '12 345' }), (round) =>
  round.deleteRows(tab, 2),
);
const proposedCell = after(
  stages.planted,
  typed(tab, free, { ...newRow, soughtUh: '14 000 +', theme: 'Inkluderende praksiss' }),
  check,
);
const askedAbout = after(
  stages.planted,
  typed(tab, free, { ...newRow, theme: 'Sjakk' }),
  check,
  typed(tab, free, { confirmed: 'ja' }),
);
/** A row is gone for a while, and another one since. */
const gone = after(
  stages.planted,
  typed(tab, free, newRow),
  check,
  (round) => round.deleteRows(tab, free),
  check,
  (round) => round.clock.pass(60),
  (round) => round.deleteRows(tab, 2),
);

/** A row that stops, and may be let pass. */
const stopped = after(stages.planted, typed(tab, free, { ...newRow, end: 'V26' }), check);

const waived = { row: free + 1, reason: 'Avtalt.' };
/** What the case worker was shown, by which the act says yes. */
let shown: unknown;
const takingBack: CrashFlow = {
  name: 'take back that a row was let pass',
  through: ['waive'],
  begin: after(stopped, called('waive', tab, caseWorker, waived), async (round) => {
    const { body } = await round.call('waive', tab, caseWorker, { row: free + 1, preview: true });
    shown = body['previewHash'];
  }),
  act: (process) => ask(process, ['waive', tab, caseWorker], { row: free + 1, previewHash: shown }),
};
/** Sent as it was shown. */
const sendingAsShown: CrashFlow = {
  name: 'send as it was shown',
  through: ['submit'],
  begin: after(checked, async (round) => {
    const { body } = await round.call('submit', tab, fosen, { preview: true });
    shown = body['previewHash'];
  }),
  act: (process) => ask(process, ['submit', tab, fosen], { previewHash: shown }),
};
/** An error in a column that is folded. */
const wrongBehind = after(stages.planted, typed(tab, free, { ...newRow, soughtOther: '12 5oo' }));

export const needs: CrashFlow[] = [
  byVerb('check a tab for the first time', stages.planted, ['check', tab, fosen]),
  byVerb('check a tab that was changed', changed, ['check', tab, fosen]),
  byVerb('list what is left', proposedCell, ['todo', tab, fosen]),
  byVerb('unfold the columns', checked, ['fold', tab, fosen]),
  byVerb('fold the columns', after(checked, called('fold', tab, fosen)), ['fold', tab, fosen]),
  byVerb('check what stands in a folded column', wrongBehind, ['check', tab, fosen]),
  byVerb('list what is left in folded columns', wrongBehind, ['todo', tab, fosen]),
  byVerb('accept proposals', proposedCell, ['accept', tab, fosen]),
  byVerb('let a row pass', stopped, ['waive', tab, caseWorker], waived),
  takingBack,
  sendingAsShown,
  byVerb('confirm a row', askedAbout, ['check', tab, fosen]),
  byVerb('restore rows that nobody missed yet', gone, ['restore', tab, fosen]),
  byVerb('restore rows', after(gone, check), ['restore', tab, fosen]),
  byVerb('changes', returned, ['changes', tab, fosen]),
  byVerb('send, asked first', checked, ['submit', tab, fosen], { preview: true }),
  { ...byVerb('send with something to mend', proposedCell, ['submit', tab, fosen]), refused: 409 },
  byVerb('send', stages.planted, ['submit', tab, fosen]),
  byVerb('send again', after(returned, typed(tab, 1, { soughtOwner: '12 345' })), ['submit', tab, fosen]),
  byVerb('return', sent, ['return', tab, caseWorker], { reason: 'Rett beløpet.' }),
];
