// The built bundle at the desk: what each menu item and trigger asks, calls and tells.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { MENU, type MenuAct } from '../../apps-script/src/menu.ts';
import { TYPED_BY } from '../../apps-script/src/roles.ts';
import { typedByWords } from '../../functions/text/words/workbook.ts';
import { roleWords, roller as rollerTab } from '../../functions/domain/tabs/roller.ts';
import { openDocumentProperties, openTriggers } from '../../desk/host/triggers.ts';
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

const offered = async (changes: Parameters<typeof runScript>[1] = {}): Promise<string[][]> => {
  const { menus } = await choose('onOpen', changes);
  expect(menus.map(({ caption }) => caption)).toEqual(
    menus.map((_, at) => ['Samordning', 'Flere valg', 'Oppsett og drift'][at]),
  );
  return menus.map((menu) => menu.items.flatMap((item) => ('run' in item ? [item.run] : [])));
};
/** A workbook with a tab Roller whose columns have been moved and retyped. */
const roller = (...lines: [role: string, email: string][]): object => {
  const rows = [['Rolle ', 'Nettverk', ' E-POST'], ...lines.map(([role, email]) => [role, '', email])];
  const rowData = rows.map((row) => ({ values: row.map((formattedValue) => ({ formattedValue })) }));
  const tabs = { 'Behov Fosen': {}, Roller: { data: [{ rowData }] } };
  const sheets = Object.entries(tabs).map(([title, data]) => ({ properties: { title }, ...data }));
  return {
    id: 'bok-1',
    get: async (view?: { ranges?: string[] }) => (view?.ranges ? { sheets: [sheets[1]] } : { sheets }),
  };
};
const as = (email: string, ...lines: [role: string, email: string][]): Parameters<typeof runScript>[1] =>
  ({ user: { email }, spreadsheet: roller(...lines) }) as Parameters<typeof runScript>[1];

/** A workbook whose Roller stands elsewhere, as the shared one of two; who may type by which protection. */
const locked = (...lines: [description: string, email: string][]): object => {
  const protectedRanges = lines.map(([description, user], at) => ({
    description,
    range: at % 2 === 0 ? { sheetId: 1 } : { sheetId: 1, startRowIndex: 0, endRowIndex: 1 },
    editors: { users: [user] },
  }));
  const sheets = [{ properties: { title: 'Behov Fosen' }, protectedRanges }];
  return { id: 'bok-1', get: async () => ({ sheets }) };
};
const typing = (email: string): Parameters<typeof runScript>[1] =>
  ({
    user: { email },
    effectiveUser: { email },
    spreadsheet: locked(
      [typedByWords.network, 'A@example.no'],
      ['Overskriftene', 'a@example.no'],
      [typedByWords.governor, 'b@example.no'],
    ),
  }) as Parameters<typeof runScript>[1];

describe('the menu where Roller stands in the other workbook', () => {
  it('is by what the person may type in: the network’s, the governor’s, or nothing', async () => {
    const [coordinator, worker, other] = await Promise.all(
      ['a', 'b', 'c'].map((name) => offered(typing(`${name}@example.no`))),
    );
    expect(coordinator?.flat()).toContain('sendBehovsmelding');
    expect(coordinator?.flat()).not.toContain('beregnFordeling');
    expect(worker?.flat()).toContain('beregnFordeling');
    expect(worker?.flat()).not.toContain('sendBehovsmelding');
    expect(other).toEqual([['hvorforBelopet', 'visArshjulet', 'visHjelp']]);
  });
  it('knows the protections by the names that set-up gives them', () => {
    expect(Object.entries(TYPED_BY)).toEqual([
      [typedByWords.governor, 'saksbehandler'],
      [typedByWords.network, 'koordinator'],
    ]);
  });
});

