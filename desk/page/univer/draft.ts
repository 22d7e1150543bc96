// The text in a cell that is open for writing, before it is entered.
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { DocumentDataModel, Injector } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import type { Place, Request } from '../book.ts';

/** As typing it sends it. */
export const toTyped = ({ place, text }: Draft): Request => ({
  updateCells: {
    start: { sheetId: place.sheetId, rowIndex: place.row, columnIndex: place.column },
    rows: [{ values: [{ userEnteredValue: text === '' ? {} : { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

export type Draft = { place: Place; text: string };

/** What a person has written so far, and where; undefined when no cell is open. */
export const readDraft = (injector: Injector): Draft | undefined => {
  const bridge = injector.get(IEditorBridgeService);
  const at = bridge.isVisible().visible ? bridge.getEditLocation() : undefined;
  const document = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
  const stream = document?.getBody()?.dataStream;
  if (!at || stream === undefined) return undefined;
  const place = { sheetId: Number(at.sheetId), row: at.row, column: at.column };
  // Univer ends each line by \r and the whole by \r\n.
  return { place, text: stream.replace(/\r\n$/, '').replaceAll('\r', '\n') };
};
