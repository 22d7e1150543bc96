// The seed workbooks: the real figures are real, the faults are those announced, the rest is clean.
import { describe, expect, it } from 'vitest';
import { seeds } from '../../desk/seed/index.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import { expected } from '../../desk/seed/vestfold-2015.ts';
import { readRoles } from '../../functions/domain/round/read-roles.ts';
import { behovTitle, fixedTabs } from '../../functions/domain/tabs/index.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { budgetOf, gridOfRows, mended, networksOf, planOf, soughtBy, standOf } from './read-seed.ts';

const seedOf = (name: string): Seed => seeds[name] ?? expect.fail(`no seed ${name}`);
const trondelag = seedOf('trondelag-2026');
const vestfold = seedOf('vestfold-2015');
const faults = trondelag.faults ?? [];

const codesOf = (found: { code: string }[]): string[] => found.map(({ code }) => code).toSorted();

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

describe('both seed workbooks', () => {
  it.each(Object.values(seeds))('$name has a tab for every network and every code is its own', (seed) => {
    const { values, findings } = networksOf(seed);
    expect(findings).toEqual([]);
    expect(Object.keys(seed.behov)).toEqual(values.map(({ name }) => name));
  });

  it.each(Object.values(seeds))('$name has a plan whose values are all accepted', (seed) => {
    expect(planOf(seed).findings.filter(({ severity }) => severity !== 'tells')).toEqual([]);
  });

  it.each(Object.values(seeds))('$name submits only networks in which nothing is found', (seed) => {
    for (const name of seed.submitted) expect([name, standOf(seed, name).findings]).toEqual([name, []]);
  });

  it.each(Object.values(seeds))('$name has a coordinator in every network', (seed) => {
    const { values, findings } = readRoles(
      gridOfRows('Roller', fixedTabs.Roller, seed.roller),
      networksOf(seed).values,
      `${seed.year}-01-15`,
    );
    expect(findings).toEqual([]);
    const coordinated = new Set(values.flatMap(({ network }) => network ?? []));
    expect([...coordinated].toSorted()).toEqual(Object.keys(seed.behov).toSorted());
    const others = values.filter(({ network }) => network === undefined).map(({ role }) => role);
    expect(others.toSorted()).toEqual(['governor_caseworker', 'reader']);
  });

  it.each(Object.values(seeds))('$name knows no address outside example.no', (seed) => {
    const addresses = JSON.stringify(seed).match(/[^\s"]+@[^\s"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(Object.keys(seed.behov).length);
    expect(addresses.filter((address) => !address.endsWith('@example.no'))).toEqual([]);
  });
});

describe('Trøndelag 2026', () => {
  it('holds the ten amounts and the coordination of 2025', () => {
    const { values } = networksOf(trondelag);
    expect(Object.fromEntries(values.map(({ name, lastYear }) => [name, lastYear]))).toEqual({
      'Ytre Namdal': 477858,
      'Midtre Namdal': 631555,
      'Indre Namdal': 435932,
      Innherred: 831311,
      Fosen: 689360,
      'Levanger-Verdal': 795907,
      Værnes: 530000,
      'Trondheim-Malvik': 3044907,
      'Trøndelag sørvest': 1013317,
      Gauldal: 919200,
    });
    expect(sum(values.map(({ lastYear }) => lastYear ?? 0))).toBe(9369347);
    expect(sum(values.map(({ coordination }) => coordination))).toBe(1300000);
  });

  it('says at every real and every example figure which it is', () => {
    const words = /Ekte tall|Eksempel|eksempler|Valg:|Alle kjente beløp|eksempel/;
    const sources = [...trondelag.budsjett, ...trondelag.nokkeltall, ...Object.values(trondelag.plan)].map(
      (row) => String(row?.source),
    );
    const needs = Object.values(trondelag.behov).flatMap((rows) => rows.map(({ need }) => String(need)));
    expect([...sources, ...needs].filter((text) => !words.test(text))).toEqual([]);
  });

  it('has the budget of 2025 with coordination counted twice and a rest 1 400 000 too low', () => {
    const { lines, budget } = budgetOf(trondelag);
    expect(lines.findings).toEqual([]);
    expect(budget).toMatchObject({ frame: 20776000, coordination: 1300000, pot: 14026000 });
    const asks = budget.findings.filter(({ severity }) => severity !== 'tells');
    expect(asks.map(({ code }) => code)).toEqual(['budgetLineContained', 'budgetRestDiffers']);
    expect(asks[1]?.facts).toMatchObject({
      stated: '3\u00a0256\u00a0653\u00a0kr',
      difference: '1\u00a0400\u00a0000\u00a0kr',
      correct: '4\u00a0656\u00a0653\u00a0kr',
    });
  });

  it('says plainly that the pre-announced frames are larger than the pot, and by how much', () => {
    const frames = sum(networksOf(trondelag).values.map(({ preAnnounced }) => preAnnounced ?? 0));
    const { pot } = budgetOf(trondelag).budget;
    expect(frames).toBeGreaterThan(pot);
    const note = trondelag.about.find((line) => line.startsWith('Forhåndsrammene')) ?? '';
    for (const amount of [frames, pot]) expect(note.replaceAll(' ', '')).toContain(`${amount}kr`);
    for (const { source } of trondelag.nokkeltall)
      expect(source).toContain('forhåndsramme (satt høyt; til sammen mer enn potten)');
  });

  it('has some sixty rows in ten networks', () => {
    const rows = Object.values(trondelag.behov).flat();
    expect(rows.length).toBeGreaterThanOrEqual(58);
    expect(rows.length).toBeLessThanOrEqual(65);
    expect(Object.keys(trondelag.behov)).toHaveLength(10);
  });

  it('has ten rows with ten different faults in the four networks that have not submitted', () => {
    expect(faults).toHaveLength(10);
    expect(new Set(faults.map(({ code }) => code)).size).toBe(10);
    expect(new Set(faults.map(({ network, row }) => `${network}/${row}`)).size).toBe(10);
    const faulty = new Set(faults.map(({ network }) => network));
    expect(faulty.size).toBe(4);
    expect([...faulty, ...trondelag.submitted].toSorted()).toEqual(Object.keys(trondelag.behov).toSorted());
  });

  it.each(['Innherred', 'Fosen', 'Værnes', 'Trøndelag sørvest'])(
    'in %s exactly the announced faults are found, and none after they are mended',
    (name) => {
      const announced = faults.filter(({ network }) => network === name);
      const found = standOf(trondelag, name).findings;
      expect(codesOf(found)).toEqual(codesOf(announced));
      for (const { code, row, field } of announced) {
        const place = { row: row + 1, column: behov.columns.findIndex((column) => column.field === field) };
        expect(found.find((finding) => finding.code === code)?.places).toContainEqual({
          title: behovTitle(name),
          ...place,
        });
      }
      expect(standOf(trondelag, name, mended(trondelag, name)).findings).toEqual([]);
    },
  );

  it('asks when mended for about a quarter more than the pot, every network more than it got last year', () => {
    const sought = networksOf(trondelag).values.map(({ name, lastYear }) => {
      const tabState = standOf(trondelag, name, mended(trondelag, name));
      expect([name, soughtBy(tabState) > (lastYear ?? 0)]).toEqual([name, true]);
      return soughtBy(tabState);
    });
    expect(sum(sought)).toBe(17410000);
    expect(sum(sought) / budgetOf(trondelag).budget.pot).toBeCloseTo(1.24, 2);
  });
});

describe('Vestfold 2015', () => {
  it('holds 29 132 pupils and 12 156 children in 14 municipalities', () => {
    const { values } = networksOf(vestfold);
    expect(values).toHaveLength(14);
    expect(sum(values.map(({ indicators }) => indicators.elevtall))).toBe(29132);
    expect(sum(values.map(({ indicators }) => indicators.barnetall))).toBe(12156);
  });

  it('has a pot of exactly 3 000 000, and both expected distributions use it to the krone', () => {
    const { budget } = budgetOf(vestfold);
    expect(budget.pot).toBe(3000000);
    expect(budget.findings.filter(({ severity }) => severity !== 'tells')).toEqual([]);
    expect(sum(Object.values(expected.elevtall))).toBe(3000000);
    expect(sum(Object.values(expected.barnetall))).toBe(3000000);
  });

  it('asks in every municipality for more than any key gives it', () => {
    for (const name of vestfold.submitted) {
      const most = Math.max(expected.elevtall[name] ?? Infinity, expected.barnetall[name] ?? Infinity);
      expect(soughtBy(standOf(vestfold, name))).toBeGreaterThan(most);
    }
  });
});
