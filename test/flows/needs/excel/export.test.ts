// Verb «export»: a tab goes out as a file, with the ID of every row in it.
import { beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../../ports/excel-file.ts';
import { marksIn } from '../../../ports/memory-excel.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen, innherred, reader } from '../../round/rounds.ts';
import { bring, checked, files, tab, takeOut } from './brought-file.ts';

let round: Round;
beforeEach(async () => {
  round = await checked();
});

describe('the file', () => {
  it('has a row for each tiltak under the headers, with ID and status, and is named after the network', async () => {
    const { status, body } = await round.call('export', tab, fosen);
    const { rows } = await files.open(String(body['file']));
    expect([status, body['title'], body['filename']]).toEqual([
      200,
      'Excel-filen er klar',
      'Behov Fosen 2026.xlsx',
    ]);
    expect(rows[0]?.slice(0, 4)).toEqual(['Status', 'Merknad', 'Prioritet', 'Tiltak']);
    expect(rows.slice(1).map((row) => row[at('id')])).toEqual([1, 2, 3, 4, 5].map((row) => `FOS-0${row}`));
    expect(rows[1]?.[at('measure')]).toBe(round.shown(tab, 1, 'measure'));
    expect(rows[1]?.[at('status')]).toBe(round.shown(tab, 1, 'status'));
  });
  it('is made for a row that nobody has checked yet too: the row gets its ID in sheet and file at once', async () => {
    const last = round.rows(tab) + 1;
    round.type(tab, last, { measure: 'Ukontrollert', priority: 30 });
    const { rows } = await files.open(await takeOut(round));
    expect(round.shown(tab, last, 'id')).toMatch(/^FOS-\d\d$/);
    expect(rows.at(-1)?.[at('id')]).toBe(round.shown(tab, last, 'id'));
  });
  it('brought back as it was, changes nothing', async () => {
    const { status, title, preview } = await bring(round, await takeOut(round));
    expect([status, title]).toEqual([200, 'Ingenting å ta inn']);
    expect(preview).toMatchObject({ changes: [], both: [], added: [], deleted: [], gone: [] });
  });
  it('says at its cells what is said in the sheet, by word and by colour, and comes home without it', async () => {
    round.type(tab, 2, { soughtOwner: 'ca. 100 000', need: '' });
    const file = await takeOut(round);
    const { rows } = await files.open(file);
    const marks = marksIn(file).filter(({ row }) => row === 1);
    const inColumn = (field: string) => marks.find(({ column }) => column === at(field));
    expect(inColumn('soughtOwner')).toMatchObject({
      kind: 'mend',
      note: expect.stringMatching(/^Må rettes\. .*ca\. 100 000/) as string,
    });
    expect(inColumn('need')).toMatchObject({
      kind: 'empty',
      note: 'Ikke fylt ut ennå. Behov og forankring mangler. Fyll ut cellen.',
    });
    const remark = String(rows[2]?.[at('remark')]);
    expect(remark).toMatch(
      /^Søkt til eier: Må rettes\. «ca\. 100 000» |\nSøkt til eier: Må rettes\. «ca\. 100 000» /,
    );
    expect(remark.split('\n')).toContain('Ikke fylt ut ennå: Behov og forankring.');
    expect(await bring(round, file)).toMatchObject({ title: 'Ingenting å ta inn' });
  });
  it('is for the own network’s coordinator and the case worker, and nobody else', async () => {
    const statuses = [fosen, caseWorker, innherred, reader].map(
      async (who) => (await round.call('export', tab, who)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 403, 403]);
  });
});