describe('the menu Samordning', () => {
  it.each([
    [
      'koordinator',
      [
        'kontrollerFane',
        'sendBehovsmelding',
        'hvaGjenstar',
        'hentTilbakeRader',
        'hvorforBelopet',
        'foldKolonner',
      ],
      ['hvaErEndret', 'excelFil', 'skrivUt', 'visArshjulet', 'visHjelp'],
    ],
    ['leser', ['hvorforBelopet', 'visArshjulet', 'visHjelp']],
    ['Eierrepresentant', ['hvorforBelopet', 'visArshjulet', 'visHjelp']],
    ['uh-partner', ['hvorforBelopet', 'visArshjulet', 'visHjelp']],
    ['forumsmedlem', ['hvorforBelopet', 'visArshjulet', 'visHjelp']],
    ['beslutter', ['hvorforBelopet', 'visArshjulet', 'visHjelp']],
  ])('shows a %s only what the role may do', async (role, ...menus) => {
    expect(
      await offered(as('A@example.no', [role, 'a@example.no'], ['saksbehandler', 'b@example.no'])),
    ).toEqual(menus);
  });

  it('keeps a case worker’s menu at seven by two menus inside it', async () => {
    const [items = [], more = [], rare = []] = await offered(
      as('a@example.no', ['Saksbehandler', 'a@example.no']),
    );
    expect(items).toContain('beregnFordeling');
    expect(items).not.toContain('sendBehovsmelding');
    expect(items.length + 2).toBeLessThanOrEqual(7);
    expect(more).toContain('returnerBehovsmelding');
    expect(rare).toContain('installTriggers');
  });

  it('shows both parts to one who has both roles, and only help to one who has none', async () => {
    const [both = []] = await offered(
      as('a@example.no', ['leser', 'a@example.no'], ['koordinator', 'a@example.no']),
    );
    expect(both).toContain('sendBehovsmelding');
    expect(await offered(as('c@example.no', ['leser', 'a@example.no']))).toEqual([['visHjelp']]);
  });

  it.each([
    ['Google does not say who it is', as('', ['leser', 'a@example.no'])],
    ['the tab Roller is gone', {}],
    ['the tab Roller is empty', as('a@example.no')],
  ])(
    'shows everything when %s, at most seven and the rest inside, and all of it runs',
    async (_when, changes) => {
      const [items = [], ...inner] = await offered(changes);
      const all = [...items, ...inner.flat()];
      expect(all.toSorted()).toEqual(Object.keys(MENU).toSorted());
      expect(items.length + inner.length).toBeLessThanOrEqual(7);
      for (const run of all) await expect(choose(run, { answer: 'NO' })).resolves.toBeDefined();
    },
  );

  it('knows the roles and the columns by the words of the tab Roller', () => {
    const named = new Set(Object.values<MenuAct>(MENU).flatMap(({ roles }) => roles));
    expect([...named].toSorted()).toEqual(Object.keys(roleWords).toSorted());
    expect(rollerTab.columns.map(({ header }) => header.toLowerCase())).toEqual(
      expect.arrayContaining(['e-post', 'rolle']),
    );
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
    ['sendBehovsmelding', '/submit'],
    ['leggFramForslaget', '/publish'],
  ])('asks the API before %s, then the person by its words, and does nothing on no', async (run, path) => {
    answer = { status: 200, body: { title: 'Sende?', message: '10 e-poster sendes, til 12 mottakere.' } };
    const no = await choose(run, { answer: 'NO' });
    const { caption } = MENU[run as 'leggFramForslaget'];
    // An API of the version before names no buttons.
    expect([no.dialogs, no.questions]).toEqual([
      [],
      [
        expect.objectContaining({
          title: 'Sende?',
          message: '10 e-poster sendes, til 12 mottakere.',
          yes: caption,
          no: 'La være',
        }),
      ],
    ]);
    expect(seen.map((call) => [call.path, call.body])).toEqual([
      [path, { spreadsheetId: 'bok-1', tab: 'Behov Fosen', preview: true }],
    ]);
    expect(seen[0]!.headers['idempotency-key']).toBeUndefined();
    const yes = await choose(run, { answer: 'YES' });
    expect(seen.slice(1).map((call) => call.body)).toEqual([
      expect.objectContaining({ preview: true }),
      { spreadsheetId: 'bok-1', tab: 'Behov Fosen' },
    ]);
    expect(yes.toasts.map(([title]) => title)).toEqual([caption]);
    expect(yes.told).toMatchObject({ title: 'Sende?', state: 'done' });
  });

  it('asks nothing of the person when it would be refused, and tells why', async () => {
    answer = { status: 409, body: refused };
    const { dialogs } = await choose('sendBehovsmelding', { answer: 'YES' });
    expect(dialogs.map(({ title, buttons }) => [title, buttons])).toEqual([['Ikke sendt', ['OK']]]);
    expect(seen).toHaveLength(1);
  });

  it('sends the reason that the person wrote, and nothing when the person gives up', async () => {
    const text = 'Beløpet i rad 3 mangler.';
    answer = { status: 200, body: { ...done, yes: 'Send tilbake', no: 'La være', asks: 'Hvorfor?' } };
    await choose('returnerBehovsmelding', { answer: 'NO', text });
    expect(seen.map(({ body }) => body)).toEqual([expect.objectContaining({ preview: true })]);
    const { questions } = await choose('returnerBehovsmelding', { answer: 'YES', text });
    expect(questions[0]).toMatchObject({ yes: 'Send tilbake', no: 'La være', asks: 'Hvorfor?' });
    expect(seen.at(-1)).toMatchObject({
      path: '/return',
      body: { spreadsheetId: 'bok-1', tab: 'Behov Fosen', reason: text },
    });
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
    const { questions } = await choose('visHjelp');
    expect(questions[0]!.message).toContain('Send behovsmelding: ');
    expect([questions[0]!.yes, questions[0]!.no]).toEqual([undefined, 'Lukk']);
    expect(seen).toEqual([]);
  });
});

