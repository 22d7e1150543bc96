// Verb «import»: a file comes home, shown before it is written, by ID, and nobody's typing is lost.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen, innherred } from '../../round/rounds.ts';
import {
  type Brought,
  bring,
  bringIn,
  checked,
  files,
  tab,
  takeOut,
  typedInto,
  withRow,
} from './brought-file.ts';

let round: Round;
let file: string;
beforeEach(async () => {
  round = await checked();
  file = await takeOut(round);
});
const measures = (): string[] =>
  Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, 'measure'));

describe('a file that was typed in', () => {
  it('is shown cell by cell, and nothing is written until the person says yes', async () => {
    const before = round.shown(tab, 1, 'measure');
    const typed = await typedInto(file, 'FOS-01', { soughtOwner: 123_000, measure: 'Nytt navn' });
    let answer: Brought | undefined;
    const calls = await round.countCalls(async () => (answer = await bring(round, typed)));
    expect(calls).toEqual({ read: 1, write: 0 });
    expect(answer?.preview.changes).toContainEqual({
      id: 'FOS-01',
      measure: before,
      where: 'D2',
      header: 'Tiltak',
      before,
      after: 'Nytt navn',
    });
    expect(round.shown(tab, 1, 'measure')).toBe(before);
  });
  it('is written in one read and one write, as text, and the rows are checked in the same job', async () => {
    const typed = await typedInto(file, 'FOS-01', { start: 'H28', need: '=1+1' });
    const more = await withRow(typed, 'Fra toget');
    const { previewHash } = await bring(round, more);
    const calls = await round.countCalls(() => bring(round, more, { apply: true, previewHash }));
    expect(calls).toEqual({ read: 1, write: 1 });
    expect(round.shown(tab, 1, 'start')).toBe('H28');
    expect(round.shown(tab, 1, 'status')).toBe('Må rettes');
    expect(round.note(tab, 1, 'end')).toContain('H28');
    expect(round.shown(tab, 1, 'need')).toBe('=1+1');
    expect(round.shown(tab, 6, 'measure')).toBe('Fra toget');
    expect(round.shown(tab, 6, 'id')).toBe('FOS-06');
    expect(round.shown(tab, 6, 'status')).toBe('Under arbeid');
  });
  it('brought back twice, adds its new row once', async () => {
    const more = await withRow(file, 'Bare én gang');
    await bringIn(round, more);
    expect((await bring(round, more)).title).toBe('Ingenting å ta inn');
    await bringIn(round, more);
    expect(measures().filter((measure) => measure === 'Bare én gang')).toHaveLength(1);
    expect(round.rows(tab)).toBe(6);
  });
  it('leaves what was changed in the sheet alone, and takes the file’s word only when the person chooses it', async () => {
    const typed = await typedInto(file, 'FOS-02', { units: 'I filen', pptView: 'Bare i filen' });
    round.type(tab, 2, { units: 'I arket', anchoring: 'Bare i arket' });
    const { preview } = await bring(round, typed);
    expect(preview.both).toMatchObject([{ header: 'Enheter', before: 'I arket', after: 'I filen' }]);
    expect(preview.changes).toMatchObject([{ header: 'PPTs syn', after: 'Bare i filen' }]);
    await bringIn(round, typed);
    expect(['units', 'pptView', 'anchoring'].map((field) => round.shown(tab, 2, field))).toEqual([
      'I arket',
      'Bare i filen',
      'Bare i arket',
    ]);
    await bringIn(round, typed, { chooseFile: true });
    expect(round.shown(tab, 2, 'units')).toBe('I filen');
  });
  it('with a row gone, tells of it and leaves it where it is', async () => {
    const less = await files.typeIn(file, (rows) => rows.slice(1));
    const { preview, previewHash, message } = await bring(round, less);
    expect(preview.gone).toMatchObject([{ id: 'FOS-01' }]);
    expect(message).toContain('1 rad mangler i filen. Den blir stående i arket.');
    await bring(round, less, { apply: true, previewHash });
    expect(round.shown(tab, 1, 'id')).toBe('FOS-01');
  });
  it('is not written when the sheet changed after the preview was shown', async () => {
    const typed = await typedInto(file, 'FOS-02', { comment: 'Fra filen' });
    const { previewHash } = await bring(round, typed);
    round.type(tab, 2, { comment: 'Skrevet imens' });
    const { status, detail } = await bring(round, typed, { apply: true, previewHash });
    expect([status, detail]).toEqual([409, expect.stringContaining('ingenting er skrevet')]);
    expect(round.shown(tab, 2, 'comment')).toBe('Skrevet imens');
  });
  it('has nothing left when the same yes is said again since no answer came, and stands in the history once', async () => {
    const typed = await withRow(file, 'Nytt i filen');
    const { previewHash } = await bring(round, typed);
    const yes = () => bring(round, typed, { apply: true, previewHash });
    expect((await yes()).status).toBe(200);
    expect((await yes()).status).toBe(200);
    expect(measures().filter((one) => one === 'Nytt i filen')).toHaveLength(1);
    const lines = await round.stored((tx) => tx.list('event', 'Fosen'));
    expect(lines.filter(({ what }) => what === 'import')).toHaveLength(1);
  });
  it('is not written without the preview that was shown', async () => {
    const typed = await typedInto(file, 'FOS-02', { comment: 'Fra filen' });
    expect((await bring(round, typed, { apply: true })).status).toBe(409);
    expect(round.shown(tab, 2, 'comment')).toBe('');
  });
});

