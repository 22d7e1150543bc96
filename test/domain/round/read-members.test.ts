// Municipalities of a network: some belong for a time, said in a bracket by day or year; other brackets are part of the name.
import { describe, expect, it } from 'vitest';
import { readMembers } from '../../../functions/domain/round/read-members.ts';

describe('a municipality', () => {
  it.each(['Os', 'Herøy (Nordland)', 'Bø (Fransk)', 'Nes (tilleggsnavn)', 'Å (gamle 2)'])(
    '«%s» belongs always',
    (name) => expect(readMembers([name])).toEqual({ names: [name], terms: [], unreadable: [] }),
  );

  it.each<[string, string, string | undefined, string | undefined]>([
    ['Verran (til 31.12.2019)', 'Verran', undefined, '2019-12-31'],
    ['Verran (til 2019)', 'Verran', undefined, '2019-12-31'],
    ['Orkland (fra 2020)', 'Orkland', '2020-01-01', undefined],
    ['Orkland(FRA 1. februar 2020)', 'Orkland', '2020-02-01', undefined],
    ['Indre Fosen  (Til  2019 )', 'Indre Fosen', undefined, '2019-12-31'],
    ['Rissa (2015–2017)', 'Rissa', '2015-01-01', '2017-12-31'],
    ['Rissa (1.2.2015 - 31.1.2017)', 'Rissa', '2015-02-01', '2017-01-31'],
    ['Bø (T) (til 2019)', 'Bø (T)', undefined, '2019-12-31'],
  ])('«%s» is %s, from %s to %s', (text, name, from, to) => {
    expect(readMembers([text])).toEqual({ names: [name], terms: [{ name, from, to }], unreadable: [] });
  });

  it.each([
    ['Rissa (til en gang)', 'Rissa'],
    ['Rissa (fra)', 'Rissa'],
    ['Rissa (fra2017)', 'Rissa'],
    ['Rissa (2017)', 'Rissa'],
    ['Rissa (2015–snart)', 'Rissa'],
    ['Rissa (2015–)', 'Rissa'],
    ['Rissa (2015-2016-2017)', 'Rissa'],
    ['Rissa (til 2019', 'Rissa'],
    ['Rissa (til 2019) nå', 'Rissa'],
    ['Rissa (til 2019) (fra 2020)', 'Rissa'],
    ['Rissa (til 1999)', 'Rissa'],
    ['Rissa (2015) (2016-2017)', 'Rissa'],
    ['Rissa (2015-2016) nå', 'Rissa'],
    ['Rissa (til 20190)', 'Rissa'],
    ['Rissa (til 120)', 'Rissa'],
    ['Bø (1) (til 2019)', 'Bø'],
  ])('«%s» is %s, and its time is unreadable', (text, name) => {
    expect(readMembers([text])).toEqual({ names: [name], terms: [], unreadable: [text] });
  });

  it('without a name is unreadable', () => {
    expect(readMembers(['(til 2019)'])).toEqual({ names: [], terms: [], unreadable: ['(til 2019)'] });
  });

  it('stands with the others in their order', () => {
    expect(readMembers(['Os', 'Rissa (til 2017)', 'Bø (snart)', 'Verran (til x)'])).toEqual({
      names: ['Os', 'Rissa', 'Bø (snart)', 'Verran'],
      terms: [{ name: 'Rissa', from: undefined, to: '2017-12-31' }],
      unreadable: ['Verran (til x)'],
    });
  });
});
