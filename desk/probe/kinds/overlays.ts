// The rows with one of every kind of request about what lies over the cells.
import { body, protect, put, whole } from '../requests.ts';
import type { Performers } from '../subject.ts';
import { done, few, tab } from './done.ts';

const ranges = [few];
const rule = {
  ranges,
  booleanRule: {
    condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1="x"' }] },
    format: { backgroundColor: { red: 1 } },
  },
};
const source = (startColumnIndex: number) => ({
  sourceRange: {
    sources: [{ sheetId: 0, endRowIndex: 3, startColumnIndex, endColumnIndex: startColumnIndex + 1 }],
  },
});
const chart = {
  spec: {
    title: 'Prøve',
    basicChart: {
      chartType: 'BAR',
      domains: [{ domain: source(0) }],
      series: [{ series: source(1), targetAxis: 'BOTTOM_AXIS' }],
    },
  },
  position: {
    overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 5 } },
  },
};
const namedRange = { namedRangeId: 'proeve-1', name: 'Proeve', range: few };
const five = { bandedRangeId: 5, range: few, rowProperties: { firstBandColor: { red: 1 } } };

export const aboutOverlays: Performers = {
  addProtectedRange: done([protect({ range: body })], (book) => tab(book).protectedRanges?.length),
  updateProtectedRange: done(
    [
      protect({ protectedRangeId: 7, range: whole }),
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: 7, description: 'Ny' },
          fields: 'description',
        },
      },
    ],
    (book) => tab(book).protectedRanges?.[0]?.description,
  ),
  deleteProtectedRange: done(
    [protect({ protectedRangeId: 7, range: whole }), { deleteProtectedRange: { protectedRangeId: 7 } }],
    (book) => tab(book).protectedRanges?.length ?? 0,
  ),
  addConditionalFormatRule: done(
    [{ addConditionalFormatRule: { rule, index: 0 } }],
    (book) => tab(book).conditionalFormats?.length,
  ),
  deleteConditionalFormatRule: done(
    [
      { addConditionalFormatRule: { rule, index: 0 } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
    ],
    (book) => tab(book).conditionalFormats?.length ?? 0,
  ),
  addChart: done([put(0, 0, [['a', 1]]), { addChart: { chart } }], (book) => tab(book).charts?.length),
  updateEmbeddedObjectPosition: done(
    [
      put(0, 0, [['a', 1]]),
      { addChart: { chart: { ...chart, chartId: 7 } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: 7,
          newPosition: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 8, columnIndex: 5 } } },
          fields: 'anchorCell',
        },
      },
    ],
    (book) => tab(book).charts?.[0]?.position?.overlayPosition?.anchorCell?.rowIndex,
  ),
  addBanding: done([{ addBanding: { bandedRange: five } }], (book) => tab(book).bandedRanges?.length),
  deleteBanding: done(
    [{ addBanding: { bandedRange: five } }, { deleteBanding: { bandedRangeId: 5 } }],
    (book) => tab(book).bandedRanges?.length ?? 0,
  ),
  addNamedRange: done([{ addNamedRange: { namedRange } }], ({ namedRanges }) => namedRanges?.[0]?.name),
  updateNamedRange: done(
    [
      { addNamedRange: { namedRange } },
      { updateNamedRange: { namedRange: { ...namedRange, name: 'Ny_proeve' }, fields: 'name' } },
    ],
    ({ namedRanges }) => namedRanges?.[0]?.name,
  ),
  deleteNamedRange: done(
    [{ addNamedRange: { namedRange } }, { deleteNamedRange: { namedRangeId: 'proeve-1' } }],
    ({ namedRanges }) => namedRanges?.length ?? 0,
  ),
};
