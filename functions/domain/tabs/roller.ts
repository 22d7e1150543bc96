// The tab «Roller»: who has which role for which network; the functions decide by it.
import { defineTab } from '../sheet/column.ts';

/** The words of the dropdown and the role they give. */
export const roleWords = {
  koordinator: 'network_coordinator',
  saksbehandler: 'governor_caseworker',
  leser: 'reader',
} as const;
export type Role = (typeof roleWords)[keyof typeof roleWords];

export const roller = defineTab({
  kind: 'roller',
  typedBy: 'governor',
  frozenColumns: 1,
  columns: [
    {
      field: 'email',
      header: 'E-post',
      kind: 'text',
      owner: 'person',
      required: true,
      width: 280,
      help: 'Adressen personen logger inn med.',
    },
    {
      field: 'role',
      header: 'Rolle',
      kind: 'choice',
      owner: 'person',
      required: true,
      choices: Object.keys(roleWords),
      width: 140,
      help: 'Hva personen gjør i runden.',
    },
    {
      field: 'network',
      header: 'Nettverk',
      kind: 'text',
      owner: 'person',
      width: 190,
      help: 'Nettverket en koordinator hører til. Tom for de andre.',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 400,
      wraps: true,
      help: 'Hva som må rettes. Settes av løsningen.',
    },
  ],
});
export type RollerField = (typeof roller.columns)[number]['field'];
