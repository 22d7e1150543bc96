// The built bundle at the desk: what each menu item and trigger asks, calls and tells.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { openTriggers } from '../../desk/host/triggers.ts';
import { newFolder, runScript } from '../desk/run-script.ts';

type Seen = { path: string | undefined; headers: IncomingMessage['headers']; body: unknown };
const done = { title: 'Kontrollert', message: '7 rader, 1 må rettes' };
const refused = { type: 'about:blank', title: 'Ikke sendt', detail: '2 rader mangler partner', status: 422 };

let code = '';
let url = '';
let seen: Seen[] = [];
let answer: { status: number; body: unknown } = { status: 200, body: done };

// In this very thread: the script's thread waits, the desk's must not.
const server = createServer((request, response) => {
  void text(request).then((body) => {
    seen.push({ path: request.url, headers: request.headers, body: JSON.parse(body) });
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
  answer = { status: 200, body: done };
});

const choose = (run: string, changes: Parameters<typeof runScript>[1] = {}) =>
  runScript(code, { run, properties: { API_URL: url }, activeSheet: 'Behov Fosen', ...changes });

describe('the menu Samordning', () => {
  it('is built on opening, with at most seven items that all run', async () => {
    const { menus } = await choose('onOpen');
    expect(menus.map(({ caption }) => caption)).toEqual(['Samordning', 'Flere valg']);
    const [items = [], more = []] = menus.map((menu) =>
      menu.items.flatMap((item) => ('run' in item ? [item.run] : [])),
    );
    expect(items).toContain('beregnFordeling');
    expect(items.length + 1).toBeLessThanOrEqual(7);
    for (const run of [...items, ...more]) await expect(choose(run, { answer: 'NO' })).resolves.toBeDefined();
  });

  it('sends verb, tab and identity, never what stands in the sheet', async () => {
    const { toasts, dialogs } = await choose('kontrollerFane');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      path: '/check',
      headers: { authorization: 'Bearer token for fosen@example.no', 'content-type': 'application/json' },
    });
    expect(seen[0]!.body).toEqual({ spreadsheetId: 'bok-1', tab: 'Behov Fosen' });
    expect(toasts).toEqual([['Kontrollert', '7 rader, 1 må rettes', 8]]);
    expect(dialogs).toEqual([]);
  });

  it('gives each act a key of its own', async () => {
    await choose('kontrollerFane');
    await choose('kontrollerFane');
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(2);
    expect(seen.map(({ headers }) => headers['x-correlation-id'])).toEqual(keys);
  });

  it('shows the same identity to the platform and to the API', async () => {
    await choose('kontrollerFane');
    const { authorization, 'x-serverless-authorization': atTheDoor } = seen[0]!.headers;
    expect(atTheDoor).toBe(authorization);
  });

  it('tells an id to ask for help by when the fault is ours', async () => {
    answer = { status: 500, body: refused };
    const { dialogs } = await choose('kontrollerFane');
    expect(dialogs[0]!.message).toContain(String(seen[0]!.headers['x-correlation-id']));
  });

  it.each([
    ['sendBehovsmelding', '/submit', 'Behov Fosen'],
    ['beregnFordeling', '/allocate', 'e-post til alle nettverkene'],
  ])('asks before %s, and does nothing on no', async (run, path, told) => {
    const no = await choose(run, { answer: 'NO' });
    expect(no.dialogs[0]).toMatchObject({ message: expect.stringContaining(told), buttons: ['YES', 'NO'] });
    expect(seen).toEqual([]);
    const yes = await choose(run, { answer: 'YES' });
    expect(seen.map((call) => call.path)).toEqual([path]);
    expect(yes.toasts).toHaveLength(1);
  });

  it('tells the row one stands in when it asks why, and shows the answer beside the sheet', async () => {
    answer = { status: 200, body: { ...done, html: '<h2>Slik</h2>' } };
    const { sidebars, toasts } = await choose('hvorforBelopet', { activeRange: 'C12' });
    expect(seen[0]).toMatchObject({ path: '/why', body: { tab: 'Behov Fosen', row: 12 } });
    expect(sidebars).toEqual([['Kontrollert', '<h2>Slik</h2>']]);
    expect(toasts).toEqual([]);
  });

  it('tells a refusal in a box that waits for OK', async () => {
    answer = { status: 422, body: refused };
    const { dialogs, toasts } = await choose('kontrollerFane');
    expect(dialogs).toEqual([{ title: 'Ikke sendt', message: '2 rader mangler partner', buttons: ['OK'] }]);
    expect(toasts).toEqual([]);
  });

  it.each([
    ['nobody answers', { API_URL: 'http://127.0.0.1:1' }, 'Fikk ikke kontakt'],
    ['the address is not set', {}, 'Fikk ikke kontakt'],
  ])('tells it when %s', async (_when, properties, title) => {
    const { dialogs } = await choose('kontrollerFane', { properties });
    expect(dialogs.map((dialog) => dialog.title)).toEqual([title]);
  });

  it('tells the status of an answer it cannot read', async () => {
    answer = { status: 200, body: 'ok' };
    expect((await choose('kontrollerFane')).dialogs[0]).toMatchObject({ title: 'Uventet svar' });
  });

  it('explains every item in its help', async () => {
    const { dialogs } = await choose('visHjelp');
    expect(dialogs[0]!.message).toContain('Send behovsmelding: ');
    expect(seen).toEqual([]);
  });
});

