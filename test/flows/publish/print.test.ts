// Verb «print»: a network's report and the proposal as it was put forward, on paper, and nothing that is not for whoever asks.
import { beforeEach, describe, expect, it } from 'vitest';
import { formatKroner, groupDigits } from '../../../functions/basics/kroner.ts';
import type { PrintBlock } from '../../../functions/basics/print-document.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { printedIn } from '../../ports/memory-pdf.ts';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { askFirst, caseWorker, fosen, innherred, small } from '../round/rounds.ts';

type Table = Extract<PrintBlock, { kind: 'table' }>;

let round: Round;
const drafted = prepared(async () => {
  const opened = await small.sent();
  await opened.call('allocate', 'Kladd', caseWorker);
  adjust(opened, 'Fosen', { amount: -10_000, reason: 'Ett tiltak er utsatt til neste år.' });
  await opened.call('allocate', 'Kladd', caseWorker);
  return opened;
});
const published = prepared(async () => {
  const opened = await drafted();
  await askFirst(opened, ['publish', 'Kladd', caseWorker]);
  return opened;
});
const print = async (tab: string, who: string) => {
  const { status, body, problem } = await round.call('print', tab, who);
  return { status, body, problem, file: status === 200 ? String(body['file']) : '' };
};
const blocksOf = (file: string) => printedIn(file).blocks;
const tables = (file: string): Table[] => blocksOf(file).filter((block) => block.kind === 'table');
const texts = (file: string): string => JSON.stringify(blocksOf(file));

describe('Innstilling on paper', () => {
  it('is none before it is put forward: a draft leaves by no door', async () => {
    round = await drafted();
    expect((await print('Innstilling', caseWorker)).problem).toBe('noRun');
    for (const tab of ['Kladd', 'Kladd tiltak', 'Budsjett', 'Start'])
      expect((await print(tab, caseWorker)).problem).toBe('notPrintable');
  });

  describe('that is put forward', () => {
    beforeEach(async () => {
      round = await published();
    });

    it('says version and date, and has the tab’s own amounts, sums and reasons whole', async () => {
      const { body, file } = await print('Innstilling', caseWorker);
      expect(body['filename']).toBe('Forslag til fordeling Trøndelag 2026 forslag 1.pdf');
      expect(texts(file)).toContain('["Lagt fram","15. januar 2026 kl. 09.00"]');
      const [frame, networks] = tables(file);
      const rows = round.rowWhere('Innstilling', 'network', 'Sum');
      const shown = ['sought', 'proposed', 'payable'] as const;
      const digits = (row: number) =>
        shown.map((field) => groupDigits(Number(round.value('Innstilling', row, field))));
      const printed = ([, sought, proposed, , payable]: string[]) => [sought, proposed, payable];
      expect(networks?.rows.map(printed)).toEqual([...Array(rows - 1).keys()].map((at) => digits(at + 1)));
      expect(networks?.sums?.map(printed)).toEqual([digits(rows)]);
      const whys = networks?.rows.map((row) => row[5]);
      const whole = (row: number) => round.shown('Innstilling', row, 'explanation').split('\n').slice(1);
      expect(whys).toEqual([...Array(rows - 1).keys()].map((at) => whole(at + 1).join('\n')));
      expect(texts(file)).toContain('Ett tiltak er utsatt til neste år.');
      const left = round.rowWhere('Innstilling', 'network', '= Ufordelt');
      expect(frame?.sums).toEqual([
        ['= Ufordelt', formatKroner(Number(round.value('Innstilling', left, 'sought')))],
      ]);
    });

    it('is what was put forward, whatever is drafted since, and is no coordinator’s', async () => {
      const before = await print('Innstilling', caseWorker);
      adjust(round, 'Fosen', { amount: -20_000, reason: 'Ny kladd, som ingen har sett.' });
      await round.call('allocate', 'Kladd', caseWorker);
      const stored = round.allStored();
      expect((await print('Innstilling', caseWorker)).file).toBe(before.file);
      expect(round.allStored()).toEqual(stored);
      expect((await print('Innstilling', fosen)).problem).toBe('roleMayNot');
    });
  });
});

describe('a network’s report on paper', () => {
  beforeEach(async () => {
    round = await small.planted();
  });

  it('has each tiltak by its priority, every answer once, and sums that are the rows’ own', async () => {
    const long = 'Begrunnelsen er lang. '.repeat(200).trim();
    round.type('Behov Fosen', 1, { priority: 99, need: long });
    const { status, file } = await print('Behov Fosen', fosen);
    const [overview] = tables(file);
    const headings = blocksOf(file).flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect([status, headings.length]).toEqual([200, round.rows('Behov Fosen')]);
    expect(headings.at(-1)).toBe(`${headings.length}. ${round.shown('Behov Fosen', 1, 'measure')}`);
    expect(texts(file)).toContain(long);
    const numbers = (row: string[]) => row.slice(1, 5).map((text) => Number(text.replaceAll('\u00a0', '')));
    const sums = overview!.rows.map(numbers).reduce((sum, row) => sum.map((one, at) => one + row[at]!));
    expect(numbers(overview!.sums![0]!)).toEqual(sums);
    expect(sums[3]).toBe(sums[0]! + sums[1]! + sums[2]!);
  });

  it('has no column of the tab left out where something is typed in it', async () => {
    const typed = behov.columns.filter(({ owner }) => owner === 'person');
    const cells = Object.fromEntries(typed.map(({ field }) => [field, `svar i ${field}.`]));
    round.type('Behov Fosen', 1, cells);
    const said = texts((await print('Behov Fosen', fosen)).file);
    expect(Object.values(cells).filter((text) => !said.includes(text))).toEqual([]);
    expect(said).toContain('Summen er uten beløp som ikke kan leses');
  });

  it('says what it is: a draft as the tab stood, or the version that was sent', async () => {
    expect(texts((await print('Behov Fosen', fosen)).file)).toContain(
      'Ikke sendt inn: utkast, slik fanen stod 15. januar 2026 kl. 09.00',
    );
    round = await small.sent();
    expect(texts((await print('Behov Fosen', caseWorker)).file)).toMatch(
      /Sendt inn: versjon 1, sendt inn 15\. januar 2026/,
    );
  });

  it('is the own network’s, and what is too much for one file is refused in words', async () => {
    expect((await print('Behov Fosen', innherred)).problem).toBe('notYourNetwork');
    for (let row = 1; row <= 40; row++)
      round.type('Behov Fosen', row, { measure: `Tiltak ${row}`, need: 'x'.repeat(30_000) });
    expect((await print('Behov Fosen', fosen)).problem).toBe('tooMuchToPrint');
  });
});
