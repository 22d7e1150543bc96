// D1 on the tab Budsjett: what is counted twice is pointed out with advice that works, whatever the coordination is.
import { describe, expect, it } from 'vitest';
import { reconcileBudget } from '../../../functions/domain/round/reconcile-budget.ts';
import type { Network } from '../../../functions/domain/round/network.ts';
import type { BudgetLine } from '../../../functions/domain/round/read-budget.ts';
import { sentenceOf } from '../../../functions/text/findings/catalogue.ts';

const header = { title: 'Budsjett', row: 0, column: 2 };
type Line = [line: BudgetLine['line'], label: string, amount: number];
const linesOf = (lines: Line[]): BudgetLine[] =>
  lines.map(([line, label, amount], at) => ({
    line,
    label,
    amount,
    place: { ...header, row: at + 1 },
  }));
const network = (lastYear: number, coordination: number): Network => ({
  code: 'A',
  name: 'Alfa',
  municipalities: [],
  indicators: { elevtall: 1, barnetall: 1, arsverk: 1, geografi: 0, utfordringer: 0 },
  coordination,
  lastYear,
  place: { title: 'Nøkkeltall', row: 1, column: 1 },
});

const lastYear = 9_369_347;
/** What is asked about the lines, each with the row it stands at (the first line is 1). */
const asked = (lines: Line[], networks = [network(lastYear, 1_300_000)]) =>
  reconcileBudget(linesOf(lines), networks, header)
    .findings.filter(({ severity }) => severity === 'asks')
    .map(({ code, places }) => [code, places[0]?.row]);

/** The budget of 2025 as it was shown, with this line for the networks and this coordination. */
const shown = (networks: number, coordination: Line[], rest: number): Line[] => [
  ['frame', 'Ramme', 20_776_000],
  ['offTheTop', 'NTNU', 3_000_000],
  ['offTheTop', 'Nord', 2_000_000],
  ['networks', 'Tilskudd til tiltak', networks],
  ['offTheTop', 'Møter', 300_000],
  ['offTheTop', 'Webinarer', 150_000],
  ...coordination,
  ['rest', 'Usikker', rest],
];
const whole: Line[] = [['coordination', 'Koordinering', 1_300_000]];

describe('a line that lies in another', () => {
  it('is pointed out: the networks’ line holds the coordination, and the rest is wrong besides', () => {
    expect(asked(shown(lastYear + 1_300_000, whole, 3_256_653))).toEqual([
      ['budgetLineContained', 7],
      ['budgetRestDiffers', 8],
    ]);
  });

  it('is pointed out though the coordination is listed in several lines', () => {
    const parts: Line[] = [
      ['coordination', 'Koordinering Fosen', 200_000],
      ['coordination', 'Koordinering ellers', 1_100_000],
    ];
    expect(asked(shown(lastYear + 1_300_000, parts, 4_656_653))).toEqual([['budgetLineContained', 7]]);
  });

  it('is pointed out though the coordination of the year is another', () => {
    const more: Line[] = [['coordination', 'Koordinering', 1_450_000]];
    const lines = shown(lastYear + 1_450_000, more, 4_506_653);
    expect(asked(lines, [network(lastYear, 1_450_000)])).toEqual([['budgetLineContained', 7]]);
    expect(asked(lines, [network(lastYear, 1_300_000)])).toContainEqual(['budgetLineContained', 7]);
  });

  it('is pointed out when it is not the coordination', () => {
    expect(asked(shown(lastYear + 300_000, whole, 4_656_653))).toEqual([['budgetLineContained', 5]]);
  });

  it('is gone when the advice is followed, and the rest of each line is left alone', () => {
    expect(asked(shown(lastYear, whole, 4_656_653))).toEqual([]);
  });

  it('is told with what to write where', () => {
    const [finding] = reconcileBudget(
      linesOf(shown(lastYear + 1_300_000, whole, 4_656_653)),
      [network(lastYear, 1_300_000)],
      header,
    ).findings.filter(({ severity }) => severity === 'asks');
    expect(finding && sentenceOf(finding).replaceAll('\u00a0', ' ')).toContain(
      'Skriv «Tilskudd til tiltak» uten «Koordinering»: 9 369 347 kr. La «Koordinering» stå.',
    );
  });
});

describe('a line that is the sum of the lines next to it', () => {
  const uh: Line[] = [
    ['offTheTop', 'NTNU', 3_000_000],
    ['offTheTop', 'Nord', 2_000_000],
  ];
  const sum: Line = ['offTheTop', 'UH i alt', 5_000_000];
  const frame: Line = ['frame', 'Ramme', 20_000_000];
  const none = [network(0, 0)];

  it('is pointed out below its parts and above them, and its money is counted once in the rest', () => {
    const rest: Line = ['rest', 'Rest', 15_000_000];
    expect(asked([frame, ...uh, sum, rest], none)).toEqual([['budgetLineSummed', 4]]);
    expect(asked([frame, sum, ...uh, rest], none)).toEqual([['budgetLineSummed', 2]]);
  });

  it('is no such line when it is as much as one other, or when something else lies between', () => {
    expect(asked([frame, ['offTheTop', 'NTNU', 1], ['offTheTop', 'Nord', 1]], none)).toEqual([]);
    expect(asked([frame, ...uh, ['offTheTop', 'Møter', 7], sum], none)).toEqual([]);
  });

  it('never stops a calculation', () => {
    const { findings, pot } = reconcileBudget(linesOf([frame, ...uh, sum]), none, header);
    expect(findings.filter(({ severity }) => severity === 'stops')).toEqual([]);
    expect(pot).toBe(10_000_000);
  });
});

describe('a stated rest', () => {
  const asListed = 20_776_000 - 5_000_000 - 450_000 - 1_300_000 - (lastYear + 1_300_000);
  it('is right when each krone is counted once, though the lines as they stand give another', () => {
    const codes = asked(shown(lastYear + 1_300_000, whole, asListed + 1_300_000)).map(([code]) => code);
    expect(codes).toEqual(['budgetLineContained']);
  });
  it('is wrong when it is what the lines as they stand give', () => {
    const codes = asked(shown(lastYear + 1_300_000, whole, asListed)).map(([code]) => code);
    expect(codes).toEqual(['budgetLineContained', 'budgetRestDiffers']);
  });
});

describe('what may only follow from a line that can’t be read', () => {
  const codesOf = (lines: Line[], unread: { lines: boolean; networks: boolean }) =>
    reconcileBudget(linesOf(lines), [network(lastYear, 1_300_000)], header, unread).findings.map(
      ({ code }) => code,
    );
  it('is not said: no frame is missing, no coordination differs', () => {
    expect(codesOf([], { lines: true, networks: false })).toEqual([]);
    expect(codesOf([], { lines: false, networks: true })).toEqual(['budgetFrameMissing']);
    expect(codesOf([['frame', 'Ramme', 1]], { lines: false, networks: true })).toEqual([]);
    expect(codesOf([['frame', 'Ramme', 1]], { lines: false, networks: false })).toContain(
      'coordinationDiffers',
    );
  });
});
