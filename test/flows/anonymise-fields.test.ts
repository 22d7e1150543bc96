// Anonymising, field by field and in both stores: who did what is gone, and so is whoever a text named; figures stay.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Documents, type Kind, schemas } from '../../functions/domain/records/documents.ts';
import { takenOut } from '../../functions/domain/records/take-out-people.ts';
import { examples } from '../contract/examples.ts';
import { emulatorOrSkip } from '../emulator.ts';
import { ask } from '../entry/ask.ts';
import { fieldsOf, type Holds } from './personal-fields.ts';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { caseWorker, mendFaults, seedOf, submitAll } from '../seeded.ts';

const emulator = await emulatorOrSkip('anonymising on Firestore');
const root = join(import.meta.dirname, '../..');
const key = { county: 'trondelag', year: 2026 };
const kinds = Object.keys(schemas) as Kind[];
const anyAddress = /[^"\\\s<>()]*@[^"\\\s<>()]*/g;
const stranger = 'Fremmed.Person@kommune.example.no';

type Dump = Map<string, Documents[Kind]>;

/** Every document of the round by kind and id. */
async function everything({ functions }: TestRound): Promise<Dump> {
  const { store } = functions.wiring.world as TestRound['functions']['wiring']['world'] & {
    store: { idsOf(round: typeof key, kind: Kind): Promise<string[]> };
  };
  const all: Dump = new Map();
  for (const kind of kinds)
    for (const id of await store.idsOf(key, kind))
      all.set(`${kind} ${id}`, (await store.transact(key, (tx) => tx.get(kind, id)))!);
  return all;
}

const ofKind = (all: Dump, kind: Kind): Record<string, unknown>[] =>
  [...all].filter(([name]) => name.startsWith(`${kind} `)).map(([, document]) => document);

/** A round in which every act has been done, and people are named wherever they can be. */
async function fillRound(round: TestRound): Promise<void> {
  const seed = seedOf();
  mendFaults(round, seed);
  round.type('Behov Gauldal', 1, {
    measure: 'Felles kurs (spør per@kommune.example.no)',
    need: 'Kartlagt av Kari.Normann@Kommune.example.no',
    partnerContact: 'Kari Normann, rådgiver, tlf. 912 34 567',
    confirmed: 'Ja, Kari Normann 3.2.',
  });
  for (let row = 1; row <= round.rows('Plan'); row++)
    round.type('Plan', row, { source: 'Avtalt med ola@kommune.example.no' });
  await submitAll(round, seed);
  await round.call('check', 'Kriterier', caseWorker);
  round.type('Kriterier', 1, { verdict: 'delvis', reason: 'Se e-post fra ola@kommune.example.no' });
  await round.call('check', 'Kriterier', caseWorker);
  await round.call('allocate', 'Innstilling', caseWorker);
  round.type('Innstilling', 1, { adjustment: -16, reason: 'Avtalt.\nper@kommune.example.no ringte.' });
  expect(await round.call('allocate', 'Innstilling', caseWorker)).toMatchObject({ status: 200 });
  const headers = { 'idempotency-key': randomUUID() };
  await ask(round, 'submit', 'Behov Fosen', { token: round.token(stranger), headers });
  const reason = 'Ring ola@kommune.example.no';
  expect(await round.call('return', 'Behov Fosen', caseWorker, { reason })).toMatchObject({ status: 200 });
  const lastError = 'Mailbox <per@kommune.example.no> is unknown';
  const { store } = round.functions.wiring.world;
  await store.transact(key, async (tx) =>
    tx.put('message', { ...examples.message, id: 'dead', group: 'dead', lastError }),
  );
}

const stores: ['sqlite' | 'firestore', string[]][] = [['sqlite', []]];
if (emulator) stores.push(['firestore', ['--project', emulator.projectId]]);

describe.each(stores)('a round on %s, anonymised', (store, place) => {
  let round: TestRound;
  let before: Dump;
  let after: Dump;
  let told: string;
  beforeAll(async () => {
    if (store === 'firestore') process.env['FIRESTORE_EMULATOR_HOST'] = emulator?.emulatorHost;
    round = await openTestRound({ store, ...(emulator && { project: emulator.projectId }) });
    await fillRound(round);
    before = await everything(round);
    const where = store === 'sqlite' ? ['--file', join(round.dir, 'store.sqlite')] : place;
    const given = ['--round', 'trondelag/2026', '--closed', '--store', store, ...where];
    const command = promisify(execFile)(process.execPath, ['functions/commands/anonymise.ts', ...given], {
      cwd: root,
    });
    told = (await command).stdout;
    after = await everything(round);
  }, 240_000);
  afterAll(async () => {
    await round?.close();
    delete process.env['FIRESTORE_EMULATOR_HOST'];
  });

  it('held somebody in every field that can, before: nothing below is said of an empty field', () => {
    const empty = kinds.flatMap((kind) =>
      Object.entries<Holds>(fieldsOf[kind])
        .filter(([, holds]) => holds !== 'ours')
        .filter(([field]) => !ofKind(before, kind).some((one) => JSON.stringify(one[field])?.includes('@')))
        .map(([field]) => `${kind}.${field}`),
    );
    // A yes may be signed with a name, not with an address.
    expect(empty).toEqual(['storedRow.confirmed']);
    expect(JSON.stringify([...before])).toContain('Ja, Kari Normann');
  });

  it('holds no address of anybody, and no name where names are asked for', () => {
    const left = JSON.stringify([...after]).match(anyAddress) ?? [];
    expect(left.filter((one) => !/person-\d+-[0-9a-f]{4}@anonym\.invalid$/.test(one))).toEqual([]);
    expect(JSON.stringify([...after])).not.toMatch(/Kari|Normann|912 34 567/);
    const row = ofKind(after, 'storedRow').find(({ confirmed }) => confirmed !== undefined);
    expect(row).toMatchObject({ confirmed: { text: 'Ja' }, cells: { partnerContact: takenOut } });
  });

  it('keeps every document, and every field that is our own: states, hashes, verdicts, times', () => {
    const own = (all: Dump) =>
      [...all]
        .filter(([name]) => !name.startsWith('event anonymise/'))
        .map(([name, document]) => {
          const holds: Record<string, Holds> = fieldsOf[name.split(' ')[0] as Kind];
          return [name, Object.entries(document).filter(([field]) => holds[field] === 'ours')];
        });
    expect(own(after)).toEqual(own(before));
  });

  it('keeps every krone and every text but the addresses in it', () => {
    const texts = (all: Dump) =>
      ofKind(all, 'run').map(({ input, outcome, basis }) =>
        JSON.stringify([input, outcome, basis].map((text) => JSON.parse(String(text)) as unknown)).replaceAll(
          anyAddress,
          '@',
        ),
      );
    expect(texts(after)).toEqual(texts(before));
    expect(texts(after).length).toBe(2);
  });

  it('can still be read by those who may: why an amount is as it is, and the pack of its run', async () => {
    expect(await round.call('pack', 'Innstilling', caseWorker)).toMatchObject({ status: 200 });
    expect(await round.call('why', 'Innstilling', caseWorker, { row: 2 })).toMatchObject({ status: 200 });
  });

  it('is told of with what it could not reach: the workbook, names in texts, copies', () => {
    expect(told).toMatch(/\d+ personer er tatt ut av \d+ dokumenter/);
    expect(told).toMatch(/2 beregninger hadde en adresse i en tekst/);
    for (const what of ['regnearket', 'navn i tekst', 'sikkerhetskopier']) expect(told).toContain(what);
  });
});
