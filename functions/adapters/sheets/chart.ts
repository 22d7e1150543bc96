// The chart of what the networks seek and what is proposed for them: two bars per network, from the cells themselves.
import { chartWords } from '../../text/words/workbook.ts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { innstilling, type InnstillingField } from '../../domain/tabs/innstilling.ts';
import { chartColours, paint } from './style.ts';

/** Pixels. */
const width = 920;
const barHeight = 44;
const frame = 150;

const columnOf = (field: InnstillingField): number =>
  innstilling.columns.findIndex((column) => column.field === field);

/** Over the free rows under the reconciliation in Innstilling; `networks` is how many there are. */
export function addNetworkChart(sheetId: number, networks: number): sheets_v4.Schema$Request {
  /** The header and the networks' rows of one column. */
  const dataOf = (field: InnstillingField): sheets_v4.Schema$ChartData => {
    const startColumnIndex = columnOf(field);
    const columns = { startColumnIndex, endColumnIndex: startColumnIndex + 1 };
    return {
      sourceRange: { sources: [{ sheetId, startRowIndex: 0, endRowIndex: networks + 1, ...columns }] },
    };
  };
  const seriesOf = (field: InnstillingField, colour: string): sheets_v4.Schema$BasicChartSeries => ({
    series: dataOf(field),
    targetAxis: 'BOTTOM_AXIS',
    colorStyle: { rgbColor: paint(colour) },
  });
  const anchorCell = { sheetId, rowIndex: networks + 16, columnIndex: 0 };
  const size = { widthPixels: width, heightPixels: networks * barHeight + frame };
  return {
    addChart: {
      chart: {
        spec: {
          ...chartWords,
          basicChart: {
            chartType: 'BAR',
            legendPosition: 'TOP_LEGEND',
            headerCount: 1,
            axis: [
              { position: 'BOTTOM_AXIS', title: 'Kroner' },
              { position: 'LEFT_AXIS', title: 'Nettverk' },
            ],
            domains: [{ domain: dataOf('network') }],
            series: [seriesOf('sought', chartColours.sought), seriesOf('proposed', chartColours.proposed)],
          },
        },
        position: { overlayPosition: { anchorCell, ...size } },
      },
    },
  };
}
