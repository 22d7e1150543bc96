// The dialog of *Skriv ut*: it asks for nothing before its button is pressed, and hands over the file that it gets.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { newFolder, runScript } from '../desk/run-script.ts';

let code = '';
let url = '';
let seen: { path: string | undefined; body: unknown }[] = [];
let answer: { status: number; body: object } = { status: 200, body: {} };
const server = createServer((request, response) => {
  void text(request).then((body) => {
    seen.push({ path: request.url, body: JSON.parse(body) });
    response.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
});
beforeAll(async () => {
  code = await buildAppsScript(newFolder());
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => void (seen = []));

const open = async (activeSheet: string): Promise<string | undefined> => {
  const { modals } = await runScript(code, { run: 'skrivUt', activeSheet, properties: { API_URL: url } });
  return modals[0]?.[1];
};
const call = async (argument: object) =>
  (await runScript(code, { run: 'skrivUtFil', argument, properties: { API_URL: url } })).value as object;

describe('the dialog of Skriv ut', () => {
  it('is about the tab in front, and asks nothing yet', async () => {
    expect(await open('Behov Fosen')).toMatch(/data-tab="Behov Fosen"[\s\S]*id="pdf"/);
    expect(seen).toEqual([]);
  });

  it('gets the file, or tells why not', async () => {
    const told = { title: 'PDF-en er klar', message: 'Fosen.', filename: 'Fosen.pdf', file: 'JVBE' };
    answer = { status: 200, body: told };
    expect(await call({ tab: 'Behov Fosen' })).toMatchObject({ filename: 'Fosen.pdf', file: 'JVBE' });
    expect(seen).toEqual([{ path: '/print', body: { spreadsheetId: 'bok-1', tab: 'Behov Fosen' } }]);
    answer = { status: 409, body: { title: 'Denne fanen skrives ikke ut', detail: 'Gå til Innstilling.' } };
    const refused = await call({ tab: 'Kladd' });
    expect(refused).toEqual({
      html: expect.stringMatching(/role="alert".*skrives ikke ut.*Gå til Innstilling/) as string,
    });
  });
});
