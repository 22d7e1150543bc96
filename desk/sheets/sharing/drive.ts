// The few calls of the Drive API that people's clicks come to: a spreadsheet is copied, thrown away, shared, and taken from people.
import { z } from 'zod';
import type { Shared } from '../book.ts';
import { SheetsError, unsupported } from '../errors.ts';
import type { Library } from './library.ts';

type Asked = { method: string; path: string; caller: string; body: unknown };

const NOT_OWNER = 'The user does not have sufficient permissions for this file.';

const copyBody = z.object({ name: z.string().optional() });
const shareBody = z.object({
  type: z.literal('user'),
  role: z.enum(['writer', 'reader']),
  emailAddress: z.string(),
});

const idOf = (email: string): string => Buffer.from(email.toLowerCase()).toString('base64url');
const permissionOf = ({ email, role }: Shared) => ({
  kind: 'drive#permission',
  id: idOf(email),
  type: 'user',
  role,
  emailAddress: email,
});

/** The body of a 200; undefined for a path that is none of the Drive API's. */
export const answerDrive = (library: Library, { method, path, caller, body }: Asked): unknown => {
  const [, file, what, permission] =
    /^\/drive\/v3\/files\/([^/]+)(?:\/(copy|permissions)(?:\/([^/]+))?)?$/.exec(path) ?? [];
  if (file === undefined) return undefined;
  const workbook = library.find(file);
  workbook.actorOf(caller, method === 'GET' || what === 'copy' ? 'read' : 'write');
  if (method === 'POST' && what === 'copy') {
    const title = `Kopi av ${workbook.get().properties?.title}`;
    const twin = library.copy(workbook, caller, copyBody.parse(body).name ?? title);
    return { kind: 'drive#file', id: twin.spreadsheetId, name: twin.get().properties?.title };
  }
  if (method === 'DELETE' && !what) {
    if (workbook.actorOf(caller, 'write') !== 'owner') throw new SheetsError(403, NOT_OWNER);
    library.discard(workbook);
    return {};
  }
  if (what !== 'permissions') throw unsupported(`${method} ${path}`);
  if (method === 'GET') return { permissions: workbook.people.map(permissionOf) };
  if (method === 'POST') {
    const { emailAddress: email, role } = shareBody.parse(body);
    workbook.share({ email, role });
    return permissionOf({ email, role });
  }
  const one = workbook.people.find(({ email }) => idOf(email) === permission);
  if (!one || one.role === 'owner') throw new SheetsError(404, `Permission not found: ${permission}.`);
  workbook.takeFrom(one.email);
  return {};
};
