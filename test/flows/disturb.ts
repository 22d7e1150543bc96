// Something that happens between a job's first read and its first write, and the act that the job is about.
import type { Act, World } from '../../functions/flows/job/world.ts';
import type { SheetPort } from '../../functions/ports.ts';
import { type TestRound } from '../desk/round.ts';

/** The round's world, in which `meanwhile` happens once, before anything is written. */
export function worldWhile(round: TestRound, meanwhile: () => void): World {
  const { world } = round.functions.wiring;
  let disturbed = false;
  const sheets: SheetPort = {
    read: (id, titles) => world.sheets.read(id, titles),
    write(id, job) {
      if (!disturbed) meanwhile();
      disturbed = true;
      return world.sheets.write(id, job);
    },
  };
  return { ...world, sheets };
}

/** What a person asks for in a tab of the desk's own round. */
export function actOf(round: TestRound, email: string, tab: string): Act {
  const [own] = round.functions.wiring.rounds;
  if (!own) throw new Error('no round');
  return { round: own, by: { email }, tab };
}
