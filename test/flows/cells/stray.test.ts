// What is typed where nothing is read is told; what is no writing makes no row.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

const behov = 'Behov Fosen';
let round: Round;
beforeEach(async () => {
  round = await small.planted();
});

const who = (tab: string): string => (tab === behov ? fosen : caseWorker);
const check = (tab: string) => round.call('check', tab, who(tab));

/** A column after the last with a header. */
function bareColumn(tab: string): number {
  const range = { ranges: [`'${tab}'!1:1`], includeGridData: true };
  const headers = round.workbook.get(range).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? [];
  const column = headers.findLastIndex(({ formattedValue }) => formattedValue) + 1;
  const place = {
    sheetId: round.sheetId(tab),
    dimension: 'COLUMNS',
    startIndex: column,
    endIndex: column + 1,
  };
  round.change({ insertDimension: { range: place } });
  return column;
}

/** Types downwards from a cell, counted from 0. */
function typeAt(tab: string, row: number, column: number, values: (string | boolean)[]): void {
  const sheetId = round.sheetId(tab);
  const cells = values.map((value) => ({
    values: [{ userEnteredValue: typeof value === 'string' ? { stringValue: value } : { boolValue: value } }],
  }));
  const start = { sheetId, rowIndex: row, columnIndex: column };
  round.change({ updateCells: { start, rows: cells, fields: 'userEnteredValue' } });
}

const noteAt = (tab: string, row: number, column: number): string => {
  const view = round.workbook.get({ ranges: [`'${tab}'`], includeGridData: true });
  return view.sheets?.[0]?.data?.[0]?.rowData?.[row]?.values?.[column]?.note ?? '';
};

const tabs = [
  behov,
  'Budsjett',
  'Nøkkeltall',
  'Plan',
  'Roller',
  'Kriterier',
  'Vurdering av tiltak',
  'Justeringer',
];

describe.each(tabs)('text under no header in %s', (tab) => {
  it('is told at its cell and in the answer, and nothing is called ready', async () => {
    const column = bareColumn(tab);
    typeAt(tab, 1, column, ['Ring NTNU']);
    const { status, body } = await check(tab);
    expect(status).toBe(200);
    expect(noteAt(tab, 1, column)).toContain('«Ring NTNU» står i en kolonne uten overskrift');
    expect(`${String(body['title'])} ${String(body['message'])}`).not.toMatch(
      /Alt er klart|Ingenting å rette/,
    );
  });
});

describe('a whole new row under no header', () => {
  it('stops the sending, and is told where it stands', async () => {
    const row = round.rows(behov) + 2;
    typeAt(behov, row, bareColumn(behov), ['Et nytt tiltak']);
    const { body } = await check(behov);
    expect(body['message']).toContain('«Et nytt tiltak» står i en kolonne uten overskrift');
    expect(round.shown(behov, row, 'remark')).toContain('Må rettes');
    expect(round.shown(behov, row, 'id')).toBe('');
    const sent = await round.call('submit', behov, fosen);
    expect([sent.problem, sent.body['lines']]).toEqual([
      'notReady',
      [expect.stringContaining('«Et nytt tiltak»')],
    ]);
  });

  it('of Budsjett stops the distribution', async () => {
    round = await small.sent();
    typeAt('Budsjett', 8, bareColumn('Budsjett'), ['Møter 200 000']);
    const { problem, body } = await round.propose();
    expect([problem, String(body['detail'])]).toEqual([
      'roundNotReady',
      expect.stringContaining('«Møter 200 000» står i en kolonne uten overskrift'),
    ]);
  });
});

describe('a column of boxes', () => {
  it.each([behov, 'Budsjett', 'Nøkkeltall', 'Roller'])(
    'that nobody ticked makes no row in %s',
    async (tab) => {
      const before = await check(tab);
      const kept = round.allStored();
      const last = round.rows(tab);
      typeAt(
        tab,
        last + 1,
        2,
        Array.from({ length: 40 }, () => false),
      );
      const { body } = await check(tab);
      expect(body).toEqual(before.body);
      expect(round.allStored().size).toBe(kept.size);
      for (let row = last + 1; row < last + 41; row++) expect(round.shown(tab, row, 'remark')).toBe('');
    },
  );

  it('does not hinder the sending', async () => {
    const last = round.rows(behov);
    typeAt(
      behov,
      last + 1,
      2,
      Array.from({ length: 40 }, () => false),
    );
    expect((await round.call('submit', behov, fosen)).status).toBe(200);
  });
});

describe('a mark alone in a row', () => {
  it.each(['.', '-', '\u2013', '?', '…'])(
    '«%s» makes no row in any tab, and is told beside it',
    async (mark) => {
      for (const [tab, field] of [
        [behov, 'theme'],
        ['Budsjett', 'source'],
        ['Nøkkeltall', 'source'],
        ['Roller', 'network'],
      ] as const) {
        const row = round.rows(tab) + 2;
        round.type(tab, row, { [field]: mark });
        await check(tab);
        expect([tab, round.shown(tab, row, 'remark')]).toEqual([
          tab,
          expect.stringContaining(`Bare «${mark}» står i raden`),
        ]);
      }
      expect([...round.allStored().values()].some((document) => document.includes(`"${mark}"`))).toBe(false);
      expect((await round.call('submit', behov, fosen)).status).toBe(200);
    },
  );

  it('is a mark no more when the row is filled, and leaves nothing behind when it is taken away', async () => {
    const row = round.rows(behov) + 1;
    round.type(behov, row, { theme: '.' });
    await check(behov);
    round.type(behov, row, { measure: 'Felles språkarbeid' });
    await check(behov);
    expect(round.shown(behov, row, 'id')).not.toBe('');
    round.type(behov, row + 1, { theme: '-' });
    await check(behov);
    expect(round.shown(behov, row + 1, 'remark')).toContain('Bare «-» står i raden');
    round.type(behov, row + 1, { theme: null });
    await check(behov);
    expect(round.shown(behov, row + 1, 'remark')).toBe('');
  });

  it('in a row that we have named is what stands there', async () => {
    round = await small.sent();
    await round.call('check', 'Vurdering av tiltak', caseWorker);
    round.type('Vurdering av tiltak', 1, { verdict: '-' });
    await round.call('check', 'Vurdering av tiltak', caseWorker);
    expect(round.shown('Vurdering av tiltak', 1, 'remark')).toContain('«-» finnes ikke i listen');
  });
});
