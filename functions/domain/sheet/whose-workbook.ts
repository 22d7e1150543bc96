// What a workbook that is set up is to know itself by, from what it says now and what is asked for; or why that must be said first.
import { type WorkbookIdentity, readIdentity } from './workbook-identity.ts';

/** `round` and `store` are what was said; `standardStore` is where it lies when nothing is said nor written. */
export type Wanted = { round?: string | undefined; store?: string | undefined; standardStore: string };

/** Why set-up stops before it does anything; `standing` is the round that is written in the workbook. */
export type SetUpStop = {
  why: 'roundUnsaid' | 'copyUnsaid' | 'roundTaken' | 'unreadable' | 'noNetwork';
  standing: string;
  /** Where it is the office's workbook that stops it. */
  book?: 'office';
};

/** Whose what we wrote there was: of this round it stays, of others it is taken out. */
export type Whose = { identity: WorkbookIdentity; leftBy: 'thisRound' | 'others' };

export function whoseWorkbook(
  spreadsheetId: string,
  text: string | undefined,
  { round, store, standardStore }: Wanted,
): Whose | SetUpStop {
  const standing = text === undefined ? undefined : readIdentity(text);
  const here = store ?? standardStore;
  if (standing === undefined || standing === 'unreadable') {
    if (round === undefined) return { why: standing ?? 'roundUnsaid', standing: '' };
    return { identity: { spreadsheetId, round, store: here }, leftBy: standing ? 'others' : 'thisRound' };
  }
  if (standing.spreadsheetId !== spreadsheetId) {
    if (round === undefined) return { why: 'copyUnsaid', standing: standing.round };
    const leftBy = round === standing.round ? 'thisRound' : 'others';
    return { identity: { spreadsheetId, round, store: here }, leftBy };
  }
  if (round !== undefined && round !== standing.round) return { why: 'roundTaken', standing: standing.round };
  return { identity: { ...standing, store: store ?? standing.store }, leftBy: 'thisRound' };
}