describe('the triggers', () => {
  const taken = { title: 'Mottatt', message: 'Fanen kontrolleres om litt.' };

  it('have the tab checked that was typed in, as the one who set them up, and say nothing', async () => {
    answer = { status: 202, body: taken };
    const { toasts } = await choose('onEditPing', {
      activeRange: 'C5',
      effectiveUser: { email: 'eier@example.no' },
    });
    expect(seen[0]!.path).toBe('/check');
    expect(seen[0]!.headers.authorization).toBe('Bearer token for eier@example.no');
    expect(seen[0]!.headers['idempotency-key']).toBeUndefined();
    expect(seen[0]!.body).toMatchObject({ ping: true, row: 5, rows: 1 });
    expect(toasts).toEqual([]);
  });

  it.each([
    ['K7:M8', { row: 7, rows: 2 }],
    ['C5:C14', { row: 5, rows: 10 }],
    ['C5:P40', {}],
  ])('say of an edit of %s which rows it was, where they are few', async (activeRange, rows) => {
    answer = { status: 202, body: taken };
    await choose('onEditPing', { activeRange });
    const { row, rows: count } = seen[0]!.body as { row?: number; rows?: number };
    expect(row === undefined ? {} : { row, rows: count }).toEqual(rows);
  });

  it('say no row where rows came, went or moved', async () => {
    answer = { status: 202, body: taken };
    await choose('onChangePing', { activeRange: 'C5', event: { changeType: 'INSERT_ROW' } });
    expect(Object.keys(seen[0]!.body as object).toSorted()).toEqual(['ping', 'spreadsheetId', 'tab']);
  });

  it.each([
    ['INSERT_ROW', 1],
    ['REMOVE_ROW', 1],
    ['EDIT', 0],
    ['FORMAT', 0],
  ])('after a change of kind %s ask for %i checks', async (changeType, times) => {
    answer = { status: 202, body: taken };
    await choose('onChangePing', { event: { changeType } });
    expect(seen).toHaveLength(times);
  });

  it('tell whoever types why the tab is not checked, when the service says so', async () => {
    answer = { status: 200, body: { title: 'En fane mangler', message: 'Fanen «Plan» finnes ikke.' } };
    const { toasts } = await choose('onEditPing', { activeRange: 'C5' });
    expect(toasts.flat()).toEqual(expect.arrayContaining(['En fane mangler']));
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

    expect((await set()).told!.html).toContain('onEditPing: opprettet');
    expect(standing()).toEqual(both);
    expect((await set()).told!.html).toContain('onEditPing: står');
    expect(standing()).toEqual(both);

    triggers.add({ run: 'onEditPing', on: 'ON_EDIT', creator });
    triggers.add({ run: 'gammelFunksjon', on: 'ON_EDIT', creator });
    triggers.add({ run: 'onEditPing', on: 'ON_EDIT', creator: 'annen@example.no' });
    expect((await set()).told!.html).toContain('gammelFunksjon: fjernet');
    expect(standing()).toEqual([...both, 'onEditPing ON_EDIT']);
  });

  describe('of a second person', () => {
    const [first, second] = ['eier@example.no', 'kari@example.no'];
    const at = () => ({
      triggers: openTriggers(`${newFolder()}/triggers.json`),
      documentProperties: openDocumentProperties(`${newFolder()}/properties.json`),
    });
    let desk: ReturnType<typeof at>;
    const set = (email: string, yes: 'YES' | 'NO' = 'YES') =>
      choose('installTriggers', { answer: yes, ...desk, effectiveUser: { email } });
    const creators = () => desk.triggers.list().map(({ creator }) => creator);
    beforeEach(async () => {
      desk = at();
      await set(first);
    });

    it('are asked for with the name of the first, and not made when the answer is no', async () => {
      const [asked, ...more] = (await set(second, 'NO')).questions;
      expect(asked?.message).toContain(`${first} har alt satt opp utløsere`);
      expect(asked?.message).toContain('dobbelt av Googles kvote');
      expect(more).toEqual([]);
      expect(creators()).toEqual([first, first]);
    });

    it.each(['onEditPing', 'onChangePing'])(
      'take over: at the next %s those of the first are gone',
      async (run) => {
        await set(second);
        const event = { changeType: 'INSERT_ROW' };
        await choose(run, { ...desk, event, effectiveUser: { email: first } });
        expect(seen).toEqual([]);
        expect(creators()).toEqual([second, second]);
        await choose(run, { ...desk, event, effectiveUser: { email: second } });
        expect(seen).toHaveLength(1);
      },
    );

    it('are not asked about in a copy of the workbook, where no trigger came along', async () => {
      const spreadsheet = { id: 'kopien', get: async () => ({ sheets: [] }) };
      const options = { ...desk, spreadsheet, answer: 'NO' as const, effectiveUser: { email: second } };
      const { questions } = await choose('installTriggers', options);
      expect(questions[0]?.message).toContain('bare eieren');
    });
  });
});
