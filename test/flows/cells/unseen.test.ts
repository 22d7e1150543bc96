// Signs that nobody sees count for nothing wherever an answer is read, and a cell with nothing else is empty.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Cell } from '../../../functions/domain/sheet/cells.ts';
import { readCell } from '../../../functions/domain/sheet/read-cell.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../round/full-row.ts';
import type { Round } from '../round/round.ts';
import { askFirst, caseWorker, fosen, small } from '../round/rounds.ts';

const signs = [
  '\u200b',
  '\u200e',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\u034f',
  '\u3164',
  '\u2800',
  '\u0007',
  '\u202a',
];
const answers: Record<string, string> = {
  integer: '6',
  kroner: '10 000',
  choice: 'ja',
  list: 'NTNU',
  semester: 'H26',
  date: '15.01.2026',
  counts: '40',
  lines: 'Kurs: 10 000',
  orgnr: '974 760 673',
};
const place = { title: 'Behov Fosen', row: 1, column: 0 };
const columns = behov.columns.filter(({ owner, kind }) => owner === 'person' && kind in answers);

describe.each(columns.map((column) => [column.header, column] as const))('in %s', (_header, column) => {
  it('an answer is the same with each of them before, inside and after it', () => {
    const choices = 'choices' in column && column.kind !== 'counts' ? column.choices : undefined;
    const answer = choices?.[0] ?? answers[column.kind] ?? '';
    const of = (value: string): Cell => ({ value });
    const plain = readCell(column, of(answer), place);
    expect(plain.findings).toEqual([]);
    for (const sign of signs)
      for (const text of [sign + answer, answer + sign, `${answer.slice(0, 1)}${sign}${answer.slice(1)}`])
        expect(readCell(column, of(text), place)).toEqual(plain);
  });
});

describe('in the workbook', () => {
  let round: Round;
  beforeEach(async () => {
    round = await small.planted();
  });

  it('a row with them in every answer is ready, and one with nothing else is no row', async () => {
    const tab = 'Behov Fosen';
    const row = round.rows(tab) + 1;
    const typed = Object.entries(fullRow).map(([field, value]) => [field, `\u200b${String(value)}\u200e`]);
    round.type(tab, row, Object.fromEntries(typed));
    round.type(tab, row + 1, { theme: '\u200b', need: '\u00ad' });
    const { body } = await round.call('check', tab, fosen);
    expect([round.shown(tab, row, 'status'), round.shown(tab, row, 'remark')]).toEqual(['Klar', '']);
    expect([round.shown(tab, row + 1, 'id'), body['message']]).toEqual([
      '',
      expect.stringContaining('Alt er klart'),
    ]);
  });

  it('an address with them is that address, and a line of Budsjett its line, in formulas too', async () => {
    round = await small.sent();
    const email = 'ny.saksbehandler@example.no';
    round.type('Roller', round.rows('Roller') + 1, { email: `\u200b${email}`, role: 'saksbehandler\u200e' });
    round.type('Budsjett', 1, { line: 'Ramme\u200b' });
    expect((await round.call('allocate', 'Kladd', email)).status).toBe(200);
    expect((await askFirst(round, ['publish', 'Kladd', email])).status).toBe(200);
    const sum = round.rowWhere('Etterregning', 'network', 'Sum');
    expect(round.shown('Etterregning', sum, 'verdict')).toBe('Alle 3 stemmer med Beregnet.');
    expect((await round.call('check', 'Roller', caseWorker)).status).toBe(200);
  });
});
