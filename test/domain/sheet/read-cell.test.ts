// One cell by the kind of its column: its value, or one finding at that cell that says what stands there and what may be meant.
import { describe, expect, it } from 'vitest';
import { matchChoice, readCell, splitList } from '../../../functions/domain/sheet/read-cell.ts';
import type { Cell, CellValue } from '../../../functions/domain/sheet/cells.ts';
import type { Column, ColumnKind } from '../../../functions/domain/sheet/column.ts';

const place = { title: 'Behov Fosen', row: 3, column: 2 };
const choices = ['skole', 'barnehage', 'begge'];
const columnOf = (kind: ColumnKind, more: Partial<Column> = {}): Column => ({
  field: 'x',
  header: 'Felt',
  help: '',
  width: 1,
  owner: 'person',
  kind,
  ...more,
});
const read = (kind: ColumnKind, value: CellValue, more: Partial<Column> = {}) =>
  readCell(columnOf(kind, more), { value }, place);
/** The code, facts and offered value of the one finding. */
const wrong = (kind: ColumnKind, value: CellValue, more: Partial<Column> = {}) => {
  const { value: none, findings } = read(kind, value, more);
  const [{ code, severity, places, facts, fixes } = {} as never] = findings;
  expect([none, findings.length, severity, places]).toEqual([undefined, 1, 'stops', [place]]);
  return { code, facts, ...(fixes && { fixes }) };
};
const offered = (value: string | number) => ({ fixes: [{ place, value }] });

describe('a number that is shown as something else', () => {
  it.each<[ColumnKind, Cell, unknown]>([
    ['text', { value: 45_931, shown: '01.10.2025' }, '01.10.2025'],
    ['date', { value: 45_931.5, shown: '01.10.2025' }, '2025-10-01'],
  ])('is to a column of kind %s what people see', (kind, cell, value) => {
    expect(readCell(columnOf(kind), cell, place)).toEqual({ value, findings: [] });
  });

  it.each<ColumnKind>(['kroner', 'integer', 'counts', 'lines', 'orgnr'])('is no %s', (kind) => {
    for (const shown of ['01.08.2026', '25 %']) {
      const { value, findings } = readCell(columnOf(kind), { value: 46_235, shown }, place);
      expect([value, findings.length]).toEqual([undefined, 1]);
      expect(findings[0]?.facts).toMatchObject({ text: shown });
    }
  });
});

describe('a cell that can be read', () => {
  it.each<[ColumnKind, CellValue, unknown, Partial<Column>?]>([
    ['kroner', '450 000', 450_000],
    ['kroner', 450_000, 450_000],
    ['integer', '1 200', 1200],
    ['semester', ' høst 2026 ', 'H26'],
    ['date', '1.2.26', '2026-02-01'],
    ['date', 46_054, '2026-02-01'],
    ['counts', 'lærere 4', [{ label: 'lærere', number: 4 }], { choices: ['lærere'] }],
    ['counts', 4, [{ label: '', number: 4 }]],
    ['lines', 'Kurs: 100', [{ label: 'Kurs', number: 100 }]],
    ['orgnr', '974 760 673', '974760673'],
    ['list', 'Melhus; Oppdal og Røros', ['Melhus', 'Oppdal', 'Røros']],
    ['list', 'SKOLE, barnehage', ['skole', 'barnehage'], { choices }],
    ['choice', ' Skole', 'skole', { choices }],
    ['choice', 'hva som helst', 'hva som helst'],
    ['text', '  fritt ', 'fritt'],
    ['text', 4.5, '4.5'],
  ])('of kind %s, «%s», is its value', (kind, typed, value, more) => {
    expect(read(kind, typed, more)).toEqual({ value, findings: [] });
  });

  it('holds up to five thousand signs', () => {
    const text = 'x'.repeat(5000);
    expect(read('text', text)).toEqual({ value: text, findings: [] });
    expect(wrong('text', `${text}x`)).toEqual({
      code: 'textTooLong',
      facts: { header: 'Felt', length: 5001, longest: 5000 },
    });
  });
});

