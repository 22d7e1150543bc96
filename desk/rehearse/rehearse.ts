// A rehearsal from beginning to end: the day, the rest after it, and the proof.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seed } from '../seed/seed.ts';
import { trondelag2026 } from '../seed/trondelag-2026.ts';
import { type Evidence, gather } from './proof/evidence.ts';
import { type Day, liveDay, type Wish } from './live.ts';
import { openScene, type Scene } from './open-scene.ts';
import { plantLoss } from './proof/plant-loss.ts';
import { proveMails } from './proof/prove-mails.ts';
import { proveReports } from './proof/prove-reports.ts';
import { proveRows } from './proof/prove-rows.ts';
import { proveRuns } from './proof/prove-runs.ts';
import { settle } from './settle.ts';
import type { Difference } from './people/tab-model.ts';

/** `plantLoss`: a row is taken out of the sheet behind everybody's back when all is quiet, so that the proof must fail. */
export type RehearsalWish = Wish & { networks: number; plantLoss: boolean };

export type Rehearsal = { day: Day; evidence: Evidence; differences: Difference[] };

/** All that the evidence does not bear out. */
export const prove = (evidence: Evidence): Difference[] => [
  ...proveRows(evidence),
  ...proveReports(evidence),
  ...proveRuns(evidence),
  ...proveMails(evidence),
];

/** Nothing comes of it where `signal` stops it: the people go home, and nothing is proved. `tell` hears how far it has come. */
export async function rehearse(
  wish: RehearsalWish,
  signal: AbortSignal,
  tell: (what: string) => void,
): Promise<Rehearsal | undefined> {
  const dir = mkdtempSync(join(tmpdir(), 'innstilling-rehearsal-'));
  const scene = await openScene(dir, seedFor(wish.networks), wish.seed);
  const stopped = new Promise<undefined>((stop) => {
    signal.addEventListener('abort', () => stop(undefined), { once: true });
  });
  try {
    tell('Pulten er åpen. Dagen begynner.');
    return await Promise.race([stopped, liveAndProve(scene, wish, signal, tell)]);
  } finally {
    await scene.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function liveAndProve(
  scene: Scene,
  wish: RehearsalWish,
  signal: AbortSignal,
  tell: (what: string) => void,
): Promise<Rehearsal> {
  const day = await liveDay(scene, wish, signal);
  tell('Dagen er slutt. Verden faller til ro.');
  const unrest = await settle(day);
  if (wish.plantLoss) await plantLoss(day);
  const evidence = await gather(day);
  day.stopTime();
  const onTheWay = day.tabs.flatMap(({ differences }) => differences);
  return { day, evidence, differences: [...unrest, ...onTheWay, ...prove(evidence)] };
}

/** The network with two coordinators first. Nobody has typed any need yet. */
function seedFor(networks: number): Seed {
  const shared = 'Trondheim-Malvik';
  const all = trondelag2026.nokkeltall.toSorted(
    (a, b) => Number(b.network === shared) - Number(a.network === shared),
  );
  const nokkeltall = all.slice(0, networks);
  const names = nokkeltall.map(({ network }) => String(network));
  const isOurs = ({ network = '' }: Seed['roller'][number]): boolean =>
    network === '' || names.includes(String(network));
  // What the fewer networks get for coordination is what the budget sets aside.
  const coordination = nokkeltall.reduce((sum, line) => sum + Number(line['coordination'] ?? 0), 0);
  const budsjett = trondelag2026.budsjett.map((line) =>
    line['line'] === 'Koordinering' ? { ...line, amount: coordination } : line,
  );
  return {
    ...trondelag2026,
    budsjett,
    nokkeltall,
    roller: trondelag2026.roller.filter(isOurs),
    behov: Object.fromEntries(names.map((name) => [name, []])),
    submitted: [],
    faults: [],
  };
}
