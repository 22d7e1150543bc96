// The Plan as it is typed: what is accepted, said in words that can be followed, and nothing that only follows.
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../functions/domain/sheet/cells.ts';
import { type ParameterName, planParameters } from '../../../functions/domain/plan/parameters.ts';
import { readPlan } from '../../../functions/domain/plan/read-plan.ts';
import { describe as say } from '../../../functions/text/findings/catalogue.ts';

type Typed = Partial<Record<ParameterName, string | number>>;

const gridOf = (typed: Typed): Grid => ({
  title: 'Plan',
  sheetId: 1,
  rows: [
    ['Parameter', 'Verdi', 'Kan være', 'Gjelder fra', 'Kilde', 'Bekreftet', 'Merknad'].map((value) => ({
      value,
    })),
    ...Object.entries(planParameters).map(([name, { label }]) =>
      [label, typed[name as ParameterName] ?? null, null, null, null, 'ja'].map((value) => ({ value })),
    ),
  ],
});

const required: Typed = { themes: 'Lesing', partners: 'Nord universitet' };
/** The sentences that stop, for a Plan that is right but for `typed`. */
const stops = (typed: Typed): string[] =>
  readPlan(gridOf({ ...required, ...typed }))
    .findings.filter(({ severity }) => severity === 'stops')
    .map((finding) => say(finding).replaceAll('\u00a0', ' '));

describe('a value of the Plan', () => {
  it('is whole percent from 0 to 100 where it is a share', () => {
    expect(stops({ kindergartenShare: 0 })).toEqual([]);
    expect(stops({ kindergartenShare: '100 %' })).toEqual([]);
    for (const wrong of [101, '120 %', -1, '12,5'])
      expect(stops({ kindergartenShare: wrong })).toEqual([
        expect.stringContaining('godtas ikke. Skriv et helt tall fra 0 til 100.'),
      ]);
  });

  it('is at least the least where it is a count', () => {
    expect(stops({ unit: 1 })).toEqual([]);
    expect(stops({ unit: 10_000 })).toEqual([]);
    for (const wrong of [0, 10_001])
      expect(stops({ unit: wrong })).toEqual([
        expect.stringContaining('Skriv et helt antall kroner fra 1 til 10 000, for eksempel 1.'),
      ]);
  });

  it('is one of the choices, each in quotes, since a choice may hold a comma', () => {
    expect(stops({ aboveFrame: 'loddtrekning' })).toEqual([
      expect.stringContaining(
        'Skriv «kuttes etter nøkkelen», «prioritetstrinn», «minstebeløp, så prioritetstrinn», «én rangering av alle tiltak», «tak per nettverk» eller «tak ved forhåndsrammen».',
      ),
    ]);
  });

  it('is told as it looks in the sheet: with a comma', () => {
    expect(stops({ elevtall: 1.5 })).toEqual([expect.stringContaining('«1,5» godtas ikke')]);
  });

  it('is repeated in part when it is long, and refused when nobody could have meant it', () => {
    const [long] = stops({ aboveFrame: 'ja '.repeat(1000) });
    expect(long).toContain('ja ja');
    expect(long?.length).toBeLessThan(300);
    expect(stops({ themes: 'x'.repeat(50_000) })).toEqual([
      expect.stringContaining('Temaer: teksten har 50000 tegn, og det er plass til 5000.'),
    ]);
  });
});

describe('what only follows from a value that can’t be read', () => {
  it('is not said of the sum of the key', () => {
    expect(stops({ elevtall: 'mye', barnetall: 50 })).toEqual([
      expect.stringContaining('Nøkkel: prosent elevtall: «mye» godtas ikke'),
    ]);
    expect(stops({ elevtall: 100, barnetall: 50 })).toEqual([
      expect.stringContaining('Nøkkelen er 150 prosent'),
    ]);
  });

  it('is not said of a choice about a share', () => {
    const sectorKey = 'barnetall og elevtall';
    expect(stops({ sectorKey, kindergartenShare: 'halvparten' })).toEqual([
      expect.stringContaining('«halvparten» godtas ikke'),
    ]);
    expect(stops({ sectorKey })).toEqual([
      expect.stringContaining('har ingen virkning når «Prosent til barnehage» ikke er fylt ut'),
    ]);
  });
});

describe('beside a value', () => {
  const column = { validFrom: 3, source: 4, confirmed: 5 };
  const beside = (field: keyof typeof column, value: string) => {
    const grid = gridOf(required);
    grid.rows[1]![column[field]] = { value };
    return readPlan(grid)
      .findings.filter(({ code }) => code !== 'planUnconfirmed')
      .map((one) => [one.severity, say(one)]);
  };
  it.each(['validFrom', 'source', 'confirmed'] as const)(
    'what is too long to be kept with a run stops: %s',
    (field) => {
      expect(beside(field, 'x'.repeat(5001))).toEqual([['stops', expect.stringContaining('plass til 5000')]]);
      expect(beside('source', 'x'.repeat(5000))).toEqual([]);
    },
  );
  it('an error of a formula is told', () => {
    expect(beside('source', '#REF!')).toEqual([['tells', expect.stringContaining('#REF!')]]);
    expect(beside('confirmed', 'nei')).toEqual([]);
  });
});
