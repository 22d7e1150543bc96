// npm run cost: what each act costs in calls, counted on a seeded round, and a month of one county and of fifteen.
import type { Reads } from '../../functions/ports.ts';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';

/** Of one act: documents as Firestore counts them, calls to Sheets, and what waits for answers. */
type Count = {
  storeCalls: number;
  reads: number;
  writes: number;
  sheetReads: number;
  sheetWrites: number;
  mails: number;
};

const nothing = (): Count => ({
  storeCalls: 0,
  reads: 0,
  writes: 0,
  sheetReads: 0,
  sheetWrites: 0,
  mails: 0,
});
let now = nothing();

/** A query that finds nothing is one read. */
function countStore({ store }: TestRound['functions']['wiring']['world']): void {
  const transact = store.transact.bind(store);
  const read = store.read.bind(store);
  const counting = (from: Reads): Reads => ({
    get: (kind, id) => (now.reads++, from.get(kind, id)),
    list: async (kind, group) => {
      const found = await from.list(kind, group);
      now.reads += Math.max(1, found.length);
      return found;
    },
  });
  store.read = (round, body) => {
    now.storeCalls++;
    return read(round, (from) => body(counting(from)));
  };
  store.transact = (round, body) => {
    now.storeCalls++;
    return transact(round, (tx) =>
      body({ ...counting(tx), put: (kind, document) => (now.writes++, tx.put(kind, document)) }),
    );
  };
}

async function counted(round: TestRound, act: () => Promise<unknown>): Promise<Count> {
  now = nothing();
  const arrivals = round.inbox.arrivals();
  const { read, write } = await round.countCalls(act);
  return { ...now, sheetReads: read, sheetWrites: write, mails: round.inbox.arrivals() - arrivals };
}

const seed = seedOf();
const round = await openTestRound();
countStore(round.functions.wiring.world);
const tick = () =>
  fetch(round.functions.tick.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${round.token('tidsplan@example.no')}` },
  });
for (const { network } of seed.nokkeltall) await round.call('check', `Behov ${network}`, caseWorker);
round.type('Behov Fosen', 1, { measure: 'Et nytt navn' });
const check = await counted(round, () => round.call('check', 'Behov Fosen', caseWorker));
const quiet = await counted(round, () => round.call('check', 'Behov Fosen', caseWorker));
await submitAll(round, seed);
round.type('Behov Fosen', 1, { measure: 'Et annet navn' });
await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Se på beløpene' });
const submit = await counted(round, () => round.call('submit', 'Behov Fosen', fosen));
const allocate = await counted(round, () => round.call('allocate', 'Kladd', caseWorker));
const { previewHash } = (await round.call('publish', 'Kladd', caseWorker, { preview: true })).body;
const publish = await counted(round, () => round.call('publish', 'Kladd', caseWorker, { previewHash }));
const why = await counted(round, () => round.call('why', 'Innstilling', caseWorker, { row: 2 }));
const empty = await counted(round, tick);
await round.close();

/** How many of each in the busiest month of a county: ten networks that type a hundred tiltak, send, and are computed. */
const month: [name: string, count: Count, times: number][] = [
  ['En celle er skrevet, raden endret', check, 4000],
  ['En celle er skrevet, ingenting nytt', quiet, 4000],
  ['Send behovsmelding', submit, 25],
  ['Beregn fordeling', allocate, 20],
  ['Legg fram forslaget', publish, 3],
  ['Hvorfor dette beløpet', why, 200],
];
const ticks = (30 * 24 * 60) / 5;
const columns: (keyof Count)[] = ['sheetReads', 'sheetWrites', 'storeCalls', 'reads', 'writes', 'mails'];
const line = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
const whole = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });

console.log('Talt kall per handling (Trøndelag, ti nettverk):\n');
console.log(
  line([
    'handling',
    'Sheets les',
    'Sheets skriv',
    'kall til lageret',
    'dokumenter lest',
    'dokumenter skrevet',
    'e-post',
    'i travleste måned',
  ]),
);
console.log(line(Array.from({ length: 8 }, () => '---')));
for (const [name, count, times] of [...month, ['tick, ingenting å sende', empty, ticks] as const])
  console.log(line([name, ...columns.map((column) => count[column]), whole.format(times)]));

/** Prices in US dollars beyond what is free, as published for a European region in 2025; look them up before relying on them. */
const price = {
  request: 0.4 / 1e6,
  cpuSecond: 0.000024,
  gibSecond: 0.0000025,
  read: 0.06 / 1e5,
  write: 0.18 / 1e5,
  ttlDelete: 0.02 / 1e5,
  gib: 0.18,
};
const free = {
  requests: 2e6,
  cpuSeconds: 180_000,
  gibSeconds: 360_000,
  reads: 50_000 * 30,
  writes: 20_000 * 30,
};
/** Seconds that an instance is busy with one act; Google's Sheets answers a read or write in about half a second. */
const secondsOf = ({ sheetReads, sheetWrites, storeCalls, mails }: Count): number =>
  0.1 + 0.6 * (sheetReads + sheetWrites) + 0.1 * storeCalls + 0.1 * mails;

function monthOf(counties: number) {
  const acts = month.map(([, count, times]) => ({ count, times: times * counties }));
  const all = [
    ...acts,
    {
      count: { ...empty, reads: empty.reads * counties, storeCalls: empty.storeCalls * counties },
      times: ticks,
    },
  ];
  const sum = (of: (count: Count) => number): number =>
    all.reduce((total, { count, times }) => total + of(count) * times, 0);
  const [requests, seconds] = [sum(() => 1), sum(secondsOf)];
  return { requests, seconds, reads: sum(({ reads }) => reads), writes: sum(({ writes }) => writes) };
}
const beyond = (used: number, quota: number): number => Math.max(0, used - quota);

console.log('\nTravleste måned:\n');
console.log(line(['', '1 fylke', '15 fylker', 'gratis per måned']));
console.log(line(['---', '---:', '---:', '---:']));
const [one, all] = [monthOf(1), monthOf(15)];
const rows: [string, keyof typeof one, number][] = [
  ['kall til funksjonene', 'requests', free.requests],
  ['vCPU-sekunder', 'seconds', free.cpuSeconds],
  ['dokumenter lest', 'reads', free.reads],
  ['dokumenter skrevet', 'writes', free.writes],
];
for (const [name, part, quota] of rows)
  console.log(line([name, whole.format(one[part]), whole.format(all[part]), whole.format(quota)]));
const dollars = ({ requests, seconds, reads, writes }: typeof one, quota = free): string =>
  (
    beyond(requests, quota.requests) * price.request +
    beyond(seconds, quota.cpuSeconds) * price.cpuSecond +
    beyond(seconds / 2, quota.gibSeconds) * price.gibSecond +
    beyond(reads, quota.reads) * price.read +
    beyond(writes, quota.writes) * price.write
  ).toFixed(2);
const noFree = { requests: 0, cpuSeconds: 0, gibSeconds: 0, reads: 0, writes: 0 };
console.log(line(['dollar utover det som er gratis', dollars(one), dollars(all), '']));
console.log(line(['dollar om ingenting var gratis', dollars(one, noFree), dollars(all, noFree), '']));
