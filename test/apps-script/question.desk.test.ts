// The question before something is sent, in the built script: what it says, what a yes asks the API, and what it is told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAppsScript } from '../../apps-script/build.ts';
import { excelPage } from '../../apps-script/src/pages/excel-page.ts';
import { movePage } from '../../apps-script/src/pages/move-page.ts';
import { questionPage } from '../../apps-script/src/pages/question-page.ts';
import { newFolder, runScript } from '../desk/run-script.ts';
import type { Told } from './read-question.ts';

const tab = 'Behov Fosen';
const hostile = `</p><script>alert("x")</script><img src=x onerror='y'>`;
const asks = {
  title: 'Legge fram forslag 2?',
  message: 'Nettverkene ser forslaget.',
  yes: 'Legg fram forslaget',
  no: 'La være',
  asks: 'Hvorfor endres det?',
  longest: 1000,
  previewHash: 'jcs:1',
};

let code = '';
let url = '';
let seen: { path: string | undefined; key: unknown; body: Record<string, unknown> }[] = [];
let answers: { status: number; body: object }[] = [];
const server = createServer((request, response) => {
  void text(request).then((body) => {
    const key = request.headers['idempotency-key'];
    seen.push({ path: request.url, key, body: JSON.parse(body) as Record<string, unknown> });
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500, body: {} };
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
  answers = [{ status: 200, body: asks }];
});

const choose = (run: string, changes: Parameters<typeof runScript>[1] = {}) =>
  runScript(code, { run, activeSheet: tab, properties: { API_URL: url }, ...changes });
const pageOf = async (): Promise<string> =>
  (await choose('leggFramForslaget', { answer: 'NO' })).modals[0]?.[1] ?? '';
const problem = (code: string, more: object = {}) => ({
  status: 409,
  body: { type: `urn:innstilling:${code}`, title: 'Nei', detail: 'Derfor.', status: 409, ...more },
});
const asked = { name: 'leggFramForslaget', tab, previewHash: 'jcs:1', reason: 'Nye tall.', key: 'noekkel-1' };
const yes = async (): Promise<Told> => (await choose('sporsmalJa', { argument: asked })).value as Told;

describe('a question', () => {
  it('has the verbs of the API on its buttons, and a place of several lines for the reason', async () => {
    const html = await pageOf();
    expect(html).toMatch(/<html lang="nb">[\s\S]*<h1 id="title" tabindex="-1">Legge fram forslag 2\?<\/h1>/);
    expect(html).toContain('<button type="button" id="no">La være</button>');
    expect(html).toContain('id="yes" class="main">Legg fram forslaget</button>');
    expect(html).toMatch(
      /<label for="reason">Hvorfor endres det\?<\/label>\s*<textarea id="reason" rows="3"/,
    );
    expect(html).toContain('Må fylles ut, høyst 1000 tegn.');
  });

  it('has its title once, in the page: over it stands the menu, whatever is asked', async () => {
    const modals = await Promise.all(
      ['leggFramForslaget', 'laFeilenSta', 'installTriggers', 'visHjelp'].map(
        async (run) => (await choose(run, { answer: 'NO' })).modals[0]?.[0],
      ),
    );
    expect(modals).toEqual(['Samordning', 'Samordning', 'Samordning', 'Samordning']);
  });

  it.each([
    ['sendBehovsmelding', 'Ser over radene som skal sendes …', 'Ingenting er sendt.'],
    ['leggFramForslaget', 'Ser over e-postene som skal sendes …', 'Ingenting er sendt.'],
    ['returnerBehovsmelding', 'Ser over behovsmeldingen …', 'Ingenting er sendt.'],
    ['laFeilenSta', 'Ser hva som stopper raden, eller har fått stå …', 'Ingenting er endret.'],
    ['taIBrukArshjulet', 'Ser over fristene …', 'Ingenting er endret.'],
    ['sendEpostPaNytt', 'Ser etter e-post som ikke er kommet fram …', 'Ingenting er sendt.'],
  ])('of %s says what is looked at, and after a no that nothing was done', async (run, looks, left) => {
    const { modals, toasts } = await choose(run, { answer: 'NO' });
    expect([toasts.map(([said]) => said), modals[0]?.[1]]).toEqual([
      [expect.any(String)],
      expect.stringContaining('data-left="sporsmalNei"'),
    ]);
    expect(toasts[0]?.[1]).toBe(looks);
    seen = [];
    const after = await choose('sporsmalNei', { argument: { name: run, tab } });
    expect([after.toasts.map(([, said]) => said), seen]).toEqual([[left], []]);
  });

  it('asks with no key, and does with that of its look exactly what was shown', async () => {
    const { told, questions } = await choose('leggFramForslaget', { answer: 'YES', text: 'Nye tall.' });
    expect(questions).toHaveLength(1);
    const at = { spreadsheetId: 'bok-1', tab };
    expect(seen).toEqual([
      { path: '/publish', key: undefined, body: { ...at, preview: true } },
      {
        path: '/publish',
        key: expect.stringMatching(/^[\w-]{8,100}$/) as string,
        body: { ...at, previewHash: 'jcs:1', reason: 'Nye tall.' },
      },
    ]);
    expect(told).toMatchObject({ state: 'done', title: asks.title });
  });

  it('counts once when the answer is lost: the same key again', async () => {
    answers = [
      { status: 503, body: {} },
      { status: 200, body: { title: 'Lagt fram', message: 'Én gang.' } },
    ];
    const lost = await yes();
    expect([lost.state, lost.html]).toEqual([undefined, expect.stringContaining('role="alert"')]);
    expect(await yes()).toMatchObject({ state: 'done', title: 'Lagt fram' });
    expect(seen.map(({ key }) => key)).toEqual(['noekkel-1', 'noekkel-1']);
  });

  it.each([
    ['reasonNeeded', 'no'],
    ['changeUnexplained', 'no'],
    ['waiverUnexplained', 'no'],
    ['mailsChanged', 'over'],
    ['waiverStale', 'over'],
    ['reportChanged', 'over'],
    ['returnChanged', 'over'],
    ['mailListChanged', 'over'],
    ['draftOutdated', 'over'],
  ])('that is refused by %s can be mended, or is over: %s', async (code, state) => {
    answers = [problem(code)];
    const told = await yes();
    expect([told.state, told.html.includes('id="again"')]).toEqual([
      state,
      ['mailsChanged', 'waiverStale', 'reportChanged', 'returnChanged', 'mailListChanged'].includes(code),
    ]);
    expect(told.html).toContain('Derfor.');
  });

  it('that is asked again has what was typed in it', async () => {
    const { modals, value } = await choose('sporsmalPaNytt', { argument: asked, answer: 'NO' });
    expect(value).toEqual({ html: '', state: 'over' });
    expect(modals[0]?.[1]).toMatch(/<textarea[^>]*>\nNye tall\.<\/textarea>/);
    expect(seen).toEqual([
      { path: '/publish', key: undefined, body: { spreadsheetId: 'bok-1', tab, preview: true } },
    ]);
  });

  it('tells what stops a report line by line, where that came up after the question', async () => {
    answers = [problem('notReady', { lines: ['K2: Beløpet mangler.'] })];
    expect((await yes()).html).toContain('Derfor.<br>K2: Beløpet mangler.');
  });

  it('that has nothing to do has a button to close it, and no other', async () => {
    answers = [{ status: 200, body: { title: 'La feilen stå?', message: 'Den står.', no: 'Lukk' } }];
    const { questions } = await choose('laFeilenSta', { answer: 'YES' });
    expect(questions).toEqual([expect.objectContaining({ no: 'Lukk' })]);
    expect(questions[0]).not.toHaveProperty('yes');
    expect(seen).toHaveLength(1);
  });
});

describe('text of others in a question', () => {
  it('is text, wherever it stands', async () => {
    const words = { title: hostile, message: hostile, yes: hostile, no: hostile, asks: hostile };
    answers = [{ status: 200, body: { ...words, previewHash: hostile } }];
    const { modals } = await choose('returnerBehovsmelding', {
      activeSheet: hostile,
      answer: 'NO',
      spreadsheet: { id: 'bok-1', get: async () => ({ sheets: [{ properties: { title: hostile } }] }) },
    });
    const html = modals[0]?.[1] ?? '';
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    const typed = { ...asked, name: 'leggFramForslaget', reason: `</textarea>${hostile}` };
    const again = (await choose('sporsmalPaNytt', { argument: typed, answer: 'NO' })).modals[0]?.[1] ?? '';
    expect([again.match(/<\/textarea>/g), again.match(/<script>/g)]).toEqual([['</textarea>'], ['<script>']]);
  });

  it('is text in the answer, done or refused', async () => {
    for (const answer of [
      { status: 200, body: { title: 'Lagt fram', message: hostile } },
      problem('mailsChanged', { title: hostile, detail: hostile }),
      problem('notReady', { lines: [hostile] }),
    ]) {
      answers = [answer];
      const { html } = await yes();
      expect([html.includes('<script'), html.includes('<img')]).toEqual([false, false]);
    }
  });
});

describe('what is long', () => {
  const long = Array.from({ length: 60 }, (_, at) => `Rad ${at}: temaet finnes ikke.`).join('\n');

  it('is told in a dialog that scrolls, a refusal and an answer alike; what is short stays a box or a toast', async () => {
    answers = [{ status: 409, body: { title: 'Kan ikke beregne ennå', detail: long } }];
    const refused = await choose('beregnFordeling');
    answers = [{ status: 200, body: { title: 'Kladden er skrevet', message: long } }];
    const done = await choose('beregnFordeling');
    for (const { dialogs, questions } of [refused, done])
      expect([dialogs, questions.map(({ message, no }) => [message, no])]).toEqual([[], [[long, 'Lukk']]]);
    answers = [{ status: 200, body: { title: 'Kladden er skrevet', message: 'Ti nettverk.' } }];
    const short = await choose('beregnFordeling');
    expect([short.questions, short.toasts.at(-1)]).toEqual([[], ['Kladden er skrevet', 'Ti nettverk.', 8]]);
  });

  it('stays as long as a toast as it takes to read', async () => {
    answers = [{ status: 200, body: { title: 'Kladden er skrevet', message: 'x'.repeat(300) } }];
    expect((await choose('beregnFordeling')).toasts.at(-1)?.[2]).toBe(20);
  });
});

describe('the buttons of our own pages', () => {
  it('have verbs: none is a yes, a no, OK or Avbryt', async () => {
    const choices = { holders: [], tiltak: [], causes: [] };
    const triggers = (await choose('installTriggers', { answer: 'NO' })).modals[0]?.[1] ?? '';
    const print = (await choose('skrivUt')).modals[0]?.[1] ?? '';
    const own = questionPage({ title: 'T', message: 'M', no: 'Lukk' }, 'key');
    const pages = [await pageOf(), triggers, print, own, excelPage(tab), movePage(tab, choices)];
    for (const page of pages) {
      const buttons = [...page.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, words]) => words);
      expect(buttons.length).toBeGreaterThan(0);
      expect(buttons.filter((words = '') => /^(ja|nei|ok|avbryt)$/i.test(words.trim()))).toEqual([]);
    }
  });
});
