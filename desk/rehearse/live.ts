// The day itself: everybody acts at the same time, the functions are killed on the way, and the scheduler calls as it does.
import { setTimeout as sleep } from 'node:timers/promises';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import { callApi } from '../call-api.ts';
import { CaseWorker } from './people/case-worker.ts';
import { type Chance, chanceOf } from './people/chance.ts';
import { type Actor, Coordinator } from './people/coordinator.ts';
import { handOf } from './people/hand.ts';
import { killMoments } from './kill-moments.ts';
import type { Scene } from './open-scene.ts';
import { TabModel } from './people/tab-model.ts';
import { keepTime, type Timeline } from './timeline.ts';

export type Wish = {
  seed: number;
  /** Of the day; what comes after it has its own limit. */
  seconds: number;
  /** Of all people together, at most. */
  acts: number;
  /** Of the functions' calls to Google, from 0 to 1. */
  faults: number;
  kills: number;
};

export type Cast = { tabs: TabModel[]; coordinators: Coordinator[]; caseWorker: CaseWorker };

/** Time is kept until it is told to stop. */
export type Day = Cast & { scene: Scene; timeline: Timeline; stopTime(): void };

/** Seconds between the calls of the scheduler: sooner than in the cloud, since the day is short. */
const every = { sweep: 12, tick: 9 };

export async function castOf(scene: Scene, seed: number): Promise<Cast> {
  const { spreadsheetId, nokkeltall } = scene.seed;
  const ids = await sheetIdsOf(scene);
  const tabs = nokkeltall.map(({ network }) => {
    const title = behovTitle(String(network));
    return new TabModel(String(network), title, ids.get(title) ?? -1);
  });
  const caseWorker = new CaseWorker(scene, tabs, ids.get('Plan') ?? -1, seed);
  const coordinators = tabs.flatMap((tab) => {
    const people = scene.personas.filter(({ network }) => network === tab.network);
    return people.map((persona) => {
      const others = people
        .filter((other) => other !== persona)
        .map(({ email }) => handOf(scene.sheets.url, spreadsheetId, email));
      return new Coordinator({ scene, tab, persona, seed, others, pinger: caseWorker.email });
    });
  });
  return { tabs, coordinators, caseWorker };
}

async function sheetIdsOf(scene: Scene): Promise<Map<string, number>> {
  const { url } = scene.sheets;
  const headers = { authorization: `Bearer ${scene.personas[0]?.email ?? ''}` };
  const fields = 'sheets(properties(sheetId,title))';
  const response = await fetch(`${url}v4/spreadsheets/${scene.seed.spreadsheetId}?fields=${fields}`, {
    headers,
  });
  const { sheets } = (await response.json()) as {
    sheets: { properties: { sheetId: number; title: string } }[];
  };
  return new Map(sheets.map(({ properties: { title, sheetId } }) => [title, sheetId]));
}

/** Calls for the sweep, and says how many tabs it checked; nothing when nobody answered. */
export async function sweep(scene: Scene): Promise<number | undefined> {
  const reply = await callApi(scene.functions.api, 'sweep', {}, scene.schedulersToken()).catch(
    () => undefined,
  );
  return reply?.status === 200 ? Number(reply.body['checked']) : undefined;
}

/** Calls for the e-mails that are due, and says how many left; nothing when nobody answered, or something failed. */
export async function tick(scene: Scene): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${scene.token('tidsplan@example.no')}` };
  const response = await fetch(scene.functions.tick, { method: 'POST', headers }).catch(() => undefined);
  const counts = response?.ok ? ((await response.json()) as { sent: number; failed: number }) : undefined;
  return counts && counts.failed === 0 ? counts.sent : undefined;
}

/** Until the time is up, the acts are done, or `signal` says stop. */
export async function liveDay(scene: Scene, wish: Wish, signal: AbortSignal): Promise<Day> {
  const cast = await castOf(scene, wish.seed);
  const people: Actor[] = [...cast.coordinators, cast.caseWorker];
  const sum = (what: 'acts' | 'refused' | 'faults'): number =>
    people.reduce((all, { tally }) => all + tally[what], 0);
  const timeline = keepTime(() => ({
    acts: sum('acts'),
    refused: sum('refused'),
    unanswered: sum('faults'),
    faults: Object.values(scene.faults.met).reduce((all, one) => all + one, 0),
    mails: scene.inbox.arrivals(),
    queue: scene.tasks.waiting(),
  }));
  const isOver = (): boolean => signal.aborted || timeline.now() >= wish.seconds || sum('acts') >= wish.acts;
  const share = (): number => Math.max(timeline.now() / wish.seconds, sum('acts') / wish.acts);
  scene.faults.rate = wish.faults;
  const scheduler = [
    keepCalling(() => sweep(scene), every.sweep),
    keepCalling(() => tick(scene), every.tick),
  ];
  const killing = killOnTheWay({ scene, wish, timeline, isOver, share });
  await Promise.all(
    people.map((person, at) => keepActing(person, chanceOf(wish.seed, `pause ${at}`), isOver)),
  );
  await killing;
  scene.faults.rate = 0;
  await Promise.all([...people.map((person) => person.settle()), ...scheduler.map((stop) => stop())]);
  timeline.settledFrom = timeline.now();
  return { ...cast, scene, timeline, stopTime: () => timeline.stop() };
}

async function keepActing(person: Actor, chance: Chance, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await sleep(60 + chance.whole(500));
    if (!isOver()) await person.act();
  }
}

function keepCalling(call: () => Promise<unknown>, seconds: number): () => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  const calling = setInterval(() => void (last = call()), seconds * 1000);
  return () => {
    clearInterval(calling);
    return last;
  };
}

type Killing = {
  scene: Scene;
  wish: Wish;
  timeline: ReturnType<typeof keepTime>;
  isOver: () => boolean;
  share: () => number;
};

/** Spread over the day; each at a moment of chance. */
async function killOnTheWay({ scene, wish, timeline, isOver, share }: Killing): Promise<void> {
  const chance = chanceOf(wish.seed, 'kills');
  for (let kill = 1; kill <= wish.kills; kill++) {
    const due = (kill - 0.5 + (chance.next() - 0.5) / 2) / wish.kills;
    while (share() < due && !isOver()) await sleep(20);
    if (isOver()) return;
    await scene.killFunctions(chance.pick(killMoments), () => timeline.kills.push(timeline.now()));
  }
}