describe('the triggers', () => {
  it('check the tab that was typed in, as the one who set them up', async () => {
    const { toasts } = await choose('onEditPing', {
      activeRange: 'C5',
      effectiveUser: { email: 'eier@example.no' },
    });
    expect(seen[0]!.path).toBe('/check');
    expect(seen[0]!.headers.authorization).toBe('Bearer token for eier@example.no');
    expect(seen[0]!.headers['idempotency-key']).toBeUndefined();
    expect(toasts).toEqual([]);
  });

  it.each([
    ['INSERT_ROW', 1],
    ['REMOVE_ROW', 1],
    ['EDIT', 0],
    ['FORMAT', 0],
  ])('after a change of kind %s ask for %i checks', async (changeType, times) => {
    await choose('onChangePing', { event: { changeType } });
    expect(seen).toHaveLength(times);
  });

  it('keep quiet when an edit is refused, and say so when the service failed', async () => {
    answer = { status: 422, body: refused };
    expect(await choose('onEditPing')).toMatchObject({ toasts: [], dialogs: [] });
    for (const status of [429, 500]) {
      answer = { status, body: {} };
      expect((await choose('onEditPing')).toasts.map(([title]) => title)).toEqual(['Ikke kontrollert ennå']);
    }
  });

  it('are created once, and mended when one is doubled or names nothing', async () => {
    const triggers = openTriggers(`${newFolder()}/triggers.json`);
    const creator = 'eier@example.no';
    const set = () =>
      choose('installTriggers', { answer: 'YES', triggers, effectiveUser: { email: creator } });
    const standing = () => triggers.list().map(({ run, on }) => `${run} ${on}`);
    const both = ['onEditPing ON_EDIT', 'onChangePing ON_CHANGE'];

    expect((await set()).dialogs[1]!.message).toContain('onEditPing: opprettet');
    expect(standing()).toEqual(both);
    expect((await set()).dialogs[1]!.message).toContain('onEditPing: står');
    expect(standing()).toEqual(both);

    triggers.add({ run: 'onEditPing', on: 'ON_EDIT', creator });
    triggers.add({ run: 'gammelFunksjon', on: 'ON_EDIT', creator });
    triggers.add({ run: 'onEditPing', on: 'ON_EDIT', creator: 'annen@example.no' });
    expect((await set()).dialogs[1]!.message).toContain('gammelFunksjon: fjernet');
    expect(standing()).toEqual([...both, 'onEditPing ON_EDIT']);
  });
});
