// Does the bundle hold every function that menu, triggers and manifest name, and is every scope needed by one?
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import {
  DIALOG_CALLS,
  MENU,
  MOST_ITEMS,
  MOST_MORE,
  MOST_UNKNOWN,
  type Role,
  SIMPLE_TRIGGERS,
  TRIGGERS,
  menuFor,
} from './src/menu.ts';

const google = 'https://www.googleapis.com/auth';

/** Each scope of the manifest and the functions that need it; README.md tells why. */
export const SCOPES: Record<string, string[]> = {
  [`${google}/spreadsheets.currentonly`]: ['onOpen', 'onEditPing', 'onChangePing', ...Object.keys(MENU)],
  [`${google}/script.external_request`]: ['onEditPing', 'onChangePing', ...withVerb()],
  [`${google}/script.container.ui`]: [...Object.keys(MENU), 'sporsmalPaNytt'],
  [`${google}/script.scriptapp`]: ['installTriggers', 'onEditPing', 'onChangePing'],
  [`${google}/userinfo.email`]: [
    'onOpen',
    'visHjelp',
    'onEditPing',
    'onChangePing',
    'installTriggers',
    ...withVerb(),
  ],
  openid: ['onEditPing', 'onChangePing', ...withVerb()],
};

const ROLES: Role[] = ['koordinator', 'saksbehandler', 'leser'];

function withVerb(): string[] {
  return [...DIALOG_CALLS, ...menuActs()];
}

function menuActs(): string[] {
  return Object.entries(MENU).flatMap(([name, act]) => ('verb' in act ? [name] : []));
}

/** Throws with the names of what is missing. The bundle is loaded bare: it may touch no service before it is called. */
export async function checkBundle(code: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(new URL('appsscript.json', import.meta.url), 'utf8'));
  const globals: Record<string, unknown> = {};
  runInNewContext(code, globals);
  const named = [
    ...Object.keys(MENU),
    ...Object.keys(TRIGGERS),
    ...DIALOG_CALLS,
    ...SIMPLE_TRIGGERS,
    ...Object.values(SCOPES).flat(),
    ...functionsNamedIn(manifest),
  ];
  const missing = [...new Set(named)].filter((name) => typeof globals[name] !== 'function');
  if (missing.length > 0) throw new Error(`not in the bundle: ${missing.join(', ')}`);
  for (const role of [...ROLES, undefined]) {
    const { items, ...inner } = menuFor(role && [role]);
    const menus = Object.values(inner).filter((one) => one.length > 0);
    const most = role ? MOST_MORE : MOST_UNKNOWN;
    if (items.length + menus.length > MOST_ITEMS || menus.some((one) => one.length > most))
      throw new Error(`the menu of ${role ?? 'a stranger'} has more than ${MOST_ITEMS} items`);
  }
  const scopes = (manifest as { oauthScopes: string[] }).oauthScopes;
  const unexplained = scopes.filter((scope) => !SCOPES[scope]?.length);
  if (unexplained.length > 0) throw new Error(`scopes that no function needs: ${unexplained.join(', ')}`);
}

/** Every value in the manifest that Google would call: macros, add-on triggers and the like. */
function functionsNamedIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' && /function/i.test(key) ? [value] : functionsNamedIn(value),
  );
}
