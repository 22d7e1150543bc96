// npm run rehearse: the last day with everybody at once, failures and kills on the way; ends with 0 only when the proof holds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readCommand, stopWith } from '../../functions/commands/read-command.ts';
import { drawDay } from './picture.ts';
import { listOf, sketch, tableOf } from './print.ts';
import { type Rehearsal, type RehearsalWish, rehearse } from './rehearse.ts';

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const usage = `npm run rehearse -- [--seed 1] [--minutes 1.5] [--acts N] [--faults 0.05] [--kills 3] [--networks 10] [--picture fil.svg]
  --seed      hva hver enkelt gjør, følger av tallet; hvem som kommer først, kan variere
  --acts      slutt etter så mange handlinger, om de er gjort før tiden er ute
  --faults    andelen av kallene til Google som feiler: avvist før de er gjort, eller gjort uten at svaret kommer fram
  --kills     så mange ganger drepes funksjonene underveis
  --plant tapt-rad  tar en rad ut av arket til slutt, så prøven skal vise at den kan feile`;
const root = join(import.meta.dirname, '..', '..');
const { values } = readCommand(usage, {
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1.5' },
    acts: { type: 'string', default: '' },
    faults: { type: 'string', default: '0.05' },
    kills: { type: 'string', default: '3' },
    networks: { type: 'string', default: '10' },
    picture: { type: 'string' },
    plant: { type: 'string' },
  },
});

const numberIn = (text: string, least: number, most: number): number =>
  text.trim() !== '' && Number(text) >= least && Number(text) <= most
    ? Number(text)
    : stopWith(`«${text}» er ikke et tall fra ${least} til ${most}.`, usage);
if (values.plant !== undefined && values.plant !== 'tapt-rad')
  stopWith(`«${values.plant}» er ikke noe som kan plantes.`, usage);

const wish: RehearsalWish = {
  seed: numberIn(values.seed, 0, 2 ** 31),
  seconds: numberIn(values.minutes, 0.05, 60) * 60,
  acts: values.acts === '' ? Infinity : numberIn(values.acts, 1, 1e6),
  faults: numberIn(values.faults, 0, 0.5),
  kills: Math.floor(numberIn(values.kills, 0, 100)),
  networks: Math.floor(numberIn(values.networks, 1, 10)),
  plantLoss: values.plant !== undefined,
};

/** Seconds beyond the day, whatever happens. */
const afterwards = 150;
const began = performance.now();
const tell = (what: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`);

const title = `Generalprøve, frø ${wish.seed}: ${wish.networks} nettverk, ${wish.faults * 100} % feil, ${wish.kills} drap`;
const picture = values.picture ?? join(root, '.desk', 'rehearsal', `${wish.seed}.svg`);

function report(rehearsal: Rehearsal): number {
  const { day, differences, evidence } = rehearsal;
  const { met } = day.scene.faults;
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(picture, drawDay(day.timeline, title));
  console.log(`\n${title}\n`);
  for (const line of [...tableOf(rehearsal), '', ...sketch(day.timeline), '']) console.log(line);
  const rows = evidence.tabs.reduce((all, { rows: own }) => all + own.filter(Boolean).length, 0);
  const mails = evidence.mails.reduce((all, { to, arrivals }) => all + to.length * arrivals, 0);
  console.log(
    `Feil hos Google: ${met.busy} × 429, ${met.unavailable} × 503, ${met.lost} gjort og svart 503, ${met.cut} gjort og brutt.`,
  );
  console.log(
    `Til slutt: ${rows} rader, ${evidence.stored.runs.length} kjøringer, ${mails} e-poster til mottakere.`,
  );
  const again = evidence.mails.filter(({ arrivals }) => arrivals > 1).length;
  if (again > 0)
    console.log(`${again} av dem kom på nytt med samme Message-ID, etter et drap mens de var på vei.`);
  console.log(`Bildet av dagen: ${relative(process.cwd(), picture)}\n`);
  const count = (kind: string): number => differences.filter((one) => one.kind === kind).length;
  console.log(`${count('lost')} tapt, ${count('doubled')} doblet, ${count('wrong')} feil.`);
  for (const line of listOf(differences)) console.log(line);
  return differences.length === 0 ? 0 : 1;
}

const stopping = new AbortController();
const stop = (): void => {
  tell('Avbrutt. Rydder opp.');
  stopping.abort();
};
process.once('SIGINT', stop).once('SIGTERM', stop);
setTimeout(
  () => {
    console.error('Generalprøven ble ikke ferdig i tide.');
    process.exit(1);
  },
  (wish.seconds + afterwards) * 1000,
).unref();

const rehearsal = await rehearse(wish, stopping.signal, tell);
// Of a day that was stopped some people may still wait for an answer; nobody waits for them.
if (rehearsal) process.exitCode = report(rehearsal);
else process.exit(130);
