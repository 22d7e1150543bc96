// A row of Behov as it is read: each cell that could be read, a finding for each other, and nothing of what is ours.
import { describe, expect, it } from 'vitest';
import { parseRow } from '../../../functions/domain/needs/parse-row.ts';
import { otherSought, soughtOf } from '../../../functions/domain/needs/sought.ts';
import { readTab } from '../../../functions/domain/sheet/read-tab.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Record<string, string | number>;
const full: Row = {
  id: 'FOS-01',
  status: 'Klar',
  priority: 1,
  measure: ' Språkarbeid ',
  sector: 'SKOLE',
  theme: 'Lesing',
  municipalities: 'Osen og Åfjord',
  partner: 'NTNU; Nord',
  start: 'høst 2026',
  end: 'v27',
  soughtOwner: '10 000',
  soughtUh: 15_000,
  continuation: 'ny',
};
const parse = (row: Row) => {
  const [raw] = readTab(behov, gridOfRows('Behov Fosen', behov, [row])).rows;
  return parseRow(raw!, 'FOS-01');
};

describe('a row', () => {
  it('is what its cells say; what is empty is absent', () => {
    const { id, read, raw } = parse(full);
    expect([id, raw.row]).toEqual(['FOS-01', 1]);
    expect(read).toEqual({
      priority: 1,
      measure: 'Språkarbeid',
      sector: 'skole',
      theme: 'Lesing',
      municipalities: ['Osen', 'Åfjord'],
      partner: ['NTNU', 'Nord'],
      start: { text: 'H26', order: 4053 },
      end: { text: 'V27', order: 4054 },
      soughtOwner: 10_000,
      soughtUh: 15_000,
      continuation: 'ny',
    });
  });

  it('has a finding for each cell that could not be read, and for each that is missing', () => {
    const { read, findings } = parse({ ...full, end: 'snart', soughtUh: 'mye', theme: '' });
    const shown = findings.map(({ code, facts }) => `${'header' in facts ? facts.header : ''}: ${code}`);
    expect(shown).toContain('Slutt: semesterUnreadable');
    expect(shown).toContain('Tema: missing');
    expect(shown.filter((text) => text.endsWith('amountUnreadable'))).toHaveLength(1);
    expect([read.end, read.soughtUh, read.theme, read.soughtOwner]).toEqual([
      undefined,
      undefined,
      undefined,
      10_000,
    ]);
  });
});

describe('what a row seeks', () => {
  it('is what the owner, UH and others are to have; what is not typed is nothing', () => {
    expect([soughtOf({}), otherSought({})]).toEqual([0, {}]);
    const row = { soughtOwner: 100, soughtUh: 20, soughtOther: 3 };
    expect([soughtOf(row), otherSought(row)]).toEqual([123, { soughtOther: 3 }]);
    expect(otherSought({ ...row, partnerKind: 'annet' })).toEqual({ soughtOther: 3 });
    expect(otherSought({ ...row, partnerKind: 'UH' })).toEqual({ soughtOther: 3 });
    expect(otherSought({ ...row, partnerKind: 'fagskole' })).toEqual({
      soughtOther: 3,
      otherPayee: 'fagskole',
    });
  });
});
