// npm start: opens the desk with a seeded round, and says where it is and what to try first.
import { join, relative } from 'node:path';
import { FolderInUse } from './folder.ts';
import { openDesk } from './open-desk.ts';
import { readCommand, stopWith } from '../functions/commands/read-command.ts';
import { seeds } from './seed/index.ts';
import { openRoundOf } from './seeding.ts';
import { tryFirst } from './try-first.ts';

const usage = `npm start -- [--seed ${Object.keys(seeds).join('|')}] [--port 8080] [--store sqlite|firestore] [--dir .desk] [--sweep seconds] [--fresh]`;
const stop = (why: string): never => stopWith(why, usage);

const root = join(import.meta.dirname, '..');
const { values } = readCommand(usage, {
  options: {
    seed: { type: 'string', default: 'trondelag-2026' },
    port: { type: 'string', default: '8080' },
    store: { type: 'string', default: 'sqlite' },
    dir: { type: 'string', default: join(root, '.desk') },
    sweep: { type: 'string', default: '60' },
    fresh: { type: 'boolean', default: false },
  },
});

const { fresh } = values;
const seed = seeds[values.seed] ?? stop(`Det finnes ikke noe eksempel som heter «${values.seed}».`);
const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Infinity;
const sweepSeconds = /^[1-9]\d{0,4}$/.test(values.sweep) ? Number(values.sweep) : 0;
if (sweepSeconds === 0)
  stop(`Sveipet går hvert «${values.sweep}» sekund, og det er ikke et helt tall over 0.`);
if (port > 65_535) stop(`Porten «${values.port}» er ikke et tall fra 0 til 65535.`);
const store =
  values.store === 'sqlite' || values.store === 'firestore'
    ? values.store
    : stop(`Ukjent lager «${values.store}».`);
if (store === 'firestore' && !process.env['FIRESTORE_EMULATOR_HOST'])
  stop('--store firestore trenger FIRESTORE_EMULATOR_HOST. Start emulatoren først: npm run emulator');

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const dir = join(values.dir, `${seed.name}-${store}`);
const shown = relative(root, dir).startsWith('..') ? dir : relative(root, dir);

const explain = (error: unknown): never => {
  if ((error as { code?: string }).code === 'EADDRINUSE')
    return stop(`Port ${port} er opptatt. Velg en annen med --port.`);
  if (error instanceof FolderInUse)
    return stop(
      `En annen pult er åpen på ${shown}. Bruk den, eller stopp den først med Ctrl+C der den kjører.`,
    );
  throw error;
};
const firstDay = (desk: Parameters<typeof openRoundOf>[0]): Promise<void> => openRoundOf(desk, seed);
const desk = await openDesk({ dir, fresh, seed, store, workbooks: 2, pagePort: port, firstDay }).catch(
  explain,
);

const rows = Object.values(seed.behov).flat().length;
const anew = ['npm start --', ...process.argv.slice(2).filter((word) => word !== '--fresh'), '--fresh'];
console.log(`
Pulten er åpen:  ${desk.page?.url}

  Regneark   ${seed.title}${desk.planted ? `: ${seed.nokkeltall.length} nettverk, ${rows} tiltak (lagt inn nå)` : ' (slik du forlot det)'}
  Lagret i   ${shown}; begynn på nytt med: ${anew.join(' ')}
${seed.about.map((line) => `  ${line}`).join('\n')}

Prøv først:
${tryFirst(seed)
  .map((line) => `  ${line}`)
  .join('\n')}

Stopp med Ctrl+C.`);

// The desk's scheduler: whatever no trigger saw is checked within this.
const sweeping = setInterval(() => void desk.functions.sweep().catch(() => undefined), sweepSeconds * 1000);

const close = (): void => {
  clearInterval(sweeping);
  void desk.close().then(() => process.exit(0));
};
process.once('SIGINT', close).once('SIGTERM', close);
