// Turned away before the API is asked: Cloud Run's pages and Google's consent, each in its own words, by the built script.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { newFolder, runScript } from '../desk/run-script.ts';

/** Cloud Run's pages, as its users have met them. */
const page = (status: number, word: string, why: string): { status: number; body: string } => ({
  status,
  body: `\n<html><head>\n<meta http-equiv="content-type" content="text/html;charset=utf-8">\n<title>${status} ${word}</title>\n</head>\n<body text=#000000 bgcolor=#ffffff>\n<h1>Error: ${word}</h1>\n<h2>${why}</h2>\n<h2></h2>\n</body></html>\n`,
});
const forbidden = page(
  403,
  'Forbidden',
  'Your client does not have permission to get URL <code>/check</code> from this server.',
);
const unauthorized = page(
  401,
  'Unauthorized',
  'Your client does not have permission to the requested URL <code>/check</code>.',
);

const SCOPES = [
  'spreadsheets.currentonly',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
  'userinfo.email',
  'openid',
];
const without = (scope: string): string[] => SCOPES.filter((one) => one !== scope);

let code = '';
let url = '';
let calls = 0;
let answer = forbidden;
const server = createServer((request, response) => {
  calls += 1;
  request.resume().on('end', () => response.writeHead(answer.status).end(answer.body));
});

beforeAll(async () => {
  code = await buildAppsScript(newFolder());
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  calls = 0;
  answer = forbidden;
});

const choose = (run: string, changes: Parameters<typeof runScript>[1] = {}) =>
  runScript(code, { run, properties: { API_URL: url }, activeSheet: 'Behov Fosen', ...changes });
/** What is told before Google's own question ends the run. */
async function untilConsent(run: string, granted: string[]) {
  let told: { title: string; message: string }[] = [];
  const ui = await watched((dialogs) => (told = dialogs));
  await expect(choose(run, { granted, ui })).rejects.toThrow('Det kreves autorisasjon');
  return told;
}
const watched = async (see: (dialogs: { title: string; message: string }[]) => void) => {
  const dialogs: { title: string; message: string }[] = [];
  return {
    toast: () => undefined,
    dialog: (title: string, message: string) => {
      dialogs.push({ title, message });
      see(dialogs);
      return Promise.resolve('YES' as const);
    },
    prompt: () => Promise.resolve({ button: 'OK' as const, text: '' }),
    menus: () => undefined,
    sidebar: () => undefined,
    modal: () => undefined,
    activate: () => undefined,
  };
};

describe('at Cloud Run’s own door', () => {
  it.each([
    ['403, not in the group', forbidden, 'Du slipper ikke inn', 'fosen@example.no'],
    ['401, an unknown script', unauthorized, 'Innloggingen ble ikke godtatt', 'klient-ID'],
    [
      '404, a wrong address',
      page(404, 'Page not found', 'The requested URL was not found on this server.'),
      'Tjenesten er ikke på adressen',
      'API_URL',
    ],
    ['429, no instance free', page(429, 'Rate exceeded', ''), 'Tjenesten er opptatt', 'prøv igjen'],
    [
      '503, none starts',
      page(503, 'Server Error', 'The service is not available.'),
      'Tjenesten er opptatt',
      'prøv igjen',
    ],
  ])('%s: a person is told what it means and who mends it', async (_what, page, title, words) => {
    answer = page;
    const { dialogs } = await choose('kontrollerFane');
    expect(dialogs.map((dialog) => dialog.title)).toEqual([title]);
    expect(dialogs[0]?.message).toContain(words);
    expect(dialogs[0]?.message).not.toMatch(/uten forklaring|<html|Error:/);
  });

  it('asks nothing more of a person who wants to send', async () => {
    const { dialogs } = await choose('sendBehovsmelding', { answer: 'YES' });
    expect(dialogs.map(({ title, buttons }) => [title, buttons])).toEqual([['Du slipper ikke inn', ['OK']]]);
    expect(calls).toBe(1);
  });

  it.each([forbidden, unauthorized])('does not go unsaid when a ping is turned away', async (page) => {
    answer = page;
    const { toasts } = await choose('onEditPing', { effectiveUser: { email: 'eier@example.no' } });
    expect(toasts.map(([title]) => title)).toEqual(['Rader kontrolleres ikke av seg selv']);
    expect(toasts[0]?.[1]).toContain('satte opp utløserne');
  });

  it('is not taken for a ping turned away when it is only busy', async () => {
    answer = page(503, 'Server Error', 'The service is not available.');
    const { toasts } = await choose('onEditPing');
    expect(toasts.map(([title]) => title)).toEqual(['Ikke kontrollert ennå']);
  });
});

describe('consent at Google', () => {
  it.each([
    ['openid', 'kontrollerFane', 'hvem du er'],
    ['script.external_request', 'kontrollerFane', 'ekstern tjeneste'],
    ['script.scriptapp', 'installTriggers', 'når du ikke er her'],
  ])('without %s: %s tells what was not ticked, and Google asks again', async (scope, run, words) => {
    const told = (await untilConsent(run, without(scope))).filter(
      ({ title }) => title !== 'Sette opp utløsere?',
    );
    expect(told.map(({ title }) => title)).toEqual(['Gi tillatelse på nytt']);
    expect(told[0]?.message).toContain(words);
    expect(calls).toBe(0);
  });

  it('without script.container.ui the page beside the sheet is missing, and it is said why', async () => {
    answer = { status: 200, body: JSON.stringify({ title: 'Slik', message: '', html: '<p>Slik</p>' }) };
    const told = await untilConsent('hvorforBelopet', without('script.container.ui'));
    expect(told).toMatchObject([{ title: 'Gi tillatelse på nytt' }]);
    expect(told[0]?.message).toContain('vise innhold');
  });

  it('taken back by whoever made the triggers is told where people type, and no empty identity is sent', async () => {
    const { toasts, dialogs } = await choose('onEditPing', { granted: without('openid') });
    expect(toasts.map(([title]) => title)).toEqual(['Rader kontrolleres ikke av seg selv']);
    expect([dialogs, calls]).toEqual([[], 0]);
  });

  it('is spoken of when the workbook opens, unverified and blocked app included, until it is given', async () => {
    const [first] = (await choose('onOpen', { granted: [] })).toasts;
    expect(first?.[0]).toBe('Første gang i dette arket');
    expect(first?.[1]).toMatch(/ikke har bekreftet appen.*Avansert.*blokkert/);
    expect((await choose('onOpen')).toasts).toEqual([]);
  });
});
