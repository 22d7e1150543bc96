// Where a Behov tab stands: its rows with their IDs, what was read, what is wrong, and each row's state.
import { fieldsWithout } from './columns-found.ts';
import { assignIds, textsOfRow, contentOf } from './assign-ids.ts';
import type { Grid } from '../sheet/cells.ts';
import { withOffers } from '../sheet/left/proposals.ts';
import type { CheckContext, EarlierAward, OtherTiltak } from './checks/context.ts';
import { dropFollowOns } from './checks/follow-ons.ts';
import { checkRows } from './checks/index.ts';
import type { TiltakAward } from '../../allocation/model.ts';
import { type Confirmation, confirmRows } from './confirm-rows.ts';
import type { Documents } from '../records/documents.ts';
import { type Finding, findingsByRow, mergeFindings } from '../sheet/finding.ts';
import { type ParsedRow, parseRow } from './parse-row.ts';
import { type Waiver, waiveRows } from './waive.ts';
import { type TabReading, isTyped, readTab } from '../sheet/read-tab.ts';
import type { Network } from '../round/network.ts';
import type { Plan } from '../plan/plan.ts';
import { wheelParameters } from '../plan/wheel-parameters.ts';
import { type RowState, stateOfRow } from './status-of-row.ts';
import { type BehovField, behov } from '../tabs/behov.ts';

/** What is kept about a network: its rows, its report, the rows it submitted last, what was proposed for them. */
export type StoredNetwork = {
  rows: Documents['storedRow'][];
  report: Documents['report'] | undefined;
  submitted: Documents['submittedRow'][];
  awards: Map<string, TiltakAward>;
  /** The tiltak of every network, as they were kept last. */
  others?: OtherTiltak[];
  /** A hash of what its rows were judged by last. */
  judgedBy?: string | undefined;
  /** Names it had before, under which rows of it may be kept. */
  formers?: readonly string[];
  /** Whether another network's rows are still kept under its name, which that one had before. */
  nameTaken?: boolean;
  /** What is let pass now, in the row with this ID. */
  given?: { id: string; waivers: Waiver[] } | undefined;
  /** The ID of the row in which nothing is let pass any longer. */
  takenBack?: string | undefined;
  /** IDs with its code that are another network's. */
  elsewhere?: readonly string[];
};

/**
 * When a tab is looked at, UTC, in which year's round, and what each network was awarded the year before. `networks` are
 * the names there are: what is kept under another is a name that a network had, and nobody's.
 */
export type Moment = {
  at: string;
  year: number;
  earlier: Map<string, EarlierAward[]>;
  networks?: readonly string[];
  /** When need reports are due, UTC, where a deadline is in force. */
  deadline?: string | undefined;
};

const whenOf = ({ at, year, deadline }: Moment): Pick<CheckContext, 'at' | 'year' | 'deadline'> => ({
  at,
  year,
  deadline,
});

const isThere = ({ networks }: Moment, { network }: OtherTiltak): boolean =>
  networks?.includes(network) ?? true;

/** `findings` are those at this row, which may stand at other rows too, and a column that every row lacks. */
export type RowInTab = ParsedRow & {
  cells: Record<string, string>;
  state: RowState;
  award?: TiltakAward | undefined;
  confirmed?: Confirmation | undefined;
  waived?: Waiver[] | undefined;
  /** Somebody is in it: what must be mended is told when they have left it. */
  inHand?: true;
};

/**
 * What rows are judged by: the network, the values of Plan but those about mail, and when they are due (UTC); whether
 * somebody has confirmed them changes no row.
 */
export type Governing = { network: object; plan: object; deadline?: string };

export const governingOf = (
  { place: _place, unannounced: _at, unfilled: _cells, ...network }: Network,
  plan: Plan,
  { deadline }: Pick<Moment, 'deadline'>,
): Governing => ({
  network,
  plan: Object.fromEntries(
    Object.entries(plan)
      .filter(([name]) => !Object.hasOwn(wheelParameters, name))
      .map(([name, { text, number, words }]) => [
        name,
        { text, words, ...(number === undefined ? {} : { number }) },
      ]),
  ),
  ...(deadline === undefined ? {} : { deadline }),
});

export type TabState = {
  governing: Governing;
  network: Network;
  reading: TabReading<BehovField>;
  rows: RowInTab[];
  findings: Finding[];
  /** Rows where a person has taken everything away and only our cells are left. */
  emptied: number[];
};

