// Verb «why»: the amount of the network in the row the person stands in, explained from the run in force, or in Kladd from the draft.
import { askAll } from '../../allocation/ask-all.ts';
import { soughtBefore } from '../../domain/proposal/lower-claim.ts';
import { type Basis, basisSchema } from '../../domain/proposal/run-basis.ts';
import { textOf } from '../../domain/sheet/cells.ts';
import type { AllocationInput, Claim } from '../../allocation/model.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import type { StoredOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { headerKey } from '../../basics/same-text.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { writePage, writeText } from '../../text/pages/page.ts';
import { questionsAndAnswers } from '../../text/pages/questions.ts';
import { type WhyFacts, whyPage } from '../../text/pages/why.ts';
import { refuseAccess } from '../job/access.ts';
import { inTab } from '../job/in-network-tab.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import { type Computation, isDraftTab, shownIn } from '../job/shown-in.ts';
import type { Act, Done, World } from '../job/world.ts';

/** Reads only. The sheet tells which network the row is; the amount and its reasons are those that were stored. */
export function explainAmount(world: World, act: Act): Promise<Done | Refusal> {
  if (!tabOf(act.tab)) return Promise.resolve(refuse('unknownTab', { title: act.tab }));
  return inTab<Done>(world, act, 'why', async (round) => {
    // Who may not compute the draft may not read it either.
    const refusal = refuseAccess(isDraftTab(act.tab) ? 'allocate' : 'why', act.by, round);
    if (refusal) return refusal;
    const run = await shownIn(world, act);
    if (isRefusal(run)) return run;
    const row = rowOf(round, act);
    const input = JSON.parse(run.input) as AllocationInput;
    const claim = claimOf(input, round, row.network);
    if (!claim) return refuse('noNetworkInRow', { title: act.tab });
    const { title, blocks } = whyPage(factsOf(run, input, claim, row.id));
    return {
      result: { ok: true, title, message: writeText(blocks), html: writePage(blocks) },
      writes: [],
      expected: [],
    };
  });
}

/** By the name in the row; a network that was renamed since is found by its code. */
function claimOf({ claims }: AllocationInput, { networks }: OpenRound, named: string): Claim | undefined {
  const is = ({ name }: { name: string }): boolean => headerKey(name) === headerKey(named);
  const code = networks.find(is)?.code;
  return claims.find(is) ?? claims.find(({ id }) => id === code);
}

/** The network and, where rows are tiltak, the ID that stand in the person's row; empty where there is none. */
function rowOf({ grids }: OpenRound, { tab, row }: Act): { network: string; id: string } {
  const known = tabOf(tab);
  if (!known || row === undefined) return { network: known?.network ?? '', id: '' };
  const read = readTab(known.tab, gridOf(grids, tab)).rows.find((each) => each.row === row - 1);
  return {
    network: known.network ?? textOf(read?.cells['network']),
    id: textOf(read?.cells['id']),
  };
}

function factsOf(run: Computation, input: AllocationInput, claim: Claim, measure: string): WhyFacts {
  const outcome = JSON.parse(run.outcome) as StoredOutcome;
  const basis: Basis | undefined =
    run.basis === undefined ? undefined : basisSchema.parse(JSON.parse(run.basis));
  const { id, unmet } = claim;
  const questions = unmet
    ? []
    : questionsAndAnswers(askAll(input, outcome, id), id, {
        lowered: soughtBefore(claim) - claim.request,
      });
  return { run, input, outcome, basis, claim: id, measure, questions };
}
