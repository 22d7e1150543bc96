// Findings are told as one reads the sheet: what stops first, row by row, from the left.
import { describe, expect, it } from 'vitest';
import { previewMerge } from '../../../functions/domain/needs/merge-preview.ts';
import { type Finding, type Severity, finding } from '../../../functions/domain/sheet/finding.ts';
import { inSheetOrder } from '../../../functions/domain/sheet/left/sheet-order.ts';
import { remarkOf } from '../../../functions/text/findings/catalogue.ts';

const place = (row: number, column: number) => ({ title: 'Behov Fosen', row, column });
const at = (severity: Severity, ...places: [row: number, column: number][]): Finding =>
  finding(
    'themeUnknown',
    { severity, places: places.map(([row, column]) => place(row, column)) },
    { text: 'x', choices: 'y' },
  );
const cells = (findings: Finding[]): string[] =>
  findings.map(({ severity, places: [first] }) => `${severity} ${first?.row} ${first?.column}`);

describe('the order of findings', () => {
  it('is what stops, what is asked, what is told; and in each from the first row and from the left', () => {
    const mixed = [
      at('tells', [1, 0]),
      at('asks', [1, 9]),
      at('stops', [2, 1]),
      at('stops', [1, 8]),
      at('stops', [1, 3]),
    ];
    expect(cells(inSheetOrder(mixed))).toEqual([
      'stops 1 3',
      'stops 1 8',
      'stops 2 1',
      'asks 1 9',
      'tells 1 0',
    ]);
  });

  it('goes by the leftmost of a finding’s cells, and in one row by those of the row', () => {
    const wide = at('stops', [1, 9], [2, 2]);
    const narrow = at('stops', [2, 4]);
    expect(inSheetOrder([narrow, wide])).toEqual([wide, narrow]);
    expect(inSheetOrder([narrow, wide], 2)).toEqual([wide, narrow]);
    expect(inSheetOrder([narrow, at('stops', [2, 8], [2, 3])], 2)[0]?.places).toHaveLength(2);
  });

  it('puts what stands nowhere in the row last', () => {
    const elsewhere = at('stops', [0, 1]);
    const here = at('stops', [3, 7]);
    expect(inSheetOrder([elsewhere, here], 3)).toEqual([here, elsewhere]);
  });
});

describe('a remark', () => {
  it('names the cells from the left, what stops before what is asked, and what is not filled in as they stand', () => {
    const missing = (column: number, header: string): Finding =>
      finding('missing', { severity: 'stops', places: [place(4, column)] }, { header });
    const remark = remarkOf(
      [
        missing(13, 'Eiers innsats'),
        at('asks', [4, 2]),
        at('stops', [4, 9]),
        missing(3, 'Tiltak'),
        at('stops', [4, 6]),
      ],
      4,
    );
    expect(remark.split('\n').map((line) => line.slice(0, 16))).toEqual([
      'G5: Må rettes. T',
      'J5: Må rettes. T',
      'C5: Se over. Tem',
      'Ikke fylt ut enn',
    ]);
    expect(remark).toContain('Tiltak, Eiers innsats.');
  });
});

describe('what a file for Excel would change', () => {
  it('is shown cell by cell as the sheet has its columns, also where they were moved', () => {
    const change = (row: number, field: string) => ({ id: 'FOS-01', row, field, before: '', after: 'x' });
    const merge = {
      changes: [change(2, 'measure'), change(1, 'owner'), change(1, 'measure')],
      both: [change(1, 'theme'), change(1, 'priority')],
      added: [],
      deleted: [],
      gone: [],
      newer: [],
      left: [],
    };
    const columns = { owner: 1, measure: 5, priority: 2, theme: 7 };
    const { changes, both } = previewMerge(merge, [], columns, []);
    expect(changes.map(({ where }) => where)).toEqual(['B2', 'F2', 'F3']);
    expect(both.map(({ where }) => where)).toEqual(['C2', 'H2']);
  });
});
