// Who stands at the keyboard, for showing a shorter menu: never for deciding what somebody may do.
import { ROLES, type Role } from './menu.ts';

const ROLES_TAB = 'Roller';
const EMAIL = 'e-post';
const ROLE = 'rolle';

/** Who may type where, by what set-up calls the protections. */
export const TYPED_BY: Record<string, Role> = {
  'Skrives av Statsforvalteren': 'saksbehandler',
  'Skrives av nettverket': 'koordinator',
};

/**
 * The person's roles as the tab Roller has them; where that stands in the office's workbook, by where the person may
 * type. Nothing when Google does not say who it is, or neither can be read.
 */
export function rolesOfPerson(): Role[] | undefined {
  try {
    const email = tidy(Session.getActiveUser().getEmail());
    const sheet = SpreadsheetApp.getActive().getSheetByName(ROLES_TAB);
    if (!sheet) return rolesByProtections();
    return email === '' ? undefined : rolesOf(email, sheet.getDataRange().getDisplayValues());
  } catch (error) {
    console.warn(`roles: ${String(error)}`);
    return undefined;
  }
}

function rolesOf(email: string, [header = [], ...rows]: string[][]): Role[] | undefined {
  const columnOf = (name: string): number => header.findIndex((text) => tidy(text) === name);
  const [emails, roles] = [columnOf(EMAIL), columnOf(ROLE)];
  if (emails < 0 || roles < 0 || rows.every((row) => tidy(row[emails]) === '')) return undefined;
  const own = rows.filter((row) => tidy(row[emails]) === email).map((row) => tidy(row[roles]));
  return ROLES.filter((role) => own.includes(tidy(role)));
}

function rolesByProtections(): Role[] | undefined {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const all = [RANGE, SHEET].flatMap((type) => SpreadsheetApp.getActive().getProtections(type));
  const told = all.flatMap((one) => {
    const role = TYPED_BY[one.getDescription()];
    return role ? [{ role, may: one.canEdit() }] : [];
  });
  if (told.length === 0) return undefined;
  const roles = [...new Set(told.filter(({ may }) => may).map(({ role }) => role))];
  return roles.length > 0 ? roles : ['leser'];
}

const tidy = (text = ''): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
