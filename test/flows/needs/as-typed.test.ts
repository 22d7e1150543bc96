// What people type as Google keeps it: a day and a percentage are numbers there, and count as what the cell shows.
import { beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../../functions/domain/plan/read-plan.ts';
import { planParameters } from '../../../functions/domain/plan/parameters.ts';
import { fullRow } from '../round/full-row.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const row = 6;
const year = new Date().getFullYear();

let round: Round;
beforeEach(async () => {
  round = await small.planted();
  round.type(tab, row, fullRow);
});

const check = () => round.call('check', tab, fosen);
const note = (field: string): string => round.note(tab, row, field);
const status = (): string => round.shown(tab, row, 'status');

/** All number formats under the headers are taken away, as in a workbook that nobody has set up so. */
const forgetFormats = (of: string) => {
  const range = { sheetId: round.sheetId(of), startRowIndex: 1 };
  round.change({ repeatCell: { range, cell: {}, fields: 'userEnteredFormat.numberFormat' } });
};

describe('an amount', () => {
  it.each([
    ['12.5', `12.05.${year}`],
    ['1.2.26', '01.02.2026'],
    ['25 %', '25 %'],
    ['12,5%', '12,5 %'],
  ])('typed as «%s» is told as the %s that it became, and is no kroner', async (typed, seen) => {
    round.enter(tab, row, { soughtUh: typed });
    await check();
    expect(status()).toBe('Må rettes');
    expect(note('soughtUh')).toContain(`«${seen}» kan ikke leses som et beløp`);
  });

  it('typed again where a date stood is still shown as one, so the way out is told till it is taken', async () => {
    round.enter(tab, row, { soughtUh: '12.5' });
    round.enter(tab, row, { soughtUh: '12500' });
    await check();
    expect(note('soughtUh')).toContain('«22.03.1934» kan ikke leses som et beløp');
    expect(note('soughtUh')).toContain('velg Format → Tall → Tall');
    forgetFormats(tab);
    await check();
    expect([note('soughtUh'), status()]).toEqual(['', 'Klar']);
  });

  it.each(['14000', 'kr 14000', '14000 kr', '14 000', "'14 000"])(
    'typed as «%s» is 14 000',
    async (typed) => {
      round.enter(tab, row, { soughtUh: typed });
      await check();
      expect([note('soughtUh'), status()]).toEqual(['', 'Klar']);
    },
  );
});

describe('a day', () => {
  it.each(['1.1.26', '01.01.2026', '2026-01-01'])('typed as «%s» is that day', async (typed) => {
    round.enter(tab, row, { uhAgrees: 'ja', uhAgreedOn: typed });
    await check();
    expect([round.value(tab, row, 'uhAgreedOn'), note('uhAgreedOn')]).toEqual([46023, '']);
  });

  it('where a priority is asked for is none', async () => {
    round.enter(tab, row, { priority: '1.2.26' });
    await check();
    expect(note('priority')).toContain('«01.02.2026» er ikke et helt tall');
  });
});

describe('the governor’s tabs', () => {
  it.each([
    ['Nøkkeltall', 'elevtall', '1.2.26', '01.02.2026'],
    ['Nøkkeltall', 'elevtall', '25 %', '25 %'],
    ['Budsjett', 'amount', '1.2.26', '01.02.2026'],
    ['Budsjett', 'amount', '25 %', '25 %'],
  ])('%s tells at %s that «%s» is no number of its kind', async (title, field, typed, seen) => {
    round.enter(title, 1, { [field]: typed });
    await round.call('check', title, caseWorker);
    expect(round.note(title, 1, field)).toContain(`«${seen}»`);
  });

  it.each([
    ['as it was set up', () => undefined],
    ['without its formats', () => forgetFormats('Plan')],
  ])('Plan %s has percentages as they were typed', async (_, prepare) => {
    prepare();
    const rowOf = (name: 'elevtall' | 'barnetall' | 'base') =>
      round.rowWhere('Plan', 'parameter', planParameters[name].label);
    round.enter('Plan', rowOf('elevtall'), { value: '25 %' });
    round.enter('Plan', rowOf('barnetall'), { value: '75%' });
    round.enter('Plan', rowOf('base'), { value: '25 %' });
    const [grid] = await round.sheets.port.read(round.seed.spreadsheetId, ['Plan']);
    const { plan, findings } = readPlan(grid!);
    expect([plan.elevtall.number, plan.barnetall.number]).toEqual([25, 75]);
    const wrong = findings.filter(({ code }) => code === 'planValue');
    expect(wrong.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ parameter: planParameters.base.label, text: '25 %' }),
    ]);
  });
});
