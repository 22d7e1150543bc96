// The least that a first answer of ours needs, beside the real entry points: one Firestore read and one Sheets read.
import { http } from '@google-cloud/functions-framework';
import { wiring } from '../../../functions/index.ts';

const { world, rounds } = wiring;
const [round] = rounds;
if (!round) throw new Error('no round');

http('probe', async (_request, response) => {
  const [report, tabs] = await Promise.all([
    world.store.read(round, (from) => from.get('report', 'Fosen')),
    world.sheets.read(round.spreadsheetId, ['Plan']),
  ]);
  response.json({ report: report?.id ?? null, rows: tabs[0]?.rows.length });
});
