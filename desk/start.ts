// npm start: opens the desk with a seeded round, and says where it is and what to try first.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDesk } from './open-desk.ts';
import { seeds } from './seed/index.ts';
import { openRoundOf } from './seeding.ts';

const usage = `npm start -- [--seed ${Object.keys(seeds).join('|')}] [--port 8080] [--store sqlite|firestore] [--fresh]`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'trondelag-2026' },
    port: { type: 'string', default: '8080' },
    store: { type: 'string', default: 'sqlite' },
    fresh: { type: 'boolean', default: false },
  },
});

const stop = (why: string): never => {
  console.error(`${why}\n${usage}`);
  process.exit(2);
};

const seed = seeds[values.seed] ?? stop(`Det finnes ikke noe eksempel som heter «${values.seed}».`);
const port = /^\d+$/.test(values.port)
  ? Number(values.port)
  : stop(`Porten «${values.port}» er ikke et tall.`);
const store =
  values.store === 'sqlite' || values.store === 'firestore'
    ? values.store
    : stop(`Ukjent lager «${values.store}».`);
if (store === 'firestore' && !process.env['FIRESTORE_EMULATOR_HOST'])
  stop('--store firestore trenger FIRESTORE_EMULATOR_HOST. Start emulatoren først: npm run emulator');

process.env['METADATA_SERVER_DETECTION'] ??= 'none';
const dir = join(import.meta.dirname, '..', '.desk', `${seed.name}-${store}`);
if (values.fresh) rmSync(dir, { recursive: true, force: true });

const desk = await openDesk({ dir, seed, store, pagePort: port }).catch((error: unknown) =>
  (error as { code?: string }).code === 'EADDRINUSE'
    ? stop(`Port ${port} er opptatt. Velg en annen med --port.`)
    : Promise.reject(error),
);
if (desk.planted) await openRoundOf(desk, seed);

const rows = Object.values(seed.behov).flat().length;
console.log(`
Pulten er åpen:  ${desk.page?.url}

  Regneark   ${seed.title}: ${seed.nokkeltall.length} nettverk, ${rows} tiltak${desk.planted ? ' (lagt inn nå)' : ' (slik du forlot det)'}
  Lagret i   ${join('.desk', `${seed.name}-${store}`)}; begynn på nytt med: npm start -- --fresh
${seed.about.map((line) => `  ${line}`).join('\n')}

Prøv først:
  1. Velg «Koordinator, Fosen» oppe til høyre og gå til fanen «Behov Fosen».
  2. Rett cellene som Merknad peker på; statusen kommer i raden.
  3. Samordning → Send behovsmelding.
  4. Bli «Saksbehandler hos Statsforvalteren» og velg Samordning → Beregn fordeling.
  5. Se fanene Innstilling og Tiltak, og innboksen.

Stopp med Ctrl+C.`);

const close = (): void => {
  void desk.close().then(() => process.exit(0));
};
process.once('SIGINT', close).once('SIGTERM', close);
