// What a run may not do: a simple trigger before anybody has consented, and a person's run what they did not tick.
import type { Start } from './run.ts';

/** The scope each service asks for, by Google's short name. */
const SCOPES = {
  'UrlFetchApp.fetch': 'script.external_request',
  'ScriptApp.getProjectTriggers': 'script.scriptapp',
  'ScriptApp.newTrigger': 'script.scriptapp',
  'Ui.showSidebar': 'script.container.ui',
  'Ui.showModalDialog': 'script.container.ui',
} as const;

export type Service = keyof typeof SCOPES | 'ScriptApp.getIdentityToken';

/** True when the person has ticked this scope; a run of which nothing else is said has them all. */
export const hasTicked = ({ granted }: Pick<Start, 'granted'>, scope: string): boolean =>
  granted === undefined || granted.includes(scope);

/** Throws as Google does: in a simple trigger with the name of the service, for a scope that was not ticked with its address. */
export function needsConsent(start: Start, service: Service): void {
  if (start.simple)
    throw new Error(`${start.run} er en enkel utløser og har ikke tillatelse til å kalle ${service}`);
  const scope = service === 'ScriptApp.getIdentityToken' ? undefined : SCOPES[service];
  if (scope !== undefined && !hasTicked(start, scope))
    throw new Error(
      `You do not have permission to call ${service}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
}
