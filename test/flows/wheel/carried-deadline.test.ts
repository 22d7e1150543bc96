// A workbook from before there was Årshjul: the deadline that stands in Plan moves over, in one write, and once.
import { beforeEach, describe, expect, it } from 'vitest';
import { planParameters } from '../../../functions/domain/plan/parameters.ts';
import { GaveUp } from '../../ports/memory-sheets.ts';
import { openInTwo, prepared, type Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { setUpAgain, setUpBothAgain } from '../round/set-up-again.ts';
import { smallSeed } from '../round/small-seed.ts';
import { wheelRow } from '../round/wheel-rows.ts';

const title = 'Årshjul';
const labels = [
  'Frist for behovsmelding',
  'Frist på lørdag eller søndag',
  'Påminnelser før fristen',
] as const;
type Old = { deadline: string | null; weekend?: string; reminders?: string; confirmed?: string };

/** As it stood: no Årshjul, and three lines in Plan, with what people had typed in them. */
function asBefore(round: Round, { deadline, weekend, reminders, confirmed = 'ja' }: Old): void {
  round.change({ deleteSheet: { sheetId: round.sheetId(title) } });
  const values = [deadline, weekend ?? null, reminders ?? null];
  const at = round.rowWhere('Plan', 'parameter', planParameters.themes.label);
  round.insertRows('Plan', at, labels.length);
  for (const [index, parameter] of labels.entries())
    round.type('Plan', at + index, {
      parameter,
      value: values[index] ?? null,
      source: index === 0 ? 'Møte i januar' : null,
      confirmed,
    });
}
const before = prepared(() => small.planted());
const inTwo = prepared(() => openInTwo(smallSeed));
let round: Round;
beforeEach(async () => {
  round = await before();
});

const fields = ['date', 'time', 'roll', 'inForce', 'reminders', 'source', 'confirmed'];
const need = (): string[] => fields.map((field) => round.shown(title, wheelRow(round, 'need'), field));
const labelsLeft = (): string[] =>
  Array.from({ length: round.rows('Plan') }, (_, at) => round.shown('Plan', at + 1, 'parameter')).filter(
    (label) => labels.some((one) => one === label),
  );
/** Every cell of Plan, by its label. */
const plan = (): string[] =>
  Array.from({ length: round.rows('Plan') }, (_, at) =>
    ['parameter', 'value', 'source', 'confirmed']
      .map((field) => round.shown('Plan', at + 1, field))
      .join('|'),
  );
const mends = async (): Promise<string[]> => {
  const done = await setUpAgain(round);
  return 'mends' in done ? done.mends.map(({ code, tab, what }) => [code, tab, what].join(' ')) : [done.why];
};

describe('the deadline that stood in Plan', () => {
  it.each([
    [
      // Sunday 1 February; 7 days before it are 5 working days, and 1 is none, so the last working day.
      { deadline: '1. februar 2026 kl. 23:59', weekend: 'flyttes til mandag', reminders: '7; 1' },
      ['01.02.2026', '23.59', 'neste arbeidsdag', 'mandag 2. februar 2026 kl. 23.59', '5, 1'],
    ],
    [
      { deadline: '1. februar 2026 kl. 12:00', weekend: 'står', reminders: 'ingen' },
      ['01.02.2026', '12.00', 'fast', 'søndag 1. februar 2026 kl. 12.00', 'ingen'],
    ],
    [
      // Empty cells counted as the standard: it stood, and 7 and 1 days before.
      { deadline: '1.3.2027', reminders: '' },
      ['01.03.2027', '23.59', 'fast', 'mandag 1. mars 2027 kl. 23.59', '5, 1'],
    ],
    [
      { deadline: '15. mai 2027', weekend: 'flyttes til mandag', reminders: '14; 7; 3' },
      ['15.05.2027', '23.59', 'neste arbeidsdag', 'tirsdag 18. mai 2027 kl. 23.59', '9, 5, 2'],
    ],
  ])('is the line of the need reports: %o', async (old, wanted) => {
    asBefore(round, old);
    await mends();
    expect(need()).toEqual([...wanted, 'Møte i januar', 'ja']);
    expect(labelsLeft()).toEqual([]);
  });

  it('is told with what stood there, and the rest of Plan is as it was; once', async () => {
    asBefore(round, { deadline: '1. februar 2026 kl. 23:59', weekend: 'står', reminders: '7; 1' });
    const others = plan().filter((line) => !labels.some((label) => line.startsWith(label)));
    const told = await mends();
    expect(told).toEqual(
      expect.arrayContaining([
        'parameterMoved Plan Frist for behovsmelding: 1. februar 2026 kl. 23:59',
        'parameterMoved Plan Påminnelser før fristen: 7; 1',
        expect.stringMatching(/^deadlineCarried Årshjul 01\.02\.2026 kl\. 23\.59, fast, påminnelser 5, 1$/),
      ]),
    );
    expect(plan()).toEqual(others);
    expect(await mends()).toEqual([]);
  });

  it('that was empty is no date of anybody: the standard one stands there, not confirmed', async () => {
    asBefore(round, { deadline: null });
    expect(await mends()).toEqual(
      expect.arrayContaining([expect.stringContaining('den sto tom, så standarddatoen står der')]),
    );
    expect(need()).toEqual(expect.arrayContaining(['01.02.2026', 'nei']));
  });

  it('that could not be read stands as it was typed, and stops there as it did', async () => {
    asBefore(round, { deadline: 'snart', weekend: 'kanskje', reminders: '7; 8.5' });
    await mends();
    expect(need().slice(0, 5)).toEqual(['snart', '23.59', 'kanskje', '', '7; 8.5']);
    const sent = await round.call('submit', 'Behov Fosen', 'koordinator.fosen@example.no');
    expect(sent.problem).toBe('rulesUnread');
    await round.call('check', title, caseWorker);
    expect(round.shown(title, wheelRow(round, 'need'), 'remark')).toContain('Leser ikke datoen for');
  });

  it('stops what is sent as long as it is in Plan, also nearly spelt', async () => {
    asBefore(round, { deadline: '1. februar 2026 kl. 23:59' });
    const row = round.rowWhere('Plan', 'parameter', labels[0]);
    await mends();
    round.insertRows('Plan', row);
    round.type('Plan', row, { parameter: 'Frist for behovsmeldingen', value: '1. mars 2026' });
    const sent = await round.call('submit', 'Behov Fosen', 'koordinator.fosen@example.no');
    expect(JSON.stringify(sent.body)).toContain('som nå står i fanen Årshjul');
  });
});

describe('a set-up that is cut', () => {
  /** Before the write of that number from now. */
  const beforeWrite = (number: number, act: () => void): void =>
    void round.sheets.beforeNext('write', () => (number > 1 ? beforeWrite(number - 1, act) : act()));
  const old = { deadline: '1. mars 2027 kl. 12:00', reminders: '7; 1' };
  const wanted = [
    '01.03.2027',
    '12.00',
    'fast',
    'mandag 1. mars 2027 kl. 12.00',
    '5, 1',
    'Møte i januar',
    'ja',
  ];

  it.each([1, 2])(
    'before write %i, or after it with a lost answer, ends the same when it is run again',
    async (n) => {
      for (const cut of [() => round.sheets.failNext(503), () => round.sheets.loseNext('givenUp')]) {
        round = await before();
        asBefore(round, old);
        beforeWrite(n, cut);
        const outcome = await setUpAgain(round).catch((error: unknown) => error);
        expect(outcome instanceof GaveUp || 'mends' in (outcome as object)).toBe(true);
        await mends();
        expect([need(), labelsLeft(), await mends()]).toEqual([wanted, [], []]);
      }
    },
  );
});

describe('in two workbooks', () => {
  it('Årshjul stands in the one that all see, with what Plan had', async () => {
    round = await inTwo();
    asBefore(round, { deadline: '1. mars 2027 kl. 12:00' });
    await setUpBothAgain(round);
    expect(need().slice(0, 2)).toEqual(['01.03.2027', '12.00']);
    expect(labelsLeft()).toEqual([]);
    expect(await setUpBothAgain(round)).toMatchObject({ mends: [] });
  });
});

describe('an Årshjul that stands', () => {
  it('keeps what is typed in it, whatever Plan still says', async () => {
    const row = wheelRow(round, 'need');
    round.type(title, row, { date: '08.02.2027', time: '09.00', what: 'Melding om behov' });
    const at = round.rowWhere('Plan', 'parameter', planParameters.themes.label);
    round.insertRows('Plan', at);
    round.type('Plan', at, { parameter: labels[0], value: '1. april 2026' });
    expect(await mends()).toEqual(['parameterMoved Plan Frist for behovsmelding: 1. april 2026']);
    expect(need().slice(0, 2)).toEqual(['08.02.2027', '09.00']);
    expect(round.shown(title, row, 'what')).toBe('Melding om behov');
  });

  it('has a line back that was deleted, confirmed by nobody; and a code that was changed, with its date', async () => {
    round.deleteRows(title, wheelRow(round, 'seminar'));
    const row = wheelRow(round, 'decision');
    round.type(title, row, { code: 'desicion', date: '20.04.2026' });
    expect(await mends()).toEqual(['codeWritten Årshjul decision', 'lineWritten Årshjul seminar']);
    expect(round.shown(title, row, 'code')).toBe('decision');
    expect(round.shown(title, row, 'date')).toBe('20.04.2026');
    const seminar = wheelRow(round, 'seminar');
    expect(['date', 'confirmed'].map((field) => round.shown(title, seminar, field))).toEqual([
      '30.09.2026',
      'nei',
    ]);
    expect(await mends()).toEqual([]);
  });
});