describe('a cell that can’t be read', () => {
  it.each<[ColumnKind, CellValue, string, (string | number)?]>([
    ['kroner', 'mye', 'amountUnreadable'],
    ['kroner', '100k', 'amountUnreadable', 100_000],
    ['integer', '3 kr', 'integerUnreadable'],
    ['semester', '01.08.2026', 'semesterUnreadable', 'H26'],
    ['semester', 'snart', 'semesterUnreadable'],
    ['date', '2/13/2026', 'dateUnreadable', '13.02.2026'],
    ['date', 'snart', 'dateUnreadable'],
    ['lines', 'mye', 'linesUnreadable'],
    ['orgnr', '1', 'orgnrWrong'],
  ])('of kind %s, «%s», is %s', (kind, text, code, fix) => {
    expect(wrong(kind, text)).toEqual({
      code,
      facts: { header: 'Felt', text },
      ...(fix !== undefined && offered(fix)),
    });
  });

  it('names the choices, and the one that was probably meant', () => {
    const facts = { header: 'Felt', choices: 'skole, barnehage, begge' };
    expect(wrong('choice', 'skolen', { choices })).toEqual({
      code: 'choiceUnknown',
      facts: { ...facts, text: 'skolen' },
      ...offered('skole'),
    });
    expect(wrong('choice', 'kirke', { choices })).toEqual({
      code: 'choiceUnknown',
      facts: { ...facts, text: 'kirke' },
    });
    expect(wrong('counts', 'elever 3', { choices })).toEqual({
      code: 'countsUnreadable',
      facts: { ...facts, text: 'elever 3' },
    });
    expect(wrong('counts', 'elever 3')).toMatchObject({ facts: { choices: '' } });
  });

  it('with a list names the unknown words, and offers the list when each has one that was meant', () => {
    const facts = { header: 'Felt', choices: 'skole, barnehage, begge' };
    expect(wrong('list', 'skolen, BEGGE, barnehge', { choices })).toEqual({
      code: 'choiceUnknown',
      facts: { ...facts, text: 'skolen, barnehge' },
      ...offered('skole, begge, barnehage'),
    });
    expect(wrong('list', 'skolen, kirke', { choices })).toEqual({
      code: 'choiceUnknown',
      facts: { ...facts, text: 'skolen, kirke' },
    });
  });

  it('is told as it looks in the sheet', () => {
    expect(wrong('integer', 1.5)).toEqual({
      code: 'integerUnreadable',
      facts: { header: 'Felt', text: '1,5' },
    });
  });

  it.each([
    '#REF!',
    '#N/A',
    '#N_A',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    '#LOADING...',
  ])('holds the error of a formula: %s', (text) => {
    expect(wrong('text', text)).toEqual({ code: 'formulaError', facts: { header: 'Felt', text } });
  });

  it('is no error of a formula where the sign only stands in a text', () => {
    for (const text of ['se #REF', '#skole', '#N']) expect(read('text', text).value).toBe(text);
  });
});

describe('an empty cell', () => {
  it.each([null, '', '   ', '\u00a0'])('«%s» is nothing, and missing where it is required', (value) => {
    expect(read('kroner', value)).toEqual({ findings: [] });
    expect(wrong('kroner', value, { required: true })).toEqual({
      code: 'missing',
      facts: { header: 'Felt' },
    });
  });

  it('of a column that is not there is nothing, required or not', () => {
    const column = columnOf('text', { required: true });
    expect(readCell(column, { value: null }, { ...place, column: -1 })).toEqual({ findings: [] });
    expect(readCell(column, { value: null }, { ...place, column: 0 }).findings).toHaveLength(1);
  });
});

describe('words', () => {
  it('of a list stand between commas, semicolons, lines, strokes and «og»', () => {
    expect(splitList('a, b;c\nd|e og f  og  g,, ;')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(splitList('Fogn, Skogog')).toEqual(['Fogn', 'Skogog']);
  });

  it('are the same whatever their case', () => {
    expect(matchChoice(' BEGGE ', choices)).toBe('begge');
    expect(matchChoice('beg', choices)).toBeUndefined();
  });
});
