// A line of Nøkkeltall as a network: every number where it belongs, an empty one named, and nothing that stands twice.
import { describe, expect, it } from 'vitest';
import { readNetworks } from '../../../functions/domain/round/read-networks.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Record<string, string | number>;
const columns = fixedTabs.Nøkkeltall.columns.map(({ field }) => field as string);
const place = (row: number, field: string) => ({ title: 'Nøkkeltall', row, column: columns.indexOf(field) });
const read = (...rows: Row[]) =>
  readNetworks(
    gridOfRows(
      'Nøkkeltall',
      fixedTabs.Nøkkeltall,
      rows.map((row) => Object.assign({ code: 'A', network: 'Alfa', municipalities: 'Os' }, row)),
    ),
  );
const findingOf = (...rows: Row[]) => {
  const { values, findings } = read(...rows);
  return { values: values.map(({ name }) => name), findings };
};

describe('a line of Nøkkeltall', () => {
  it('gives all that is typed', () => {
    const typed = {
      elevtall: '1 200',
      barnetall: 600,
      arsverk: 50,
      geografi: '12,5',
      utfordringer: 3,
      preAnnounced: '900 000',
      commitment: 100_000,
      base: 50_000,
      lastYear: '800.000',
      coordination: 200_000,
      asOf: '1.10.2025',
      source: 'GSI',
    };
    const { values, findings } = read({
      ...typed,
      code: 'al1',
      municipalities: 'Os, Rissa (til 2017)',
    });
    expect(findings).toEqual([]);
    expect(values).toStrictEqual([
      {
        code: 'AL1',
        name: 'Alfa',
        municipalities: ['Os', 'Rissa'],
        terms: [{ name: 'Rissa', from: undefined, to: '2017-12-31' }],
        indicators: { elevtall: 1200, barnetall: 600, arsverk: 50, geografi: 125, utfordringer: 3 },
        decimals: { geografi: 1 },
        preAnnounced: 900_000,
        commitment: 100_000,
        base: 50_000,
        lastYear: 800_000,
        coordination: 200_000,
        asOf: '1.10.2025',
        source: 'GSI',
        place: place(1, 'network'),
      },
    ]);
  });

  it('counts an empty number as 0 and names it; what need not be there is not', () => {
    expect(read({ barnetall: 0 }).values).toStrictEqual([
      {
        code: 'A',
        name: 'Alfa',
        municipalities: ['Os'],
        terms: [],
        indicators: { elevtall: 0, barnetall: 0, arsverk: 0, geografi: 0, utfordringer: 0 },
        coordination: 0,
        unfilled: [
          { indicator: 'elevtall', place: place(1, 'elevtall') },
          { indicator: 'arsverk', place: place(1, 'arsverk') },
          { indicator: 'geografi', place: place(1, 'geografi') },
          { indicator: 'utfordringer', place: place(1, 'utfordringer') },
        ],
        unannounced: place(1, 'preAnnounced'),
        place: place(1, 'network'),
      },
    ]);
  });

  it('without a code or a name is no network yet', () => {
    expect(findingOf({ code: '' })).toMatchObject({ values: [], findings: [{ code: 'missing' }] });
    expect(findingOf({ network: '' })).toMatchObject({ values: [], findings: [{ code: 'missing' }] });
  });

  it('without municipalities is a network that lacks them', () => {
    expect(read({ municipalities: '' }).values).toMatchObject([{ municipalities: [], terms: [] }]);
    expect(findingOf({ municipalities: '' })).toMatchObject({
      values: ['Alfa'],
      findings: [{ code: 'missing' }],
    });
  });

  it('has a code of one to eight letters and figures', () => {
    for (const code of ['A', 'ABCDEF12', 'a-'.slice(0, 1), 7])
      expect(findingOf({ code })).toMatchObject({ values: ['Alfa'], findings: [] });
    for (const code of ['ABCDEF123', 'A-1', 'Å', 'A B', '1.2'])
      expect(findingOf({ code })).toEqual({
        values: [],
        findings: [
          { code: 'codeUnreadable', severity: 'stops', places: [place(1, 'code')], facts: { text: code } },
        ],
      });
  });

  it('may not have another’s code or name, whatever the case', () => {
    const second = { code: 'B', network: 'Beta' };
    expect(findingOf({}, second)).toEqual({ values: ['Alfa', 'Beta'], findings: [] });
    expect(findingOf({}, { ...second, code: 'a' })).toEqual({
      values: ['Alfa'],
      findings: [{ code: 'codeTwice', severity: 'stops', places: [place(2, 'code')], facts: { text: 'a' } }],
    });
    expect(findingOf({}, { ...second, network: 'ALFA' })).toEqual({
      values: ['Alfa'],
      findings: [
        { code: 'networkTwice', severity: 'stops', places: [place(2, 'network')], facts: { text: 'ALFA' } },
      ],
    });
  });

  it('that counts for nothing takes no code and no name from the next', () => {
    const bad = { code: 'A', network: 'Al\u0000fa' };
    expect(findingOf(bad, {})).toMatchObject({ values: ['Alfa'], findings: [{ code: 'networkUnreadable' }] });
  });

  it('with a time that can’t be read is a network, and stops', () => {
    expect(findingOf({ municipalities: 'Os, Rissa (til x), Bø (fra y)' })).toEqual({
      values: ['Alfa'],
      findings: [
        {
          code: 'memberUnreadable',
          severity: 'stops',
          places: [place(1, 'municipalities')],
          facts: { text: 'Rissa (til x), Bø (fra y)' },
        },
      ],
    });
  });

  it('with a number that can’t be read counts it as 0, and stops', () => {
    expect(read({ coordination: 'mye' })).toMatchObject({
      values: [{ coordination: 0 }],
      findings: [{ code: 'amountUnreadable' }],
    });
  });
});

describe('a tab without networks', () => {
  it('stops at the place for the first code', () => {
    expect(readNetworks(gridOfRows('Nøkkeltall', fixedTabs.Nøkkeltall, [])).findings).toEqual([
      { code: 'networkNone', severity: 'stops', places: [place(0, 'code')], facts: {} },
    ]);
  });

  it('stops there wherever that place is', () => {
    const { findings } = readNetworks({
      title: 'Nøkkeltall',
      sheetId: 1,
      rows: [fixedTabs.Nøkkeltall.columns.toReversed().map(({ header }) => ({ value: header }))],
    });
    const last = fixedTabs.Nøkkeltall.columns.length - 1;
    expect(findings).toMatchObject([
      { code: 'networkNone', places: [{ column: last - columns.indexOf('code') }] },
    ]);
  });

  it('says only what is wrong when its headers are gone', () => {
    const { findings } = readNetworks({ title: 'Nøkkeltall', sheetId: 1, rows: [] });
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['headerMissing']));
    expect(findings.map(({ code }) => code)).not.toContain('networkNone');
  });
});
