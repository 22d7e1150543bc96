// Who calls the Sheets API, and whether the spreadsheet is shared with them; at the desk an access token is the address itself.
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from './actor.ts';
import type { Book } from '../book.ts';
import { SheetsError } from '../errors.ts';

const NOBODY =
  'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid ' +
  'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const INVALID =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid ' +
  'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** The address that the token stands for. @throws SheetsError 401 without one */
export const callerOf = ({ authorization }: IncomingHttpHeaders): string => {
  if (!authorization) throw new SheetsError(401, NOBODY);
  const [, address] = /^Bearer ([^\s@]+@[^\s@]+)$/.exec(authorization) ?? [];
  if (!address) throw new SheetsError(401, INVALID);
  return address.toLowerCase();
};

/** The caller as the protections know them. @throws SheetsError 403 for one whom the spreadsheet is not shared with, or who may only read it */
export const actorOf = ({ people }: Book, caller: string, kind: 'read' | 'write'): Actor => {
  const role = people.find(({ email }) => email.toLowerCase() === caller.toLowerCase())?.role;
  if (!role || (role === 'reader' && kind === 'write'))
    throw new SheetsError(403, 'The caller does not have permission');
  return role === 'owner' ? 'owner' : { email: caller };
};
