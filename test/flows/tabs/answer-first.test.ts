// Innstilling answers first: the answer on one screen, the why beside it, the frame as a picture, and nothing invented.
import { beforeEach, describe, expect, it } from 'vitest';
import { groupDigits } from '../../../functions/basics/kroner.ts';
import { headingsOf } from '../../../functions/domain/sheet/column.ts';
import { innstilling } from '../../../functions/domain/tabs/innstilling.ts';
import { layoutOf } from '../../../functions/domain/proposal/tab-layout.ts';
import { alternativer } from '../../../functions/domain/tabs/alternativer.ts';
import { planRow } from '../../seeded.ts';
import { groupsOf, turning } from '../round/groups.ts';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, seedOf, small, trondelag } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

const tab = 'Innstilling';
let round: Round;
const rowOf = (network: string): number => round.rowWhere(tab, 'network', network);
const shown = (network: string, field: string): string => round.shown(tab, rowOf(network), field);
const amount = (network: string, field: string): number => Number(round.value(tab, rowOf(network), field));
const compute = async () => expect((await round.propose()).status).toBe(200);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const digits = (kroner: number): string => plain(groupDigits(kroner));
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
    'Ingenting er lagt fram ennå. Saksbehandleren velger Samordning → Legg fram forslaget.',
  );
  round = await small.proposed();
  expect(() => rowOf('Ikke lagt fram')).toThrow('no row');
});

