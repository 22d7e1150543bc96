// Innstilling answers first: the answer on one screen, the why beside it, the frame as a picture, and nothing invented.
import { beforeEach, describe, expect, it } from 'vitest';
import { innstilling } from '../../../functions/domain/tabs/innstilling.ts';
import { planRow } from '../../seeded.ts';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

const tab = 'Innstilling';
let round: Round;
const rowOf = (network: string): number => round.rowWhere(tab, 'network', network);
const shown = (network: string, field: string): string => round.shown(tab, rowOf(network), field);
const amount = (network: string, field: string): number => Number(round.value(tab, rowOf(network), field));
const compute = async () => expect((await round.propose()).status).toBe(200);
const lines = ['base', 'keyShare', 'capCut', 'redistributed', 'other', 'rounding'];

it('what is asked first stands first and fits a screen of 1366 px, with the adjustment beside it', () => {
  const headers = innstilling.columns.map(({ header }) => header);
  const first = ['Nettverk', 'Søkt', 'Innstilt', 'Innstilt av søkt', 'Endring fra i fjor'];
  expect(headers.slice(0, 8)).toEqual([...first, 'Til utbetaling', 'Hvorfor', 'Justering']);
  const width = innstilling.columns.slice(0, 8).reduce((sum, column) => sum + column.width, 0);
  // The numbers of the rows to the left, and the bar to scroll by.
  expect(width).toBeLessThanOrEqual(1366 - 46 - 16);
});

it('says that nothing is put forward before anything is', async () => {
  round = await small.planted();
  expect(shown('Ikke lagt fram', 'why')).toBe(
    'Ingenting er lagt fram ennå. Saksbehandleren beregner en kladd og velger Samordning → Legg fram forslaget.',
  );
  round = await small.proposed();
  expect(() => rowOf('Ikke lagt fram')).toThrow('no row');
});

describe('of a network that has sent', () => {
  beforeEach(async () => {
    round = await small.proposed();
  });
  it('why is what decided its own amount, and the whole computation stands in Forklaring', () => {
    const [pot = '', ...own] = shown('Fosen', 'explanation').split('\n');
    expect(shown('Fosen', 'why')).toBe(own.join('\n'));
    expect(shown('Fosen', 'why')).not.toContain(pot);
    expect(own).not.toEqual([]);
  });
  it('the bar is the proposal as a part of what is sought, and so in the draft when all of it is moved', async () => {
    const [proposed, sought] = [amount('Fosen', 'proposed'), amount('Fosen', 'sought')];
    expect(shown('Fosen', 'bar')).toMatch(new RegExp(` ${Math.floor((100 * proposed) / sought)} %$`));
    adjust(round, 'Fosen', { amount: -proposed });
    await round.call('allocate', 'Kladd', caseWorker);
    expect(round.shown('Kladd', round.rowWhere('Kladd', 'network', 'Fosen'), 'bar')).toBe('░░░░░░░░░░ 0 %');
  });
});

it('a network that has not sent has no line of a computation, and no change', async () => {
  round = await small.sent();
  await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Én ting til.' });
  await compute();
  expect([...lines, 'bar', 'change'].map((field) => shown('Fosen', field)).join('')).toBe('');
  expect(amount('Fosen', 'proposed')).toBe(0);
  expect(shown('Fosen', 'why')).toContain('ikke sendt inn');
  expect(shown('Værnes', 'keyShare')).not.toBe('');
});

describe('the figure of last year', () => {
  beforeEach(async () => {
    round = await small.sent();
    round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Fosen'), { lastYear: 100_000 });
  });
  const computedWith = async (value: string, source = '') => {
    round.type('Plan', planRow('lastYearOf'), { value, source });
    await compute();
    return { change: round.value(tab, rowOf('Fosen'), 'change'), said: shown('Sum', 'why') };
  };
  it('is compared while nothing says otherwise, and that nothing does is said', async () => {
    const { change, said } = await computedWith('');
    expect(change).toBe(amount('Fosen', 'proposed') - 100_000);
    expect(said).toBe('Hvilken ordning «Innstilt i fjor» gjelder, er ikke oppgitt i Plan.');
  });
  it('of another scheme gives no difference, and the scheme is named as it was typed', async () => {
    const { change, said } = await computedWith('en annen ordning', 'Dekomp 2025');
    expect(change).toBe('ikke sammenlignbar');
    expect(said).toBe('«Innstilt i fjor» gjelder en annen ordning (Dekomp 2025).');
    expect(amount('Fosen', 'lastYear')).toBe(100_000);
  });
  it('of the same scheme is compared, and said to be', async () => {
    const { change, said } = await computedWith('samme ordning');
    expect(change).toBe(amount('Fosen', 'proposed') - 100_000);
    expect(said).toBe('«Innstilt i fjor» gjelder samme ordning.');
  });
});

