// The receipt that a coordinator gets: what was stored as sent is what stands in it and in its file, once.
import { beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../../../functions/domain/tabs/behov.ts';
import type { Cells } from '../../../ports/hands.ts';
import { fullRow } from '../../round/full-row.ts';
import { type Round, prepared } from '../../round/round.ts';
import { askFirst, caseWorker, fosen, small } from '../../round/rounds.ts';
import { readCsv } from './read-csv.ts';
import { typeDeadline } from '../../round/wheel-rows.ts';

const tab = 'Behov Fosen';
const planted = prepared(() => small.planted());
let round: Round;
beforeEach(async () => {
  round = await planted();
});

const send = () => round.call('submit', tab, fosen);
const receipts = () => round.inbox.every().filter(({ subject }) => subject.includes('er mottatt'));
const words = (): string => receipts()[0]!.text.replaceAll('\u00a0', ' ');
const fileOf = (at = 0) => receipts()[at]!.files[0]!;
const sentRows = () => {
  const [headings = [], ...rows] = readCsv(fileOf().text);
  return rows.map((row) => Object.fromEntries(row.map((field, at) => [headings[at], field])));
};
const frozen = (version = 1) => round.stored((tx) => tx.list('submittedRow', `Fosen/${version}`));

describe('the file of a receipt', () => {
  it('has the rows that were frozen, under the headings of the tab, with whole kroner as digits', async () => {
    round.type(tab, 1, { measure: 'Kurs «A»; "B"', soughtOwner: '250 000 kr', soughtUh: 0 });
    await send();
    expect([fileOf().name, fileOf().type]).toEqual(['behovsmelding-fosen-2026.csv', 'text/csv']);
    const rows = await frozen();
    expect(sentRows().map((row) => row['ID'])).toEqual(rows.map(({ rowId }) => rowId));
    expect(sentRows().map((row) => row['Tiltak'])).toEqual(rows.map(({ cells }) => cells['measure']));
    expect(sentRows()[0]).toMatchObject({
      Tiltak: 'Kurs «A»; "B"',
      'Søkt til eier': '250000',
      'Søkt til UH': '0',
    });
    expect(fileOf().text).toMatch(/^\uFEFF"Prioritet";"Tiltak";/);
  });

  it.each(['=IMPORTXML("http://evil.example")', '+1', '@SUM(A1:A9)', "-2+3+cmd|' /C calc'!A0", '＝1'])(
    'has what somebody typed as text, never as a formula: %s',
    async (hostile) => {
      round.type(tab, 1, { measure: hostile, need: `${hostile}\r\n=2` });
      await send();
      expect(sentRows()[0]!['Tiltak']).toBe(`'${hostile}`);
      const fields = readCsv(fileOf().text).flat();
      expect(fields.filter((field) => /^[=+@＝-]/.test(field))).toEqual([]);
      expect((await frozen())[0]!.cells['measure']).toBe(hostile);
    },
  );

  it('is of the next version after a return, and says so in its name', async () => {
    await send();
    await round.call('return', tab, caseWorker, { reason: 'Rett beløpet.' });
    round.type(tab, 1, { measure: 'Nytt navn' });
    await send();
    expect([fileOf(0).name, fileOf(1).name]).toEqual([
      'behovsmelding-fosen-2026.csv',
      'behovsmelding-fosen-2026-versjon-2.csv',
    ]);
    expect([fileOf(0), fileOf(1)].map(({ text }) => text.includes('Nytt navn'))).toEqual([false, true]);
  });

  it('goes to each coordinator, once', async () => {
    const row = round.rowWhere('Roller', 'email', fosen);
    round.insertRows('Roller', row + 1);
    round.type('Roller', row + 1, {
      email: 'ny.fosen@example.no',
      role: round.shown('Roller', row, 'role'),
      network: 'Fosen',
    });
    await askFirst(round, ['submit', tab, fosen]);
    expect(receipts().map(({ to, files }) => [...to, files.length])).toEqual([
      [fosen, 1],
      ['ny.fosen@example.no', 1],
    ]);
  });
});

describe('where the answer is lost and the same is chosen again', () => {
  it('one mail comes, with one file, as it was stored', async () => {
    round.sheets.loseNext('givenUp');
    expect(await send()).toMatchObject({ status: 503 });
    expect(await send()).toMatchObject({ status: 200 });
    expect(receipts().map(({ files }) => files.length)).toEqual([1]);
    expect(sentRows()).toHaveLength((await frozen()).length);
  });

  it('the file that waits for the mail server is that of what was sent, whatever is typed meanwhile', async () => {
    round.inbox.away = true;
    await send();
    round.type(tab, 1, { measure: 'Skrevet etterpå' }, 'owner');
    round.inbox.away = false;
    round.clock.pass(3600);
    await round.tick();
    expect(receipts()).toHaveLength(1);
    expect(fileOf().text).not.toContain('Skrevet etterpå');
    expect(sentRows().map((row) => row['Tiltak'])).toEqual(
      (await frozen()).map(({ cells }) => cells['measure']),
    );
  });

  it('a message that was stored before there were files goes as it was', async () => {
    round.inbox.away = true;
    await send();
    await round.stored(async (tx) => {
      for (const { attachment: _, ...message } of await tx.list('message', 'due')) tx.put('message', message);
    });
    round.inbox.away = false;
    round.clock.pass(3600);
    await round.tick();
    expect(receipts().map(({ files }) => files)).toEqual([[]]);
  });
});

describe('the figures of a receipt', () => {
  it('are those of the rows that were sent, of the frame and of the deadline', async () => {
    const network = round.rowWhere('Nøkkeltall', 'network', 'Fosen');
    round.type('Nøkkeltall', network, { preAnnounced: 1_230_000 });
    typeDeadline(round, '1. februar 2026 kl. 23:59');
    await send();
    const sum = (heading: string): number =>
      sentRows().reduce((total, row) => total + Number(row[heading] || 0), 0);
    const [owner, uh, other] = ['Søkt til eier', 'Søkt til UH', 'Søkt til andre'].map(sum) as [
      number,
      number,
      number,
    ];
    expect(owner + uh + other).toBe(1_330_000);
    const spaced = (kroner: number): string => String(kroner).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
    expect(words()).toContain('5 tiltak, søkt 1 330 000 kr i alt.');
    expect(words()).toContain(
      `Av dette er ${spaced(owner)} kr til eier, ${spaced(uh)} kr til UH og ${spaced(other)} kr til andre. Summen er 100 000 kr over forhåndsrammen (1 230 000 kr).`,
    );
    expect(words()).toContain('17 dager før fristen (1. februar 2026 kl. 23.59).');
  });
});

describe('a report whose rows are too much for a file', () => {
  const cellOf = (value: string | number | null | undefined): object => {
    if (value === null || value === undefined) return {};
    return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
  };
  const paste = (count: number, more: Cells): void => {
    round.insertRows(tab, 6, count);
    const rows = Array.from({ length: count }, (_, at) => {
      const own = { priority: 100 + at, measure: `Tiltak ${at}` };
      const cells = new Map(Object.entries({ ...fullRow, ...more, ...own }));
      return { values: behov.columns.map(({ field }) => cellOf(cells.get(field))) };
    });
    const start = { sheetId: round.sheetId(tab), rowIndex: 6, columnIndex: 0 };
    round.change({ updateCells: { start, rows, fields: 'userEnteredValue' } });
  };

  it.each([
    [80, 'with its file', 1],
    [200, 'without one, and the mail says where they stand', 0],
  ])('%d rows of 1 200 signs are sent %s', async (count, _, files) => {
    paste(count, { need: 'Kartlagt i høst med de ansatte. '.repeat(40) });
    expect(await send()).toMatchObject({ status: 200 });
    expect(receipts().map((one) => one.files.length)).toEqual([files]);
    expect(
      words().includes('Radene er for mange til å ligge ved som fil. De står i fanen «Behov Fosen»'),
    ).toBe(files === 0);
    const [message] = await round.stored((tx) => tx.list('message', 'sent'));
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(900_000);
  });
});
