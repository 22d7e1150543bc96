// Bodies that cannot be read: refused in words, after identity, and never written to a log or sent back.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { listen } from '../../desk/listen.ts';
import { readBodiesFirst } from '../../functions/entry/read-bodies.ts';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { fosen } from '../seeded.ts';

const secret = 'hemmelig@example.no';
const json = { 'content-type': 'application/json' };
const right = JSON.stringify({ spreadsheetId: 'trondelag-2026', tab: 'Behov Fosen' });

/** What is sent -> headers, body, and the problem it is. */
const bodies: [
  what: string,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer>,
  problem: string,
][] = [
  ['half an object', json, `{"epost":"${secret}"`, 'badBody'],
  ['null', json, 'null', 'badBody'],
  ['a text', json, `"${secret}"`, 'badBody'],
  ['a list', json, `["${secret}"]`, 'badBody'],
  ['nothing', json, '', 'badBody'],
  ['what is no UTF-8', json, Buffer.from([0x22, 0xff, 0x22]), 'badBody'],
  ['a character set nobody knows', { 'content-type': 'application/json; charset=x' }, secret, 'badBody'],
  ['what is said to be gzip and is not', { ...json, 'content-encoding': 'gzip' }, secret, 'badBody'],
  ['gzip', { ...json, 'content-encoding': 'gzip' }, gzipSync(right), 'badBody'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, `tab=${secret}`, 'badBody'],
  ['JSON that is called a text', { 'content-type': 'text/plain' }, right, 'badBody'],
  ['an event', { 'content-type': 'application/cloudevents+json' }, `{"${secret}"`, 'badBody'],
  ['a tab with a line break', json, right.replace('Fosen', String.raw`Fosen\n`), 'badBody'],
  ['ten megabytes', json, JSON.stringify({ tab: secret.repeat(500_000) }), 'tooLarge'],
];

describe('a body that cannot be read', () => {
  let round: TestRound;
  const logged: string[] = [];
  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    for (const say of ['log', 'error', 'warn'] as const)
      vi.spyOn(console, say).mockImplementation((...words) => void logged.push(JSON.stringify(words)));
    round = await openTestRound({ onLog: (line) => logged.push(line) });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await round.close();
  });

  const send = async (
    url: string,
    headers: Record<string, string>,
    body: string | Uint8Array<ArrayBuffer>,
    token = '',
  ) => {
    const identity: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(url, { method: 'POST', headers: { ...headers, ...identity }, body });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  const problemOf = (text: string) => (JSON.parse(text) as { type: string }).type;

  it.each(bodies)(
    '%s is refused in words, and kept out of the log',
    async (_what, headers, body, problem) => {
      const { url } = round.functions.api;
      const known = await send(`${url}/check`, headers, body, round.token(fosen));
      expect([problemOf(known.text), known.type]).toEqual([
        `urn:innstilling:${problem}`,
        'application/problem+json; charset=utf-8',
      ]);
      const stranger = await send(`${url}/check`, headers, body);
      expect([stranger.status, problemOf(stranger.text)]).toEqual([401, 'urn:innstilling:identity:missing']);
      const { status, text } = await send(round.functions.tick.url, headers, body);
      expect([status, problemOf(text)]).toEqual([401, 'urn:innstilling:identity:missing']);
      expect([known.text, stranger.text, text, ...logged].filter((line) => line.includes(secret))).toEqual(
        [],
      );
    },
  );

  it('keeps no more of one than it takes to see that it is too large', async () => {
    const server = createServer((request, response) =>
      response.end(String((request as unknown as { rawBody: Buffer }).rawBody.length)),
    );
    const { url, close } = await listen(readBodiesFirst(server));
    onTestFinished(close);
    expect((await send(url, json, Buffer.alloc(3_000_000))).text).toBe('1000001');
  });

  it('an address that cannot be read is one that nobody knows', async () => {
    const { text } = await send(`${round.functions.api.url}/check%`, json, right, round.token(fosen));
    expect(problemOf(text)).toBe('urn:innstilling:unknownVerb');
  });

  it('is told from one that can', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await send(`${round.functions.api.url}/check`, headers, right, round.token(fosen))).status).toBe(
      200,
    );
  });
});
