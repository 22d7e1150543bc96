// ScriptApp: who the script runs as, and the installable triggers it keeps.
/// <reference types="google-apps-script" />
import type { Ask, Trigger } from './calls.ts';
import { hasTicked, needsConsent } from './consent.ts';
import { partly } from './partly.ts';
import type { Start } from './run.ts';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type Builder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type ScriptApp = GoogleAppsScript.Script.ScriptApp;

/** Identity token of the one the script runs as, and that person's own triggers, as at Google. */
export const buildScriptApp = (start: Start, ask: Ask): ScriptApp =>
  partly<ScriptApp>({
    AuthMode: { FULL: 'FULL' } as unknown as ScriptApp['AuthMode'],
    AuthorizationStatus: {
      REQUIRED: 'REQUIRED',
      NOT_REQUIRED: 'NOT_REQUIRED',
    } as unknown as ScriptApp['AuthorizationStatus'],
    // Also in a simple trigger: it is how one learns whether to ask.
    getAuthorizationInfo: () =>
      partly<GoogleAppsScript.Script.AuthorizationInfo>({
        getAuthorizationStatus: () =>
          (start.granted
            ? 'REQUIRED'
            : 'NOT_REQUIRED') as unknown as GoogleAppsScript.Script.AuthorizationStatus,
      }),
    requireAllScopes: () => {
      if (start.granted) throw new Error('Det kreves autorisasjon for å utføre denne handlingen.');
    },
    EventType: { ON_EDIT: 'ON_EDIT', ON_CHANGE: 'ON_CHANGE' } as unknown as ScriptApp['EventType'],
    getIdentityToken: () => {
      needsConsent(start, 'ScriptApp.getIdentityToken');
      // Google's own answer where openid was not ticked; its type does not tell.
      return hasTicked(start, 'openid') ? ask('token') : (null as unknown as string);
    },
    getProjectTriggers: () => {
      needsConsent(start, 'ScriptApp.getProjectTriggers');
      return ask('triggers').map(showTrigger);
    },
    newTrigger: (run) => {
      needsConsent(start, 'ScriptApp.newTrigger');
      return partly<GoogleAppsScript.Script.TriggerBuilder>({
        forSpreadsheet: () => buildTrigger(run, start.effectiveUser, ask),
      });
    },
    deleteTrigger: (trigger) => ask('removeTrigger', trigger.getUniqueId()),
  });

const showTrigger = ({ id, run, on }: Trigger): GoogleTrigger =>
  partly<GoogleTrigger>({
    getUniqueId: () => id,
    getHandlerFunction: () => run,
    getEventType: () => on as unknown as GoogleAppsScript.Script.EventType,
  });

function buildTrigger(run: string, creator: string, ask: Ask): Builder {
  const on = (event: Trigger['on']) => () =>
    partly<Builder>({ create: () => showTrigger(ask('addTrigger', { run, on: event, creator })) });
  return partly<Builder>({ onEdit: on('ON_EDIT'), onChange: on('ON_CHANGE') });
}
