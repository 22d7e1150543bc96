// The PDF that is written, read back: what a screen reader is told, in which order, and that nothing of it is lost.
import { describe, expect, it } from 'vitest';
import { createPdfPort } from '../../functions/adapters/pdf/port.ts';
import { groupDigits } from '../../functions/basics/kroner.ts';
import type { PrintBlock, PrintDocument } from '../../functions/basics/print-document.ts';
import { prepared } from '../flows/round/round.ts';
import { caseWorker, small } from '../flows/round/rounds.ts';
import { printedIn } from '../ports/memory-pdf.ts';
import { aloud, readPdf, tagged } from '../ports/read-pdf.ts';

const port = createPdfPort();
/** An amount as it is copied out of a file. */
const digits = (amount: number): string => groupDigits(amount).replaceAll('\u00a0', ' ');
const sentence = 'Ordene går over flere linjer, og æøå ÆØÅ čđŋšŧž «–» står som de skal. ';
const amounts = Array.from({ length: 60 }, (_, at) => 100_000 + at);
const table: PrintBlock = {
  kind: 'table',
  caption: 'Nettverkene',
  columns: [
    { header: 'Nettverk', width: 1 },
    { header: 'Beløp', width: 1, align: 'right' },
    { header: 'Hvorfor', width: 3 },
  ],
  rows: amounts.map((amount, at) => [`Nettverk ${at}`, groupDigits(amount), `${sentence}\nTo.`]),
  sums: [['Sum', groupDigits(amounts.reduce((sum, one) => sum + one)), '']],
};
const document = (...blocks: PrintBlock[]): PrintDocument => ({
  title: 'Forslag til fordeling – Trøndelag',
  author: 'Statsforvalteren',
  at: '2026-01-15T08:00:00.000Z',
  paper: 'wide',
  foot: { name: 'Forslag 1', number: 'Side {page} av {pages}' },
  lacking: 'Tegn mangler.',
  blocks,
});
const heading: PrintBlock = { kind: 'heading', level: 1, text: 'Forslag til fordeling' };
const written = async (...blocks: PrintBlock[]) => readPdf(await port.write(document(...blocks)));

describe('a PDF', () => {
  it('says its language, its title and what it conforms to, and no text of it is without a place', async () => {
    const { raw, loose, outline } = await written(heading, table);
    expect(raw).toContain('/Lang (nb-NO)');
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toMatch(/\/Marked true/);
    for (const claim of ['<pdfaid:part>2', '<pdfaid:conformance>A', '<pdfuaid:part>1'])
      expect(raw).toContain(claim);
    expect(outline).toEqual(['Forslag til fordeling']);
    expect(loose).toEqual([]);
  });

  it('is the same bytes for the same document', async () => {
    const [one, other] = [await port.write(document(table)), await port.write(document(table))];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('has a table with its headings read once and seen on every page, each row whole, and the sum to the krone', async () => {
    const { tree, unread, pages } = await written(heading, table);
    const [head] = tagged(tree, 'THead');
    expect(head?.children[0]?.children.map(({ tag, scope, text }) => [tag, scope, text])).toEqual([
      ['TH', 'Column', 'Nettverk'],
      ['TH', 'Column', 'Beløp'],
      ['TH', 'Column', 'Hvorfor'],
    ]);
    expect(pages).toBeGreaterThan(2);
    expect(unread.map((seen) => seen.includes('Hvorfor'))).toEqual([false, ...Array(pages - 1).fill(true)]);
    expect(unread.at(-1)).toContain(`Side ${pages} av ${pages}`);
    const rows = tagged(tagged(tree, 'TBody')[0]!, 'TR');
    expect(rows.map(({ children: [name, amount] }) => [name?.scope, name?.text, amount?.text])).toEqual(
      amounts.map((amount, at) => ['Row', `Nettverk ${at}`, digits(amount)]),
    );
    const [sum] = tagged(tagged(tree, 'TFoot')[0]!, 'TD');
    expect(Number(sum?.text.replaceAll(/\s/g, ''))).toBe(amounts.reduce((all, one) => all + one));
  });

  it('is read in the order of its blocks, paragraph for paragraph', async () => {
    const { tree } = await written(
      heading,
      { kind: 'text', text: 'En.\nTo.' },
      { kind: 'named', rows: [['Navn', 'Verdi']] },
    );
    expect(aloud(tree)).toEqual(['Forslag til fordeling', 'En.', 'To.', 'Navn', 'Verdi']);
    expect(tree.children.map(({ tag }) => tag)).toEqual(['H1', 'P', 'P', 'Table']);
  });

  it('has a text of many pages whole, with the words apart, also one word without end', async () => {
    const long = sentence.repeat(400).trim();
    const { tree, pages } = await written({
      kind: 'named',
      rows: [
        ['Behov', long],
        ['Ord', 'å'.repeat(20_000)],
      ],
    });
    const cells = tagged(tree, 'TD').map(({ text }) => text);
    expect(pages).toBeGreaterThan(4);
    expect(cells).toEqual([long, 'å'.repeat(20_000)]);
  });

  it('shows a sign that the font lacks as a box, and says so', async () => {
    const { tree } = await written({ kind: 'text', text: 'Tommel 👍 opp\u0007.' });
    expect(aloud(tree)).toEqual(['Tommel ☐ opp .', 'Tegn mangler.']);
  });

  it.each([
    [
      'words that are all different',
      Array.from({ length: 140_000 }, (_, at) => (at * 7919).toString(36)).join(' '),
    ],
    ['one word', 'x'.repeat(990_000)],
  ])('is made in two seconds of a megabyte: %s', async (_, text) => {
    await port.write(document(heading));
    const before = process.cpuUsage();
    await port.write(document({ kind: 'named', rows: [['Behov', text]] }));
    const { user } = process.cpuUsage(before);
    expect(user / 1e6).toBeLessThan(process.env['CI'] ? 6 : 4);
  });
});

describe('the proposal of a round as a PDF', () => {
  const published = prepared(async () => {
    const round = await small.sent();
    await round.propose();
    return round;
  });

  it('has the amounts of Innstilling, in its order', async () => {
    const round = await published();
    const { body } = await round.call('print', 'Innstilling', caseWorker);
    const { tree } = readPdf(await port.write(printedIn(String(body['file']))));
    const rows = tagged(tree, 'TR').map(({ children }) => children.map(({ text }) => text));
    const networks = rows.filter(([name]) => ['Innherred', 'Fosen', 'Værnes', 'Sum'].includes(name ?? ''));
    const last = round.rowWhere('Innstilling', 'network', 'Sum');
    expect(networks.map(([name, , proposed]) => [name, proposed])).toEqual(
      Array.from({ length: last }, (_, at) => [
        round.shown('Innstilling', at + 1, 'network'),
        digits(Number(round.value('Innstilling', at + 1, 'proposed'))),
      ]),
    );
  });
});
