// The calendars at their address: what whoever comes by gets, that nothing is changed by it, and every route there is.
import type { Request, Response } from '@google-cloud/functions-framework';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../functions/entry/api.ts';
import { openRoutes } from '../../functions/entry/calendar/open-routes.ts';
import { machineTable } from '../../functions/flows/job/access-table.ts';
import type { WheelLine } from '../../functions/domain/wheel/wheel.ts';
import { verbs } from '../../functions/verbs.ts';
import type { Round } from '../flows/round/round.ts';
import { caseWorker, small } from '../flows/round/rounds.ts';
import { wheelOf } from '../wheel/lines.ts';
import { readText, unescaped } from '../wheel/read-calendar.ts';

type Got = { status: number; text: string; headers: Record<string, string> };

/** A request with no body and no identity, as a calendar makes it. */
async function ask(
  api: ReturnType<typeof createApi>,
  path: string,
  method = 'GET',
  headers: object = {},
): Promise<Got> {
  const got: Got = { status: 200, text: '', headers: {} };
  const response = {
    status: (code: number) => ((got.status = code), response),
    set: (...given: [Record<string, string>] | [string, string]) => (
      Object.assign(got.headers, typeof given[0] === 'string' ? { [given[0]]: given[1] } : given[0]),
      response
    ),
    send: (text: string) => ((got.text = text), response),
  };
  await api({ path, method, headers } as unknown as Request, response as unknown as Response);
  return got;
}

let round: Round;
let api: ReturnType<typeof createApi>;
const path = '/arshjul/trondelag/2026/fo.ics';
const get = (at = path, headers = {}) => ask(api, at, 'GET', headers);
const keep = (lines: WheelLine[], at = '2026-01-15T07:00:00.000Z') =>
  round.world.store.transact(round.key, async (tx) =>
    tx.put('wheel', { id: 'wheel', group: 'wheel', version: 1, at, by: caseWorker, lines } as never),
  );
const nameIn = (text: string): string => unescaped(readText(text).calendar['X-WR-CALNAME']?.value);

beforeEach(async () => {
  round = await small.planted();
  api = createApi(round.wiring);
});

describe('a calendar at its address', () => {
  it('has the deadlines that an act has put in force, and says what it is', async () => {
    await keep(wheelOf(2026));
    const { status, text, headers } = await get();
    expect(status).toBe(200);
    expect(readText(text).events).toHaveLength(8);
    expect(nameIn(text)).toBe('Årshjul Trøndelag 2026, FO');
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="arshjul-trondelag-2026-fo.ics"',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    });
    const office = await get('/arshjul/trondelag/2026/kontoret.ics');
    expect(readText(office.text).events).toHaveLength(13);
    expect(office.text + text).not.toContain('@example.no');
  });

  it('is a calendar before any deadline is in force, so that no calendar breaks', async () => {
    const { status, text } = await get();
    expect([status, readText(text).events.length]).toEqual([200, 0]);
    expect(nameIn(text)).toContain('(ikke tatt i bruk ennå)');
  });

  it('is not sent again to whoever has it, and is when a deadline is moved', async () => {
    await keep(wheelOf(2026));
    const { headers } = await get();
    const again = await get(path, { 'if-none-match': `"annet", W/${headers['etag']}` });
    expect([again.status, again.text]).toEqual([304, '']);
    await keep(wheelOf(2026).map((line) => ({ ...line, version: 1, reason: 'Ny dato' })));
    expect((await get(path, { 'if-none-match': headers['etag'] })).status).toBe(200);
  });

  it('says nothing of which networks there are: a code that nobody has gets the same', async () => {
    await keep(wheelOf(2026));
    const [known, unknown] = [await get(), await get('/arshjul/trondelag/2026/zz.ics')];
    expect(
      unknown.text.replaceAll(/ZZ|-zz-/g, (code) => code.replace(/zz/i, (zz) => (zz === 'zz' ? 'fo' : 'FO'))),
    ).toBe(known.text);
  });

  it.each([
    '/arshjul',
    '/arshjul/trondelag/2026',
    '/arshjul/trondelag/2026/',
    '/arshjul/vestfold/2026/fo.ics',
    '/arshjul/trondelag/2025/kontoret.ics',
    '/arshjul/trondelag/2026/fo.ics/..',
    '/arshjul/trondelag/2026/mye-lengre-enn-en-kode.ics',
    '/arshjul/__proto__/2026/fo.ics',
  ])('%s is none, told the same way', async (at) => {
    const { status, text } = await get(at);
    expect([status, JSON.parse(text)]).toEqual([
      404,
      {
        type: 'urn:innstilling:noCalendar',
        title: 'Ingen kalender her',
        detail: 'Det er ingen kalender på denne adressen.',
        status: 404,
      },
    ]);
  });

  it('reads the store and no workbook, and leaves both as they were, whoever asks however', async () => {
    await keep(wheelOf(2026));
    const before = JSON.stringify([...round.allStored()]);
    const calls = round.sheets.calls.length;
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      await ask(api, path, method, { authorization: `Bearer ${caseWorker}` });
    expect(JSON.stringify([...round.allStored()])).toBe(before);
    expect(round.sheets.calls.length).toBe(calls);
  });

  it('is given to one caller so many times a minute, and meanwhile to others, whatever they say of themselves', async () => {
    round = round.copy({ perMinute: { acts: 1, checks: 2 } });
    api = createApi(round.wiring);
    const from = async (forwarded: string) => (await get(path, { 'x-forwarded-for': forwarded })).status;
    expect([await from('1.1.1.1, 9.9.9.9'), await from('2.2.2.2, 9.9.9.9')]).toEqual([200, 200]);
    const late = await get(path, { 'x-forwarded-for': '3.3.3.3,9.9.9.9' });
    expect([late.status, late.headers['retry-after']]).toEqual([429, '30']);
    expect(await from('9.9.9.9, 8.8.8.8')).toBe(200);
  });

  it('is told as unavailable when the store does not answer', async () => {
    round.wiring.world.store.read = () => Promise.reject(Object.assign(new Error('away'), { code: 14 }));
    expect((await ask(createApi(round.wiring), path)).status).toBe(503);
  });
});

/** The statuses of a request without identity or body, by method. */
const people = { GET: 405, HEAD: 405, POST: 401, PUT: 405, DELETE: 405, PATCH: 405, OPTIONS: 405 };
const any = { GET: 200, HEAD: 200, POST: 200, PUT: 200, DELETE: 200, PATCH: 200, OPTIONS: 200 };
const reads = { ...people, GET: 200, HEAD: 200, POST: 405 };
const table: Record<string, Record<string, number>> = {
  ...Object.fromEntries(
    'check todo fold accept restore export print import changes submit return waive compare allocate move publish resend setWheel wheel why pack work sweep'
      .split(' ')
      .map((verb) => [verb, people]),
  ),
  healthz: any,
  arshjul: reads,
};

describe('every route', () => {
  it('has a row here', () => {
    const routes = [verbs, machineTable, openRoutes].flatMap((one) => Object.keys(one));
    expect(Object.keys(table).toSorted()).toEqual(routes.toSorted());
  });
  it.each(Object.entries(table))(
    '%s without an identity answers as its row says, and changes nothing',
    async (route, row) => {
      const before = JSON.stringify([...round.allStored()]);
      const at = route === 'arshjul' ? path : `/${route}`;
      const got: Record<string, number> = {};
      for (const method of Object.keys(row)) got[method] = (await ask(api, at, method)).status;
      expect(got).toEqual(row);
      expect(JSON.stringify([...round.allStored()])).toBe(before);
    },
  );
});
