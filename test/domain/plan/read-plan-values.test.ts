// What each kind of parameter makes of its cell, and what counts when the cell is empty, unknown or not there.
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../../functions/domain/sheet/cells.ts';
import { type ParameterName, planParameters } from '../../../functions/domain/plan/parameters.ts';
import { readPlan } from '../../../functions/domain/plan/read-plan.ts';

type Typed = Partial<Record<ParameterName, CellValue>>;
const headers = ['Parameter', 'Verdi', 'Kan være', 'Gjelder fra', 'Kilde', 'Bekreftet', 'Merknad'];
const required: Typed = { themes: 'Lesing', partners: 'Nord universitet' };
const gridOf = (...rows: CellValue[][]): Grid => ({
  title: 'Plan',
  sheetId: 1,
  rows: [headers, ...rows].map((row) => row.map((value) => ({ value }))),
});
const rowsOf = (typed: Typed, confirmed: CellValue = 'ja') =>
  Object.entries(planParameters).map(([name, { label }]) => [
    label,
    typed[name as ParameterName] ?? null,
    null,
    null,
    null,
    confirmed,
  ]);
const readTyped = (typed: Typed) => readPlan(gridOf(...rowsOf({ ...required, ...typed })));
const valueOf = (name: ParameterName, value: CellValue) => readTyped({ [name]: value }).plan[name];
const common = { confirmed: true, source: '', validFrom: '' };
const rowOf = (name: ParameterName) => Object.keys(planParameters).indexOf(name) + 1;
const place = (row: number, column: number) => ({ title: 'Plan', row, column });

describe('a value that is typed', () => {
  it.each<[ParameterName, CellValue, object]>([
    ['base', '100 000', { text: '100 000', number: 100_000, words: [] }],
    ['base', '100 000 kr', { text: '100 000 kr', number: 100_000, words: [] }],
    ['base', 100_000, { text: '100000', number: 100_000, words: [] }],
    ['unit', 100, { text: '100', number: 100, words: [] }],
    ['elevtall', '100', { text: '100', number: 100, words: [] }],
    ['kindergartenShare', '40 %', { text: '40 %', number: 40, words: [] }],
    ['kindergartenShare', '40 Prosent ', { text: '40 Prosent', number: 40, words: [] }],
    ['baseMode', ' MINSTEBELØP', { text: 'floor', words: ['minstebeløp'] }],
    ['themes', 'Lesing; Skriving;; ', { text: 'Lesing; Skriving;;', words: ['Lesing', 'Skriving'] }],
  ])('for %s as «%s» counts', (name, typed, value) => {
    expect(valueOf(name, typed)).toEqual({ ...value, ...common, standard: false });
    expect(readTyped({ [name]: typed }).findings.filter(({ code }) => code === 'planValue')).toEqual([]);
  });

  it('has its source, its first day and whether it is confirmed', () => {
    const [label] = rowsOf({})[0]!;
    const { plan, findings } = readPlan(gridOf([label!, 5, null, '1.1.2026', ' Vedtak 7 ', 'JA']));
    expect(plan.base).toMatchObject({ source: 'Vedtak 7', validFrom: '1.1.2026', confirmed: true });
    expect(findings.filter(({ code }) => code === 'planUnconfirmed')).toEqual([]);
  });

  it('that nobody has confirmed counts, and is told at its cell', () => {
    for (const confirmed of ['nei', null, 'jada']) {
      const { plan, findings } = readPlan(
        gridOf([planParameters.base.label, 5, null, null, null, confirmed]),
      );
      expect(plan.base).toMatchObject({ number: 5, confirmed: false });
      expect(findings.filter(({ places }) => places[0]?.row === 1)).toEqual([
        {
          code: 'planUnconfirmed',
          severity: 'tells',
          places: [place(1, 5)],
          facts: { parameter: planParameters.base.label },
        },
      ]);
    }
  });
});

describe('a value that is not accepted', () => {
  it.each<[ParameterName, CellValue]>([
    ['base', 'mye'],
    ['base', '5 %'],
    ['unit', '5 %'],
    ['unit', 0],
    ['unit', 10_001],
    ['kindergartenShare', 101],
    ['kindergartenShare', '4 % 0'],
    ['kindergartenShare', '% 40'],
    ['baseMode', 'begge'],
    ['baseMode', 'toString'],
    ['digestDay', 'lørdag'],
    ['mailsPerDay', 0],
  ])('for %s, as «%s», counts as the standard, and stops', (name, typed) => {
    const { plan, findings } = readTyped({ [name]: typed });
    expect(plan[name]).toEqual(valueOf(name, null));
    expect(findings.filter(({ code }) => code === 'planValue')).toMatchObject([
      {
        severity: 'stops',
        places: [place(rowOf(name), 1)],
        facts: { text: String(typed), parameter: planParameters[name].label },
      },
    ]);
  });
});

