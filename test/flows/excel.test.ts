// A tab goes out as a file and comes home: shown before it is written, by ID, and nobody's typing is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../functions/domain/sheet/cells.ts';
import type { MergePreview } from '../../functions/domain/needs/merge-preview.ts';
import { importTab } from '../../functions/flows/needs/import-tab.ts';
import type { SheetPort } from '../../functions/ports.ts';
import { at, openFile, typeInFile } from './excel-file.ts';
import { type TestRound, caseWorker, fosen, innherred, openTestRound, reader, seedOf } from './round.ts';

const tab = 'Behov Fosen';
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
  await round.call('check', tab, fosen);
});
afterAll(() => round.close());

const exported = async (): Promise<string> => {
  const { status, body } = await round.call('export', tab, fosen);
  expect([status, body['title']]).toEqual([200, 'Excel-filen er klar']);
  return String(body['file']);
};

type Answer = { status: number; title: string; detail: string; preview: MergePreview; previewHash: string };
const bring = async (file: string, more: object = {}, who = fosen, where = tab): Promise<Answer> => {
  const { status, body } = await round.call('import', where, who, { file, ...more });
  return { ...(body as unknown as Answer), status };
};
const write = async (file: string, more: object = {}): Promise<Answer> => {
  const { previewHash } = await bring(file);
  return bring(file, { apply: true, previewHash, ...more });
};
const idOf = (row: number): string => round.shown(tab, row, 'id');
const typed = (file: string, id: string, cells: Record<string, CellValue>): Promise<string> =>
  typeInFile(file, (rows) => {
    const row = rows.find((one) => one[0] === id);
    if (!row) throw new Error(`no ${id}`);
    for (const [field, value] of Object.entries(cells)) row[at(field)] = value;
    return rows;
  });

describe('the file', () => {
  it('has a row for each tiltak under the headers, with ID and status, and is named after the network', async () => {
    const { body } = await round.call('export', tab, fosen);
    const { rows } = await openFile(String(body['file']));
    expect(body['filename']).toBe('Behov Fosen 2026.xlsx');
    expect(rows[0]?.slice(0, 4)).toEqual(['ID', 'Status', 'Prioritet', 'Tiltak']);
    expect(rows.slice(1).map(([id]) => id)).toEqual(rows.slice(1).map((_, index) => idOf(index + 1)));
    expect(rows[1]?.[at('measure')]).toBe(round.shown(tab, 1, 'measure'));
    expect(rows[1]?.[at('status')]).toBe(round.shown(tab, 1, 'status'));
  });
  it('is made for a row that nobody has checked yet too: the row gets its ID in sheet and file at once', async () => {
    const last = round.rows(tab) + 1;
    round.type(tab, last, { measure: 'Ukontrollert', priority: 30 });
    const { rows } = await openFile(await exported());
    expect(idOf(last)).toMatch(/^FOS-\d\d$/);
    expect(rows.at(-1)?.[0]).toBe(idOf(last));
  });
  it('brought back as it was, changes nothing', async () => {
    const { status, title, preview } = await bring(await exported());
    expect([status, title]).toEqual([200, 'Ingenting å ta inn']);
    expect(preview).toMatchObject({ changes: [], both: [], added: [], deleted: [], gone: [] });
  });
});

describe('a file that was typed in', () => {
  it('is shown cell by cell, and nothing is written until the person says yes', async () => {
    const file = await typed(await exported(), idOf(1), { soughtOwner: 123_000, measure: 'Nytt navn' });
    const before = round.shown(tab, 1, 'measure');
    let answer: Answer | undefined;
    const calls = await round.countCalls(async () => (answer = await bring(file)));
    expect(calls).toEqual({ read: 1, write: 0 });
    expect(answer?.preview.changes).toContainEqual({
      id: idOf(1),
      measure: before,
      where: 'D2',
      header: 'Tiltak',
      before,
      after: 'Nytt navn',
    });
    expect(round.shown(tab, 1, 'measure')).toBe(before);
  });
  it('is written in one read and one write, as text, and the rows are checked in the same job', async () => {
    const file = await typeInFile(
      await typed(await exported(), idOf(1), { soughtOwner: 'mange', need: '=1+1' }),
      (rows) => [...rows, ['', '', 31, 'Fra toget', 'skole']],
    );
    const { previewHash } = await bring(file);
    const last = round.rows(tab);
    const calls = await round.countCalls(() => bring(file, { apply: true, previewHash }));
    expect(calls).toEqual({ read: 1, write: 1 });
    expect(round.shown(tab, 1, 'soughtOwner')).toBe('mange');
    expect(round.shown(tab, 1, 'status')).toBe('Må rettes');
    expect(round.note(tab, 1, 'soughtOwner')).toContain('«mange»');
    expect(round.shown(tab, 1, 'need')).toBe('=1+1');
    expect(round.shown(tab, last + 1, 'measure')).toBe('Fra toget');
    expect(round.shown(tab, last + 1, 'id')).toMatch(/^FOS-\d\d$/);
    expect(round.shown(tab, last + 1, 'status')).toBe('Under arbeid');
  });
  it('brought back twice, adds its new row once', async () => {
    const file = await typeInFile(await exported(), (rows) => [...rows, ['', '', 32, 'Bare én gang']]);
    await write(file);
    const rows = round.rows(tab);
    expect((await bring(file)).title).toBe('Ingenting å ta inn');
    await write(file);
    expect(round.rows(tab)).toBe(rows);
  });
  it('leaves what was changed in the sheet alone, and takes the file’s word only when the person chooses it', async () => {
    const made = await exported();
    const file = await typed(made, idOf(2), { units: 'I filen', pptView: 'Bare i filen' });
    round.type(tab, 2, { units: 'I arket', anchoring: 'Bare i arket' });
    const { preview } = await bring(file);
    expect(preview.both).toMatchObject([{ header: 'Enheter', before: 'I arket', after: 'I filen' }]);
    expect(preview.changes).toMatchObject([{ header: 'PPTs syn', after: 'Bare i filen' }]);
    await write(file);
    expect(['units', 'pptView', 'anchoring'].map((field) => round.shown(tab, 2, field))).toEqual([
      'I arket',
      'Bare i filen',
      'Bare i arket',
    ]);
    await write(file, { chooseFile: true });
    expect(round.shown(tab, 2, 'units')).toBe('I filen');
  });
  it('with a row gone, tells of it and leaves it where it is', async () => {
    const id = idOf(1);
    const file = await typeInFile(await exported(), (rows) => rows.slice(1));
    const { preview, previewHash } = await bring(file);
    expect(preview.gone).toMatchObject([{ id }]);
    await bring(file, { apply: true, previewHash });
    expect(idOf(1)).toBe(id);
  });
  it('is not written when the sheet changed after the preview was shown', async () => {
    const file = await typed(await exported(), idOf(2), { comment: 'Fra filen' });
    const { previewHash } = await bring(file);
    round.type(tab, 2, { comment: 'Skrevet imens' });
    const { status, detail } = await bring(file, { apply: true, previewHash });
    expect([status, detail]).toEqual([409, expect.stringContaining('ingenting er skrevet')]);
    expect(round.shown(tab, 2, 'comment')).toBe('Skrevet imens');
    expect((await bring(file, { apply: true })).status).toBe(409);
  });
});