describe('of a network that has sent', () => {
  beforeEach(async () => {
    round = await small.proposed();
  });
  it('why is the cause of its own amount in two lines, and the whole stands in its note and in Forklaring', () => {
    const computed = amount('Fosen', 'proposed');
    const byKey = computed - 200_000;
    expect(plain(shown('Fosen', 'why'))).toBe(`Nøkkelen gir ${digits(byKey)} kr, grunntilskudd 200 000 kr.`);
    expect(shown('Fosen', 'explanation').split('\n')).toHaveLength(2);
    for (const network of ['Fosen', 'Innherred', 'Værnes'])
      expect(round.note(tab, rowOf(network), 'why')).toBe(`[Forklaring] ${shown(network, 'explanation')}`);
  });
  it('what people moved is said in place of the cause, in the draft as in what is put forward', async () => {
    const computed = amount('Fosen', 'proposed');
    adjust(round, 'Fosen', { amount: -5000, reason: 'Rundet ned etter møtet.' });
    await round.propose({ reason: 'Rundet.' });
    const row = round.rowWhere('Kladd', 'network', 'Fosen');
    const said = `Beregnet ${digits(computed)} kr, flyttet −5 000 kr; se Begrunnelse.`;
    expect([shown('Fosen', 'why'), round.shown('Kladd', row, 'why')].map(plain)).toEqual([said, said]);
    expect(round.note('Kladd', row, 'why')).toContain('Rundet ned etter møtet.');
    expect(round.note(tab, rowOf('Fosen'), 'why')).toBe(round.note('Kladd', row, 'why'));
  });
  it('a note of somebody else’s stays, and one of ours goes with its row; a check of the draft takes none', async () => {
    const column = innstilling.columns.findIndex(({ field }) => field === 'why');
    const sheetId = round.sheetId('Kladd');
    const put = (rowIndex: number, note: string) =>
      round.change({
        updateCells: {
          start: { sheetId, rowIndex, columnIndex: column },
          fields: 'note',
          rows: [{ values: [{ note }] }],
        },
      });
    put(1, 'Ring kommunen.');
    put(8, '[Forklaring] Om et nettverk som ikke er her lenger.');
    const before = round.note('Kladd', 2, 'why');
    await round.call('check', 'Kladd', caseWorker);
    expect(round.note('Kladd', 2, 'why')).toBe(before);
    await round.call('allocate', 'Kladd', caseWorker);
    expect([1, 2, 8].map((row) => round.note('Kladd', row, 'why'))).toEqual(['Ring kommunen.', before, '']);
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

describe('the frame as one picture', () => {
  const picture = (of: string): string =>
    plain(round.shown(of, round.rowWhere(of, 'network', 'Ramme'), 'why'));
  it('has its parts in one bar, with figures that sum to it to the krone, the same in Kladd', async () => {
    round = await small.proposed();
    // 3 000 000 − 100 000 for meetings − 400 000 for coordination; the networks seek more than the rest.
    const bar = `▓${'▒'.repeat(4)}${'█'.repeat(25)}`;
    const figures = '▓ avsatt 100 000 · ▒ koordinering 400 000 · █ nettverkene 2 500 000 · ░ ufordelt 0';
    expect(picture(tab)).toBe(`${bar}\n${figures}`);
    expect(picture('Kladd')).toBe(picture(tab));
    expect(rowOf('Ramme')).toBe(rowOf('Sum') + 2);
  });
  it('shows what is left when money is moved away, and no bar is longer for money that is not there', async () => {
    round = await small.proposed();
    adjust(round, 'Fosen', { amount: -500_000 });
    await round.call('allocate', 'Kladd', caseWorker);
    expect(picture('Kladd')).toMatch(/^▓▒{4}█{20}░{5}\n.*nettverkene 2 000 000 · ░ ufordelt 500 000$/);
  });
  it('has free rows under its lines, where the chart lies, before anything else is said', async () => {
    round = await small.proposed();
    const { chart, below } = layoutOf(3);
    expect(rowOf('= Ufordelt')).toBeLessThan(chart);
    expect(rowOf('Kontroll av beregningen')).toBe(below);
    for (const each of [tab, 'Kladd']) {
      const charts = round.workbook.get().sheets?.find((one) => one.properties?.title === each)?.charts;
      const { anchorCell, heightPixels = 0 } = charts?.[0]?.position?.overlayPosition ?? {};
      expect([each, anchorCell?.rowIndex]).toEqual([each, chart]);
      expect(Number(heightPixels) / 21).toBeLessThan(below - chart);
    }
  });
});

describe('what is empty says so, and of who has not sent nothing is made up', () => {
  const fields = innstilling.columns.map(({ field }) => field);
  const figures = fields.filter((field) => !['network', 'why', 'explanation', 'status'].includes(field));
  const six = prepared(async () => {
    const seed = seedOf();
    const opened = await trondelag.mended();
    for (const { network } of seed.nokkeltall.slice(0, 6)) {
      const email = String(seed.roller.find((line) => line.network === network)?.email);
      await opened.call('submit', `Behov ${String(network)}`, email);
    }
    return opened;
  });
  it('in a round in which nothing is done', async () => {
    round = await trondelag.planted();
    const said = (title: string, field: string, text: string, words: string): string =>
      round.shown(title, round.rowWhere(title, field, text), words);
    expect(said(tab, 'network', 'Ikke lagt fram', 'why')).toMatch(/^Ingenting er lagt fram ennå\./);
    expect(said('Kladd', 'network', 'Ikke beregnet', 'why')).toMatch(/^Ingenting er beregnet ennå\./);
    expect(said('Alternativer', 'label', 'Ikke sammenlignet', 'words')).toMatch(/^Ingenting er sammenlignet/);
    for (const each of [tab, 'Kladd']) {
      expect([each, round.rows(each)]).toEqual([each, 1]);
      expect(figures.map((field) => round.shown(each, 1, field)).join('')).toBe('');
    }
  });
  it('with six of ten sent: the four have what is paid all the same, and a word', async () => {
    round = await six();
    await compute();
    await round.call('compare', 'Alternativer', caseWorker);
    const missing = seedOf()
      .nokkeltall.slice(6)
      .map(({ network }) => String(network));
    const mayStand = new Set(['sought', 'computed', 'proposed', 'coordination', 'payable', 'lastYear']);
    for (const network of missing) {
      for (const each of [tab, 'Kladd']) {
        const row = round.rowWhere(each, 'network', network);
        const standing = figures.filter((field) => round.shown(each, row, field) !== '');
        expect([network, standing.filter((field) => !mayStand.has(field))]).toEqual([network, []]);
        expect(round.value(each, row, 'proposed')).toBe(0);
        expect(round.shown(each, row, 'why')).toBe('Behovsmeldingen er ikke sendt inn.');
      }
      const row = round.rowWhere('Alternativer', 'label', network);
      const words = alternativer.columns.map(({ field }) => round.shown('Alternativer', row, field));
      expect(words.filter((text) => text !== '')).toEqual([network, 'Behovsmeldingen er ikke sendt inn.']);
    }
    expect(() => round.rowWhere('Alternativer', 'label', 'Ikke sammenlignet')).toThrow('no row');
    expect(() => round.rowWhere('Kladd', 'network', 'Ikke beregnet')).toThrow('no row');
  });
});

describe('a workbook of the version before', () => {
  const before = innstilling.orderBefore ?? [];
  const headers = (): string[] =>
    (
      round.workbook.get({ ranges: [`${tab}!1:1`], includeGridData: true }).sheets?.[0]?.data?.[0]
        ?.rowData?.[0]?.values ?? []
    ).map(({ formattedValue = '' }) => nameOf.get(formattedValue ?? '') ?? formattedValue ?? '');
  const nameOf = new Map(
    innstilling.columns.flatMap((column) => headingsOf(column).map((text) => [text, column.header])),
  );
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
    const group = turning(round, tab, 'Utregning', 'open');
    const { range } = group.updateDimensionGroup.dimensionGroup;
    round.change(group, { deleteDimensionGroup: { range } });
    round.header(tab, 'base', headerOf('base'));
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
    expect(groupsOf(round, tab).folded).toEqual(['Utregning']);
    expect(round.shown(tab, 0, 'base')).toBe('Utregning:\nGrunntilskudd\n+ 8 kolonner');
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
