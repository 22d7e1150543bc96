// What the county governor types, assesses, tries and proposes.
import { adjust, because } from '../../flows/round/moves.ts';
import type { Round } from '../../flows/round/round.ts';
import { setWheel, typeLine } from '../../flows/round/wheel-rows.ts';
import { planRow } from '../../seeded.ts';
import { type CrashFlow, ask, byLooked, byVerb } from '../flow.ts';
import { after, called, caseWorker, fosen, reader, stages, tab, typed } from './stages.ts';

const checking = (title: string): CrashFlow => byVerb(`check ${title}`, wrong, ['check', title, caseWorker]);

/** Something to say in each tab that the governor types in. */
const wrong = after(
  stages.sent,
  typed('Plan', planRow('themes'), { value: null }),
  typed('Budsjett', 1, { amount: '3 000 000 +' }),
  typed('Nøkkeltall', 1, { headcount: 'mange' }),
  typed('Roller', 8, { email: 'ikke en adresse', role: 'leser' }),
);

/** Deadlines that are in force, and one typed otherwise with a reason. */
const moved = after(
  stages.planted,
  (round) => typeLine(round, 'need', { date: '2026-02-02' }),
  async (round) => void (await setWheel(round, caseWorker)),
  (round) => typeLine(round, 'need', { date: '2026-02-09', reason: 'Vinterferien.' }),
);

const assessed = after(
  stages.sent,
  called('check', 'Kriterier', caseWorker),
  typed('Kriterier', 1, { verdict: 'møtt' }),
  typed('Kriterier', 2, { verdict: 'ikke møtt', reason: 'Partneren er ikke spurt.' }),
);
const judged = after(
  stages.sent,
  called('check', 'Vurdering av tiltak', caseWorker),
  typed('Vurdering av tiltak', 1, { verdict: 'innstilles ikke', reason: 'Behovet er ikke vurdert.' }),
);
const adjusted = after(stages.proposed, (round) => adjust(round, 'Fosen', { amount: -16 }));
/** A receipt that the mail server would not take, and takes now. */
const refused = after(stages.planted, async (round) => {
  round.inbox.refused.add(fosen);
  await called('submit', tab, fosen)(round);
  round.inbox.refused.clear();
  await round.sweep();
});
const own: [string, string] = ['Kladd', caseWorker];
const drafted = (begin: () => Promise<Round>) => after(begin, called('allocate', ...own));
const move = { from: 'Fosen', to: 'Ufordelt', amount: '16', cause: 'annet', reason: because };
const why = { reason: 'Avtalt i forumet.' };

export const governor: CrashFlow[] = [
  checking('Plan'),
  checking('Budsjett'),
  checking('Nøkkeltall'),
  checking('Roller'),
  checking('Start'),
  byVerb('accept in Budsjett', after(wrong, called('check', 'Budsjett', caseWorker)), [
    'accept',
    'Budsjett',
    caseWorker,
  ]),
  byVerb('check Kriterier for the first time', stages.sent, ['check', 'Kriterier', caseWorker]),
  byVerb('save assessments', assessed, ['check', 'Kriterier', caseWorker]),
  byVerb('check Vurdering av tiltak', judged, ['check', 'Vurdering av tiltak', caseWorker]),
  byVerb('check Kladd', after(adjusted, typed('Kladd', 1, { adjustment: -16 })), ['check', ...own]),
  byVerb('check Justeringer', adjusted, ['check', 'Justeringer', caseWorker]),
  byVerb('try alternatives', stages.sent, ['compare', 'Alternativer', caseWorker]),
  byVerb('draft', judged, ['allocate', ...own]),
  byVerb('draft with assessments', assessed, ['allocate', ...own]),
  byVerb('draft otherwise', adjusted, ['allocate', ...own]),
  {
    name: 'move money',
    through: ['move'],
    begin: stages.proposed,
    async act(process) {
      const looked = await process.call('move', ...own, { move });
      if (looked.status !== 200) return { status: looked.status, told: JSON.stringify(looked.body) };
      const { previewHash } = looked.body;
      return ask(process, ['move', ...own], { move, apply: true, previewHash });
    },
  },
  byVerb('draft the same again', drafted(judged), ['allocate', ...own]),
  byVerb('put forward, asked first', drafted(stages.sent), ['publish', ...own], { preview: true }),
  byLooked('put forward', drafted(judged), ['publish', ...own]),
  byLooked('put forward with assessments', drafted(assessed), ['publish', ...own]),
  byLooked('put forward another', drafted(adjusted), ['publish', ...own], why),
  byLooked('put forward the same again', stages.proposed, ['publish', ...own]),
  byVerb('return after the proposal', stages.proposed, ['return', 'Behov Fosen', caseWorker], {
    reason: 'Rett beløpet.',
  }),
  byVerb('why', stages.proposed, ['why', 'Innstilling', reader], { row: 2 }),
  byLooked('send e-mails again', refused, ['resend', 'Start', caseWorker]),
  byLooked('put the wheel in force', moved, ['setWheel', 'Årshjul', caseWorker]),
  byVerb('wheel', stages.sent, ['wheel', 'Start', caseWorker]),
  byVerb('pack', stages.proposed, ['pack', ...own]),
];
