// Verb «import»: some rows of a file stay out, told with row and cell, and the others are taken in on a yes of its own.
import { beforeEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../functions/domain/sheet/cells.ts';
import { behov } from '../../../../functions/domain/tabs/behov.ts';
import { at } from '../../../ports/excel-file.ts';
import type { Round } from '../../round/round.ts';
import { fosen } from '../../round/rounds.ts';
import { bring, checked, files, tab, takeOut, typedInto } from './brought-file.ts';

const rowOf = (cells: Record<string, CellValue>): CellValue[] => {
  const row: CellValue[] = Array.from({ length: behov.columns.length }, () => '');
  for (const [field, value] of Object.entries(cells)) row[at(field)] = value;
  return row;
};

let round: Round;
let file: string;
/** FOS-01 is good, FOS-02 has an amount that nobody can read, and the new row an ID of another network. */
let mixed: string;
beforeEach(async () => {
  round = await checked();
  file = await takeOut(round);
  const typed = await typedInto(file, 'FOS-01', { soughtOwner: 123_000 });
  const unreadable = await typedInto(typed, 'FOS-02', { soughtOwner: 'ganske mye', units: 'Bare i filen' });
  mixed = await files.typeIn(unreadable, (rows) => [
    ...rows,
    rowOf({ id: 'INN-07', measure: 'Fra naboen' }),
    rowOf({ priority: 31, measure: 'Fra toget', sector: 'skole' }),
  ]);
});

const shownAll = (row: number): string[] =>
  ['id', 'measure', 'soughtOwner', 'units', 'status'].map((field) => round.shown(tab, row, field));
const yes = async (what: string, more: object = {}) => {
  const { previewHash } = await bring(round, what);
  return bring(round, what, { apply: true, previewHash, ...more });
};
const wrongIn = ({ preview }: Awaited<ReturnType<typeof bring>>) =>
  preview.left.map(({ row, id, faults }) => [row, id, ...faults.map((one) => [one.where, one.header])]);

describe('a row that was copied in the file, ID and all', () => {
  /** FOS-02 three times: as it was, once more, and once more with another name. */
  const copied = () =>
    files.typeIn(file, (rows) => {
      const own = rows.find((one) => one[at('id')] === 'FOS-02') ?? [];
      return [...rows, own, own.with(at('measure'), 'Kurs, del 2')];
    });

  it('is listed as a copy and stays out where nothing was changed in it, and is new where something was', async () => {
    const { preview } = await bring(round, await copied());
    expect(preview.left.map(({ row, id }) => [row, id])).toEqual([[7, 'FOS-02']]);
    expect(preview.left[0]?.faults[0]?.wrong).toContain('kopi av FOS-02, rad 3 i filen');
    expect(preview.added.map(({ id, row, measure }) => [id, row, measure])).toEqual([
      ['FOS-02', 8, 'Kurs, del 2'],
    ]);
  });

  it('is not paid for twice, however often the file is brought', async () => {
    const twice = await copied();
    await yes(twice, { goodRows: true });
    await yes(twice, { goodRows: true });
    expect([round.rows(tab), round.shown(tab, 6, 'measure')]).toEqual([6, 'Kurs, del 2']);
  });
});

describe('a file with good rows and bad ones', () => {
  it('lists both: what would change, and each row that stays out with row, cell, what is wrong and how it is mended', async () => {
    const told = await bring(round, mixed);
    expect(told.preview.changes.map(({ id, header, after }) => [id, header, after])).toEqual([
      ['FOS-01', 'Søkt til eier', '123\u00a0000'],
    ]);
    expect(told.preview.added.map(({ measure }) => measure)).toEqual(['Fra toget']);
    expect(wrongIn(told)).toEqual([
      [3, 'FOS-02', ['K3', 'Søkt til eier']],
      [7, 'INN-07', ['R7', 'ID']],
    ]);
    const [amount, foreign] = told.preview.left.map(({ faults }) => faults[0]?.wrong);
    expect(amount).toContain('«ganske mye»');
    expect(amount).toContain('Skriv');
    expect(foreign).toContain('INN-07');
    expect(foreign).toContain('tøm ID-cellen');
    expect([told.title, told.preview.good]).toEqual(['Noen rader kan ikke tas inn', 2]);
  });

  it('is not taken in by the plain yes, and the refusal lists the rows', async () => {
    const before = round.allStored();
    const { previewHash } = await bring(round, mixed);
    const { status, problem, body } = await round.call('import', tab, fosen, {
      file: mixed,
      apply: true,
      previewHash,
    });
    expect([status, problem]).toEqual([409, 'rowsLeftOut']);
    expect(body['lines']).toEqual([
      expect.stringMatching(/^Rad 3 \(FOS-02\): K3 Søkt til eier: «ganske mye»/),
      expect.stringMatching(/^Rad 7 \(INN-07\): R7 ID: /),
    ]);
    expect([round.allStored(), round.shown(tab, 1, 'soughtOwner')]).toEqual([before, '150\u00a0000']);
  });

  it('has its good rows taken in by a yes to them, in one read and one write, and the others stand as they stood', async () => {
    const second = shownAll(2);
    const { previewHash } = await bring(round, mixed);
    let done: Awaited<ReturnType<typeof bring>> | undefined;
    const calls = await round.countCalls(async () => {
      done = await bring(round, mixed, { apply: true, previewHash, goodRows: true });
    });
    expect(calls).toEqual({ read: 1, write: 1 });
    expect([round.shown(tab, 1, 'soughtOwner'), round.shown(tab, 6, 'measure')]).toEqual([
      '123\u00a0000',
      'Fra toget',
    ]);
    expect(shownAll(2)).toEqual(second);
    expect(round.rows(tab)).toBe(6);
    expect(done).toMatchObject({ applied: true, title: 'De gode radene er tatt inn' });
    expect(String((done as { message?: unknown } | undefined)?.message)).toContain(
      '1 celle er endret, 1 rad lagt til. 2 rader i filen er ikke tatt inn: rad 3 og 7.',
    );
  });

  it('withdraws no row that stays out, and the history says how many did, and which', async () => {
    await yes(mixed, { goodRows: true });
    const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'typed'));
    const lines = (await round.stored((tx) => tx.list('event', 'Fosen'))).filter(
      ({ what }) => what === 'import',
    );
    expect(lines).toMatchObject([
      { by: fosen, facts: { changed: 1, added: 1, left: 2, leftRows: '3 og 7' } },
    ]);
  });

  it('asked for once more since no answer came, makes nothing twice and says what is left', async () => {
    const { previewHash } = await bring(round, mixed);
    const again = () => bring(round, mixed, { apply: true, previewHash, goodRows: true });
    await again();
    const before = round.allStored();
    const { status, title, preview } = await again();
    expect([status, title, preview.left.length]).toEqual([200, 'Radene som er igjen, kan ikke tas inn', 2]);
    expect([round.rows(tab), round.allStored()]).toEqual([6, before]);
  });

  it('mended and brought once more, brings the rest and nothing of the first', async () => {
    await yes(mixed, { goodRows: true });
    const mended = await files.typeIn(mixed, (rows) =>
      rows.map((row) => {
        if (row[at('id')] === 'FOS-02') return row.with(at('soughtOwner'), 90_000);
        return row[at('id')] === 'INN-07' ? row.with(at('id'), '') : row;
      }),
    );
    const told = await bring(round, mended);
    expect([told.preview.left, told.preview.added.map(({ measure }) => measure)]).toEqual([
      [],
      ['Fra naboen'],
    ]);
    await yes(mended);
    expect([round.shown(tab, 2, 'soughtOwner'), round.shown(tab, 2, 'units'), round.rows(tab)]).toEqual([
      '90\u00a0000',
      'Bare i filen',
      7,
    ]);
  });

  it('brought once more after a new row of it was mended in the sheet, does not add that row again', async () => {
    await yes(mixed, { goodRows: true });
    round.type(tab, 6, { sector: 'barnehage' });
    const told = await bring(round, mixed);
    expect(told.preview.added).toEqual([]);
    expect(wrongIn(told).at(-1)).toEqual([8, '', ['R8', 'ID']]);
    expect(told.preview.left.at(-1)?.faults[0]?.wrong).toContain('FOS-06');
  });
});

