// npm start as a person meets it: in a process of its own, on a folder and a port that may be taken, stopped and begun again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { listenTo } from '../../desk/listen.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import { runCommand } from './run-command.ts';
import { seedOf } from '../seeded.ts';

const seed = seedOf();
const dir = mkdtempSync(join(tmpdir(), 'start-'));
const folder = join(dir, 'trondelag-2026-sqlite');
const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

const begin = (): ChildProcess => {
  const file = join(import.meta.dirname, '../../desk/start.ts');
  const child = spawn(process.execPath, [file, '--dir', dir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  return child;
};
const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  running.delete(child);
};

/** Waits until the desk is open; what it said, and where. */
async function start(): Promise<{ child: ChildProcess; said: string; url: string }> {
  const child = begin();
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('Stopp med') && child.exitCode === null) await sleep(20);
  return { child, said, url: /Pulten er åpen: +(\S+)\//.exec(said)?.[1] ?? said };
}
const startToo = (port: string, ...more: string[]) =>
  runCommand('desk/start.ts', ['--dir', dir, '--port', port, ...more]);

/** What each network's tab shows, row by row: ID and status of the rows with a measure. */
async function shownAt(url: string): Promise<Record<string, string[][]>> {
  const book = (await (await fetch(`${url}/desk/workbook`)).json()) as sheets_v4.Schema$Spreadsheet;
  const columnOf = (field: string): number => behov.columns.findIndex((column) => column.field === field);
  const rowsOf = (title: string): string[][] =>
    (book.sheets?.find(({ properties }) => properties?.title === title)?.data?.[0]?.rowData ?? [])
      .slice(1)
      .map(({ values }) => (values ?? []).map(({ formattedValue }) => formattedValue ?? ''))
      .filter((row) => row[columnOf('measure')])
      .map((row) => ['id', 'status', 'measure'].map((field) => row[columnOf(field)] ?? ''));
  return Object.fromEntries(Object.keys(seed.behov).map((name) => [name, rowsOf(behovTitle(name))]));
}

describe('npm start', () => {
  it('leaves no trace when its port is taken', async () => {
    const other = await listenTo((_, response) => response.end());
    onTestFinished(other.close);
    const { port } = new URL(other.url);
    expect(await startToo(port)).toMatchObject({
      code: 2,
      err: expect.stringMatching(`^Port ${port} er opptatt.*--port`),
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('plants anew, and checks and sends what the seed says, where the first start was cut short', async () => {
    const cut = begin();
    while (!existsSync(join(folder, 'workbook.json'))) await sleep(10);
    await end(cut, 'SIGKILL');
    const { child, said, url } = await start();
    expect(said).toContain('(lagt inn nå)');
    const shown = await shownAt(url);
    for (const [name, rows] of Object.entries(shown)) {
      expect(rows).toHaveLength(seed.behov[name]?.length ?? 0);
      for (const [id, status] of rows) {
        expect([name, id]).toEqual([name, expect.stringMatching(/^\w+-\d\d$/)]);
        expect(status).toMatch(
          seed.submitted.includes(name) ? /^Sendt inn$/ : /^(Klar|Må rettes|Se merknad|Under arbeid)$/,
        );
      }
    }
    // One letter for each who coordinates a network that has sent.
    const told = seed.roller.filter(({ network }) => seed.submitted.includes(String(network)));
    expect(await (await fetch(`${url}/desk/inbox`)).json()).toHaveLength(told.length);
    await end(child, 'SIGTERM');
  });

  it('keeps what was typed, and lets nobody else into the folder meanwhile, least of all to empty it', async () => {
    const first = await start();
    expect(first.said).toContain('(slik du forlot det)');
    // What stands there now is not counted.
    expect(first.said).not.toMatch(/\d+ tiltak/);
    const cookie = (await fetch(first.url)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const post = (path: string, body: object, as = cookie) =>
      fetch(first.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: as },
        body: JSON.stringify(body),
      });
    const me = await post('/desk/me', { email: 'koordinator.fosen@example.no' });
    const book = (await (await fetch(`${first.url}/desk/workbook`)).json()) as sheets_v4.Schema$Spreadsheet;
    const sheetId = book.sheets?.find(({ properties }) => properties?.title === 'Behov Fosen')?.properties
      ?.sheetId;
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'Skrevet i går' } }] }];
    const place = { sheetId, rowIndex: 1, columnIndex: 3 };
    const requests = [{ updateCells: { start: place, rows, fields: 'userEnteredValue' } }];
    const edit = { page: 'p', moves: 0, requests };
    expect((await post('/desk/edit', edit, me.headers.get('set-cookie')?.split(';')[0])).status).toBe(204);

    const kept = readdirSync(folder);
    expect(await startToo(new URL(first.url).port, '--fresh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('er opptatt'),
    });
    expect(await startToo('0', '--fresh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('En annen pult er åpen'),
    });
    expect(readdirSync(folder)).toEqual(kept);

    await end(first.child, 'SIGTERM');
    const again = await start();
    expect((await shownAt(again.url))['Fosen']?.[0]?.[2]).toBe('Skrevet i går');
    await end(again.child, 'SIGTERM');
  });

  it('says in bokmål what it does not know, in a line', async () => {
    const first = async (...args: string[]) => {
      const { code, err } = await runCommand('desk/start.ts', args);
      return [code, err.split('\n')[0]];
    };
    expect(await first('--prt', '5')).toEqual([2, 'Valget --prt finnes ikke.']);
    expect(await first('--port')).toEqual([2, 'Valget --port mangler en verdi.']);
    expect(await first('--port', '99999')).toEqual([2, 'Porten «99999» er ikke et tall fra 0 til 65535.']);
    expect(await first('--fresh=ja')).toEqual([2, 'Valget --fresh tar ingen verdi.']);
    expect(await first('--seed', 'x')).toEqual([2, 'Det finnes ikke noe eksempel som heter «x».']);
  });

  it.each([
    ['desk/start.ts', '--help', 'npm start -- ['],
    ['desk/start.ts', '-h', 'npm start -- ['],
    ['functions/commands/replay.ts', '--help', 'npm run replay'],
    ['functions/commands/setup.ts', '--help', 'npm run setup'],
  ])('%s %s shows how it is used, and is no fault', async (command, word, usage) => {
    const { code, out, err } = await runCommand(command, [word]);
    expect([code, out, err]).toEqual([0, expect.stringContaining(usage), '']);
  });

  it.each(['replay', 'simulate', 'setup', 'anonymise'])('says so in %s too', async (command) => {
    const { code, err } = await runCommand(`functions/commands/${command}.ts`, ['--prt', '5']);
    expect([code, err.split('\n')[0]]).toEqual([2, 'Valget --prt finnes ikke.']);
  });
});
