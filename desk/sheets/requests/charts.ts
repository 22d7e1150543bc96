// Bar and column charts that lie over a tab: put there, and moved; what they draw is the page's matter.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { areaOf } from '../areas.ts';
import { type Book, tabById, takeId } from '../book.ts';
import { invalid, required, unsupported } from '../errors.ts';
import { assign, parseMask } from '../mask.ts';

const DRAWN = new Set(['BAR', 'COLUMN']);

const rangesOf = (data: sheets_v4.Schema$ChartData | undefined): sheets_v4.Schema$GridRange[] =>
  data?.sourceRange?.sources ?? [];

/** Every range a basic chart draws from; 501 for another kind of chart, 400 for one without data. */
const sourcesOf = ({ basicChart }: sheets_v4.Schema$ChartSpec): sheets_v4.Schema$GridRange[] => {
  if (!basicChart || !DRAWN.has(basicChart.chartType ?? '')) throw unsupported('this kind of chart');
  const domains = (basicChart.domains ?? []).flatMap(({ domain }) => rangesOf(domain));
  const series = (basicChart.series ?? []).flatMap((one) => rangesOf(one.series));
  if (domains.length === 0 || series.length === 0)
    throw invalid('A chart needs at least one domain and one series.');
  return [...domains, ...series];
};

export const addChart = (
  book: Book,
  request: sheets_v4.Schema$AddChartRequest,
): sheets_v4.Schema$Response => {
  const given = required(request.chart, 'chart');
  for (const range of sourcesOf(required(given.spec, 'chart.spec'))) areaOf(book, range);
  const anchor = given.position?.overlayPosition?.anchorCell;
  if (!anchor) throw unsupported('a chart that does not lie over a tab');
  const chart = { ...given, chartId: given.chartId ?? takeId(book) };
  tabById(book, anchor.sheetId).charts.push(chart);
  return { addChart: { chart } };
};

/** Where it lies over its tab, and how large it is; what `fields` does not name stays. */
export const moveChart = (
  book: Book,
  { objectId, newPosition, fields }: sheets_v4.Schema$UpdateEmbeddedObjectPositionRequest,
): sheets_v4.Schema$Response => {
  const wanted = newPosition?.overlayPosition;
  if (!wanted) throw unsupported('a chart that does not lie over a tab');
  const chart = book.tabs.flatMap(({ charts }) => charts).find(({ chartId }) => chartId === objectId);
  if (!chart) throw invalid(`No embedded object with id: ${objectId}`);
  const standing = chart.position?.overlayPosition ?? {};
  chart.position = { overlayPosition: assign(standing, wanted, parseMask(fields)) };
  return { updateEmbeddedObjectPosition: { position: chart.position } };
};
