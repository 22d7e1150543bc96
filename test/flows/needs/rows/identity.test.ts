// A row is the same row through sort, insert, cut, copy, paste, delete and undo.
import { beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../../../functions/domain/tabs/behov.ts';
import type { Round } from '../../round/round.ts';
import { fosen } from '../../round/rounds.ts';
import { empty, first, fourNamed, names, onlyTyped, tab, wholeRow } from './four-named.ts';

let round: Round;
beforeEach(async () => {
  round = await fourNamed();
});
const check = () => round.call('check', tab, fosen);
const stored = (id: string) => round.stored((tx) => tx.get('storedRow', id));
const rowOf = (measure: string): number => round.rowWhere(tab, 'measure', measure);
const idOf = (measure: string): string => round.shown(tab, rowOf(measure), 'id');

describe('the ID follows the row', () => {
  it('when a row is inserted above it', async () => {
    const before = names.map(idOf);
    round.insertRows(tab, first);
    await check();
    expect(names.map(idOf)).toEqual(before);
  });

  it('when only a person’s columns are sorted, and one row was edited meanwhile', async () => {
    const before = names.map(idOf);
    round.type(tab, rowOf('Beta'), { need: 'Skrevet om samtidig' });
    const id = behov.columns.findIndex(({ field }) => field === 'id');
    const range = {
      startRowIndex: first,
      endRowIndex: first + 4,
      startColumnIndex: 2,
      endColumnIndex: id,
    };
    const sortSpecs = [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }];
    round.change({ sortRange: { range: { sheetId: round.sheetId(tab), ...range }, sortSpecs } });
    expect(names.map(idOf)).not.toEqual(before);
    await check();
    expect(names.map(idOf)).toEqual(before);
    expect(round.shown(tab, rowOf('Delta'), 'status')).toBe('Klar');
  });

  it('when its cells are cut and pasted in an empty row, and the row left behind has nothing of ours', async () => {
    const id = idOf('Gamma');
    const from = rowOf('Gamma');
    const to = round.rows(tab) + 2;
    round.type(tab, to, onlyTyped(wholeRow(round, from)));
    round.type(tab, from, empty);
    await check();
    expect(idOf('Gamma')).toBe(id);
    expect(rowOf('Gamma')).toBe(to);
    expect([round.shown(tab, from, 'id'), round.shown(tab, from, 'status')]).toEqual(['', '']);
    round.deleteRows(tab, from);
    await check();
    expect(idOf('Gamma')).toBe(id);
  });

  it('when its cells are pasted over another row: that one is withdrawn and kept', async () => {
    const [moved, covered] = [idOf('Delta'), idOf('Gamma')];
    const [from, to] = [rowOf('Delta'), rowOf('Gamma')];
    const lost = onlyTyped(wholeRow(round, to));
    round.type(tab, to, onlyTyped(wholeRow(round, from)));
    round.type(tab, from, empty);
    await check();
    expect([rowOf('Delta'), idOf('Delta')]).toEqual([to, moved]);
    expect(await stored(covered)).toMatchObject({ state: 'withdrawn', cells: { measure: 'Gamma' } });
    round.type(tab, from, lost);
    await check();
    expect(idOf('Gamma')).toBe(covered);
  });
});

describe('a copied row', () => {
  it('gets an ID of its own and is told so; the original keeps its', async () => {
    const id = idOf('Alfa');
    const copy = round.rows(tab) + 1;
    round.type(tab, copy, { ...wholeRow(round, rowOf('Alfa')), measure: 'Alfa to', priority: 10 });
    await check();
    expect(idOf('Alfa')).toBe(id);
    expect(idOf('Alfa to')).not.toBe(id);
    expect(round.shown(tab, copy, 'remark')).toContain(`kopi av ID ${id}`);
    await check();
    expect(round.shown(tab, copy, 'remark')).not.toContain('kopi');
  });
});

describe('a column that is moved, retyped or gone', () => {
  it('is found by its header, whatever its case and spacing', async () => {
    const ids = names.map(idOf);
    round.header(tab, 'theme', ' TE MA ');
    expect((await check()).body['title']).toBe('Kontrollert');
    expect(names.map(idOf)).toEqual(ids);
    expect(round.shown(tab, rowOf('Alfa'), 'status')).toBe('Klar');
  });

  it('is told when it is unknown, and takes no row and no stored text with it', async () => {
    const ids = names.map(idOf);
    round.header(tab, 'theme', 'Emne');
    const { body } = await check();
    expect(body['title']).toBe('Se på overskriftene');
    expect(body['message']).toContain('«Tema» mangler');
    expect(body['message']).toContain('«Emne» er ukjent');
    expect(names.map(idOf)).toEqual(ids);
    for (const id of ids)
      expect(await stored(id)).toMatchObject({ state: 'typed', cells: { theme: 'Inkluderende praksis' } });
    round.header(tab, 'theme', 'Tema');
    expect((await check()).body['title']).toBe('Kontrollert');
  });

  it('all at once, when row 1 is deleted, withdraws nothing', async () => {
    const headers = behov.columns.map(({ field, header }) => [field, header]);
    round.type(tab, 0, Object.fromEntries(headers.map(([field]) => [field, ''])));
    await check();
    round.type(tab, 0, Object.fromEntries(headers) as Record<string, string>);
    await check();
    for (const id of names.map(idOf)) expect(await stored(id)).toMatchObject({ state: 'typed' });
  });
});