describe('what was shown', () => {
  it('covers which rows stay out: a row that was mended in the file meanwhile is not taken in unseen', async () => {
    const { previewHash } = await bring(round, mixed);
    const mended = await typedInto(mixed, 'FOS-02', { soughtOwner: 90_000 });
    const { status, title } = await bring(round, mended, { apply: true, previewHash, goodRows: true });
    expect([status, title]).toEqual([409, 'Arket er endret i mellomtiden']);
    expect(round.shown(tab, 1, 'soughtOwner')).toBe('150\u00a0000');
  });

  it('no longer holds when a row that would be changed was changed in the sheet', async () => {
    const { previewHash } = await bring(round, mixed);
    round.type(tab, 1, { soughtOwner: 140_000 });
    const { status } = await bring(round, mixed, { apply: true, previewHash, goodRows: true });
    expect([status, round.shown(tab, 1, 'soughtOwner')]).toEqual([409, '140\u00a0000']);
  });
});

it('rows that move while the good ones are written leave those that stay out in their place', async () => {
  const { previewHash } = await bring(round, mixed);
  const second = shownAll(2);
  round.sheets.beforeNext('write', () => round.insertRows(tab, 1));
  const done = await bring(round, mixed, { apply: true, previewHash, goodRows: true });
  expect(done).toMatchObject({ status: 200, title: 'De gode radene er tatt inn' });
  expect(shownAll(3)).toEqual(second);
  expect(round.shown(tab, 2, 'soughtOwner')).toBe('123\u00a0000');
});

