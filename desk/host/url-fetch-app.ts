// UrlFetchApp: the script's only way out.
/// <reference types="google-apps-script" />
import type { Ask } from './calls.ts';
import { partly } from './partly.ts';
import { needsConsent } from './consent.ts';
import type { Start } from './run.ts';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

function textOf(payload: GoogleAppsScript.URL_Fetch.Payload): string {
  if (typeof payload === 'string') return payload;
  throw new Error('UrlFetchApp.fetch med annet enn tekst som payload finnes ikke på pulten');
}

/** `fetch(url, options)`; without muteHttpExceptions a refusal throws, as at Google. */
export const buildUrlFetchApp = (start: Start, ask: Ask) =>
  partly<GoogleAppsScript.URL_Fetch.UrlFetchApp>({
    fetch: (url: string, options: Options = {}) => {
      needsConsent(start, 'UrlFetchApp.fetch');
      const { status, body } = ask('fetch', {
        url,
        method: (options.method ?? 'get').toUpperCase(),
        headers: {
          ...options.headers,
          ...(options.contentType ? { 'Content-Type': options.contentType } : {}),
        },
        ...(options.payload === undefined ? {} : { body: textOf(options.payload) }),
      });
      if (status >= 400 && !options.muteHttpExceptions) throw new Error(`${url} svarte ${status}: ${body}`);
      return partly<GoogleAppsScript.URL_Fetch.HTTPResponse>({
        getResponseCode: () => status,
        getContentText: () => body,
      });
    },
  });
