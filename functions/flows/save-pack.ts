// Verb «pack»: the run in force as one JSON text, for anyone to compute it again offline.
import { basisSchema } from '../domain/basis.ts';
import type { Documents } from '../domain/documents.ts';
import { packFormat } from '../domain/replay/pack.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { packPage } from '../text/pack.ts';
import { writePage } from '../text/page.ts';
import { refuseAccess } from './access.ts';
import { answerSheet } from './answer-sheet.ts';
import { stableJson } from './hash.ts';
import { loadLatestRun } from './keep.ts';
import { openRound, roundTabs } from './open-round.ts';
import type { Act, Done, Round, World } from './world.ts';

/** Reads only; the pack is in the page of the answer. */
export const savePack = (world: World, act: Act): Promise<Done | Refusal> =>
  answerSheet<Done>(world, act.round.spreadsheetId, roundTabs, async (grids) => {
    const refusal = refuseAccess('pack', act.by, openRound(grids));
    if (refusal) return refusal;
    const run = await world.store.read(act.round, loadLatestRun);
    if (!run) return refuse('noRun');
    world.log.fact('packed', { sequence: run.sequence });
    const { title, message, blocks } = packPage(run.sequence, composePack(act.round, run));
    const html = writePage(blocks);
    return { result: { ok: true, title, message, html }, writes: [], expected: [] };
  });

/** The pack of a stored run, as text with sorted names; `packSchema` tells its form. */
export function composePack({ county, year }: Pick<Round, 'county' | 'year'>, run: Documents['run']): string {
  const { id, sequence, at, codeVersion, inputHash, resultHash } = run;
  const outcome = JSON.parse(run.outcome) as { adjustments: unknown };
  return stableJson({
    format: packFormat,
    version: 1,
    round: { county, year },
    run: { id, sequence, at, codeVersion, inputHash, resultHash },
    input: JSON.parse(run.input) as unknown,
    adjustments: outcome.adjustments,
    ...(run.basis === undefined ? {} : { basis: basisSchema.parse(JSON.parse(run.basis)) }),
    outcome,
  });
}
