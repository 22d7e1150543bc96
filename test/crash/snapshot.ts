// How a round stands: sheet, store, inbox and queue as lines that two runs can be compared by, without their times.
import { type Kind, schemas } from '../../functions/domain/records/documents.ts';
import { ePost } from '../../functions/domain/tabs/contact/e-post.ts';
import type { Round } from '../flows/round/round.ts';

/** `arrivals` are e-mails that came more than once to somebody; the lines know each once, as a reader's inbox does. */
export type Snapshot = { sheet: string; lines: string[]; arrivals: number };

/** Also as a calendar writes them. */
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\d{8}T\d{6}Z/g;
const timeless = (text: string): string => text.replaceAll(instants, '(tid)');

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A line for each leaf: the way to it and what it is. */
function leavesOf(value: unknown, way: string): string[] {
  if (!isObject(value)) return [`${way} ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${way}/${name}`));
}

type Book = ReturnType<Round['workbook']['get']>;

/** As of the messages themselves: when each was put, and so which comes first, and how often it was tried, may differ. */
function withoutTries(book: Book): Book {
  const uncompared = ePost.columns.flatMap(({ field }, at) => (['at', 'tries'].includes(field) ? [at] : []));
  const copy = structuredClone(book);
  const ledger = copy.sheets?.find(({ properties }) => properties?.title === 'E-post');
  const [head, ...rows] = ledger?.data?.[0]?.rowData ?? [];
  for (const { values = [] } of rows) for (const at of uncompared) if (values[at]) values[at] = {};
  const byWords = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (head && ledger?.data?.[0]) ledger.data[0].rowData = [head, ...byWords];
  return copy;
}

/** Each whole workbook: every value, note, format, protection and hidden mark. */
const sheetText = ({ workbook, office }: Round): string =>
  timeless(
    JSON.stringify(
      [workbook, office?.workbook].map((book) =>
        book ? withoutTries(book.get({ includeGridData: true })) : null,
      ),
    ),
  );

/** The same person is the same number within one run only, and what is counted is counted by run. */
const people = /person-\d+-\w+@anonym\.invalid/g;
const isClosing = (line: string): boolean => line.includes('"what":"anonymise"');

/** Of a message what is said to whom and whether it left; of an answer to a key that there is one. */
function storedText(kind: Kind, document: object): string {
  if (kind === 'request') {
    const { id, status } = document as { id: string; status: number };
    return JSON.stringify({ id, status });
  }
  // A try that was cut may have reached the mail server, and is counted: no day has more than it may.
  if (kind === 'mailCount') return 'tries';
  if (kind !== 'message') return JSON.stringify(document);
  const { attempts: _, leaseUntil: __, lastError: ___, ...kept } = document as Record<string, unknown>;
  return JSON.stringify(kept);
}

async function storeLines({ world: { store }, key }: Round): Promise<string[]> {
  const kinds = Object.keys(schemas) as Kind[];
  const ids = await Promise.all(kinds.map((kind) => store.idsOf(key, kind)));
  return store.read(key, async (from) => {
    const one = async (kind: Kind, id: string): Promise<string> =>
      timeless(`store ${kind} ${storedText(kind, (await from.get(kind, id)) ?? {})}`);
    const lines = await Promise.all(kinds.flatMap((kind, at) => (ids[at] ?? []).map((id) => one(kind, id))));
    const [closing, others] = [lines.filter(isClosing), lines.filter((line) => !isClosing(line))];
    return [
      ...closing.slice(0, 1).map(() => 'store event anonymise'),
      ...others.map((line) => line.replaceAll(people, '(noen)')),
    ].toSorted();
  });
}

/** Each e-mail once to each address, whole. */
function inboxOf({ inbox }: Round): { lines: string[]; arrivals: number } {
  const each = inbox
    .every()
    .flatMap(({ to, ...letter }) =>
      to.map((address) => timeless(`inbox ${address} ${JSON.stringify(letter)}`)),
    );
  const lines = [...new Set(each)].toSorted();
  return { lines, arrivals: each.length - lines.length };
}

/** The round as it stands. */
export async function snapshotOf(round: Round): Promise<Snapshot> {
  const { lines, arrivals } = inboxOf(round);
  const queued = round.tasks.waiting().map(({ work }) => `queue ${JSON.stringify(work)}`);
  return { sheet: sheetText(round), lines: [...(await storeLines(round)), ...lines, ...queued], arrivals };
}

const linesOf = ({ sheet, lines }: Snapshot): string[] => [
  ...leavesOf(JSON.parse(sheet) as unknown, 'sheet'),
  ...lines,
];

/** How often each line stands there. */
const counted = (lines: string[]): Map<string, number> => {
  const count = new Map<string, number>();
  for (const line of lines) count.set(line, (count.get(line) ?? 0) + 1);
  return count;
};

/** What one has and the other has not; nothing when they are equal. */
export function differences(undisturbed: Snapshot, disturbed: Snapshot): string[] {
  const isSame = undisturbed.lines.join('\n') === disturbed.lines.join('\n');
  if (isSame && undisturbed.sheet === disturbed.sheet) return [];
  const [there, here] = [undisturbed, disturbed].map((one) => counted(linesOf(one)));
  const beyond = (own = there, other = here): string[] =>
    [...(own ?? [])].flatMap(([line, count]) => ((other?.get(line) ?? 0) < count ? [line] : []));
  return [...beyond().map((line) => `- ${line}`), ...beyond(here, there).map((line) => `+ ${line}`)];
}