it('under the sums each line of the frame is shown as its part of the frame, from all of it to what is left', async () => {
  round = await small.proposed();
  const frame = amount('Ramme', 'sought');
  for (let row = rowOf('Ramme'); row <= rowOf('= Ufordelt'); row++) {
    const share = (100 * Math.abs(Number(round.value(tab, row, 'sought')))) / frame;
    const words = share > 0 && share < 1 ? 'under 1' : String(Math.floor(share));
    expect(round.shown(tab, row, 'bar')).toMatch(new RegExp(`^[█░]{10} ${words} %$`));
  }
  expect(shown('Ramme', 'bar')).toBe('██████████ 100 %');
});

describe('a workbook of the version before', () => {
  const before = innstilling.orderBefore ?? [];
  const headers = (): string[] =>
    (
      round.workbook.get({ ranges: [`${tab}!1:1`], includeGridData: true }).sheets?.[0]?.data?.[0]
        ?.rowData?.[0]?.values ?? []
    ).map(({ formattedValue }) => formattedValue ?? '');
  const headerOf = (field: string): string =>
    innstilling.columns.find((column) => column.field === field)?.header ?? field;
  const oldHeaders = before.map((field) => (field === 'change' ? 'Endring' : headerOf(field)));
  /** Its rows by header: what each cell shows. */
  const cells = (): Record<string, string>[] =>
    (round.workbook.get({ ranges: [tab], includeGridData: true }).sheets?.[0]?.data?.[0]?.rowData ?? [])
      .slice(1)
      .map(({ values = [] }) =>
        Object.fromEntries(
          headers().map((header, at) => [
            header === 'Endring' ? headerOf('change') : header,
            values[at]?.formattedValue ?? '',
          ]),
        ),
      );
  /** As that version built it: the columns of now, put back where they stood, without those that came later. */
  const old = prepared(async () => {
    round = await small.proposed();
    const sheetId = round.sheetId(tab);
    adjust(round, 'Fosen', { amount: -5000, reason: 'Rundet ned etter møtet.' });
    await round.propose({ reason: 'Rundet.' });
    round.change(
      ...['why', 'bar'].map((field) => {
        const startIndex = headers().indexOf(headerOf(field));
        const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
        return { deleteDimension: { range } };
      }),
    );
    const at = headers().indexOf(headerOf('change'));
    const values = [{ userEnteredValue: { stringValue: 'Endring' } }];
    const start = { sheetId, rowIndex: 0, columnIndex: at };
    round.change({ updateCells: { start, fields: 'userEnteredValue', rows: [{ values }] } });
    for (const header of oldHeaders.toReversed()) {
      const from = headers().indexOf(header);
      const source = { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 };
      round.change({ moveDimension: { source, destinationIndex: 0 } });
    }
    return round;
  });
  const setUp = () => setUpAgain(round);
  beforeEach(async () => {
    round = await old();
  });
  it('stands as it did', () => expect(headers()).toEqual(oldHeaders));

  it('computes as it stands, with the why where it was', async () => {
    await compute();
    const own = cells().find((row) => row['Nettverk'] === 'Fosen');
    expect(own?.['Justering']).toBe('-5 000'.replace(' ', '\u00a0'));
    expect(own?.['Forklaring']).toContain('Rundet ned etter møtet.');
    const heading = cells().find((row) => row['Nettverk'] === 'Kontroll av beregningen');
    expect(heading?.['Forklaring']).toMatch(/egenskaper holder/);
  });
  it('is rearranged by set-up with every cell, typed or computed, beside what it stood beside', async () => {
    const were = cells();
    expect('why' in (await setUp())).toBe(false);
    expect(headers()).toEqual(innstilling.columns.map(({ header }) => header));
    cells().forEach((row, at) => expect(row).toMatchObject(were[at] ?? {}));
    expect(await setUp()).toMatchObject({ mends: [] });
    await compute();
    expect(shown('Fosen', 'bar')).toMatch(/%$/);
  });
  it('in an order of somebody else keeps that order', async () => {
    const sheetId = round.sheetId(tab);
    const source = { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    round.change({ moveDimension: { source, destinationIndex: 4 } });
    const own = headers();
    await setUp();
    expect(headers().filter((header) => own.includes(header) || header === 'Endring fra i fjor')).toEqual(
      own.map((header) => (header === 'Endring' ? 'Endring fra i fjor' : header)),
    );
  });
});