describe('a cell', () => {
  const personal = '42015010066';
  it.each<[string, Record<string, CellValue>, string]>([
    ['with a number of somebody', { need: `Gjelder ${personal}.` }, 'fødselsnummer'],
    ['with a day that is none', { uhAgreedOn: '31.02.2026' }, '«31.02.2026»'],
    ['with a word that is none of the list', { sector: 'skolle' }, 'Mente du skole?'],
    ['with what may be meant as an amount', { soughtUh: '14 000 +' }, 'Mente du 14\u00a0000?'],
  ])('%s keeps its row out', async (_, cells, wrong) => {
    const told = await bring(round, await typedInto(file, 'FOS-01', cells));
    expect(told.preview.left.map(({ row, id }) => [row, id])).toEqual([[2, 'FOS-01']]);
    expect(told.preview.left[0]?.faults[0]?.wrong).toContain(wrong);
    expect(told.preview.changes).toEqual([]);
    expect(JSON.stringify(told.preview.left)).not.toContain(personal);
  });

  it('of many that are wrong in a row is told of five, and the rest are counted', async () => {
    const cells = Object.fromEntries(
      ['soughtOwner', 'soughtUh', 'soughtOther', 'start', 'end', 'sector', 'uhAgreedOn'].map((field) => [
        field,
        'vet ikke',
      ]),
    );
    const { preview } = await bring(round, await typedInto(file, 'FOS-01', cells));
    expect(preview.left[0]?.faults).toHaveLength(5);
    expect(preview.left[0]?.faults.at(-1)?.wrong).toContain('I raden må 2 celler til rettes.');
  });

  it('that breaks a rule, or is not filled in, does not: that is told in the sheet as for what is typed there', async () => {
    const typed = await typedInto(file, 'FOS-01', { end: 'V20', need: null });
    expect((await bring(round, typed)).preview.left).toEqual([]);
  });
});
