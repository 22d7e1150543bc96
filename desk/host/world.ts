// The global services a script sees, and the event its function is given.
/// <reference types="google-apps-script" />
import { randomUUID } from 'node:crypto';
import type { Ask } from './calls.ts';
import { partly } from './partly.ts';
import type { Start } from './run.ts';
import { buildHtmlService } from './html-service.ts';
import { buildScriptApp } from './script-app.ts';
import { buildSpreadsheet } from './spreadsheet.ts';
import { buildUi } from './ui.ts';
import { buildUrlFetchApp } from './url-fetch-app.ts';

const user = (email: string) => partly<GoogleAppsScript.Base.User>({ getEmail: () => email });

/** Those of the script only the desk sets; those of the document are everybody's. */
function buildProperties({ properties }: Start, ask: Ask): GoogleAppsScript.Properties.PropertiesService {
  type Properties = GoogleAppsScript.Properties.Properties;
  const document: Properties = partly<Properties>({
    getProperty: (key) => ask('documentProperty', key),
    setProperty: (key, value) => {
      ask('setDocumentProperty', key, value);
      return document;
    },
  });
  return partly<GoogleAppsScript.Properties.PropertiesService>({
    getScriptProperties: () => partly<Properties>({ getProperty: (key) => properties[key] ?? null }),
    getDocumentProperties: () => document,
  });
}

/** Only what the bundle uses; the guard names whatever else is asked for. */
export function buildWorld(start: Start, ask: Ask): { globals: Record<string, object>; event: object } {
  const { spreadsheet, activeSheet, activeRange } = buildSpreadsheet(start, ask);
  const ui = buildUi(start, ask);
  const log = (level: string) => (text?: unknown) => ask('log', level, String(text));
  const globals = {
    SpreadsheetApp: partly<GoogleAppsScript.Spreadsheet.SpreadsheetApp>({
      ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' } as never,
      getActive: () => spreadsheet,
      getActiveSheet: () => activeSheet,
      getActiveRange: () => activeRange,
      getUi: () => ui,
      setActiveRange: (range) => {
        ask('activate', range.getSheet().getName(), range.getA1Notation());
        return range;
      },
    }),
    HtmlService: buildHtmlService(),
    UrlFetchApp: buildUrlFetchApp(start, ask),
    ScriptApp: buildScriptApp(start, ask),
    PropertiesService: buildProperties(start, ask),
    Utilities: partly<GoogleAppsScript.Utilities.Utilities>({ getUuid: () => randomUUID() }),
    Session: partly<GoogleAppsScript.Base.Session>({
      getActiveUser: () => user(start.user),
      getEffectiveUser: () => user(start.effectiveUser),
    }),
    console: partly<Console>({ log: log('log'), warn: log('warn'), error: log('error') }),
  };
  const event = { ...start.event, source: spreadsheet, range: activeRange, user: user(start.user) };
  return { globals, event };
}
