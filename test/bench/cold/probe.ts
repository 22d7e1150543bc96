// The least that a first answer of ours needs, through the production wiring: one Firestore read and one Sheets read.
import { http } from '@google-cloud/functions-framework';
import { readConfig } from '../../../functions/config.ts';
import { wire } from '../../../functions/wiring.ts';

const { world, rounds } = await wire(readConfig(process.env));
const [round] = rounds;
if (!round) throw new Error('no round');

http('probe', async (_request, response) => {
  const [report, tabs] = await Promise.all([
    world.store.transact(round, (tx) => tx.get('report', 'Fosen')),
    world.sheets.read(round.spreadsheetId, ['Plan']),
  ]);
  response.json({ report: report?.id ?? null, rows: tabs[0]?.rows.length });
});
