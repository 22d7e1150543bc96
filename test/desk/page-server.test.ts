// The page's HTTP routes without a browser: who is let in, what an edit may be, what each person gets.
import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskState } from '../../desk/protocol.ts';
import { BEHOV, BEHOV_ID, CASE_WORKER, FOSEN, hostileFile, openDesk, READER } from './page-fixture.ts';

const open = async () => {
  const desk = await openDesk();
  onTestFinished(desk.close);
  const { url } = desk.desk;
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...headers },
      body: JSON.stringify(body),
    });
  const become = async (email: string) => {
    const response = await post('/desk/me', { email });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const get = async <T>(path: string, as = cookie) =>
    (await (await fetch(new URL(path, url), { headers: { cookie: as } })).json()) as T;
  return { ...desk, url, cookie, post, become, get };
};

const typed = (row: number, text: string, page = 'p', moves = 0) => ({
  page,
  moves,
  requests: [
    {
      updateCells: {
        start: { sheetId: BEHOV_ID, rowIndex: row, columnIndex: 3 },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    },
  ],
});

const rows = (kind: 'insertDimension' | 'deleteDimension', startIndex: number, page: string, moves = 0) => {
  const range = { sheetId: BEHOV_ID, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 };
  return {
    page,
    moves,
    requests: [{ [kind]: kind === 'insertDimension' ? { range, inheritFromBefore: true } : { range } }],
  };
};

/** The status of a request whose headers fetch would not let us set. */
const statusWith = (url: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });

