// Words that every object knows are words as any other: in a cell, a header or a name they make no fault and lose nothing.
import { describe, expect, it } from 'vitest';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { at, filesOf } from '../ports/excel-file.ts';
import { fosen, small } from '../flows/round/rounds.ts';
import { everyColumn, heldOnce, networkTab } from './held-sheets.ts';
import { cellReaders, rowReaders, textReaders } from './readers.ts';

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'then'];
const held = heldOnce(5);

describe('a word that every object knows', () => {
  it.each([...textReaders, ...cellReaders, ...rowReaders])('is read by %s as any other', (_, read) => {
    expect(() => words.map(read)).not.toThrow();
  });

  it.each([...new Set(everyColumn.map(({ tab }) => tab))])(
    'in any cell and header of %s is answered',
    async (title) => {
      const { check } = await held();
      const answered = title === 'Roller' ? [200, 403] : [200];
      for (const { tab, column } of everyColumn.filter((one) => one.tab === title))
        for (const value of words.slice(0, 2))
          for (const row of [0, 1]) {
            const told = await check(tab, { tab, row, column, cell: { value } });
            const where = `${tab} ${row} ${column} ${value}: ${JSON.stringify(told.body)}`;
            // Where a header is another, the check may also say that a column is missing.
            const isAnswered = row === 0 ? told.status < 500 : answered.includes(told.status);
            expect([where, isAnswered]).toEqual([where, true]);
          }
    },
  );

  it.each(words)('«%s» goes out in a file and comes back as it was', async (word) => {
    const excel = createExcelPort();
    const round = (await small.planted()).copy({ excel });
    const typed = behov.columns.filter(
      ({ kind, owner }) => owner === 'person' && (kind === 'text' || kind === 'word'),
    );
    expect(typed.length).toBeGreaterThan(5);
    round.type(networkTab, 1, Object.fromEntries(typed.map(({ field }) => [field, word])));
    await round.call('check', networkTab, fosen);
    const { status, body } = await round.call('export', networkTab, fosen);
    expect(status).toBe(200);
    const file = String(body['file']);
    const { rows } = await filesOf(excel).open(file);
    expect(typed.map(({ field }) => rows[1]?.[at(field)])).toEqual(typed.map(() => word));
    expect((await round.call('import', networkTab, fosen, { file })).body['title']).toBe(
      'Ingenting å ta inn',
    );
  });

  it.each(words)('«%s» may be the name of a network', async (word) => {
    const { grids, check } = await held();
    const [headers = [], ...lines] = grids.get('Nøkkeltall')!.rows;
    const column = headers.findIndex(({ value }) => value === 'Nettverk');
    const row = lines.findIndex((cells) => cells[column]?.value === 'Innherred') + 1;
    for (const tab of ['Nøkkeltall', 'Plan', 'Innstilling', 'Kriterier', networkTab]) {
      const told = await check(tab, { tab: 'Nøkkeltall', row, column, cell: { value: word } });
      const where = `${tab}: ${JSON.stringify(told.body)}`;
      expect([where, told.status]).toEqual([where, 200]);
    }
  });
});
