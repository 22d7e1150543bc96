// Bad requests: each is answered with its own problem type in words, and nothing is read or changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker } from '../seeded.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
});
afterAll(() => round.close());

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const authorization = `Bearer ${round.token(caseWorker)}`;
  const response = await fetch(`${round.functions.api.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', authorization, ...headers },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, unknown>,
  };
};
const good = JSON.stringify({ spreadsheetId: 'trondelag-2026', tab: 'Plan' });

describe('a request that cannot be served', () => {
  it.each([
    ['an unknown verb', '/slett', good, {}, 404, 'unknownVerb'],
    ['a verb that is a property of every object', '/constructor', good, {}, 404, 'unknownVerb'],
    ['a body without a tab', '/check', '{"spreadsheetId":"trondelag-2026"}', {}, 400, 'badBody'],
    [
      'a body with more than the two names',
      '/check',
      '{"spreadsheetId":"trondelag-2026","tab":"Plan","rows":[]}',
      {},
      400,
      'badBody',
    ],
    ['a body that is a list', '/check', '[]', {}, 400, 'badBody'],
    [
      'another spreadsheet',
      '/check',
      '{"spreadsheetId":"annet-ark","tab":"Plan"}',
      {},
      404,
      'unknownSpreadsheet',
    ],
    [
      'a body that is too large',
      '/check',
      JSON.stringify({ spreadsheetId: 'x', tab: 'y'.repeat(20_000) }),
      {},
      413,
      'tooLarge',
    ],
    ['no identity', '/check', good, { authorization: '' }, 401, 'identity:missing'],
    ['a broken identity', '/check', good, { authorization: 'Bearer x.y.z' }, 401, 'identity:malformed'],
  ])('%s', async (_, path, body, headers, status, code) => {
    const calls = round.sheets.calls.length;
    const answer = await post(path, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body['type']).toBe(`urn:innstilling:${code}`);
    expect(answer.type).toContain('application/problem+json');
    expect(String(answer.body['detail']).length).toBeGreaterThan(10);
    expect(round.sheets.calls.length).toBe(calls);
  });

  it('is refused as JSON too when its JSON is broken', async () => {
    const answer = await fetch(`${round.functions.api.url}/check`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${round.token(caseWorker)}` },
    });
    expect(answer.status).toBe(400);
  });

  it('is told so when the spreadsheet does not answer, and works when it is back', async () => {
    round.sheets.failNext(503, 5, 0);
    const { status, body } = await round.call('check', 'Plan', caseWorker);
    expect([status, body['type']]).toEqual([503, 'urn:innstilling:unavailable']);
    expect((await round.call('check', 'Plan', caseWorker)).status).toBe(200);
  });

  it('is told at once when Google’s quota is spent, and nothing is tried again', async () => {
    round.sheets.failNext(429, 1, 30);
    const before = round.sheets.calls.length;
    const answer = await post('/check', good);
    expect([answer.status, answer.body['type']]).toEqual([429, 'urn:innstilling:sheetQuota']);
    expect(round.sheets.calls.length - before).toBe(1);
  });
});

describe('a calendar over HTTP', () => {
  it('is read by whoever has its address: whole, its head alone, and not again', async () => {
    const url = `${round.functions.api.url}/arshjul/trondelag/2026/kontoret.ics`;
    const got = await fetch(url);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await got.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([
      200,
      '',
      got.headers.get('etag'),
    ]);
    const again = await fetch(url, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(405);
  });
});

describe('where things listen', () => {
  it('is on this machine only', () => {
    for (const { url } of [round.functions.api, round.functions.tick, round.sheets, round.inbox])
      expect(new URL(url).hostname).toBe('127.0.0.1');
  });
});
