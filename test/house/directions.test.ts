// Each room of the house knows only the rooms below it: the table is the plan, and it is executed.
import { describe, expect, it } from 'vitest';
import { importsBeyond, read, sources } from './sources.ts';

const f = 'functions/';
const d = 'functions/domain/';

/** What each room may import besides itself: rooms, files or packages. */
const table: Record<string, string[]> = {
  [`${f}basics/`]: [],
  [`${f}allocation/`]: [`${f}basics/`],
  [`${d}sheet/`]: [`${f}basics/`],
  [`${d}wheel/`]: [`${f}basics/`],
  [`${d}tabs/`]: [`${d}sheet/`, `${f}basics/`],
  [`${d}records/`]: [`${d}tabs/`, `${d}wheel/`, `${d}sheet/`, `${f}allocation/`, `${f}basics/`, 'zod'],
  [`${d}ledger/`]: [`${d}records/`, `${d}tabs/`, `${d}sheet/`, `${f}basics/`],
  [`${d}deadlines/`]: [
    ...['plan/', 'round/', 'records/', 'tabs/', 'wheel/', 'sheet/'].map((room) => d + room),
    `${f}basics/`,
  ],
  [`${d}plan/`]: [`${d}round/network.ts`, `${d}tabs/`, `${d}sheet/`, `${f}allocation/`, `${f}basics/`],
  [`${d}round/`]: [`${d}tabs/`, `${d}sheet/`, `${f}allocation/`, `${f}basics/`],
  [`${d}moves/`]: [`${d}round/`, `${d}tabs/`, `${d}sheet/`, `${f}allocation/`, `${f}basics/`],
  [`${d}needs/`]: [
    ...['plan/', 'round/', 'records/', 'tabs/', 'sheet/'].map((room) => d + room),
    `${f}allocation/`,
    `${f}basics/`,
  ],
  [`${d}proposal/`]: [d, `${f}allocation/`, `${f}basics/`, 'zod'],
  [`${f}text/`]: [d, `${f}allocation/`, `${f}basics/`],
  [`${f}flows/`]: [
    `${f}text/`,
    d,
    `${f}allocation/`,
    `${f}basics/`,
    `${f}ports.ts`,
    `${f}faults.ts`,
    'node:',
    'zod',
    'canonicalize',
  ],
  [`${f}entry/`]: [
    ...[
      'flows/',
      'text/',
      'domain/',
      'basics/',
      'ports.ts',
      'faults.ts',
      'verbs.ts',
      'wiring.ts',
      'config.ts',
    ].map((room) => f + room),
    `${f}adapters/identity/`,
    'node:',
    'zod',
    '@google-cloud/functions-framework',
  ],
};

/** Within the flows: what every verb shares, what is written in tabs, the office, then the phases of the year. */
const flows = ['job/', 'tabs/', 'moves/', 'office/', 'wheel/', 'needs/', 'proposal/'].map(
  (room) => `${f}flows/${room}`,
);

describe('the direction of the rooms', () => {
  it.each(Object.entries(table))('%s imports only what lies below it', (room, below) => {
    expect(importsBeyond(room, (name) => [room, ...below].some((one) => name.startsWith(one)))).toEqual([]);
  });
  it.each(flows)('%s imports no flow above it', (room) => {
    const above = flows.slice(flows.indexOf(room) + 1);
    expect(importsBeyond(room, (name) => !above.some((one) => name.startsWith(one)))).toEqual([]);
  });
  it('adapters know the ports, never flows or entries', () => {
    const wrong = /^functions\/(flows|entry|commands|wiring|verbs)/;
    expect(importsBeyond(`${f}adapters/`, (name) => !wrong.test(name))).toEqual([]);
  });
  it('production never imports the desk', () => {
    const fromDesk = (name: string): boolean => !name.startsWith('desk/');
    expect([...importsBeyond(f, fromDesk), ...importsBeyond('apps-script/', fromDesk)]).toEqual([]);
  });
  it('the whole of googleapis is never loaded', () => {
    expect(importsBeyond('', (name) => name !== 'googleapis')).toEqual([]);
  });
});

describe('the pure rooms', () => {
  it('have no clock, no chance and no float', () => {
    const banned = /new Date\(\)|Date\.now|Math\.(random|round)|parseFloat|toFixed|performance\./;
    const pure = sources.filter((file) => /^functions\/(basics|allocation|domain)\//.test(file));
    expect(pure.filter((file) => banned.test(read(file)))).toEqual([]);
  });
});
