// A round in which every act has been done, and people are named wherever they can be; and all that a store holds of it.
import { type Documents, type Kind, schemas } from '../../../functions/domain/records/documents.ts';
import type { CaseIndex, CaseStore } from '../../../functions/ports.ts';
import { examples } from '../../contract/examples.ts';
import { propose, putForward } from '../../seeded.ts';
import { adjust as move } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small, submitAll } from '../round/rounds.ts';
import { typeDeadline } from '../round/wheel-rows.ts';

export type Dump = Map<string, Documents[Kind]>;

export const kinds = Object.keys(schemas) as Kind[];
export const anyAddress = /[^"\\\s<>()]*@[^"\\\s<>()]*/g;

const stranger = 'Fremmed.Person@kommune.example.no';

async function assess(round: Round): Promise<void> {
  await round.call('check', 'Kriterier', caseWorker);
  round.type('Kriterier', 1, { verdict: 'delvis', reason: 'Se e-post fra ola@kommune.example.no' });
  await round.call('check', 'Kriterier', caseWorker);
}

async function adjust(round: Round): Promise<void> {
  await propose(round);
  move(round, 'Innherred', { amount: -16, reason: 'Avtalt.\nper@kommune.example.no ringte.' });
  await putForward((verb, tab, email, more) => round.call(verb, tab, email, more), {
    reason: 'Etter samtale med per@kommune.example.no',
  });
}

/** Filled today, since a store in a file forgets what is old when it is opened. */
export const filled = prepared(async () => {
  const round = await small.planted();
  round.clock.pass((Date.now() - round.clock.now().getTime()) / 1000);
  typeDeadline(round, '1. februar 2099 kl. 23:59');
  round.type('Behov Værnes', 1, {
    measure: 'Felles kurs (spør per@kommune.example.no)',
    need: 'Kartlagt av Kari.Normann@Kommune.example.no',
    partnerContact: 'Kari Normann, rådgiver, tlf. 912 34 567',
    confirmed: 'Ja, Kari Normann 3.2.',
    end: 'V20',
  });
  await round.call('check', 'Behov Værnes', caseWorker);
  await round.call('waive', 'Behov Værnes', caseWorker, {
    row: 2,
    reason: 'Se e-post fra ola@kommune.example.no',
  });
  for (let row = 1; row <= round.rows('Plan'); row++)
    round.type('Plan', row, { source: 'Avtalt med ola@kommune.example.no' });
  await submitAll(round, round.seed);
  await assess(round);
  await adjust(round);
  await round.ask('submit', 'Behov Fosen', stranger, {}, { 'idempotency-key': 'klikk-nr-1' });
  await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Ring ola@kommune.example.no' });
  const lastError = 'Mailbox <per@kommune.example.no> is unknown';
  const nynorsk = {
    subject: 'x',
    text: 'Ola, ola@kommune.example.no',
    html: '<p>Ola, ola@kommune.example.no</p>',
  };
  await round.stored(async (tx) =>
    tx.put('message', { ...examples.message, id: 'dead', group: 'dead', lastError, nynorsk }),
  );
  const reason = 'Ola ba om det, ola@kommune.example.no';
  const lines = examples.wheel.lines.map((line) => ({ ...line, reason }));
  await round.stored(async (tx) => tx.put('wheel', { ...examples.wheel, lines }));
  await round.stored(async (tx) => tx.put('wheelTick', examples.wheelTick));
  return round;
});

/** Every document that a store has of the round. */
export async function everythingIn(store: CaseStore & CaseIndex, { key }: Round): Promise<Dump> {
  const all: Dump = new Map();
  for (const kind of kinds)
    for (const id of await store.idsOf(key, kind)) {
      const document = await store.transact(key, (tx) => tx.get(kind, id));
      if (document) all.set(`${kind} ${id}`, document);
    }
  return all;
}

/** Puts what the round in memory has stored in another store. */
export async function storeIn(store: CaseStore, round: Round): Promise<void> {
  await store.transact(round.key, async (tx) => {
    for (const [name, body] of round.allStored())
      tx.put(name.split(' ')[0] as Kind, JSON.parse(body) as never);
  });
}

export const ofKind = (all: Dump, kind: Kind): Record<string, unknown>[] =>
  [...all].filter(([name]) => name.startsWith(`${kind} `)).map(([, document]) => document);
