// Verb «pack»: the run in force as one JSON text, for anyone to compute it again offline; in Kladd the draft, if there is one.
import { openRoundIn } from '../job/moment.ts';
import { basisSchema } from '../../domain/proposal/run-basis.ts';
import { packFormat } from '../../domain/proposal/replay/pack.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { packPage } from '../../text/pages/pack.ts';
import { writePage } from '../../text/pages/page.ts';
import { refuseAccess } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { canonicalJson } from '../job/hash.ts';
import { loadDraft, loadLatestRun } from '../job/load-stored.ts';

import { type Computation, isDraftTab } from '../job/shown-in.ts';
import { roundTabs } from '../job/titles.ts';
import type { Act, Done, Round, World } from '../job/world.ts';

/** Reads only; the pack is in the page of the answer. */
export const savePack = (world: World, act: Act): Promise<Done | Refusal> =>
  answerSheet<Done>(world, act.round, roundTabs, async (grids) => {
    const refusal = refuseAccess('pack', act.by, await openRoundIn(world, act.round, grids, roundTabs));
    if (refusal) return refusal;
    const run = await toPack(world, act);
    if (!run) return refuse('noRun');
    const sequence = 'sequence' in run ? run.sequence : 0;
    world.log.fact('packed', { sequence });
    const { title, message, blocks } = packPage(sequence, composePack(act.round, run));
    const html = writePage(blocks);
    return { result: { ok: true, title, message, html }, writes: [], expected: [] };
  });

const toPack = async ({ store }: World, { round, tab }: Act): Promise<Computation | undefined> =>
  (isDraftTab(tab) ? await store.read(round, loadDraft) : undefined) ?? store.read(round, loadLatestRun);

/** The pack of a stored run or draft, as text with sorted names; `packSchema` tells its form. */
export function composePack({ county, year }: Pick<Round, 'county' | 'year'>, run: Computation): string {
  const sequence = 'sequence' in run ? run.sequence : 0;
  const { id, at, codeVersion, inputHash, resultHash } = run;
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
