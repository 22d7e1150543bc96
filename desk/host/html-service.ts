// HtmlService: pages for the sidebar and for dialogs, as the script writes them.
/// <reference types="google-apps-script" />
import { partly } from './partly.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** `createHtmlOutput(html)`; beside the sheet the desk shows it without rights, in a dialog its script runs. A size is not kept. */
export const buildHtmlService = () =>
  partly<GoogleAppsScript.HTML.HtmlService>({
    createHtmlOutput: ((html: string) => {
      let title = '';
      const page: HtmlOutput = partly<HtmlOutput>({
        getContent: () => html,
        getTitle: () => title,
        setWidth: () => page,
        setHeight: () => page,
        setTitle: (text) => {
          title = text;
          return page;
        },
      });
      return page;
    }) as GoogleAppsScript.HTML.HtmlService['createHtmlOutput'],
  });
