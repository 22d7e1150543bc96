// HTTP entry `tick`: called by the scheduler; in every round reminds who must be reminded, and delivers what is due.
import type { HttpFunction } from '@google-cloud/functions-framework';
import { deliverDue } from '../flows/office/deliver-due.ts';
import { keepLedger } from '../flows/office/mails/keep-ledger.ts';
import { remindByWheel } from '../flows/wheel/remind.ts';
import { word } from '../ports.ts';
import type { Wiring } from '../wiring.ts';
import { identityProblem, plainProblem } from './problem.ts';

/** Seconds in which mails are begun: it may last five minutes, and one that is on its way takes one. */
const TIME = 200;

/** One fault holds up no other e-mails; it is logged, and the scheduler is told 503, so that it tries again. */
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
    const { background: world, rounds } = wiring;
    const until = world.clock.now().getTime() + TIME * 1000;
    const counts = { reminded: 0, sent: 0, failed: 0, faults: 0 };
    for (const round of rounds) {
      const attempt = (job: Promise<unknown>): Promise<unknown> =>
        job.catch((error: unknown) => {
          counts.faults++;
          world.log.fault('tickFault', error, { county: word(round.county), year: round.year });
        });
      await attempt(remindByWheel(world, round).then((count) => void (counts.reminded += count)));
      await attempt(
        deliverDue(world, round, until, ({ sent, failed }) => {
          counts.sent += sent;
          counts.failed += failed;
        }),
      );
      await attempt(keepLedger(world, round));
    }
    response.status(counts.faults > 0 ? 503 : 200).json(counts);
  };
