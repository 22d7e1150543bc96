// The Sheets server as a server: what it keeps, counts, refuses, and fails on purpose.
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';
import { OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { openDesk, put, putNote, refusal, rowsOf, spreadsheetId } from './fixture.ts';
import { soon } from '../../patience.ts';

const asOwner = { authorization: `Bearer ${OWNER_ACCOUNT}` };

const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${url}v4/spreadsheets/${spreadsheetId}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the workbook file', () => {
  it('has everything again after a restart', async () => {
    const first = await openDesk();
    await first.batch(
      put(0, 2, 1, [[5, '=B3*2']]),
      putNote(2, 1, 'merk'),
      { addSheet: { properties: { title: 'Plan' } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
      {
        setDataValidation: {
          range: { sheetId: 0, endColumnIndex: 1 },
          rule: { condition: { type: 'BOOLEAN' } },
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 2 },
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat',
        },
      },
    );
    const before = await first.tabs();
    first.workbook.close();
    const second = await openDesk(first.file);
    expect(await second.tabs()).toEqual(before);
    expect(await second.shown('Ark1!B3:C3')).toEqual([['5', '10']]);
    const { replies } = await second.batch({ addSheet: {} });
    const ids = before.map(({ properties }) => properties?.sheetId);
    expect(ids).not.toContain(replies?.[0]?.addSheet?.properties?.sheetId);
  });

  it('is the workbook after every change, though only what is new in it is made', async () => {
    const { file, workbook, batch } = await openDesk();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const few = { sheetId: 0, endRowIndex: 3, endColumnIndex: 2 };
    const changes = [
      put(0, 0, 0, [['b', 1], ['a', 2], [null], ['c']]),
      { repeatCell: { range: few, cell: bold, fields: 'userEnteredFormat' } },
      { sortRange: { range: few, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
      { insertDimension: { range: rowsOf(0, 1, 2) } },
      put(0, 1, 1, [[true]]),
      { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 0 } },
      { setDataValidation: { range: few, rule: { condition: { type: 'BOOLEAN' } } } },
      { deleteDimension: { range: rowsOf(0, 0, 1) } },
      put(0, 0, 0, [['slutt']]),
    ];
    for (const change of changes) {
      await batch(change);
      workbook.flush();
      const read = Workbook.open(file, { spreadsheetId, title: 'x' });
      expect(read.get({ includeGridData: true })).toEqual(workbook.get({ includeGridData: true }));
      read.close();
    }
  });

  it('is written soon after a change without being told to', async () => {
    const { file, workbook, batch } = await openDesk();
    workbook.flush();
    await batch(put(0, 0, 0, [['lagret']]));
    await expect.poll(() => readFileSync(file, 'utf8'), soon).toContain('lagret');
  });

  it('that cannot be read stops the opening and is not written over', async () => {
    const { file, workbook } = await openDesk();
    workbook.close();
    writeFileSync(file, '{"half');
    expect(() => Workbook.open(file, { spreadsheetId, title: 'x' })).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe('{"half');
  });
});

describe('the server', () => {
  it('counts one read and one write', async () => {
    const { server, batch, tabs } = await openDesk();
    await tabs('Ark1');
    await batch(put(0, 0, 0, [['x']]));
    expect(server.calls.map(({ kind }) => kind)).toEqual(['read', 'write']);
  });

  it('answers 429 as often as told, waits as it says, and then 200', async () => {
    const { server } = await openDesk();
    const waits: unknown[] = [];
    const retrying = sheets({
      version: 'v4',
      rootUrl: server.url,
      headers: asOwner,
      retryConfig: {
        retry: 3,
        statusCodesToRetry: [[429, 429]],
        httpMethodsToRetry: ['GET', 'POST'],
        retryBackoff: async (error) => {
          waits.push(error.response?.headers.get('retry-after'));
        },
      },
    });
    server.failNext(429, 2, 1);
    const requestBody = { requests: [put(0, 0, 0, [['x']])] };
    expect((await retrying.spreadsheets.batchUpdate({ spreadsheetId, requestBody })).status).toBe(200);
    expect(waits).toEqual(['1', '1']);
    expect(server.calls).toHaveLength(3);
  });

  it('does nothing of a call it fails on purpose', async () => {
    const { server, batch, shown } = await openDesk();
    server.failNext(503, 1);
    expect(await refusal(batch(put(0, 0, 0, [['x']])))).toMatchObject({ code: 503 });
    expect(await shown('Ark1')).toEqual([]);
  });

  it('answers 404 in Google’s shape for another spreadsheet', async () => {
    const { server } = await openDesk();
    const answer = await fetch(`${server.url}v4/spreadsheets/annet`, { headers: asOwner });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
    });
  });

  it.each([
    ['nobody', undefined, 401, 'UNAUTHENTICATED', /^Request is missing required authentication credential\./],
    [
      'a token of nobody',
      'Bearer x',
      401,
      'UNAUTHENTICATED',
      /^Request had invalid authentication credential/,
    ],
    [
      'a stranger',
      'Bearer fremmed@example.no',
      403,
      'PERMISSION_DENIED',
      /^The caller does not have permission$/,
    ],
  ])('lets %s neither read nor write', async (_, authorization, code, status, message) => {
    const { server } = await openDesk();
    const headers = authorization === undefined ? {} : { authorization };
    const url = `${server.url}v4/spreadsheets/${spreadsheetId}`;
    const requests = JSON.stringify({ requests: [put(0, 0, 0, [['x']])] });
    for (const answer of [
      await fetch(url, { headers }),
      await fetch(`${url}:batchUpdate`, { method: 'POST', headers, body: requests }),
    ]) {
      const error = { code, status, message: expect.stringMatching(message) as string };
      expect(await answer.json()).toEqual({ error });
      expect(answer.status).toBe(code);
    }
  });

  it('names a call it does not know', async () => {
    const { api } = await openDesk();
    const call = api.spreadsheets.values.get({ spreadsheetId, range: 'A1' });
    expect(await refusal(call)).toEqual({
      code: 501,
      message: expect.stringContaining(`GET /v4/spreadsheets/${spreadsheetId}/values/A1`),
    });
  });

  it('answers 400 to a body that is no JSON, and to one without requests', async () => {
    const { server, batch } = await openDesk();
    const url = `${server.url}v4/spreadsheets/${spreadsheetId}:batchUpdate`;
    const asked = { method: 'POST', headers: asOwner };
    expect((await fetch(url, { ...asked, body: '{' })).status).toBe(400);
    for (const body of ['[]', 'null', '{"requests":[null]}', '{"requests":{}}'])
      expect((await fetch(url, { ...asked, body })).status).toBe(400);
    expect(await refusal(batch())).toMatchObject({ code: 400 });
  });

  it('answers only local callers: no foreign host name and no page of another site', async () => {
    const { server } = await openDesk();
    expect(await statusOf(server.url, asOwner)).toBe(200);
    expect(await statusOf(server.url, { ...asOwner, host: 'ond.example' })).toBe(403);
    expect(await statusOf(server.url, { ...asOwner, origin: 'http://ond.example' })).toBe(403);
    expect(await statusOf(server.url, { ...asOwner, origin: 'null' })).toBe(403);
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });
});
