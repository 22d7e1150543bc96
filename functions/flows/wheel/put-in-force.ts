// Keeps the wheel as the one in force, with a line of the history and the messages about what was moved.
import { type LineChange, type NextWheel, nextWheel } from '../../domain/deadlines/change-wheel.ts';
import type { TypedLine } from '../../domain/deadlines/read-wheel.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { WheelLine } from '../../domain/wheel/wheel.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Tx } from '../../ports.ts';
import { type SetCounts, sayMove } from '../../text/answers/wheel/setting.ts';
import { hashOf, isHashOf } from '../job/hash.ts';
import { holdersIn } from '../job/holders.ts';
import { loadWheel } from '../job/load-stored.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, World } from '../job/world.ts';
import { type WheelLetter, putLetters } from './letters.ts';
import { movedLetters } from './moved-letters.ts';

/** What is in force after the act, and what there is to say of it. `counts` are those of the act that put it so. */
export type InForceNow = {
  wheel: Documents['wheel'] | undefined;
  changes: LineChange[];
  counts: SetCounts;
  letters: { key: string; to: string[]; subject: string; text: string }[];
  silent: string[];
  gone: WheelLine[];
  isFirst: boolean;
  previewHash: string;
};

type Planned = {
  before: Documents['wheel'] | undefined;
  next: NextWheel;
  letters: WheelLetter[];
  shown: InForceNow;
};

const countsOf = (changes: readonly LineChange[], mails: number): SetCounts => {
  const of = (kind: LineChange['kind']): number => changes.filter((one) => one.kind === kind).length;
  return { added: of('new'), moved: of('moved'), changed: of('changed'), mails };
};

/** What a person has looked at: every line that is new or other than before, and who is told. */
const basisOf = ({ changes, letters }: Pick<InForceNow, 'changes' | 'letters'>): object => ({
  changes,
  letters: letters.map(({ key, to }) => ({ key, to })),
});

function plan(
  act: Act,
  open: OpenRound,
  typed: TypedLine[],
  before: Documents['wheel'] | undefined,
): Planned {
  const next = nextWheel(before?.lines ?? [], typed);
  const moved = next.changes.filter((one) => one.kind === 'moved');
  const letters = moved.flatMap((one) => movedLetters(act.round, open, one));
  const holders = holdersIn(open);
  const addressed = letters.map(({ key, whom, letter: { subject, text } }) => ({
    key,
    name: whom.name ?? '',
    to: holders(whom).addresses.toSorted(),
    subject,
    text,
  }));
  const inTab = new Set(typed.map(({ line }) => line.code));
  const told = addressed.filter(({ to }) => to.length > 0);
  const shown: InForceNow = {
    wheel: before,
    changes: next.changes,
    counts: countsOf(next.changes, told.flatMap(({ to }) => to).length),
    letters: told,
    silent: [...new Set(addressed.filter(({ to }) => to.length === 0).map(({ name }) => name))],
    gone: (before?.lines ?? []).filter(({ code }) => !inTab.has(code)),
    isFirst: before === undefined,
    previewHash: hashOf(basisOf({ changes: next.changes, letters: told })),
  };
  return { before, next, letters, shown };
}

/** What was shown is what is done; what tells several people is never done unseen. */
const isAsShown = ({ previewHash: given }: Act, { shown }: Planned): boolean =>
  given === undefined ? shown.counts.mails <= 1 : isHashOf(given, basisOf(shown));

type Line = Record<string, string | number>;

/** What the history says of it; `shown` is what was looked at, so that the same act is known when it comes again. */
const factsOf = ({ next: { changes }, shown }: Planned, version: number): Line => ({
  version,
  ...shown.counts,
  shown: shown.previewHash,
  ...Object.fromEntries(
    changes
      .filter((one) => one.kind === 'moved')
      .map((one) => [one.line.code, `${sayMove(one)}: ${one.line.reason ?? ''}`]),
  ),
});

const numberIn = (facts: Line, name: string): number => Number(facts[name] ?? 0);

/** The counts of the act that is asked for again, after its answer was lost. */
async function countsBefore(tx: Tx, { previewHash }: Act, { before, shown }: Planned): Promise<SetCounts> {
  const event = before && (await tx.get('event', `wheel/${before.version}`));
  if (!event || previewHash === undefined || event.facts['shown'] !== previewHash) return shown.counts;
  const number = (name: string): number => numberIn(event.facts, name);
  return {
    added: number('added'),
    moved: number('moved'),
    changed: number('changed'),
    mails: number('mails'),
  };
}

const documentOf = ({ reminders, after, ...line }: WheelLine): Documents['wheel']['lines'][number] => ({
  ...line,
  reminders: [...reminders],
  after: [...after],
});

/** Refused where a line is moved without a reason of its own, or where it is no longer what was shown. */
export async function putInForce(
  tx: Tx,
  { rehearsing }: Pick<World, 'rehearsing'>,
  act: Act,
  { open, typed }: { open: OpenRound; typed: TypedLine[] },
): Promise<InForceNow | Refusal> {
  const planned = plan(act, open, typed, await loadWheel(tx));
  const { before, next, letters, shown } = planned;
  if (next.unexplained.length > 0)
    return refuse(
      'wheelUnexplained',
      {},
      next.unexplained.map((one) => `${sayMove(one)}.`),
    );
  if (next.changes.length === 0) return { ...shown, counts: await countsBefore(tx, act, planned) };
  if (!rehearsing && !isAsShown(act, planned)) return refuse('wheelChanged');
  const { now: at } = open;
  const by = act.by.email;
  const version = (before?.version ?? 0) + 1;
  const lines = next.lines.map(documentOf);
  const wheel: Documents['wheel'] = { id: 'wheel', group: 'wheel', version, at, by, lines };
  await putLetters(tx, letters, { holders: holdersIn(open), at, correlation: act.correlation });
  tx.put('wheel', wheel);
  const facts = factsOf(planned, version);
  tx.put('event', { id: `wheel/${version}`, group: 'wheel', at, by, what: 'setWheel', facts });
  return { ...shown, wheel };
}
