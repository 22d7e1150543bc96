// Every name that something else is held to, changed where it is typed: nothing is held against its own former self,
// nothing counts twice, and what cannot follow is told at its place.
import { describe, expect, it } from 'vitest';
import { planRow } from '../../seeded.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

/** A name, in the cell where it is defined; `beside` is what whoever renames it renames too. */
type Name = {
  what: string;
  tab: string;
  field: string;
  rowOf: (round: Round) => number;
  from: string;
  to: string;
  beside?: (round: Round, from: string, to: string) => void;
  /** Where another name is told, and in which words; what is not told follows. */
  told?: [tab: string, words: RegExp];
};

const inPlan = (name: Parameters<typeof planRow>[0]) => ({
  tab: 'Plan',
  field: 'value',
  rowOf: () => planRow(name),
});
const inNokkeltall = (field: string, text: string) => ({
  tab: 'Nøkkeltall',
  field,
  rowOf: (round: Round) => round.rowWhere('Nøkkeltall', 'elevtall', elevtallOf[text]!),
});
const elevtallOf: Record<string, string> = {};
const network = 'Fosen';
const moveTab = (round: Round, from: string, to: string): void => {
  round.rename(`Behov ${from}`, `Behov ${to}`);
  round.type('Roller', round.rowWhere('Roller', 'email', 'koordinator.fosen@example.no'), { network: to });
};

const names: Name[] = [
  {
    what: 'a network',
    ...inNokkeltall('network', network),
    from: network,
    to: 'Fosen-regionen',
    beside: moveTab,
  },
  { what: "a network's code", ...inNokkeltall('code', network), from: 'FOS', to: 'FSN' },
  {
    what: 'a municipality',
    ...inNokkeltall('municipalities', network),
    from: 'Åfjord',
    to: 'Nye-Åfjord',
    told: ['Behov Fosen', /Åfjord.*Kommuner|Kommuner.*Åfjord|«Åfjord»/],
  },
  { what: 'a partner', ...inPlan('partners'), from: 'NTNU', to: 'NTNU-Oslo', told: ['Behov Fosen', /NTNU/] },
  {
    what: 'a partner without room',
    ...inPlan('partners'),
    from: 'Steinerhøyskolen',
    to: 'Steiner-skolen',
    told: ['Plan', /Partnere uten ledig kapasitet: «Steinerhøyskolen H26»/],
  },
  {
    what: 'a theme',
    ...inPlan('themes'),
    from: 'Overganger',
    to: 'Over-ganger',
    told: ['Behov Fosen', /Overganger/],
  },
  {
    what: 'an award of before',
    ...inPlan('earlierAwards'),
    from: 'Tilsagn 2025',
    to: 'Tilsagn-fjor',
    told: ['Behov Fosen', /Tilsagn 2025/],
  },
  {
    what: 'a tiltak',
    tab: 'Behov Fosen',
    field: 'measure',
    rowOf: () => 2,
    from: 'Skrivestrategier på mellomtrinnet',
    to: 'Skrive-strategier',
  },
  {
    what: 'a person',
    tab: 'Roller',
    field: 'email',
    rowOf: (round) => round.rowWhere('Roller', 'network', network),
    from: 'koordinator.fosen@example.no',
    to: 'ny-koordinator.fosen@example.no',
  },
];

const tabs = ['Behov Fosen', 'Behov Innherred', 'Behov Værnes'];
const checked = prepared(async () => {
  const round = await small.planted();
  round.type('Plan', planRow('partnersFull'), { value: 'Steinerhøyskolen H26' });
  round.type('Plan', planRow('earlierAwards'), { value: 'Tilsagn 2025; Tilsagn 2024' });
  await settle(round);
  for (let row = 1; row <= round.rows('Nøkkeltall'); row++)
    elevtallOf[round.shown('Nøkkeltall', row, 'network')] = round.shown('Nøkkeltall', row, 'elevtall');
  return round;
});

/** As whoever waits a while: all tabs are checked, and once more, when nothing is new. */
async function settle(round: Round): Promise<void> {
  for (const _ of ['once', 'and again'])
    expect((await round.sweep()).body).toMatchObject({ refused: 0, faults: 0 });
}

const behovTabs = (round: Round): string[] =>
  (round.workbook.get().sheets ?? []).flatMap(({ properties }) =>
    properties?.title?.startsWith('Behov ') ? [properties.title] : [],
  );
const columnOf = (round: Round, tab: string, field: string): string[] =>
  Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, field));
const remarks = (round: Round): string[] => behovTabs(round).flatMap((tab) => columnOf(round, tab, 'remark'));
const ids = (round: Round): string[] => behovTabs(round).flatMap((tab) => columnOf(round, tab, 'id'));

/** Everything that people see of it, but for what is typed. */
const seen = (round: Round) => ({
  rows: tabs.map((tab) => ['id', 'status', 'remark'].map((field) => columnOf(round, tab, field))),
  start: columnOf(round, 'Start', 'subject')
    .map((subject, at) => [subject, round.shown('Start', at + 1, 'sentence')].join(': '))
    .filter((line) => line !== ': ' && !line.endsWith('I orden.'))
    .toSorted(),
  remarks: ['Nøkkeltall', 'Plan', 'Roller'].map((tab) => columnOf(round, tab, 'remark')),
});

