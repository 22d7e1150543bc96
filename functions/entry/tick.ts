// HTTP entry `tick`: called by the scheduler; delivers what is still due in every round.
import type { HttpFunction } from '@google-cloud/functions-framework';
import { deliverMessages } from '../flows/deliver.ts';
import { word } from '../ports.ts';
import type { Wiring } from '../wiring.ts';
import { identityProblem, plainProblem } from './problem.ts';

/** One round's fault holds up no other's e-mails; it is logged, and the scheduler is told 503, so that it tries again. */
export const createTick =
  (wiring: Wiring): HttpFunction =>
  async (request, response) => {
    const identity = await wiring.verifyTick(request.headers.authorization);
    const refused = identity.ok
      ? wiring.tickCallers.includes(identity.email)
        ? undefined
        : plainProblem('notAllowed')
      : identityProblem(identity.problem);
    if (refused) {
      response
        .status(refused.status)
        .set('content-type', 'application/problem+json')
        .send(JSON.stringify(refused));
      return;
    }
    const counts = { sent: 0, failed: 0, faults: 0 };
    for (const round of wiring.rounds) {
      try {
        const { sent, failed } = await deliverMessages(wiring.world, round);
        counts.sent += sent;
        counts.failed += failed;
      } catch (error) {
        counts.faults++;
        wiring.world.log.fault('tickFault', error, { county: word(round.county), year: round.year });
      }
    }
    response.status(counts.faults > 0 ? 503 : 200).json(counts);
  };
