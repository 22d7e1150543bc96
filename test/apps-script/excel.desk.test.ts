// The Excel dialog of the built script: what it asks the API, what it shows, and that nothing from outside is markup in it.
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

const call = async (run: string, argument: object, changes: Parameters<typeof runScript>[1] = {}) =>
  (await runScript(code, { run, argument, properties: { API_URL: url }, ...changes })).value as Record<
    string,
    string
  >;

const cell = {
  id: 'FOS-01',
  measure: 'Kurs',
  where: 'D2',
  header: 'Tiltak',
  before: 'Kurs',
  after: '<b onclick="x">Nytt</b>',
};
const preview = { changes: [cell], both: [], added: [], deleted: [], gone: [], left: [], good: 1 };
const left = [
  {
    row: 4,
    id: 'FOS-03',
    measure: 'Kurs & mer',
    faults: [{ where: 'H4', header: 'Søkt til eier', wrong: '«<i>mye</i>» er ikke et beløp.' }],
  },
];
const shown = { title: 'Dette vil endres', message: '1 celle & ingen rad', preview, previewHash: 'jcs:1' };

describe('the item Excel', () => {
  it('opens a dialog about the tab in front, and asks the API nothing yet', async () => {
    const { modals } = await runScript(code, {
      run: 'excelFil',
      activeSheet: tab,
      properties: { API_URL: url },
    });
    expect(modals.map(([title]) => title)).toEqual(['Excel: last ned eller hent inn …']);
    expect(modals[0]?.[1]).toMatch(/<html lang="nb">[\s\S]*data-tab="Behov Fosen"[\s\S]*<label for="file">/);
    expect(seen).toEqual([]);
  });

  it('says what was not ticked where Google does not let it show a page', async () => {
    const told = runScript(code, { run: 'excelFil', activeSheet: tab, granted: ['openid'] });
    await expect(told).rejects.toThrow('Det kreves autorisasjon');
  });
});

describe('the Excel dialog', () => {
  it('gets the tab as a file to keep', async () => {
    answer = {
      status: 200,
      body: {
        title: 'Excel-filen er klar',
        message: '7 tiltak',
        filename: 'Behov Fosen 2026.xlsx',
        file: 'UEsD',
      },
    };
    expect(await call('excelTilFil', { tab })).toEqual({
      html: expect.stringMatching(/role="status".*Excel-filen er klar.*7 tiltak/) as string,
      filename: 'Behov Fosen 2026.xlsx',
      file: 'UEsD',
    });
    expect(seen).toMatchObject([{ path: '/export', body: { spreadsheetId: 'bok-1', tab } }]);
  });

  it('shows what a file would change, as text and not as markup, and asks for nothing to be written', async () => {
    answer = { status: 200, body: shown };
    const { html, previewHash } = await call('excelSeOver', { tab, file: 'UEsD' });
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;Nytt&lt;/b&gt;');
    expect(html).toContain('1 celle &amp; ingen rad');
    expect(html).toMatch(/<caption>Endret i filen<\/caption>.*<th scope="row">FOS-01 Kurs<\/th>.*id="write"/);
    expect(previewHash).toBe('jcs:1');
    expect(seen).toEqual([
      { path: '/import', key: undefined, body: { spreadsheetId: 'bok-1', tab, file: 'UEsD' } },
    ]);
  });

  it('offers nothing to write when the file brings nothing', async () => {
    answer = { status: 200, body: { ...shown, preview: { ...preview, changes: [] } } };
    expect((await call('excelSeOver', { tab, file: 'UEsD' }))['html']).not.toContain('id="write"');
  });

  it('lists the rows that stay out, and takes in the others only by a button that says so', async () => {
    answer = { status: 200, body: { ...shown, preview: { ...preview, left } } };
    const { html } = await call('excelSeOver', { tab, file: 'UEsD' });
    expect(html).toMatch(
      /<caption>Blir stående utenfor[^<]*<\/caption>.*Rad 4 FOS-03 Kurs &amp; mer.*H4 Søkt til eier.*«&lt;i&gt;mye&lt;\/i&gt;» er ikke et beløp/,
    );
    expect(html).toMatch(/id="write"[^>]*data-good[^>]*>Ta inn den ene gode raden</);
    seen = [];
    const told = await call('excelSkrivInn', { tab, file: 'UEsD', previewHash: 'jcs:1', goodRows: true });
    expect(seen[0]?.body).toMatchObject({ goodRows: true, apply: true });
    expect(told['html']).toContain('Rad 4 FOS-03');
  });

  it('says of a new row that it was copied, and from which', async () => {
    const added = [
      { id: 'FOS-09', row: 12, measure: 'Kurs', cells: [{ header: 'Tiltak', text: 'Kurs' }] },
      { id: '', row: 13, measure: 'Nytt', cells: [{ header: 'Tiltak', text: 'Nytt' }] },
    ];
    answer = { status: 200, body: { ...shown, preview: { ...preview, added, good: 3 } } };
    const { html } = await call('excelSeOver', { tab, file: 'UEsD' });
    expect(html).toContain('<th scope="row">12 kopi av FOS-09</th>');
    expect(html).toContain('<th scope="row">13</th>');
  });

  it.each([
    ['alone', []],
    ['beside rows that stay out', left],
  ])('offers no good rows where there is only what both have changed, %s', async (_, out) => {
    const contested = { ...preview, changes: [], both: [cell], left: out, good: 0 };
    answer = { status: 200, body: { ...shown, preview: contested } };
    const { html = '' } = await call('excelSeOver', { tab, file: 'UEsD' });
    expect(html).toMatch(/id="write"[^>]*data-choose="yes"[^>]*>Bruk filen der begge har endret</);
    expect([html.includes('Ta inn'), html.includes('Skriv inn'), html.includes('checkbox')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(html.includes('data-good')).toBe(out.length > 0);
  });

  it('offers no button where no row is good', async () => {
    answer = { status: 200, body: { ...shown, preview: { ...preview, changes: [], left, good: 0 } } };
    const { html } = await call('excelSeOver', { tab, file: 'UEsD' });
    expect(html).toContain('Rad 4 FOS-03');
    expect(html).not.toContain('id="write"');
  });

  it('writes what was shown, once, with the choice that was made', async () => {
    answer = { status: 200, body: { title: 'Filen er tatt inn', message: '1 celle er endret', preview } };
    const told = await call('excelSkrivInn', { tab, file: 'UEsD', previewHash: 'jcs:1', chooseFile: true });
    expect(told['html']).toContain('Filen er tatt inn');
    expect(seen[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen[0]?.body).toEqual({
      spreadsheetId: 'bok-1',
      tab,
      file: 'UEsD',
      previewHash: 'jcs:1',
      chooseFile: true,
      apply: true,
    });
  });

  it('tells a refusal in itself, for a reader at once, and gives nothing to write', async () => {
    answer = {
      status: 422,
      body: { title: 'Filen kan ikke tas inn', detail: 'Den er skadet. Ingenting er endret.' },
    };
    const { html, previewHash } = await call('excelSeOver', { tab, file: 'UEsD' });
    expect(html).toMatch(/role="alert".*Filen kan ikke tas inn.*skadet/);
    expect([previewHash, html?.includes('id="write"')]).toEqual([undefined, false]);
  });

  it('tells a permission that was not ticked, and one turned away at the door', async () => {
    const told = await call(
      'excelTilFil',
      { tab },
      { granted: ['script.external_request', 'script.container.ui'] },
    );
    expect(told['html']).toMatch(/role="alert".*Gi tillatelse på nytt/);
    expect(seen).toEqual([]);
  });
});
