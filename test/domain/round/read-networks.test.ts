// The networks as they are typed: names that can be a tab's title, and an empty number is no 0 where the key uses it.
import { describe, expect, it } from 'vitest';
import { checkKeyNumbers } from '../../../functions/domain/plan/check-key-numbers.ts';
import { readNetworks } from '../../../functions/domain/round/read-networks.ts';
import type { Plan } from '../../../functions/domain/plan/plan.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { describe as say } from '../../../functions/text/findings/catalogue.ts';
import { gridOfRows, planOf } from '../../desk/read-seed.ts';
import { seedOf } from '../../seeded.ts';

type Row = Record<string, string | number>;
const read = (...rows: Row[]) =>
  readNetworks(
    gridOfRows(
      'Nøkkeltall',
      fixedTabs.Nøkkeltall,
      rows.map((row) => Object.assign({ code: 'A', network: 'Alfa', municipalities: 'Alfa' }, row)),
    ),
  );
const codes = (row: Row): string[] => read(row).findings.map(({ code }) => code);

describe('the name of a network', () => {
  it('fits in the title of its tab', () => {
    expect(codes({ network: 'x'.repeat(90) })).toEqual([]);
    expect(codes({ network: 'x'.repeat(91) })).toEqual(['textTooLong']);
  });

  it('holds nothing that cannot be seen or kept', () => {
    for (const network of ['Al\ud800fa', 'Al\u200bfa', 'Al\nfa', 'Al\u0000fa', 'Al\u00adfa'])
      expect([network, codes({ network })]).toEqual([network, ['networkUnreadable']]);
    for (const network of ['Trøndelag sørvest', 'Levanger-Verdal', 'Åarjelsaemien', 'Ŋárga & Čáhci', 'A/B'])
      expect([network, codes({ network })]).toEqual([network, []]);
  });

  it('and its code are told as they look in the sheet', () => {
    expect(read({ code: 1.5 }).findings.map(say)).toEqual([
      expect.stringContaining('Koden «1,5» godtas ikke'),
    ]);
  });

  it('is told without its half characters, and in part', () => {
    const { findings, values } = read({ network: `\ud800${'x'.repeat(80)}` });
    expect(values).toEqual([]);
    const [text = ''] = findings.map(say);
    expect([text.isWellFormed(), text.includes('x'.repeat(60))]).toEqual([true, false]);
  });
});

describe('a number that the key uses', () => {
  const planned = (): Plan => planOf(seedOf('vestfold-2015')).plan;
  const asked = (row: Row, change: Partial<Plan> = {}) =>
    checkKeyNumbers(read({ elevtall: 10, ...row }).values, { ...planned(), ...change }).map(
      ({ facts }) => facts,
    );
  const number = (value: number) => ({ ...planned().barnetall, number: value });

  it('must be typed, and a typed 0 is one', () => {
    expect(asked({ elevtall: '' })).toEqual([{ header: 'Elevtall', network: 'Alfa' }]);
    expect(asked({ elevtall: 0 })).toEqual([]);
    expect(asked({ elevtall: '0' })).toEqual([]);
  });

  it('is asked for where its percentage is above 0, and nowhere else', () => {
    expect(asked({})).toEqual([]);
    const mixed = { elevtall: number(60), barnetall: number(40) };
    expect(asked({}, mixed)).toEqual([{ header: 'Barnetall', network: 'Alfa' }]);
    expect(asked({ barnetall: 3 }, mixed)).toEqual([]);
  });

  it('is asked for when a pot of its own uses it', () => {
    const pots = {
      kindergartenShare: { ...planned().kindergartenShare, number: 40 },
      sectorKey: { ...planned().sectorKey, text: 'own' },
    };
    expect(asked({}, pots)).toEqual([{ header: 'Barnetall', network: 'Alfa' }]);
  });

  it('is not asked for in a cell that holds something else: that is told there already', () => {
    expect(codes({ elevtall: 'mange' })).toEqual(['integerUnreadable']);
    expect(asked({ elevtall: 'mange' })).toEqual([]);
  });
});

describe('a tab without networks', () => {
  it('says so once, and not when its lines are only wrong', () => {
    const none = readNetworks(gridOfRows('Nøkkeltall', fixedTabs.Nøkkeltall, []));
    expect(none.findings.map(({ code }) => code)).toEqual(['networkNone']);
    expect(codes({ code: 'Æ' })).toEqual(['codeUnreadable']);
  });
});
