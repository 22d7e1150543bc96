// HtmlService: pages for the sidebar, as the script writes them.
/// <reference types="google-apps-script" />
import { partly } from './partly.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** `createHtmlOutput(html)`; the desk shows it without rights, so that no script in it runs. */
export const buildHtmlService = () =>
  partly<GoogleAppsScript.HTML.HtmlService>({
    createHtmlOutput: ((html: string) => {
      let title = '';
      const page: HtmlOutput = partly<HtmlOutput>({
        getContent: () => html,
        getTitle: () => title,
        setTitle: (text) => {
          title = text;
          return page;
        },
      });
      return page;
    }) as GoogleAppsScript.HTML.HtmlService['createHtmlOutput'],
  });
