// The access table: which role may use which verb, for which network. Decided here and nowhere else.
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Role } from '../domain/tabs/roller.ts';
import type { OpenRound } from './open-round.ts';
import type { Person } from './world.ts';

/** `own` = for the person's own network only; a verb without a row is refused to all. */
export const accessTable = {
  check: { network_coordinator: 'own', sf_caseworker: 'all', reader: 'none' },
  submit: { network_coordinator: 'own', sf_caseworker: 'none', reader: 'none' },
  accept: { network_coordinator: 'own', sf_caseworker: 'none', reader: 'none' },
  restore: { network_coordinator: 'own', sf_caseworker: 'none', reader: 'none' },
  allocate: { network_coordinator: 'none', sf_caseworker: 'all', reader: 'none' },
  return: { network_coordinator: 'none', sf_caseworker: 'all', reader: 'none' },
  changes: { network_coordinator: 'own', sf_caseworker: 'all', reader: 'none' },
  compare: { network_coordinator: 'none', sf_caseworker: 'all', reader: 'none' },
  why: { network_coordinator: 'all', sf_caseworker: 'all', reader: 'all' },
  pack: { network_coordinator: 'none', sf_caseworker: 'all', reader: 'none' },
  export: { network_coordinator: 'own', sf_caseworker: 'all', reader: 'none' },
  import: { network_coordinator: 'own', sf_caseworker: 'none', reader: 'none' },
} as const satisfies Record<string, Record<Role, 'own' | 'all' | 'none'>>;

export type Verb = keyof typeof accessTable;

/** Nothing when the person may; else why not, and who may. `network` is that of the tab, if it has one. */
export function refuseAccess(
  verb: Verb,
  by: Person,
  round: OpenRound,
  network?: string,
): Refusal | undefined {
  const lines = round.roles.filter(({ email }) => email === by.email.toLowerCase());
  if (lines.length === 0) return refuse('noRole', { email: by.email });
  const grants = lines.map((line) => ({ grant: accessTable[verb][line.role], network: line.network }));
  if (grants.some(({ grant }) => grant === 'all')) return undefined;
  const own = grants.filter(({ grant }) => grant === 'own');
  if (own.some((line) => line.network === network && network !== undefined)) return undefined;
  const may = (Object.keys(accessTable[verb]) as Role[]).filter((role) => accessTable[verb][role] !== 'none');
  return own.length > 0
    ? refuse('notYourNetwork', {
        network: network ?? '',
        own: own.map((line) => line.network ?? '').join(', '),
      })
    : refuse('roleMayNot', { verb, may: may.join(',') });
}
