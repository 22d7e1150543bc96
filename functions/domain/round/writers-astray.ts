// Who may write in the tabs, beside who stands in Roller: somebody who may not yet, or who still may.
import { headerKey } from '../../basics/same-text.ts';
import type { Grid } from '../sheet/cells.ts';
import { compareWriters } from '../sheet/writers.ts';
import { tabOf } from '../tabs/index.ts';
import type { RoleLine } from './roles/role-line.ts';

/** A person, and the tabs it is about. */
export type Writer = { email: string; tabs: string[] };

/** `open` are tabs that are no longer closed for others, `unseen` those that do not say who may write there. */
export type WritersAstray = { lacking: Writer[]; left: Writer[]; open: string[]; unseen: string[] };

/** Those who type in a network's tab. */
export const coordinatorsOf = (roles: RoleLine[], network: string): string[] =>
  roles.filter((line) => headerKey(line.network ?? '') === headerKey(network)).map(({ email }) => email);

/** Those who type in the county governor's tabs. */
export const caseWorkersIn = (roles: RoleLine[]): string[] =>
  roles.filter(({ role }) => role === 'governor_caseworker').map(({ email }) => email);

/** Tabs that are none of the round's are left out; `editors` of a tab may write everywhere in it. */
export function writersAstray(grids: Grid[], roles: RoleLine[], networks: string[]): WritersAstray {
  const names = new Set(networks.map(headerKey));
  const [lacking, left] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const [open, unseen]: [string[], string[]] = [[], []];
  for (const { title, writers, editors } of grids) {
    const known = tabOf(title);
    const { network } = known ?? {};
    if (!known) continue;
    if (network !== undefined && !names.has(headerKey(network))) continue;
    const byNobody = known.tab.typedBy === 'nobody';
    if (writers === 'unseen') unseen.push(title);
    else if (writers === undefined || (editors === undefined && !byNobody)) open.push(title);
    else if (editors !== undefined && !byNobody) {
      const may = network === undefined ? caseWorkersIn(roles) : coordinatorsOf(roles, network);
      const compared = compareWriters([...may, ...editors], writers, editors);
      for (const email of compared.lacking) lacking.set(email, [...(lacking.get(email) ?? []), title]);
      for (const email of compared.left) left.set(email, [...(left.get(email) ?? []), title]);
    }
  }
  return { lacking: listed(lacking), left: listed(left), open, unseen };
}

const listed = (people: Map<string, string[]>): Writer[] =>
  [...people].map(([email, tabs]) => ({ email, tabs }));
