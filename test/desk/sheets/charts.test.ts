// Charts and rules about whole rows, kept and shown as Google does: through the real client.
import { describe, expect, it } from 'vitest';
import { addNetworkChart } from '../../../functions/adapters/sheets/chart.ts';
import { openDesk, put, refusal, rowsOf } from './fixture.ts';

const rangeOf = (request: ReturnType<typeof addNetworkChart>) =>
  request.addChart?.chart?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources?.[0];

describe('addChart', () => {
  it('answers the chart with an id, and the tab has it from then on, also after the desk was closed', async () => {
    const desk = await openDesk();
    const { replies } = await desk.batch(addNetworkChart(0, 3));
    const chartId = replies?.[0]?.addChart?.chart?.chartId;
    expect(chartId).toBeTypeOf('number');
    const { data } = await desk.api.spreadsheets.get({
      spreadsheetId: desk.workbook.spreadsheetId,
      fields: 'sheets(charts)',
    });
    expect(data.sheets?.[0]?.charts).toMatchObject([
      { chartId, spec: { title: 'Søkt og innstilt per nettverk', basicChart: { chartType: 'BAR' } } },
    ]);
    desk.workbook.flush();
    const again = await openDesk(desk.file);
    expect((await again.tabs())[0]?.charts).toMatchObject([{ chartId }]);
  });
  it('draws from the same cells when rows come in above them', async () => {
    const desk = await openDesk();
    const chart = addNetworkChart(0, 3);
    expect(rangeOf(chart)).toMatchObject({ startRowIndex: 0, endRowIndex: 4 });
    await desk.batch(chart, { insertDimension: { range: rowsOf(0, 1, 3), inheritFromBefore: false } });
    const kept = (await desk.tabs())[0]?.charts?.[0] ?? {};
    expect(rangeOf({ addChart: { chart: kept } })).toMatchObject({ startRowIndex: 0, endRowIndex: 6 });
  });
  it('says so when it can not draw such a chart, or when the chart has nothing to draw', async () => {
    const desk = await openDesk();
    const position = { overlayPosition: { anchorCell: { sheetId: 0 } } };
    const pie = desk.batch({ addChart: { chart: { spec: { pieChart: {} }, position } } });
    expect(await refusal(pie)).toMatchObject({ code: 501 });
    const empty = desk.batch({
      addChart: { chart: { spec: { basicChart: { chartType: 'BAR' } }, position } },
    });
    expect(await refusal(empty)).toMatchObject({ code: 400 });
  });
});

const rule = (formula: string) => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [{ sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
        format: { textFormat: { bold: true } },
      },
    },
  },
});
const bold = async (desk: Awaited<ReturnType<typeof openDesk>>, range: string) =>
  (await desk.read(range, 'effectiveFormat')).map((cells) =>
    cells.map((format) => (format as { textFormat?: { bold?: boolean } } | null)?.textFormat?.bold ?? false),
  );

describe('a colour rule about a row', () => {
  it('marks every cell of the row whose first cell says so, and follows it', async () => {
    const desk = await openDesk();
    const rows = [
      ['Navn', 'Tall', 'Annet'],
      ['Fosen', 1, 2],
      ['Sum', 1, 2],
    ];
    await desk.batch(put(0, 0, 0, rows), rule('=$A2="Sum"'));
    expect(await bold(desk, 'A1:C3')).toEqual([
      [false, false, false],
      [false, false, false],
      [true, true, false],
    ]);
    await desk.batch(
      { insertDimension: { range: rowsOf(0, 1, 2), inheritFromBefore: false } },
      put(0, 1, 0, [['x', 0]]),
    );
    expect((await bold(desk, 'A4:B4'))[0]).toEqual([true, true]);
  });
  it('is refused when the desk could not show it', async () => {
    const desk = await openDesk();
    expect(await refusal(desk.batch(rule('=B2>3')))).toMatchObject({ code: 501 });
  });
});