/** The lines of Start that are about a network. */
const linesOfNetworks = (round: Round): { subject: string; sentence: string }[] =>
  columnOf(round, 'Start', 'subject')
    .map((subject, at) => ({ subject, sentence: round.shown('Start', at + 1, 'sentence') }))
    .filter(({ sentence }) => /^\d+ tiltak, søkt/.test(sentence));
const kroner = (text: string): number =>
  Number((/søkt ([\d\s]+) kr/.exec(text)?.[1] ?? '').replaceAll(/\D/g, ''));

/** Rows that are kept as typed, under whatever name: each ID and what it seeks. */
function kept(round: Round): string[] {
  const rows = [...round.allStored()].flatMap(([key, json]) => {
    const row = JSON.parse(json) as { state?: string; id: string; cells?: Record<string, string> };
    return key.startsWith('storedRow') && row.state === 'typed' ? [row] : [];
  });
  return rows.map(({ id, cells }) => [id, cells?.['soughtOwner'], cells?.['soughtUh']].join(' ')).toSorted();
}

/** The same tiltak, each once and to the krone, whatever is called what. */
function holds(round: Round, before: Round): void {
  expect(remarks(round).filter((text) => text.includes('står også'))).toEqual([]);
  expect(ids(round)).toEqual(ids(before));
  expect(kept(round)).toEqual(kept(before));
  const subjects = linesOfNetworks(round).map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual(
    columnOf(round, 'Nøkkeltall', 'network')
      .map((text) => text.trim())
      .toSorted(),
  );
  const sum = (of: Round) => linesOfNetworks(of).reduce((total, { sentence }) => total + kroner(sentence), 0);
  expect(sum(round)).toBe(sum(before));
}

function rename(round: Round, { tab, field, rowOf, beside }: Name, from: string, to: string): void {
  const row = rowOf(round);
  const text = round.shown(tab, row, field);
  expect(text).toContain(from);
  round.type(tab, row, { [field]: text.replace(from, to) });
  beside?.(round, from, to.trim());
}

describe.each(names)('$what whose name is changed', (name) => {
  const { from, to, told } = name;
  it.each([
    ['to another', to],
    ['to another with another dash', to.replace('-', '–')],
    ['in its letters alone', from.toUpperCase()],
    ['by a space behind it', `${from} `],
  ])('%s: nothing is lost or counted twice, and changed back all is as before', async (how, now) => {
    const before = await checked();
    const round = await checked();
    rename(round, name, from, now);
    await settle(round);
    holds(round, before);
    const isOther = how.includes('another');
    const [where, words] = (isOther && told) || [];
    const said = where === undefined ? remarks(round) : columnOf(round, where, 'remark').join('\n');
    expect(words === undefined ? said : words.test(String(said))).toEqual(
      words === undefined ? remarks(before) : true,
    );
    rename(round, name, now.trim(), from);
    await settle(round);
    expect(seen(round)).toEqual(seen(before));
  });
  it('twice in a row is as once', async () => {
    const before = await checked();
    const round = await checked();
    rename(round, name, from, to);
    await settle(round);
    rename(round, name, to, `${to}2`);
    await settle(round);
    holds(round, before);
    rename(round, name, `${to}2`, from);
    await settle(round);
    expect(seen(round)).toEqual(seen(before));
  });
});

describe.each([
  ['names of two networks', 'network'],
  ['codes of two networks', 'code'],
])('the %s that are exchanged in Nøkkeltall', (_what, field) => {
  const exchange = (round: Round): void => {
    const rows = ['Fosen', 'Innherred'].map((one) =>
      round.rowWhere('Nøkkeltall', 'elevtall', elevtallOf[one]!),
    );
    const [first, second] = rows.map((row) => round.shown('Nøkkeltall', row, field));
    round.type('Nøkkeltall', rows[0]!, { [field]: second! });
    round.type('Nøkkeltall', rows[1]!, { [field]: first! });
  };
  it('give no tiltak to another network, nor an ID twice, and exchanged back all is as before', async () => {
    const before = await checked();
    const round = await checked();
    exchange(round);
    await settle(round);
    holds(round, before);
    for (const [tab, row] of [
      ['Behov Fosen', 6],
      ['Behov Innherred', 6],
    ] as const)
      round.type(tab, row, { measure: `Nytt i ${tab}` });
    await settle(round);
    expect(new Set(ids(round)).size).toBe(ids(before).length + 2);
    expect(kept(round).map((line) => line.split(' ')[0])).toEqual(ids(round).toSorted());
    for (const tab of ['Behov Fosen', 'Behov Innherred']) round.deleteRows(tab, 6);
    exchange(round);
    await settle(round);
    expect(seen(round)).toEqual(seen(before));
  });
});

it('a name that nothing is held to any more is no line of Start', async () => {
  const round = await checked();
  round.deleteRows('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', network));
  await round.call('check', 'Start', caseWorker);
  expect(linesOfNetworks(round).map(({ subject }) => subject)).not.toContain(network);
});
