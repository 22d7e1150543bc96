// The form by which money is moved: what it asks the API, with which key, and that nothing from outside is markup in it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { newFolder, runScript } from '../desk/run-script.ts';

const tab = 'Behov Fosen';
let code = '';
let url = '';
let seen: { path: string | undefined; key: unknown; body: unknown }[] = [];
let answer: { status: number; body: object } = { status: 200, body: {} };
const server = createServer((request, response) => {
  void text(request).then((body) => {
    seen.push({ path: request.url, key: request.headers['idempotency-key'], body: JSON.parse(body) });
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

const call = async (run: string, argument: object) =>
  (await runScript(code, { run, argument, properties: { API_URL: url } })).value as Record<string, string>;
const move = {
  from: 'Fosen',
  to: 'Ufordelt',
  amount: '100 000',
  cause: 'annet',
  reason: 'Avtalt i møtet i går.',
};
const choices = {
  holders: ['Fosen', 'Ufordelt'],
  tiltak: [{ id: 'FOS-01', name: '<b onclick="x">Kurs</b>', network: 'Fosen' }],
  causes: ['annet'],
};

describe('the item Flytt penger', () => {
  it('asks what can be chosen, with no key, and opens the form with it, as text', async () => {
    answer = { status: 200, body: { title: 'Flytt penger', message: 'Velg.', choices } };
    const { modals } = await runScript(code, {
      run: 'flyttPenger',
      activeSheet: tab,
      properties: { API_URL: url },
    });
    expect(seen).toEqual([{ path: '/move', key: undefined, body: { spreadsheetId: 'bok-1', tab } }]);
    expect(modals.map(([title]) => title)).toEqual(['Flytt penger …']);
    const page = modals[0]?.[1] ?? '';
    expect(page).toContain('<option value="Ufordelt">');
    expect(page).toContain('FOS-01 &lt;b onclick=&quot;x&quot;&gt;Kurs&lt;/b&gt;');
    for (const label of ['from', 'to', 'amount', 'tiltak', 'cause', 'reason'])
      expect(page).toContain(`<label for="${label}">`);
  });

  it('tells in a box why there is no form', async () => {
    answer = { status: 403, body: { title: 'Rollen kan ikke dette', detail: 'Bare saksbehandler.' } };
    const { modals, ...told } = await runScript(code, {
      run: 'flyttPenger',
      activeSheet: tab,
      properties: { API_URL: url },
    });
    expect([modals, JSON.stringify(told)]).toEqual([[], expect.stringContaining('Bare saksbehandler.')]);
  });
});

describe('the form', () => {
  it('shows the effect first, and moves the money by the key of that look, however often it is pressed', async () => {
    const html = '<table><tr><td>FOS-01</td></tr></table>';
    answer = { status: 200, body: { title: 'Dette skjer', message: '…', html, previewHash: 'jcs:1' } };
    const looked = await call('flyttSeOver', { tab, move });
    expect(looked).toMatchObject({ previewHash: 'jcs:1', key: expect.stringMatching(/./) as string });
    expect(looked['html']).toMatch(/<table>[\s\S]*id="keep"/);
    answer = { status: 200, body: { title: 'Flyttingen er skrevet', message: 'Nummer 1.' } };
    const { previewHash = '', key = '' } = looked;
    for (const _ of [1, 2]) {
      const kept = await call('flyttBehold', { tab, move, previewHash, key });
      expect(kept['html']).toContain('Flyttingen er skrevet');
    }
    const body = { spreadsheetId: 'bok-1', tab, move };
    const done = { path: '/move', key, body: { ...body, previewHash, apply: true } };
    expect(seen).toEqual([{ path: '/move', key: undefined, body }, done, done]);
  });

  it('tells a refusal where it stands, with nothing to press', async () => {
    answer = { status: 409, body: { title: 'Kan ikke beregne ennå', detail: 'Fosen har <b>5 kr</b>.' } };
    const { html = '' } = await call('flyttSeOver', { tab, move });
    expect(html).toContain('Fosen har &lt;b&gt;5 kr&lt;/b&gt;.');
    expect(html).not.toContain('id="keep"');
  });
});
