// The list of what is left, in the built script: what it asks the API, where it leads, and that nothing in it is markup.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import type { LeftTold } from '../../apps-script/src/left.ts';
import { newFolder, runScript } from '../desk/run-script.ts';

const tab = 'Behov Fosen';
const ids = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
const line = {
  kind: 'mustMend',
  word: 'Må rettes',
  cell: 'L7',
  id: 'FOS-06',
  name: '<b onclick="x">Kurs</b>',
  header: 'Søkt til UH',
  message: '«14 000 +» er ikke et bestemt beløp.',
  proposal: { text: 'Mente du 14 000?', ids },
};
const todo = { title: `Hva gjenstår i ${tab}`, message: '1 må rettes.', tab, lines: [line], more: 0 };
const listed = { title: todo.title, message: todo.message, todo };
const notReady = {
  type: 'urn:innstilling:notReady',
  title: 'Kan ikke sendes inn ennå',
  detail: 'Behovsmeldingen fra Fosen er ikke sendt: 1 må rettes.',
};

let code = '';
let url = '';
let seen: { path: string | undefined; body: unknown }[] = [];
let answers: Record<string, { status: number; body: object }> = {};
const server = createServer((request, response) => {
  void text(request).then((body) => {
    seen.push({ path: request.url, body: JSON.parse(body) });
    const answer = answers[request.url ?? ''] ?? { status: 500, body: {} };
    response.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
});
beforeAll(async () => {
  code = await buildAppsScript(newFolder());
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  seen = [];
  answers = { '/todo': { status: 200, body: listed } };
});

const run = (name: string, changes: Parameters<typeof runScript>[1] = {}) =>
  runScript(code, { run: name, activeSheet: tab, properties: { API_URL: url }, ...changes });
const call = async (name: string, argument: object): Promise<LeftTold> =>
  (await run(name, { argument })).value as LeftTold;

const listShown = async (): Promise<string> => (await run('hvaGjenstar')).sidebars[0]?.[1] ?? '';

describe('the item Hva gjenstår', () => {
  it('shows the list beside the sheet, in Norwegian, with a heading, a list and buttons that have names', async () => {
    const { sidebars, dialogs, toasts } = await run('hvaGjenstar');
    expect([dialogs, toasts]).toEqual([[], []]);
    expect(sidebars.map(([title]) => title)).toEqual(['Hva gjenstår']);
    const html = sidebars[0]?.[1] ?? '';
    expect(html).toMatch(/<html lang="nb">[\s\S]*<h1[^>]*>Behov Fosen<\/h1>/);
    expect(html).toMatch(/role="status"[\s\S]*<h2>Må rettes \(1\)<\/h2><ul><li class="mustMend"><button/);
    expect(html).toContain('aria-label="Godta: Mente du 14 000? L7 Søkt til UH, FOS-06 &lt;b onclick=');
    expect(html).toContain('Godta alle forslag (2)');
  });

  it('holds nothing from outside as markup', async () => {
    const html = await listShown();
    expect(html).not.toContain('<b onclick');
  });

  it('offers nothing to accept where nothing is proposed', async () => {
    answers['/todo'] = {
      status: 200,
      body: { ...listed, todo: { ...todo, lines: [], message: 'Ingenting.' } },
    };
    const html = await listShown();
    expect([html.includes('<ul>'), html.includes('id="all"')]).toEqual([false, false]);
    expect(html).toContain('Ingenting.');
  });
});

describe('sending with errors', () => {
  it('opens the list, and tells in a line how many stand in the way', async () => {
    answers['/submit'] = { status: 409, body: notReady };
    const { sidebars, dialogs, toasts } = await run('sendBehovsmelding', { answer: 'YES' });
    expect(dialogs).toEqual([]);
    expect(toasts.at(-1)?.slice(0, 2)).toEqual([notReady.title, notReady.detail]);
    expect(sidebars[0]?.[1]).toContain(`<strong>${notReady.title}.</strong>`);
    expect(seen.map(({ path }) => path)).toEqual(['/submit', '/todo']);
  });

  it('tells the same in a box where the list cannot be had', async () => {
    answers = { '/submit': { status: 409, body: notReady } };
    const { sidebars, dialogs } = await run('sendBehovsmelding');
    expect([sidebars, dialogs.map(({ message }) => message)]).toEqual([[], [notReady.detail]]);
  });
});

describe('the list', () => {
  it('accepts what was seen and no more, and shows what is left then', async () => {
    answers['/accept'] = {
      status: 200,
      body: { title: 'Forslag godtatt', message: 'L7: 14000', todo: { ...todo, lines: [] } },
    };
    const told = await call('gjenstarGodta', { tab, ids });
    expect(seen).toEqual([{ path: '/accept', body: { spreadsheetId: 'bok-1', tab, proposals: ids } }]);
    expect(told).toEqual({
      html: expect.not.stringContaining('<ul>') as string,
      left: '1 må rettes.',
      said: 'Forslag godtatt. L7: 14000',
    });
  });

  it('stays as it is where the answer is lost, and says so', async () => {
    const told = await call('gjenstarGodta', { tab, ids });
    expect(told.html).toBeUndefined();
    expect(told.said).toContain('Uventet svar');
  });

  it('is read again', async () => {
    expect(await call('gjenstarLes', { tab })).toMatchObject({ left: '1 må rettes.', said: 'Lest på nytt.' });
  });

  it.each([
    ['where its row stands now', 'FOS-06', 'L9'],
    ['where it stood, when no row has that ID', 'FOS-99', 'L7'],
    ['of a tab without IDs', '', 'L7'],
  ])('leads to the cell, and says which that is, %s', async (_, id, cell) => {
    const rowData = Array.from({ length: 9 }, (__, at) => ({
      values: [{ formattedValue: at === 8 ? 'FOS-06' : 'x' }],
    }));
    const sheets = [{ properties: { title: tab }, data: [{ rowData }] }];
    const spreadsheet = { id: 'bok-1', get: async () => ({ sheets }) };
    const { places, value } = await run('gjenstarVis', { argument: { tab, cell: 'L7', id }, spreadsheet });
    expect([places, value]).toEqual([[[tab, cell]], cell]);
  });

  it.each([
    ['is unfolded first where its column is folded', 11, ['/todo']],
    ['is gone to at once where another one is', 12, []],
  ])('a cell %s', async (_, hidden, asked) => {
    const columnMetadata = Array.from({ length: 14 }, (__, at) =>
      at === hidden ? { hiddenByUser: true } : {},
    );
    const sheets = [{ properties: { title: tab }, data: [{ rowData: [], columnMetadata }] }];
    const spreadsheet = { id: 'bok-1', get: async () => ({ sheets }) };
    seen.length = 0;
    const { places } = await run('gjenstarVis', { argument: { tab, cell: 'L7', id: '' }, spreadsheet });
    expect(places).toEqual([[tab, 'L7']]);
    expect(seen.map(({ path }) => path)).toEqual(asked);
  });
});
