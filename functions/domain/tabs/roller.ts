// The tab «Roller»: who has which role, for what and how long, and how they get their e-mail; the functions decide by it.
import { defineTab } from '../sheet/column.ts';

/** The words of the dropdown and the role they give. */
export const roleWords = {
  koordinator: 'network_coordinator',
  saksbehandler: 'governor_caseworker',
  leser: 'reader',
  eierrepresentant: 'owner_rep',
  'UH-partner': 'uh_rep',
  forumsmedlem: 'forum_member',
  beslutter: 'governor_decider',
} as const;
export type Role = (typeof roleWords)[keyof typeof roleWords];

/** Which of the two forums a member sits in. */
export const forumWords = { skole: 'school', barnehage: 'kindergarten' } as const;
export const languageWords = { bokmål: 'nb', nynorsk: 'nn' } as const;
export type Language = (typeof languageWords)[keyof typeof languageWords];
/** Which e-mails somebody wants: all, or those that must be sent. */
export const noticeWords = { alt: 'all', 'bare det jeg må ha': 'necessary' } as const;

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
      width: 170,
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
    {
      field: 'institution',
      header: 'Institusjon',
      kind: 'text',
      owner: 'person',
      mayLack: 'together',
      width: 170,
      help: 'Universitetet eller høgskolen en UH-partner svarer for. Tom for de andre.',
    },
    {
      field: 'owner',
      header: 'Eier',
      kind: 'text',
      owner: 'person',
      mayLack: 'together',
      width: 170,
      help: 'Kommunen eller den private eieren en eierrepresentant svarer for. Tom for de andre.',
    },
    {
      field: 'forum',
      header: 'Forum',
      kind: 'choice',
      owner: 'person',
      mayLack: 'together',
      choices: Object.keys(forumWords),
      width: 110,
      help: 'Forumet et forumsmedlem sitter i. Den som sitter i begge, får to rader. Tom for de andre.',
    },
    {
      field: 'deputyFor',
      header: 'Vara for',
      kind: 'text',
      owner: 'person',
      mayLack: 'together',
      width: 220,
      help: 'E-postadressen til den dette er vara for, slik den står i E-post. Varaen får e-posten når raden til den andre er gått ut.',
    },
    {
      field: 'validFrom',
      header: 'Gjelder fra',
      kind: 'date',
      owner: 'person',
      mayLack: 'together',
      width: 110,
      help: 'Første dag med rollen. Tom: fra nå.',
    },
    {
      field: 'validTo',
      header: 'Gjelder til',
      kind: 'date',
      owner: 'person',
      mayLack: 'together',
      width: 110,
      help: 'Siste dag med rollen. Tom: til raden slettes.',
    },
    {
      field: 'sharedMailbox',
      header: 'Felles postkasse',
      kind: 'choice',
      owner: 'person',
      mayLack: 'together',
      choices: ['ja', 'nei'],
      width: 130,
      help: 'ja når flere leser e-posten som kommer til adressen. Tom: nei.',
    },
    {
      field: 'language',
      header: 'Språk',
      kind: 'choice',
      owner: 'person',
      mayLack: 'together',
      choices: Object.keys(languageWords),
      width: 110,
      help: 'Målformen i e-post til adressen. Det holder i én av radene til adressen. Tom: bokmål.',
    },
    {
      field: 'notices',
      header: 'Varsler',
      kind: 'choice',
      owner: 'person',
      mayLack: 'together',
      choices: Object.keys(noticeWords),
      width: 170,
      help: 'Hvilke e-poster adressen får for denne rollen. Tom: alt.',
    },
  ],
});
export type RollerField = (typeof roller.columns)[number]['field'];
