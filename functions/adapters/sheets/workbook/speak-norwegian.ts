// Norwegian numbers, dates and hours, in a call of its own: a name of the language that Google does not know undoes nothing else.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { isNorwegian, locales, timeZone } from '../../../domain/sheet/language.ts';
import type { Mend } from '../../../domain/sheet/workbook-plan.ts';
import type { FoundWorkbook } from './found.ts';

type Properties = sheets_v4.Schema$SpreadsheetProperties;

const isUnknown = (error: unknown): boolean =>
  Number((error as { status?: unknown; code?: unknown }).status ?? (error as { code?: unknown }).code) ===
  400;

/** Answers what was set, and which name was taken. Throws the last answer when no name of Norwegian is. */
export async function speakNorwegian(
  client: sheets_v4.Sheets,
  spreadsheetId: string,
  found: FoundWorkbook,
): Promise<Mend[]> {
  const set = async (properties: Properties): Promise<void> => {
    const request = { properties, fields: Object.keys(properties).join(',') };
    const requestBody = { requests: [{ updateSpreadsheetProperties: request }] };
    await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody });
  };
  const done: Mend[] = [];
  if (!isNorwegian(found.locale))
    done.push({ code: 'localeSet', tab: '', what: await firstTaken((locale) => set({ locale })) });
  if (found.timeZone !== timeZone) {
    await set({ timeZone });
    done.push({ code: 'timeZoneSet', tab: '', what: timeZone });
  }
  return done;
}

async function firstTaken(set: (locale: string) => Promise<void>): Promise<string> {
  let refused: unknown;
  for (const locale of locales)
    try {
      await set(locale);
      return locale;
    } catch (error) {
      if (!isUnknown(error)) throw error;
      refused = error;
    }
  throw refused;
}
