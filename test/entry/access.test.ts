// Who may do what: every cell of the access table, each tried in a round of its own.
import { describe, expect, it } from 'vitest';
import { accessTable, type Verb } from '../../functions/flows/job/access-table.ts';
import { verbs } from '../../functions/verbs.ts';
import { type Round, prepared } from '../flows/round/round.ts';
import { small } from '../flows/round/rounds.ts';
import { caseWorker, fosen, reader } from '../seeded.ts';

const people = {
  koordinator: fosen,
  saksbehandler: caseWorker,
  leser: reader,
  eierrepresentant: 'eier@example.no',
  'UH-partner': 'uh@example.no',
  forumsmedlem: 'forum@example.no',
  beslutter: 'beslutter@example.no',
  gåttUt: 'ute@example.no',
  ikkeBegynt: 'ny@example.no',
  fremmed: 'fremmed@example.no',
} as const;
/** Each with a column of their own in the table; the others have the same rights. */
const seeded = { koordinator: fosen, saksbehandler: caseWorker, leser: reader };
type Who = keyof typeof people;

/** Those whom the seed does not have; the last two have everything, but not today. */
const lines = [
  { email: people.eierrepresentant, role: 'eierrepresentant', owner: 'Malvik' },
  { email: people['UH-partner'], role: 'UH-partner', institution: 'NTNU' },
  { email: people.forumsmedlem, role: 'forumsmedlem', forum: 'skole' },
  { email: people.beslutter, role: 'beslutter' },
  { email: people.gåttUt, role: 'saksbehandler', validTo: '14.01.2026' },
  { email: people.gåttUt, role: 'koordinator', network: 'Fosen', validTo: '14.01.2026' },
  { email: people.ikkeBegynt, role: 'saksbehandler', validFrom: '16.01.2026' },
  { email: people.ikkeBegynt, role: 'koordinator', network: 'Fosen', validFrom: '16.01.2026' },
];
const peopled = prepared(async () => {
  const round = await small.planted();
  for (const line of lines) round.type('Roller', round.rows('Roller') + 1, line);
  return round;
});

/**
 * `eget` = for the own network's tab only. The last says which tabs the verb is about: a network's alone, all of
 * them, or in a tab that is no network's whatever `check` may there, or the proposal whoever may publish one.
 */
const table: Record<
  Verb,
  [
    koordinator: string,
    saksbehandler: string,
    leser: string,
    andre: string,
    tabs: 'nettverk' | 'alle' | 'som check' | 'innstilling' | 'som eget',
  ]
> = {
  check: ['eget', 'ja', 'nei', 'nei', 'alle'],
  todo: ['eget', 'ja', 'nei', 'nei', 'alle'],
  fold: ['eget', 'ja', 'nei', 'nei', 'som eget'],
  submit: ['eget', 'nei', 'nei', 'nei', 'nettverk'],
  allocate: ['nei', 'ja', 'nei', 'nei', 'alle'],
  move: ['nei', 'ja', 'nei', 'nei', 'alle'],
  publish: ['nei', 'ja', 'nei', 'nei', 'alle'],
  return: ['nei', 'ja', 'nei', 'nei', 'nettverk'],
  waive: ['nei', 'ja', 'nei', 'nei', 'nettverk'],
  changes: ['eget', 'ja', 'nei', 'nei', 'nettverk'],
  compare: ['nei', 'ja', 'nei', 'nei', 'alle'],
  why: ['ja', 'ja', 'ja', 'ja', 'alle'],
  pack: ['nei', 'ja', 'nei', 'nei', 'alle'],
  export: ['eget', 'ja', 'nei', 'nei', 'nettverk'],
  print: ['eget', 'ja', 'nei', 'nei', 'innstilling'],
  import: ['eget', 'nei', 'nei', 'nei', 'nettverk'],
  accept: ['eget', 'nei', 'nei', 'nei', 'som check'],
  restore: ['eget', 'nei', 'nei', 'nei', 'nettverk'],
  wheel: ['ja', 'ja', 'ja', 'ja', 'alle'],
  setWheel: ['nei', 'ja', 'nei', 'nei', 'alle'],
  resend: ['nei', 'ja', 'nei', 'nei', 'alle'],
};

const tabs = { eget: 'Behov Fosen', annet: 'Behov Innherred', ingen: 'Innstilling' } as const;
type Network = keyof typeof tabs;

/** The problem that the person must be told; `may` when none about who they are. */
function expected(verb: Verb, who: Who, network: Network): string {
  const [koordinator, saksbehandler, leser, andre, about] = table[verb];
  if (network === 'ingen' && about === 'nettverk') return 'notABehovTab';
  if (network === 'ingen' && about === 'som check') return expected('check', who, network);
  if (network === 'ingen' && about === 'innstilling') return expected('publish', who, network);
  if (network === 'ingen' && about === 'som eget') return expected(verb, who, 'eget');
  if (who === 'fremmed') return 'noRole';
  if (who === 'gåttUt' || who === 'ikkeBegynt') return 'roleNotNow';
  const grant = who in seeded ? { koordinator, saksbehandler, leser }[who as keyof typeof seeded] : andre;
  if (grant === 'nei') return 'roleMayNot';
  return grant === 'eget' && network !== 'eget' ? 'notYourNetwork' : 'may';
}

const cells = (Object.keys(table) as Verb[]).flatMap((verb) =>
  (Object.keys(people) as Who[]).flatMap((who) =>
    (Object.keys(tabs) as Network[]).map((network) => ({ verb, who, network })),
  ),
);
const refusals = ['noRole', 'roleNotNow', 'notYourNetwork', 'roleMayNot', 'notABehovTab'];

const standing = (round: Round): string =>
  JSON.stringify([round.workbook.get({ includeGridData: true }), ...round.allStored()]);

describe('the access table', () => {
  it('has a row here for every verb of the API, and no other', () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(verbs).toSorted());
    expect(Object.keys(accessTable).toSorted()).toEqual(Object.keys(verbs).toSorted());
  });

  it.each(cells)('$verb by $who in the tab of $network network', async ({ verb, who, network }) => {
    const round = await peopled();
    const before = standing(round);
    const { status, problem } = await round.call(verb, tabs[network], people[who]);
    const wanted = expected(verb, who, network);
    expect(refusals.includes(problem) ? problem : 'may').toBe(wanted);
    expect(status === 401 || status === 403).toBe(wanted !== 'may' && wanted !== 'notABehovTab');
    expect(wanted === 'may' || standing(round) === before).toBe(true);
  });
});
