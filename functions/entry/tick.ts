// HTTP entry `tick`: called by the scheduler; delivers what is still due in every round.
import type { HttpFunction } from '@google-cloud/functions-framework';
import { deliverMessages } from '../flows/deliver.ts';
import type { Wiring } from '../wiring.ts';
import { identityProblem, plainProblem } from './problem.ts';

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
    const counts = { sent: 0, failed: 0 };
    for (const round of wiring.rounds) {
      const { sent, failed } = await deliverMessages(wiring.world, round);
      counts.sent += sent;
      counts.failed += failed;
    }
    response.status(200).json(counts);
  };
