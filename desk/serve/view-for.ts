// The workbook as one person gets it: each protection says whether this person may edit, as Google's API does.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Persona } from '../protocol.ts';

/** The same workbook with requestingUserCanEdit filled in; one who may only read finds every tab protected. */
export const viewFor = (
  book: sheets_v4.Schema$Spreadsheet,
  { email }: Persona,
  mayEdit: boolean,
): sheets_v4.Schema$Spreadsheet => ({
  ...book,
  sheets: (book.sheets ?? []).map((sheet) => {
    const rules = (sheet.protectedRanges ?? []).map((rule) => ({
      ...rule,
      requestingUserCanEdit: mayEdit && isEditor(rule, email),
    }));
    const whole = { range: { sheetId: sheet.properties?.sheetId ?? 0 }, requestingUserCanEdit: false };
    return { ...sheet, protectedRanges: mayEdit ? rules : [...rules, whole] };
  }),
});

const isEditor = ({ editors }: sheets_v4.Schema$ProtectedRange, email: string): boolean =>
  (editors?.users ?? []).some((user) => user.toLowerCase() === email.toLowerCase());
