// The access table: which role may use which verb, for which network. Decided here and nowhere else.
import type { Role } from '../../domain/tabs/roller.ts';

/** Owners, universities, the forum and whoever decides: they read what is proposed, and act in none of today's tabs. */
const othersNone = {
  owner_rep: 'none',
  uh_rep: 'none',
  forum_member: 'none',
  governor_decider: 'none',
} as const;
const othersAll = { owner_rep: 'all', uh_rep: 'all', forum_member: 'all', governor_decider: 'all' } as const;

/** `own` = for the person's own network only; a verb without a row is refused to all. */
export const accessTable = {
  check: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none', ...othersNone },
  todo: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none', ...othersNone },
  fold: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none', ...othersNone },
  submit: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none', ...othersNone },
  accept: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none', ...othersNone },
  restore: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none', ...othersNone },
  allocate: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  move: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  publish: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  return: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  waive: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  changes: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none', ...othersNone },
  compare: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  why: { network_coordinator: 'all', governor_caseworker: 'all', reader: 'all', ...othersAll },
  pack: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  export: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none', ...othersNone },
  print: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none', ...othersNone },
  import: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none', ...othersNone },
  wheel: { network_coordinator: 'all', governor_caseworker: 'all', reader: 'all', ...othersAll },
  setWheel: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
  resend: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none', ...othersNone },
} as const satisfies Record<string, Record<Role, 'own' | 'all' | 'none'>>;

/** What the queue and the scheduler may ask of `api`, and the verbs that are done for it: no other, and in nobody's name. */
export const machineTable = { work: ['check'], sweep: ['check'] } as const satisfies Record<
  string,
  (keyof typeof accessTable)[]
>;

export type MachineVerb = keyof typeof machineTable;

export type Verb = keyof typeof accessTable;
