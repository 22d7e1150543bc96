// Whatever comes to the entry: an answer in words that the description of the API knows, never a fault; and what is
// refused before it is understood has changed nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodySchema } from '../../functions/entry/read-request.ts';
import { verbs } from '../../functions/verbs.ts';
import type { Told } from '../flows/round/entry.ts';
import type { Round } from '../flows/round/round.ts';
import { caseWorker, fosen, innherred, reader, small } from '../flows/round/rounds.ts';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { RUNS, lawInTime } from '../properties/run.ts';
import { anyText } from './texts.ts';

type Asked = { verb: string; email: string; body: unknown; headers: Record<string, string> };

const id = 'trondelag-2026';
const tabs = ['Behov Fosen', 'Behov Innherred', 'Behov constructor', 'Behov ', ...Object.keys(fixedTabs)];
const fields = Object.keys(bodySchema.shape);

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const rightBody = fc.record(
  {
    spreadsheetId: fc.constant(id),
    tab: oneOf(...tabs),
    row: fc.integer({ min: 1, max: 40 }),
    reason: anyText,
    preview: fc.constant(true),
    file: oneOf('', 'UEsDBA==', 'aGVp', Buffer.from('PK memory {} end').toString('base64')),
    apply: fc.boolean(),
    previewHash: fc.string({ maxLength: 20 }),
    chooseFile: fc.boolean(),
    ping: fc.constant(true),
  },
  { requiredKeys: ['spreadsheetId', 'tab'] },
);

const anyJson = fc.oneof(
  fc.jsonValue(),
  anyText,
  oneOf<unknown>(null, true, 0, -1, 1.5, 1e9, 2 ** 60, '', [], {}),
);

/** A body that is right but for a field or two. */
const spoiledBody = fc
  .tuple(
    rightBody,
    fc.array(fc.tuple(oneOf(...fields, '__proto__', 'constructor', 'by', 'verb'), anyJson), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.option(oneOf(...fields)),
  )
  .map(([body, changes, without]) => {
    const all = [...Object.entries(body), ...changes].filter(([name]) => name !== without);
    return JSON.parse(
      `{${all.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
    ) as unknown;
  });

const header = fc.oneof(fc.uuid(), fc.string({ maxLength: 120 }), oneOf('constructor', '12345678'));
const askedWith = (body: fc.Arbitrary<unknown>): fc.Arbitrary<Asked> =>
  fc.record({
    verb: fc.oneof(
      { weight: 8, arbitrary: oneOf(...Object.keys(verbs)) },
      { weight: 1, arbitrary: oneOf('work', 'sweep', 'healthz', 'constructor', '__proto__', '') },
      { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
    ),
    email: oneOf(fosen, innherred, caseWorker, reader, 'fremmed@example.no', '', 'constructor'),
    body,
    headers: fc.record({ 'idempotency-key': header, 'x-correlation-id': header }, { requiredKeys: [] }),
  });

/** What is no object comes as it is, too: the entry has to see that itself. */
const ask = ({ verb, email, body, headers }: Asked, round: Round): Promise<Told> =>
  round.post(verb, email, body as object, headers);

/** An answer that may be given: no fault; a refusal has a title, a sentence and a kind, and shows nothing of ours. */
const isAnswer = ({ status, body, problem }: Told): boolean => {
  const { title, detail = '' } = body as Record<string, string>;
  if (status >= 500) return false;
  // What an answer that is no refusal holds, the description of the API says, and `post` holds it to that.
  if (status < 400) return true;
  return (
    problem !== '' &&
    String(title).length > 3 &&
    detail.length > 10 &&
    !/undefined|\[object|Error:/.test(detail)
  );
};

const opened = small.planted().then((round) => round.copy({ perMinute: { acts: 1e9, checks: 1e9 } }));
const isUnderstood = ({ verb, body }: Asked): boolean =>
  verb === 'sweep' || (Object.hasOwn(verbs, verb) && bodySchema.safeParse(body).success);

lawInTime(
  'of a body that is not understood: a refusal in words, and nothing is read, written, stored or sent',
  askedWith(fc.oneof({ weight: 4, arbitrary: spoiledBody }, { weight: 1, arbitrary: fc.jsonValue() })).filter(
    (asked) => !isUnderstood(asked),
  ),
  async (asked) => {
    const round = await opened;
    const before = [round.sheets.calls.length, round.inbox.arrivals(), [...round.allStored()].join()];
    const told = await ask(asked, round);
    const after = [round.sheets.calls.length, round.inbox.arrivals(), [...round.allStored()].join()];
    return (
      isAnswer(told) && (asked.verb === 'healthz' || told.status >= 400) && before.join() === after.join()
    );
  },
);

it.each(Object.keys(verbs))(
  '%s, asked first what it would do, gives an answer that is described',
  async (verb) => {
    const round = (await opened).copy();
    for (const [email, tab] of [
      [fosen, 'Behov Fosen'],
      [caseWorker, 'Innstilling'],
    ] as const) {
      const told = await round.post(verb, email, { spreadsheetId: id, tab, row: 2, preview: true }, {});
      expect([verb, isAnswer(told)]).toEqual([verb, true]);
    }
  },
);

lawInTime(
  'of a body that is understood: an answer in words; who may not has changed nothing',
  askedWith(rightBody).filter(isUnderstood),
  async (asked) => {
    const round = (await opened).copy();
    const before = [...round.allStored()].join();
    const told = await ask(asked, round);
    // The answer to a key is kept, also where it is no.
    const keeps = 'idempotency-key' in asked.headers;
    return isAnswer(told) && (told.status !== 403 || keeps || before === [...round.allStored()].join());
  },
  Math.ceil(RUNS / 20),
);