const bringWhile = async (file: string, meanwhile: () => void) => {
  const { world, rounds } = round.functions.wiring;
  const [own] = rounds;
  if (!own) throw new Error('no round');
  let disturbed = false;
  const sheets: SheetPort = {
    read: (id, titles) => world.sheets.read(id, titles),
    write(...all) {
      if (!disturbed) meanwhile();
      disturbed = true;
      return world.sheets.write(...all);
    },
  };
  const act = { round: own, by: { email: fosen }, tab, file };
  const shown = await importTab(world, act);
  if (!shown.ok) throw new Error(shown.code);
  return importTab({ ...world, sheets }, { ...act, apply: true, previewHash: shown.previewHash });
};
const commentsById = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: round.rows(tab) }, (_, index) => index + 1)
      .filter((row) => idOf(row) !== '')
      .map((row) => [idOf(row), round.shown(tab, row, 'comment')]),
  );

describe('rows that move between the read and the write', () => {
  it('leave every cell in its own row, and the new row whole', async () => {
    for (let row = 1; row <= 5; row++) round.type(tab, row, { comment: `Står i ${idOf(row)}` });
    const before = commentsById();
    const id = idOf(3);
    const file = await typeInFile(await typed(await exported(), id, { comment: 'Fra filen' }), (rows) => [
      ...rows,
      ['', '', 33, 'Ny mens rader flytter seg'],
    ]);
    const range = { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    const done = await bringWhile(file, () =>
      round.change({ insertDimension: { range, inheritFromBefore: false } }),
    );
    expect(done).toMatchObject({ ok: true, applied: true });
    const { [id]: changed, ...others } = commentsById();
    const { [id]: _, ...same } = before;
    expect(changed).toBe('Fra filen');
    expect(others).toMatchObject(same);
    const measures = Array.from({ length: round.rows(tab) }, (__, index) =>
      round.shown(tab, index + 1, 'measure'),
    );
    expect(measures.filter((measure) => measure === 'Ny mens rader flytter seg')).toHaveLength(1);
  });
});

describe('who may', () => {
  it('a coordinator for the own network alone; a case worker may take a file out, and not bring one in', async () => {
    const file = await exported();
    expect((await round.call('export', tab, innherred)).status).toBe(403);
    expect((await bring(file, {}, innherred)).status).toBe(403);
    expect((await round.call('export', tab, caseWorker)).status).toBe(200);
    expect((await bring(file, {}, caseWorker)).status).toBe(403);
    expect((await round.call('export', tab, reader)).status).toBe(403);
  });
  it('nobody, when the report is with the county governor: the tab is locked', async () => {
    const [name = ''] = seedOf().submitted;
    const other = `Behov ${name}`;
    const line = seedOf().roller.find(({ role, network }) => role === 'koordinator' && network === name);
    const email = String(line?.email);
    const { body } = await round.call('export', other, email);
    const file = await typeInFile(String(body['file']), (rows) => [...rows, ['', '', 9, 'For sent']]);
    expect((await round.call('submit', other, email)).status).toBe(200);
    const rows = round.rows(other);
    const { previewHash } = await bring(file, {}, email, other);
    const { status, title } = await bring(file, { apply: true, previewHash }, email, other);
    expect([status, title, round.rows(other)]).toEqual([409, 'Fanen er låst', rows]);
  });
});