describe("the page's server", () => {
  it('listens on 127.0.0.1 and answers no other host name, page or kind of body', async () => {
    const { url, post } = await open();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await statusWith(url, { host: 'evil.example' })).toBe(421);
    expect(await statusWith(url, { origin: 'https://evil.example' })).toBe(403);
    expect(await statusWith(url, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    const form = await post('/desk/me', { email: READER.email }, { 'content-type': 'text/plain' });
    expect(form.status).toBe(415);
  });

  it('lets the page load nothing from elsewhere, and keeps its cookie from scripts and other sites', async () => {
    const { url } = await open();
    const { headers } = await fetch(url);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('gives each person the protections as they are for that person', async () => {
    const { become, get } = await open();
    type Book = {
      sheets: { protectedRanges?: { description?: string; requestingUserCanEdit: boolean }[] }[];
    };
    const mine = async (email: string) =>
      (await get<Book>('/desk/workbook', await become(email))).sheets[1]?.protectedRanges?.map(
        (rule) => rule.requestingUserCanEdit,
      );
    expect(await mine(FOSEN.email)).toEqual([true, false]);
    expect(await mine(CASE_WORKER.email)).toEqual([false, false]);
    expect(await mine(READER.email)).toEqual([false, false, false]);
    expect((await get<DeskState>('/desk/state', await become(READER.email))).me).toEqual(READER);
  });

  it('remembers who one was after a restart, and makes a stranger of one who has lost the role', async () => {
    const { become } = await open();
    const cookie = await become(CASE_WORKER.email);
    const later = await openDesk({ personas: () => [FOSEN, CASE_WORKER] });
    const without = await openDesk({ personas: () => [FOSEN] });
    onTestFinished(later.close);
    onTestFinished(without.close);
    const me = async (url: string) =>
      ((await (await fetch(new URL('/desk/state', url), { headers: { cookie } })).json()) as DeskState).me;
    expect(await me(later.desk.url)).toEqual(CASE_WORKER);
    expect(await me(without.desk.url)).toMatchObject({ email: '', role: 'leser' });
  });

  it('takes only what a person can do on the page, as that person', async () => {
    const { post, become, workbook } = await open();
    const sneaky = { page: 'p', moves: 0, requests: [{ deleteSheet: { sheetId: BEHOV_ID } }] };
    expect((await post('/desk/edit', sneaky)).status).toBe(400);
    expect((await post('/desk/edit', typed(0, 'Ny overskrift'))).status).toBe(403);
    expect(
      (await post('/desk/edit', typed(1, 'x'), { cookie: await become(CASE_WORKER.email) })).status,
    ).toBe(403);
    expect((await post('/desk/edit', typed(1, 'x'), { cookie: await become(READER.email) })).status).toBe(
      403,
    );
    expect(
      workbook
        .get({ includeGridData: true, ranges: [`'${BEHOV}'!D1:D2`] })
        .sheets?.[0]?.data?.[0]?.rowData?.map((row) => row.values?.[0]?.formattedValue),
    ).toEqual(['Tiltak', 'Trygt barnehagemiljø']);
  });

  it('says why a row may not go, in the words of the lock that was put on last', async () => {
    const { workbook, post, become } = await open();
    const cookie = await become(FOSEN.email);
    const lock = (range: object, description: string) =>
      workbook.batchUpdate(
        { requests: [{ addProtectedRange: { protectedRange: { range, editors: {}, description } } }] },
        'owner',
      );
    lock({ sheetId: BEHOV_ID, startRowIndex: 1 }, 'Behovsmeldingen er sendt inn');
    const refused = await post('/desk/edit', rows('deleteDimension', 2, 'p'), { cookie });
    expect([refused.status, await refused.json()]).toEqual([
      403,
      {
        title: 'Cellen er låst',
        detail: `A3 i fanen ${BEHOV} kan ikke endres av deg. Behovsmeldingen er sendt inn.`,
      },
    ]);
  });

  it('runs only what stands in the menu', async () => {
    const { post, runs, become } = await open();
    expect((await post('/desk/menu', { run: 'onOpen' })).status).toBe(404);
    expect(
      (await post('/desk/menu', { run: 'checkTab' }, { cookie: await become(READER.email) })).status,
    ).toBe(404);
    expect((await post('/desk/menu', { run: 'checkTab', sheetTitle: BEHOV, range: 'A1' })).status).toBe(202);
    expect(runs).toEqual([`checkTab ${FOSEN.email} ${BEHOV} A1`]);
  });

  it('takes the answer to a question from the one who was asked, once', async () => {
    const { post } = await open();
    await post('/desk/menu', { run: 'allocate' });
    expect((await post('/desk/answer', { dialog: 'gjettet', button: 'YES' })).status).toBe(404);
    expect((await post('/desk/menu', { run: 'checkTab' })).status).toBe(409);
  });
});

/** The measures, from the first row under the heading. */
const column = (desk: Awaited<ReturnType<typeof open>>) =>
  desk.workbook
    .get({ includeGridData: true, ranges: [`'${BEHOV}'!D2:D6`] })
    .sheets?.[0]?.data?.[0]?.rowData?.map((row) => row.values?.[0]?.formattedValue);

describe('a file that came with a mail', () => {
  it('is bytes to be saved under a plain name, whatever it is called, and nothing in it can run', async () => {
    const { url, cookie } = await open();
    const response = await fetch(new URL('/desk/inbox/1/0', url), { headers: { cookie } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="__be_hov_X-Evil_1_.html"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.get('x-evil')).toBeNull();
    expect(Buffer.from(await response.arrayBuffer())).toEqual(hostileFile.content);
  });

  it.each(['/desk/inbox/2/0', '/desk/inbox/1/1', '/desk/inbox/1', '/desk/inbox/x/0', '/desk/inbox/1/0/2'])(
    'is not found at %s',
    async (path) => {
      const { url, cookie } = await open();
      expect((await fetch(new URL(path, url), { headers: { cookie } })).status).toBe(404);
    },
  );

  it('is given to no other site’s page', async () => {
    const { url } = await open();
    const path = new URL('/desk/inbox/1/0', url).href;
    expect(await statusWith(path, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });
});

describe('an edit made before its page saw that others moved the rows', () => {
  it('lands in its own row after rows were put in and taken out above it', async () => {
    const desk = await open();
    await desk.post('/desk/edit', rows('insertDimension', 1, 'andre'));
    await desk.post('/desk/edit', rows('insertDimension', 1, 'andre', 1));
    await desk.post('/desk/edit', rows('deleteDimension', 1, 'andre', 2));
    expect((await desk.post('/desk/edit', typed(3, 'Overganger', 'min', 0))).status).toBe(204);
    expect(column(desk)).toEqual([undefined, 'Trygt barnehagemiljø', 'Skrivestrategier', 'Overganger']);
  });

  it('stays where it is after rows were moved below it', async () => {
    const desk = await open();
    await desk.post('/desk/edit', rows('deleteDimension', 3, 'andre'));
    expect((await desk.post('/desk/edit', typed(2, 'Skriving', 'min', 0))).status).toBe(204);
    expect(column(desk)).toEqual(['Trygt barnehagemiljø', 'Skriving']);
  });

  it('is refused with words when its own row was taken out', async () => {
    const desk = await open();
    await desk.post('/desk/edit', rows('deleteDimension', 2, 'andre'));
    const refused = await desk.post('/desk/edit', typed(2, 'Skriving', 'min', 0));
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ title: 'Radene ble flyttet' });
    expect(column(desk)).toEqual(['Trygt barnehagemiljø', 'Gode overganger']);
  });
});

describe('an edit that comes once more, because its answer was lost', () => {
  it('is done once, also by a desk that was begun again, and a refused one stays refused', async () => {
    const desk = await open();
    const row = { ...rows('insertDimension', 1, 'min'), number: 1 };
    for (const edit of [row, row, { ...typed(1, 'Ny', 'min'), number: 2 }, row])
      expect((await desk.post('/desk/edit', edit)).status).toBe(204);
    const refused = { ...typed(0, 'Overskrift', 'min'), number: 3 };
    for (const edit of [refused, refused]) expect((await desk.post('/desk/edit', edit)).status).toBe(403);
    expect(column(desk)).toEqual(['Ny', 'Trygt barnehagemiljø', 'Skrivestrategier', 'Gode overganger']);

    const later = await openDesk({ workbook: desk.workbook });
    onTestFinished(later.close);
    const again = (edit: object) =>
      fetch(new URL('/desk/edit', later.desk.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: desk.cookie },
        body: JSON.stringify(edit),
      });
    expect((await again(row)).status).toBe(204);
    // A page that has not seen the row put in before the desk was begun again still hits its own.
    expect((await again({ ...typed(3, 'Overganger', 'andre', 0), number: 1 })).status).toBe(204);
    expect(column(desk)).toEqual(['Ny', 'Trygt barnehagemiljø', 'Skrivestrategier', 'Overganger']);
  });

  it('is refused where its page has seen moves of rows that this workbook never had', async () => {
    const desk = await open();
    const refused = await desk.post('/desk/edit', typed(1, 'x', 'min', 7));
    expect(await refused.json()).toMatchObject({ title: 'Radene ble flyttet' });
  });
});

describe('what a browser gets of the page', () => {
  it('is compressed, kept for good under its name, and no answer about the workbook is kept', async () => {
    const { url, cookie } = await open();
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(new URL(path, url), { headers: { cookie, 'accept-encoding': 'br', ...headers } });
    const html = await (await ask('/')).text();
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const { headers } = await ask(path);
      expect([path, headers.get('cache-control')]).toEqual([path, expect.stringContaining('immutable')]);
      expect(headers.get('content-encoding')).toBe('br');
      const again = await ask(path, { 'if-none-match': headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    }
    const book = await ask('/desk/workbook');
    expect([book.headers.get('content-encoding'), book.headers.get('cache-control')]).toEqual([
      'br',
      'no-store',
    ]);
    const plain = await fetch(new URL('/desk/workbook', url), {
      headers: { cookie, 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.json()).toEqual(await book.json());
  });
});
