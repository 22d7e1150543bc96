// The log: facts of every job, an id from the click to the mail, and nothing that is anybody's.
import { beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../functions/adapters/console-log.ts';
import { type Log, word } from '../../functions/ports.ts';
import type { Round } from '../flows/round/round.ts';
import { caseWorker, small } from '../flows/round/rounds.ts';
import { submitAll } from '../seeded.ts';

type Line = Record<string, string | number | boolean>;
const click = 'et-klikk-i-menyen';

/** Looked at only: nothing below changes it. */
let round: Round;
let lines: string[];
const told = (): Line[] => lines.map((line) => JSON.parse(line) as Line);
beforeAll(async () => {
  round = await small.planted();
  lines = round.log;
  await submitAll(round, round.seed);
  await round.call('allocate', 'Kladd', caseWorker);
  const { previewHash } = (await round.call('publish', 'Kladd', caseWorker, { preview: true })).body;
  await round.ask('publish', 'Kladd', caseWorker, { previewHash }, { 'x-correlation-id': click });
  round.sheets.failNext(503);
  await round.call('check', 'Plan', caseWorker);
  await round.ask('check', 'Plan', 'Ola Nordmann', {}, { authorization: '' });
  await round.call('check', 'Plan', 'Ola.Nordmann@example.no');
});

describe('the log of a round', () => {
  it('has one line for every request, with verb, status and how long it took', () => {
    const answered = told().filter(({ message }) => message === 'answered');
    expect(answered).toHaveLength(2 * round.seed.nokkeltall.length + 6);
    for (const line of answered)
      expect(line).toEqual({
        severity: 'INFO',
        message: 'answered',
        correlation: expect.stringMatching(/^[\w-]{8,}$/) as string,
        verb: expect.stringMatching(/^[a-z]+$/) as string,
        status: expect.any(Number) as number,
        problem: expect.any(String) as string,
        ms: expect.any(Number) as number,
      });
    expect(answered.map(({ problem }) => problem)).toEqual(
      expect.arrayContaining(['none', 'unavailable', 'identity:missing', 'noRole']),
    );
  });

  it('follows a click from the menu to each e-mail it caused', async () => {
    const ofClick = told().filter(({ correlation }) => correlation === click);
    const sent = ofClick.filter(({ message }) => message === 'mailSent');
    expect(ofClick.map(({ message }) => message)).toEqual(expect.arrayContaining(['allocated', 'answered']));
    expect(sent.length).toBe(round.seed.nokkeltall.length + 1);
    const messages = await round.stored((tx) => tx.list('message', 'sent'));
    expect(messages.filter(({ correlation }) => correlation === click)).toHaveLength(sent.length);
  });

  it('tells a fault with its kind and place', () => {
    const faults = told().filter(({ severity }) => severity === 'ERROR');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ message: 'apiFault', verb: 'check', code: '503' });
    expect(faults[0]?.['stack']).toMatch(/\n\s+at /);
  });

  it('holds no address, no name, no word that somebody typed', () => {
    const { nokkeltall, behov, roller } = round.seed;
    const typed = [
      ...roller.map(({ email }) => email),
      ...nokkeltall.map(({ network }) => network),
      ...Object.values(behov)
        .flat()
        .flatMap(({ measure, need, partner }) => [measure, need, partner]),
    ]
      .map((text) => String(text ?? ''))
      .filter((text) => text.length > 3);
    expect(typed.length).toBeGreaterThan(40);
    const facts = lines.map((line) => line.replace(/"stack":".*?"(?=[,}])/, ''));
    expect(typed.filter((text) => facts.some((line) => line.includes(text)))).toEqual([]);
    expect(lines.filter((line) => line.includes('@') && !line.includes('node_modules/@'))).toEqual([]);
    expect(lines.join()).not.toContain('Nordmann');
  });
});

const written = (act: (log: Log) => void): string => {
  const kept: string[] = [];
  act(createLog((line) => kept.push(line)));
  return kept.join('\n');
};

describe('a line', () => {
  it.each(['ola@example.no', 'Ola Nordmann', 'Språkmiljø', 'a'.repeat(81), ''])(
    'hides what is no word: %s',
    (text) => {
      expect(word(text)).toBe('[hidden]');
      // @ts-expect-error -- the type checker lets no text through; this is what the log does with one all the same
      const line = written((log) => log.fact('x', { name: text }));
      expect(JSON.parse(line)).toEqual({ severity: 'INFO', message: 'x', name: '[hidden]' });
    },
  );

  it('of a fault hides the addresses and the quoted text that servers repeat', () => {
    const error = new Error('550 5.1.1 <ola@example.no>: no such user, said "Ola Nordmann" and «Kari»');
    const line = written((log) => log.fault('mailNotSent', error));
    expect(line).not.toMatch(/ola|Ola|Kari|@example/);
    expect(line).toContain('550 5.1.1');
  });

  it('has the facts of the log it was made from', () => {
    const line = written((log) => log.with({ correlation: word('click-1') }).fact('x', { rows: 2 }));
    expect(JSON.parse(line)).toMatchObject({ correlation: 'click-1', rows: 2 });
  });
});
