// Which round a workbook belongs to, as set-up wrote it in the workbook itself: a copy brings it along, and is known by it.

export type WorkbookIdentity = {
  /** The workbook it was written in. */
  spreadsheetId: string;
  /** `trondelag/2026` */
  round: string;
  /** Where what was sent and computed lies. */
  store: string;
};

/** Why what stands in a workbook is not of the round that is asked for. */
export type ForeignWorkbook = {
  why: 'copy' | 'round' | 'store' | 'unreadable';
  standing: string;
  /** Where a round has two workbooks, and it is the office's that is another's. */
  book?: 'office';
};

/** What the workbook keeps it under. */
export const identityKey = 'innstilling';

export const writeIdentity = ({ spreadsheetId, round, store }: WorkbookIdentity): string =>
  JSON.stringify({ spreadsheetId, round, store });

const filled = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What was written; `unreadable` is what is none of ours. */
export function readIdentity(text: string): WorkbookIdentity | 'unreadable' {
  try {
    const { spreadsheetId, round, store } = JSON.parse(text) as Record<string, unknown>;
    if (!filled(spreadsheetId) || !filled(round) || !filled(store)) return 'unreadable';
    return { spreadsheetId, round, store };
  } catch {
    return 'unreadable';
  }
}

/** Nothing when all of it is this round's, or when nothing is written: a workbook of the version before has none. */
export function foreignTo(here: WorkbookIdentity, text: string | undefined): ForeignWorkbook | undefined {
  if (text === undefined) return undefined;
  const standing = readIdentity(text);
  if (standing === 'unreadable') return { why: 'unreadable', standing: '' };
  if (standing.spreadsheetId !== here.spreadsheetId) return { why: 'copy', standing: standing.round };
  if (standing.round !== here.round) return { why: 'round', standing: standing.round };
  return standing.store === here.store ? undefined : { why: 'store', standing: standing.store };
}