describe('rows that move between the read and the write', () => {
  const commentsById = (): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: round.rows(tab) }, (_, at) => at + 1)
        .map((row) => [round.shown(tab, row, 'id'), round.shown(tab, row, 'comment')])
        .filter(([id]) => id !== ''),
    );

  it('leave every cell in its own row, and the new row whole', async () => {
    for (let row = 1; row <= 5; row++) round.type(tab, row, { comment: `Står i FOS-0${row}` });
    const before = commentsById();
    const typed = await typedInto(await takeOut(round), 'FOS-03', { comment: 'Fra filen' });
    const more = await withRow(typed, 'Ny mens rader flytter seg', 33);
    const { previewHash } = await bring(round, more);
    round.sheets.beforeNext('write', () => round.insertRows(tab, 1));
    const done = await bring(round, more, { apply: true, previewHash });
    expect(done).toMatchObject({ status: 200, applied: true });
    expect(round.shown(tab, 2, 'id')).toBe('FOS-01');
    expect(commentsById()).toMatchObject({ ...before, 'FOS-03': 'Fra filen' });
    expect(measures().filter((measure) => measure === 'Ny mens rader flytter seg')).toHaveLength(1);
  });
});

describe('the history line of what was brought in', () => {
  it('is stored with its rows: a store that is gone once the sheet is written costs neither, and rows that move add none', async () => {
    const { previewHash } = await bring(round, await typedInto(file, 'FOS-03', { comment: 'Fra filen' }));
    const { store } = round.world;
    const transact = store.transact.bind(store);
    let writes = 0;
    round.sheets.beforeNext('write', () => {
      writes++;
      round.insertRows(tab, 1);
      round.sheets.beforeNext('write', () => {
        writes++;
        store.transact = () => Promise.reject(new Error('the store is gone'));
      });
    });
    const typed = await typedInto(file, 'FOS-03', { comment: 'Fra filen' });
    expect(await bring(round, typed, { apply: true, previewHash })).toMatchObject({ applied: true });
    store.transact = transact;
    expect(writes).toBe(2);
    const lines = (await round.stored((tx) => tx.list('event', 'Fosen'))).filter(
      ({ what }) => what === 'import',
    );
    expect(lines).toMatchObject([{ by: fosen, facts: { changed: 1, both: 0, added: 0 } }]);
  });
});

describe('who may', () => {
  it.each([innherred, caseWorker])('not %s: a file is brought in by the network itself', async (who) => {
    expect((await bring(round, file, {}, [who, tab])).status).toBe(403);
  });
  it('nobody, when the report is with the county governor: the tab is locked', async () => {
    const more = await withRow(file, 'For sent', 9);
    expect((await round.call('submit', tab, fosen)).status).toBe(200);
    for (const asked of [{}, { apply: true, previewHash: 'seen before' }]) {
      const { status, title, preview } = await bring(round, more, asked);
      expect([status, title, preview, round.rows(tab)]).toEqual([409, 'Fanen er låst', undefined, 5]);
    }
  });
});
