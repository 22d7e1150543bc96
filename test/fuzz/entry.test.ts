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
const plainFields = {
  spreadsheetId: fc.constant(id),
  tab: oneOf(...tabs),
  row: fc.integer({ min: 1, max: 40 }),
  reason: anyText,
  file: oneOf(
    '',
    'UEsDBA==',
    'aGVp',
    Buffer.from('PK memory {"rows":[],"hidden":[]} end').toString('base64'),
  ),
  apply: fc.boolean(),
  previewHash: fc.string({ maxLength: 20 }),
  chooseFile: fc.boolean(),
};
const rightBody = fc.record(
  { ...plainFields, preview: fc.constant(true as const), ping: fc.constant(true as const) },
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

/** What somebody really wants done, in a tab that is there: neither a preview nor a ping, which do nothing anyhow. */
const meant: fc.Arbitrary<Asked> = fc.record({
  verb: oneOf(...Object.keys(verbs)),
  email: oneOf(fosen, fosen, innherred, caseWorker, caseWorker, reader, 'fremmed@example.no'),
  body: fc.record(
    { ...plainFields, tab: oneOf('Behov Fosen', 'Behov Fosen', 'Innstilling', 'Plan') },
    { requiredKeys: ['spreadsheetId', 'tab'] },
  ),
  headers: fc.record({ 'idempotency-key': fc.uuid() }, { requiredKeys: [] }),
});
/** What is kept but for answers to keys, which are kept also where they are no. */
const kept = (round: Round): string =>
  [...round.allStored()].filter(([name]) => !name.startsWith('request ')).join();
const came = { refused: 0, done: 0 };

lawInTime(
  'of a body that is understood: an answer in words; who may not has changed nothing',
  fc
    .oneof({ weight: 3, arbitrary: meant }, { weight: 1, arbitrary: askedWith(rightBody) })
    .filter(isUnderstood),
  async (asked) => {
    const round = (await opened).copy();
    const before = [kept(round), round.inbox.arrivals()];
    const told = await ask(asked, round);
    came.refused += Number(told.status === 403);
    came.done += Number(told.status === 200);
    const after = [kept(round), round.inbox.arrivals()];
    return isAnswer(told) && (told.status !== 403 || before.join() === after.join());
  },
  Math.ceil(RUNS / 10),
);

it('of those who asked so, many might and many might not', () => {
  expect(Math.min(came.refused, came.done)).toBeGreaterThan(RUNS / 200);
});