describe('every standard', () => {
  it.each(Object.keys(planParameters) as ParameterName[])('is a value that is accepted: %s', (name) => {
    expect(valueOf(name, null)).toMatchObject({ standard: true });
    expect(readTyped({}).findings).toEqual([]);
  });
});

describe('an empty value', () => {
  it.each<[ParameterName, object]>([
    ['base', { text: '0', number: 0, words: [] }],
    ['cap', { text: '', words: [] }],
    ['elevtall', { text: '100', number: 100, words: [] }],
    ['kindergartenShare', { text: '', words: [] }],
    ['baseMode', { text: 'additive', words: ['tillegg'] }],
    ['tieOrder', { text: '', words: [] }],
  ])('of %s means its standard', (name, value) => {
    expect(valueOf(name, ' ')).toEqual({ ...value, ...common, standard: true });
  });

  it('needs no confirmation', () => {
    const { findings } = readPlan(gridOf(...rowsOf(required, '')));
    expect(findings.map(({ code }) => code)).toEqual(['planUnconfirmed', 'planUnconfirmed']);
  });

  it('stops where nothing counts without it', () => {
    for (const themes of [null, ';'])
      expect(readTyped({ themes }).findings).toEqual([
        {
          code: 'missing',
          severity: 'stops',
          places: [place(rowOf('themes'), 1)],
          facts: { header: planParameters.themes.label },
        },
      ]);
  });
});

describe('a row of the Plan', () => {
  const { label } = planParameters.base;
  const others = (text: string) => ({ text });

  it('that is not there is told once, and its standard counts unconfirmed', () => {
    const { plan, findings, places } = readPlan(
      gridOf(...rowsOf(required).filter(([name]) => name !== label)),
    );
    expect(plan.base).toEqual({ text: '0', number: 0, words: [], standard: true, confirmed: false });
    expect(findings).toEqual([
      {
        code: 'planMissing',
        severity: 'tells',
        places: [place(0, 0)],
        facts: { parameter: label, standard: '0' },
      },
    ]);
    expect([places.has('base'), places.get('themes')]).toEqual([false, place(rowOf('themes') - 1, 1)]);
  });

  it('is looked for by its header, and a header we do not know is told', () => {
    const grid = {
      title: 'Plan',
      sheetId: 1,
      rows: [
        ['Mitt', 'Verdi', 'Parameter'],
        ['', 7, label],
      ].map((row) => row.map((value) => ({ value }))),
    };
    const { plan, findings } = readPlan(grid);
    expect(plan.base.number).toBe(7);
    expect(findings[0]).toMatchObject({ code: 'headerUnknown', facts: { header: 'Mitt' } });
    expect(findings.find(({ code }) => code === 'planMissing')?.places).toEqual([place(0, 2)]);
  });

  it('with a label we do not know is told, whatever it says', () => {
    const { findings } = readPlan(gridOf(...rowsOf(required), ['Bonus', 5]));
    const row = Object.keys(planParameters).length + 1;
    expect(findings).toEqual([
      { code: 'planUnknown', severity: 'tells', places: [place(row, 0)], facts: others('Bonus') },
    ]);
  });

  it('that stands twice stops, and the first counts', () => {
    const again = label.toUpperCase();
    const { plan, findings } = readPlan(
      gridOf(...rowsOf({ ...required, base: 7 }), [again, 9, null, null, null, 'ja']),
    );
    const row = Object.keys(planParameters).length + 1;
    expect(plan.base.number).toBe(7);
    expect(findings).toEqual([
      { code: 'planTwice', severity: 'stops', places: [place(row, 0)], facts: others(again) },
    ]);
  });

  it('may hold five thousand signs', () => {
    const text = 'x'.repeat(5000);
    expect(readTyped({ themes: text }).findings).toEqual([]);
    const { plan, findings } = readTyped({ themes: `${text}x` });
    expect(plan.themes).toMatchObject({ words: [], standard: true });
    expect(findings).toEqual([
      {
        code: 'textTooLong',
        severity: 'stops',
        places: [place(rowOf('themes'), 1)],
        facts: { header: planParameters.themes.label, length: 5001, longest: 5000 },
      },
    ]);
  });
});
