// Verb «pack»: the run in force as one JSON text, for anyone to compute it again offline.
import { basisSchema } from '../../domain/proposal/run-basis.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { packFormat } from '../../domain/proposal/replay/pack.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { packPage } from '../../text/pages/pack.ts';
import { writePage } from '../../text/pages/page.ts';
import { refuseAccess } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { canonicalJson } from '../job/hash.ts';
import { loadLatestRun } from '../job/load-stored.ts';
import { openRound } from '../job/open-round.ts';
import { roundTabs } from '../job/titles.ts';
import type { Act, Done, Round, World } from '../job/world.ts';

/** Reads only; the pack is in the page of the answer. */
export const savePack = (world: World, act: Act): Promise<Done | Refusal> =>
  answerSheet<Done>(world, act.round, roundTabs, async (grids) => {
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
  return canonicalJson({
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
