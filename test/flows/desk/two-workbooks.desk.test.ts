// The office's workbook at the desk: each person × each surface, and not a byte of it to anyone but the office.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskState } from '../../../desk/protocol.ts';
import { accessTable } from '../../../functions/flows/job/access-table.ts';
import { officeTitles } from '../../../functions/domain/sheet/books.ts';
import { type Hands, handsOn } from '../../ports/hands.ts';
import { type TestRound, openTestRound } from '../../desk/round.ts';
import { caseWorker, fosen, reader } from '../../seeded.ts';
import { soon } from '../../patience.ts';

const secret = 'Hemmelig-7Q';
let round: TestRound;
let office: Hands;
let officeId: string;
beforeAll(async () => {
  round = await openTestRound({ page: true, workbooks: 2 });
  if (!round.office) throw new Error('the round has one workbook only');
  office = handsOn(round.office);
  officeId = round.office.spreadsheetId;
  office.type('Roller', office.rows('Roller') + 1, { note: secret });
  office.type('Kriterier', 1, { reason: secret });
  office.type('Kladd', 1, { reason: secret });
});
afterAll(() => round?.close());

const at = (path: string): URL => new URL(path, round.page?.url);
const become = async (email: string, cookie = ''): Promise<string> => {
  const given = cookie || ((await fetch(at('/'))).headers.get('set-cookie')?.split(';')[0] ?? '');
  const headers = { 'content-type': 'application/json', cookie: given };
  const answer = await fetch(at('/desk/me'), { method: 'POST', headers, body: JSON.stringify({ email }) });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const get = (path: string, cookie: string) => fetch(at(path), { headers: { cookie } });
const state = async (cookie: string): Promise<DeskState> =>
  (await (await get('/desk/state', cookie)).json()) as DeskState;

const gets = [
  '/',
  '/desk/state',
  '/desk/workbook',
  '/desk/events',
  '/desk/inbox',
  '/desk/quotas',
  '/desk/modal/x',
];
const posts: Record<string, object> = {
  '/desk/edit': { page: 'p', moves: 0, requests: [] },
  '/desk/here': { page: 'p', at: { sheetId: 0, row: 0, column: 0 } },
  '/desk/menu': { run: 'kontrollerFane' },
  '/desk/script': { modal: 'x', run: 'excelTilFil', argument: {} },
  '/desk/answer': { dialog: 'x', button: 'OK' },
  '/desk/me': { email: caseWorker },
};

describe.each([fosen, reader])('for %s', (email) => {
  let cookie: string;
  beforeAll(async () => {
    cookie = await become(email);
  });

  it.each(gets)('GET /saksbehandling%s is refused', async (path) => {
    const answer = await get(`/saksbehandling${path}`, cookie);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain(secret);
  });

  it.each(Object.entries(posts))('POST /saksbehandling%s is refused', async (path, body) => {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await fetch(at(`/saksbehandling${path}`), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain(secret);
  });

  it('the way there is not shown, and the shared workbook has neither its tabs nor its words', async () => {
    expect((await state(cookie)).books).toEqual([]);
    const book = await (await get('/desk/workbook', cookie)).text();
    expect(book).not.toContain(secret);
    for (const title of officeTitles) expect(book).not.toContain(`"title":"${title}"`);
  });

  it.each(['', '?includeGridData=true', '/values/Kladd!A1:Z50', ':getByDataFilter', '/sheets/0:copyTo'])(
    'the Sheets API gives nothing of it by %s',
    async (path) => {
      const answer = await fetch(`${round.sheets.url}v4/spreadsheets/${officeId}${path}`, {
        headers: { authorization: `Bearer ${email}` },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain(secret);
    },
  );

  it.each(Object.keys(accessTable))('%s tells nothing of it', async (verb) => {
    for (const tab of officeTitles)
      for (const more of [{}, { row: 2, reason: 'Hvorfor det?' }]) {
        const answer = await round.call(verb, tab, email, { spreadsheetId: officeId, ...more });
        expect(JSON.stringify(answer)).not.toContain(secret);
      }
    expect(JSON.stringify(round.inbox.list())).not.toContain(secret);
  });
});

describe('for the case worker', () => {
  it('it is there, with its own tabs and menu, and the way between the two', async () => {
    const cookie = await become(caseWorker);
    const { books } = await state(cookie);
    expect(books.map(({ path }) => path)).toEqual(['/', '/saksbehandling/']);
    const own = await get('/saksbehandling/desk/state', cookie);
    expect((await own.json()) as DeskState).toMatchObject({ spreadsheetId: officeId, books });
    const book = await (await get('/saksbehandling/desk/workbook', cookie)).text();
    expect(book).toContain(secret);
  });

  it('what is told of its cells ends when somebody else sits down at the browser', async () => {
    const cookie = await become(caseWorker);
    const stream = await get('/saksbehandling/desk/events?page=p', cookie);
    const reading = new Response(stream.body).text();
    await become(fosen, cookie);
    office.type('Kriterier', 2, { reason: `${secret} etterpå` });
    expect(await reading).not.toContain('etterpå');
  });

  it('and when the case worker is one no longer', async () => {
    const cookie = await become(caseWorker);
    const stream = await get('/saksbehandling/desk/events?page=p', cookie);
    const reading = new Response(stream.body).text();
    const row = office.rowWhere('Roller', 'email', caseWorker);
    office.type('Roller', row, { role: 'leser' });
    office.type('Kriterier', 3, { reason: `${secret} senere` });
    expect(await reading).not.toContain('senere');
    await expect
      .poll(async () => (await get('/saksbehandling/desk/workbook', cookie)).status, soon)
      .toBe(403);
    office.type('Roller', row, { role: 'saksbehandler' });
  });
});
