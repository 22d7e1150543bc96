// The access table: which role may use which verb, for which network. Decided here and nowhere else.
import type { Role } from '../../domain/tabs/roller.ts';

/** `own` = for the person's own network only; a verb without a row is refused to all. */
export const accessTable = {
  check: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none' },
  todo: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none' },
  fold: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none' },
  submit: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none' },
  accept: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none' },
  restore: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none' },
  allocate: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  move: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  publish: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  return: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  waive: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  changes: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none' },
  compare: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  why: { network_coordinator: 'all', governor_caseworker: 'all', reader: 'all' },
  pack: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
  export: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none' },
  print: { network_coordinator: 'own', governor_caseworker: 'all', reader: 'none' },
  import: { network_coordinator: 'own', governor_caseworker: 'none', reader: 'none' },
  resend: { network_coordinator: 'none', governor_caseworker: 'all', reader: 'none' },
} as const satisfies Record<string, Record<Role, 'own' | 'all' | 'none'>>;

/** What the queue and the scheduler may ask of `api`, and the verbs that are done for it: no other, and in nobody's name. */
export const machineTable = { work: ['check'], sweep: ['check'] } as const satisfies Record<
  string,
  (keyof typeof accessTable)[]
>;

export type MachineVerb = keyof typeof machineTable;

export type Verb = keyof typeof accessTable;
