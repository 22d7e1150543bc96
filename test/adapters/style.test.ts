// Looks: every text can be read on its ground, long texts are shown whole, and the figures have a chart.
import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '../../functions/adapters/sheets/build-workbook.ts';
import {
  bandColour,
  alternativeColours,
  chartColours,
  headerColours,
  oursColours,
  sumColours,
  tabColours,
} from '../../functions/adapters/sheets/style.ts';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { TabDefinition } from '../../functions/domain/sheet/column.ts';
import { statusColours } from '../../functions/text/words/status.ts';
import { comparisonLabels } from '../../functions/text/tabs/comparison.ts';
import { sumRowNames } from '../../functions/text/tabs/reconciliation.ts';
import { chartWords, comparisonChartWords } from '../../functions/text/words/workbook.ts';

/** Text in cells that nobody has coloured. */
const black = '#000000';

/** WCAG 2.1: relative luminance of `#rrggbb`, and the contrast of two colours from 1 to 21. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const white = '#ffffff';
const pairs = {
  ...Object.fromEntries(Object.entries(headerColours).map(([who, pair]) => [`header of ${who}`, pair])),
  ...Object.fromEntries(Object.entries(statusColours).map(([word, pair]) => [`status ${word}`, pair])),
  'our cells in a file': oursColours,
  'a sum row': sumColours,
  'a cell on a band': { background: bandColour, text: black },
  'a cell on white': { background: white, text: black },
};

describe('colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', white)).toBeCloseTo(21);
    expect(contrast('#777777', white)).toBeCloseTo(4.48, 2);
  });
  it.each(Object.entries(pairs))('%s can be read: at least 4.5 to 1', (_, { background, text }) => {
    expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(
    Object.entries({
      ...tabColours,
      ...chartColours,
      ...Object.fromEntries(alternativeColours.map((colour) => [`alternative ${colour}`, colour])),
    }),
  )('%s is seen on white: at least 3 to 1', (_, colour) => {
    expect(contrast(colour, white)).toBeGreaterThanOrEqual(3);
  });
  it('the two bars of the chart differ in lightness, not in hue alone', () => {
    expect(contrast(chartColours.sought, chartColours.proposed)).toBeGreaterThanOrEqual(3);
  });
});

const plan = {
  title: 'Prøve',
  networks: [
    { name: 'Fosen', editors: [] },
    { name: 'Innherred', editors: [] },
  ],
  caseWorkers: [],
  themes: [],
  rows: 50,
};
const requests = buildWorkbook(plan, 0);
const sheetIds = new Map(
  requests.flatMap(({ addSheet }) => [[addSheet?.properties?.title, addSheet?.properties?.sheetId]] as const),
);

describe('the workbook', () => {
  it('breaks the long texts that are to be read into lines: remarks, explanations, reasons, meanings', () => {
    const wrapped = requests.flatMap(({ repeatCell }) =>
      repeatCell?.cell?.userEnteredFormat?.wrapStrategy === 'WRAP' ? [repeatCell.range] : [],
    );
    const long = new Set(['remark', 'explanation', 'reason', 'sentence', 'meaning']);
    const wanted = Object.entries<TabDefinition>({ ...fixedTabs, 'Behov Fosen': behov }).flatMap(
      ([title, tab]) =>
        tab.columns.flatMap(({ field }, at) => (long.has(field) ? [`${sheetIds.get(title)} ${at}`] : [])),
    );
    const found = wrapped.map((range) => `${range?.sheetId} ${range?.startColumnIndex}`);
    expect(wanted.filter((column) => !found.includes(column))).toEqual([]);
  });
  it('freezes the headings and bands the rows of every tab', () => {
    const tabs = requests.flatMap(({ addSheet }) => addSheet?.properties ?? []);
    expect(tabs.length).toBeGreaterThan(10);
    expect(tabs.every(({ gridProperties }) => gridProperties?.frozenRowCount === 1)).toBe(true);
    const banded = requests.flatMap(({ addBanding }) => addBanding?.bandedRange?.range?.sheetId ?? []);
    expect(new Set(banded)).toEqual(new Set(tabs.map(({ sheetId }) => sheetId)));
  });
  it('makes the rows of Kladd, Innstilling and Alternativer bold that sum up others, or stand over them', () => {
    const formulas = requests.flatMap(({ addConditionalFormatRule: added }) => {
      const { condition, format } = added?.rule?.booleanRule ?? {};
      return condition?.type === 'CUSTOM_FORMULA' && format?.textFormat?.bold
        ? (condition.values?.[0]?.userEnteredValue ?? [])
        : [];
    });
    const each = sumRowNames.map((name) => `=$A2="${name}"`);
    const compared = [comparisonLabels.network, comparisonLabels.sum].map((name) => `=$A2="${name}"`);
    expect(formulas.toSorted()).toEqual([...each, ...each, ...compared].toSorted());
  });
  it('tells nothing by colour alone: a colour comes with the word it colours, and only so', () => {
    const rules = requests.flatMap(({ addConditionalFormatRule: added }) => added?.rule?.booleanRule ?? []);
    expect(rules.length).toBeGreaterThan(20);
    const words = rules.map(({ condition }) => condition?.values?.[0]?.userEnteredValue ?? '');
    expect(
      rules.filter(
        ({ condition }, at) =>
          !['TEXT_EQ', 'CUSTOM_FORMULA'].includes(condition?.type ?? '') || words[at] === '',
      ),
    ).toEqual([]);
  });
  it('has charts of the networks’ own rows in Søkt and Innstilt, in Kladd too, and of who gets more by other rules', () => {
    const charts = requests.flatMap(({ addChart }) => addChart?.chart ?? []);
    expect(charts.map(({ spec }) => spec?.title)).toEqual([
      chartWords.title,
      chartWords.title,
      comparisonChartWords.title,
    ]);
    const { domains = [], series = [] } = charts[0]?.spec?.basicChart ?? {};
    const headers = [domains[0]?.domain, ...series.map((one) => one.series)].map((data) => {
      const { startColumnIndex, startRowIndex, endRowIndex } = data?.sourceRange?.sources?.[0] ?? {};
      return [fixedTabs.Innstilling.columns[startColumnIndex ?? 0]?.header, startRowIndex, endRowIndex];
    });
    expect(headers).toEqual([
      ['Nettverk', 0, 3],
      ['Søkt', 0, 3],
      ['Innstilt', 0, 3],
    ]);
  });
  it('is set to no language among all else: a name that Google does not know would undo it all', () => {
    const properties = requests.flatMap(({ updateSpreadsheetProperties: set }) => set?.properties ?? []);
    expect(properties).toEqual([{ title: 'Prøve' }]);
  });
});
