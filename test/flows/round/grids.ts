// What a workbook holds, tab by tab: to compare what is seen before and after.
import type { Round } from './round.ts';

/** By title, the whole sheet as Google would answer it. */
export const gridsOf = ({ workbook }: Pick<Round, 'workbook'>): Record<string, unknown> =>
  Object.fromEntries(
    (workbook.get({ includeGridData: true }).sheets ?? []).map((sheet) => [
      String(sheet.properties?.title),
      structuredClone(sheet),
    ]),
  );
