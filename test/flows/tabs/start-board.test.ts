// The tab Start as a board: a line a network with its link, status, rows ready, sought against frame, and who does what next.
import { beforeEach, describe, expect, it } from 'vitest';
import { linkTo } from '../../../functions/flows/tabs/formulas/link-formula.ts';
import { notesSubject } from '../../../functions/text/tabs/start-lines.ts';
import { fullRow } from '../round/full-row.ts';
import { type Round, openRound, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';
import { smallSeed } from '../round/small-seed.ts';
import { typeDeadline } from '../round/wheel-rows.ts';

const tab = 'Behov Fosen';
const about = ['Ekte: rammen.', 'Eksempel: behovene.', 'Eksempel: navnene.'];
const nothingTyped = prepared(() =>
  openRound({ ...smallSeed, about, behov: { ...smallSeed.behov, Fosen: [] } }),
);
let round: Round;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const lineOf = (subject: string) => {
  const row = round.rowWhere('Start', 'subject', subject);
  const [status, ready, frame, next] = ['status', 'ready', 'frame', 'next'].map((field) =>
    plain(round.shown('Start', row, field)),
  );
  return { status, ready, frame, next };
};
const column = (field: string): string[] =>
  Array.from({ length: round.rows('Start') }, (_, at) => round.shown('Start', at + 1, field));
/** The formula of a line's link. */
const linkOf = (subject: string): unknown => {
  const at = `Start!B${round.rowWhere('Start', 'subject', subject) + 1}`;
  const [sheet] = round.workbook.get({ ranges: [at], includeGridData: true }).sheets ?? [];
  return sheet?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredValue?.formulaValue;
};
const names = smallSeed.nokkeltall.map(({ network }) => String(network));

describe('after the first check of anything', () => {
  beforeEach(async () => {
    round = await nothingTyped();
    typeDeadline(round, '1. februar 2026 kl. 12:00');
    await round.call('check', tab, fosen);
  });

  it('the round stands first, each network after it as in Nøkkeltall, and the notes about the example last, whole', () => {
    expect(column('subject')).toEqual(['Runden', ...names, notesSubject, '', '']);
    expect(column('sentence').slice(-3)).toEqual(about);
  });
  it('a line leads to the tab of its own network', () => {
    expect(linkOf('Fosen')).toBe(`=HYPERLINK("#gid=${round.sheetId(tab)}";"${tab}")`);
    expect(round.shown('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'tab')).toBe(tab);
  });
  it('a network whose tab no check has read says so, and nothing is invented', () => {
    expect(lineOf('Innherred')).toEqual({ status: '', ready: 'ikke kontrollert', frame: '', next: '' });
  });
  it('the round says how many days are left, and which day that was counted', () => {
    expect(lineOf('Runden')).toMatchObject({ status: '17 dager igjen', ready: '0 av 3 sendt' });
    expect(lineOf('Runden').next).toBe(
      'Frist 1. februar 2026 kl. 12.00 (per 15. januar 2026). Nettverkene: skriv og send inn.',
    );
  });
  it.each([
    ['2026-01-31T22:00:00Z', '1 dag igjen'],
    ['2026-01-31T23:30:00Z', 'Frist i dag'],
    ['2026-02-01T11:30:00Z', 'Fristen er ute'],
  ])('at %s: %s, by the clock in Oslo', async (instant, words) => {
    round.clock.pass((Date.parse(instant) - round.clock.now().getTime()) / 1000);
    await round.call('check', tab, fosen);
    expect(lineOf('Runden').status).toBe(words);
  });
  it('a line that comes later stands over the notes, which keep their order', async () => {
    round.rename('Tiltak', 'Tiltakene');
    await round.call('check', 'Roller', caseWorker);
    expect(column('subject')).toEqual(['Runden', ...names, 'Faner', notesSubject, '', '']);
    expect(column('sentence').slice(-3)).toEqual(about);
    expect(lineOf('Faner').next).toBe('Les «Hvor står det» lenger til høyre.');
  });
});

describe('a network', () => {
  beforeEach(async () => {
    round = await nothingTyped();
    round.type('Nøkkeltall', names.indexOf('Fosen') + 1, { preAnnounced: 1_000_000 });
  });
  const checked = async (...rows: Parameters<Round['type']>[2][]) => {
    rows.forEach((row, at) => round.type(tab, at + 1, row));
    await round.call('check', tab, fosen);
    return lineOf('Fosen');
  };
  /** As its sentence says it, kroner. */
  const soughtNow = (): number => {
    const sentence = plain(round.shown('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'sentence'));
    return Number(/søkt ([\d ]+) kr/.exec(sentence)?.[1]?.replaceAll(' ', ''));
  };
  const whole = (priority: number) => ({ ...fullRow, priority, measure: `Tiltak ${priority}` });

  it('that has written nothing is told where to begin', async () => {
    expect(await checked()).toMatchObject({
      status: 'Ikke sendt inn',
      ready: '0 av 0 rader',
      next: 'Nettverket: skriv ett tiltak per rad.',
    });
  });
  it('that must mend says how many rows, and how many are ready of all', async () => {
    expect(await checked(whole(1), { ...whole(2), end: 'V20' })).toMatchObject({
      status: 'Må rettes',
      ready: '1 av 2 rader',
      next: 'Nettverket: rett 1 rad (se Merknad), og send inn.',
    });
  });
  it('shows what it seeks as a part of its pre-announced frame, in blocks and in figures', async () => {
    const { frame } = await checked(whole(1));
    const percent = Math.floor(soughtNow() / 10_000);
    expect(frame).toMatch(new RegExp(`^█*░* ${percent} % av forhåndsrammen$`));
    expect(frame?.match(/[█░]/g)).toHaveLength(10);
  });
  it('that seeks a krone above its frame never has 100 %', async () => {
    await checked(whole(1));
    round.type('Nøkkeltall', names.indexOf('Fosen') + 1, { preAnnounced: soughtNow() - 1 });
    expect((await checked()).frame).toBe('██████████+ 101 % av forhåndsrammen');
  });
  it('without a pre-announced frame shows the sum and says that there is none', async () => {
    round.type('Nøkkeltall', names.indexOf('Fosen') + 1, { preAnnounced: null });
    expect((await checked(whole(1))).frame).toMatch(/^[\d ]+ kr; ingen forhåndsramme$/);
  });
});

it('says who acts next as the round goes: the county governor, and then the forum', async () => {
  round = await small.sent();
  expect(lineOf('Fosen')).toMatchObject({
    status: 'Sendt inn',
    next: 'Statsforvalteren: vurder, og beregn fordelingen.',
  });
  expect(lineOf('Runden').ready).toBe('3 av 3 sendt');
  round = await small.proposed();
  expect(lineOf('Fosen').next).toBe('Samarbeidsforum: drøft forslaget.');
  expect(linkOf('Innstillingen')).toBe(`=HYPERLINK("#gid=${round.sheetId('Innstilling')}";"Innstilling")`);
});

it.each([
  'Behov A"&IMPORTXML("https://x.example";"//a")&"',
  'Behov ";"b") ;IMAGE("https://x.example")',
  'Behov =1+1',
])('a title is text in the link, whatever stands in it: %s', async (title) => {
  round = await small.planted();
  const { formula } = linkTo(7, title);
  const cell = { userEnteredValue: { formulaValue: formula } };
  const start = { sheetId: round.sheetId('Start'), rowIndex: 1, columnIndex: 1 };
  round.change({ updateCells: { start, fields: 'userEnteredValue', rows: [{ values: [cell] }] } });
  expect(round.shown('Start', 1, 'tab')).toBe(title);
});

describe('a workbook of the version before', () => {
  /** Two columns, and the notes over everything. */
  const old = prepared(async () => {
    const opened = await nothingTyped();
    const sheetId = opened.sheetId('Start');
    await opened.call('check', tab, fosen);
    const range = { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 6 };
    const source = { sheetId, dimension: 'ROWS', startIndex: 5, endIndex: 8 };
    opened.change({ moveDimension: { source, destinationIndex: 1 } }, { deleteDimension: { range } });
    return opened;
  });
  const setUp = () => setUpAgain(round);
  const rows = (): string[][] =>
    (
      round.workbook.get({ ranges: ['Start'], includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData ?? []
    ).map(({ values = [] }) => values.map(({ formattedValue }) => formattedValue ?? ''));
  beforeEach(async () => {
    round = await old();
  });

  it('goes on with what it has', async () => {
    await round.call('check', tab, fosen);
    expect(rows()[0]?.slice(0, 2)).toEqual(['Hva', 'Hvor står det']);
    const own = rows().find(([subject]) => subject === 'Fosen');
    expect(own?.[1]).toMatch(/^Ingen tiltak er skrevet ennå\./);
  });
  it('gets the columns and the order from set-up, keeps every text, and has nothing left to do', async () => {
    const before = rows().flat().filter(Boolean).toSorted();
    expect('why' in (await setUp())).toBe(false);
    expect(rows()[0]).toEqual(['Hva', 'Fane', 'Status', 'Klart', 'Søkt mot ramme', 'Neste', 'Hvor står det']);
    expect(column('subject')).toEqual(['Runden', ...names, notesSubject, '', '']);
    const after = rows().flat();
    for (const text of before) expect(after).toContain(text);
    expect((await setUp()) as object).toMatchObject({ mends: [] });
    await round.call('check', tab, fosen);
    expect(lineOf('Fosen').next).toBe('Nettverket: skriv ett tiltak per rad.');
  });
});
