// Who stands at the keyboard, for showing a shorter menu: never for deciding what somebody may do.
import type { Role } from './menu.ts';

const ROLES_TAB = 'Roller';
const EMAIL = 'e-post';
const ROLE = 'rolle';

/** The person's roles as the tab Roller has them; nothing when Google does not say who it is, or the tab is gone or empty. */
export function rolesOfPerson(): Role[] | undefined {
  try {
    const email = tidy(Session.getActiveUser().getEmail());
    const sheet = SpreadsheetApp.getActive().getSheetByName(ROLES_TAB);
    return email === '' || !sheet ? undefined : rolesOf(email, sheet.getDataRange().getDisplayValues());
  } catch (error) {
    console.warn(`roles: ${String(error)}`);
    return undefined;
  }
}

function rolesOf(email: string, [header = [], ...rows]: string[][]): Role[] | undefined {
  const columnOf = (name: string): number => header.findIndex((text) => tidy(text) === name);
  const [emails, roles] = [columnOf(EMAIL), columnOf(ROLE)];
  if (emails < 0 || roles < 0 || rows.every((row) => tidy(row[emails]) === '')) return undefined;
  return rows.filter((row) => tidy(row[emails]) === email).map((row) => tidy(row[roles]) as Role);
}

const tidy = (text = ''): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