/** Pure: the same cells, the same kept documents and the same moment give the same stand. */
export function readTabState(
  grid: Grid,
  network: Network,
  plan: Plan,
  stored: StoredNetwork,
  moment: Moment,
): TabState {
  const reading = readTab(behov, grid);
  const missing = fieldsWithout(reading);
  const typed = reading.rows.filter((row) => isTyped(behov, row));
  const there = new Set(typed);
  const emptied = reading.rows.filter((row) => !there.has(row)).map(({ row }) => row);
  const before = new Map(stored.rows.map((row) => [row.id, row]));
  const identified = assignIds(typed, stored, network.code, missing);
  const parsed = identified.rows.map(({ raw, id }) => parseRow(raw, id));
  const texts = new Map(
    parsed.map((row) => [row.id, withMissing(textsOfRow(row.raw), missing, before.get(row.id))]),
  );
  const found = checkRows(parsed, {
    network,
    plan,
    ...whenOf(moment),
    others: (stored.others ?? []).filter((other) => isThere(moment, other)),
    earlier: moment.earlier.get(network.name) ?? [],
    typedAt: typedSince(texts, before),
  });
  const told = [...reading.findings, ...identified.findings];
  const { findings, answersTo } = withAnswers(parsed, stored, { told, found, grid });
  const byRow = findingsByRow(findings);
  const ofAll = findings.filter(({ code }) => code === 'headerMissing');
  const submitted = new Map(stored.submitted.map(({ rowId, cells }) => [rowId, contentOf(cells)]));
  const rows = parsed.map((row): RowInTab => {
    const cells = texts.get(row.id) ?? {};
    const own = [...ofAll, ...(byRow.get(row.raw.row) ?? [])];
    const sent = submitted.get(row.id);
    const standing = sent === undefined ? 'no' : sent === contentOf(cells) ? 'same' : 'changed';
    const award = stored.awards.get(row.id);
    const state = stateOfRow({ findings: own, submitted: standing, outcome: award?.outcome });
    return { ...row, cells, findings: own, award, ...answersTo(row), state };
  });
  return { governing: governingOf(network, plan, moment), network, reading, rows, findings, emptied };
}

const isQuestion = ({ severity }: Finding): boolean => severity === 'asks';

type Answers = Pick<RowInTab, 'confirmed' | 'waived'>;

/** Each error once, none that only follows from another, and no proposal that could not be accepted; and what a yes or a waiver has answered. */
function withAnswers(
  rows: ParsedRow[],
  stored: StoredNetwork,
  { told, found, grid }: { told: Finding[]; found: Finding[]; grid: Grid },
): { findings: Finding[]; answersTo: (row: ParsedRow) => Answers } {
  const asked = [...told.filter(isQuestion), ...found];
  const confirmed = confirmRows(rows, asked, confirmationsOf(stored.rows));
  const open = dropFollowOns([...told.filter((one) => !isQuestion(one)), ...confirmed.findings]);
  const waived = waiveRows(rows, open, waiversOf(stored));
  return {
    findings: withOffers(grid, mergeFindings(waived.findings)),
    answersTo: (row) => ({ confirmed: confirmed.byRow.get(row), waived: waived.byRow.get(row) }),
  };
}

/** What stood in a column that is gone now is not lost: it is kept as it was. */
const withMissing = (
  cells: Record<string, string>,
  missing: ReadonlySet<string>,
  before: StoredNetwork['rows'][number] | undefined,
): Record<string, string> =>
  missing.size === 0
    ? cells
    : Object.fromEntries(
        Object.entries(cells).map(([field, text]) => [
          field,
          missing.has(field) ? (before?.cells[field] ?? '') : text,
        ]),
      );

/** Since when the content of each row that is as it was kept has stood, by ID. */
function typedSince(
  texts: Map<string, Record<string, string>>,
  before: Map<string, StoredNetwork['rows'][number]>,
): Map<string, string> {
  const since = new Map<string, string>();
  for (const [id, cells] of texts) {
    const row = before.get(id);
    if (row && contentOf(row.cells) === contentOf(cells)) since.set(id, row.typedAt ?? row.changedAt);
  }
  return since;
}

const confirmationsOf = (rows: StoredNetwork['rows']): Map<string, Confirmation> =>
  new Map(rows.flatMap(({ id, confirmed }) => (confirmed ? [[id, confirmed] as const] : [])));

/** By row ID; what is let pass now counts with what was before, but for a row where it is taken back. */
export function waiversOf({ rows, given, takenBack }: StoredNetwork): Map<string, Waiver[]> {
  const kept = new Map(rows.flatMap(({ id, waived }) => (waived ? [[id, waived] as const] : [])));
  if (takenBack !== undefined) kept.delete(takenBack);
  if (given) kept.set(given.id, [...(kept.get(given.id) ?? []), ...given.waivers]);
  return kept;
}

/** Whether the tab, row for row, is what was submitted last. */
export const isAsSubmitted = (tabState: TabState, submitted: StoredNetwork['submitted']): boolean => {
  const now = new Map(tabState.rows.map(({ id, cells }) => [id, contentOf(cells)]));
  return (
    now.size === submitted.length &&
    submitted.every(({ rowId, cells }) => now.get(rowId) === contentOf(cells))
  );
};
