// Notes at cells of the first sheet, which the writer of Excel files lacks: each text, and the frame that Excel shows it in.
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { a1 } from '../../domain/sheet/cells.ts';
import type { ExcelMark } from '../../ports.ts';
import type { ExcelFeature } from './dropdowns.ts';

const sheetFile = 'xl/worksheets/sheet{id}.xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What a note may hold in Excel, with room to spare. */
const longestNote = 10_000;

const cut = (text: string): string =>
  text.length <= longestNote ? text : `${text.slice(0, longestNote - 1)}…`;

/** A mark stands one row further down in the sheet: the first row is the headers. */
const placeOf = ({ row, column }: ExcelMark): string => a1({ row: row + 1, column });

const comments = (marks: readonly ExcelMark[]): string => {
  const each = marks.map(
    (mark) =>
      `<comment ref="${placeOf(mark)}" authorId="0"><text><t xml:space="preserve">${sanitizeTextContent(cut(mark.note))}</t></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${main}"><authors><author>Innstilling</author></authors><commentList>${each.join('')}</commentList></comments>`;
};

/** One hidden frame a note, which Excel shows while somebody points at its cell. */
const frames = (marks: readonly ExcelMark[]): string => {
  const each = marks.map(
    ({ row, column }, index) =>
      `<v:shape id="note${index}" type="#note" style="position:absolute;width:260pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row + 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${each.join('')}</xml>`;
};

/** At most one mark a cell. */
export const notesAt = (marks: readonly ExcelMark[]): ExcelFeature => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Default ContentType="${drawingType}" Extension="vml"/><Override ContentType="${commentsType}" PartName="/xl/comments1.xml"/>`,
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_options, { sheetIndex }) =>
          sheetIndex === 0
            ? `<Relationship Id="rIdNotes" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="rIdFrames" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`
            : undefined,
      },
      [sheetFile]: {
        transform(xml, _options, { sheetIndex }) {
          if (sheetIndex !== 0) return xml;
          const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
          const markup = '<legacyDrawing r:id="rIdFrames"/>';
          return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
        },
      },
    },
    write: {
      files: () => ({ 'xl/comments1.xml': comments(marks), 'xl/drawings/vmlDrawing1.vml': frames(marks) }),
    },
  },
});
