// Whether a person may use a verb here, by the access table and the tab Roller; if not, why, and who may.
import { textOf } from '../../domain/sheet/cells.ts';
import { isStop } from '../../domain/sheet/finding.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Network } from '../../domain/round/network.ts';
import { headerKey } from '../../basics/same-text.ts';
import { behovTitle, tabOf } from '../../domain/tabs/index.ts';
import { type Role, roller } from '../../domain/tabs/roller.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import { type Verb, accessTable, machineTable } from './access-table.ts';
import { type OpenRound, gridOf } from './open-round.ts';
import type { Act, Person } from './world.ts';

/** Nothing when the person may; else why not, and who may. `network` is that of the tab, if it has one. */
export function refuseAccess(
  verb: Verb,
  by: Person,
  round: OpenRound,
  network?: string,
): Refusal | undefined {
  if (by.machine) return machineMay(verb) ? undefined : refuse('roleMayNot', { may: mayOf(verb).join(',') });
  const lines = round.roles.filter(({ email }) => email === by.email.toLowerCase());
  if (lines.length === 0) return refuseStranger(by, round);
  const grants = lines.map((line) => ({ grant: accessTable[verb][line.role], network: line.network }));
  if (grants.some(({ grant }) => grant === 'all')) return undefined;
  const own = grants.filter(({ grant }) => grant === 'own');
  if (own.some((line) => line.network === network && network !== undefined)) return undefined;
  return own.length > 0
    ? refuse('notYourNetwork', {
        network: network ?? '',
        own: own.map((line) => line.network ?? '').join(', '),
      })
    : refuse('roleMayNot', { may: mayOf(verb).join(',') });
}

const mayOf = (verb: Verb): Role[] =>
  (Object.keys(accessTable[verb]) as Role[]).filter((role) => accessTable[verb][role] !== 'none');

const machineMay = (verb: Verb): boolean =>
  Object.values(machineTable).some((verbs) => verbs.some((one) => one === verb));

const needed = ['email', 'role', 'network'] as const;

/**
 * The address is not in Roller; or it may be, in a line or under headers that cannot be read, or in lines that do not
 * count today, which is told instead.
 */
function refuseStranger({ email }: Person, { grids, roleFindings }: OpenRound): Refusal {
  const { columns, rows } = readTab(roller, gridOf(grids, 'Roller'));
  const isWhole = needed.every((field) => columns[field] !== undefined);
  const own = rows.filter(({ cells }) => textOf(cells.email).toLowerCase() === email.toLowerCase());
  const told = roleFindings.filter(({ places }) =>
    isWhole
      ? places.some(({ row }) => own.some((line) => line.row === row))
      : places.some(({ row }) => row === 0),
  );
  const stops = told.filter(isStop).map(describeFully);
  if (stops.length > 0) return refuse('roleUnreadable', { email }, stops);
  const outside = told
    .filter(({ code }) => code === 'roleToCome' || code === 'roleRunOut')
    .map(describeFully);
  return outside.length > 0 ? refuse('roleNotNow', { email }, outside) : refuse('noRole', { email });
}

/** The network of a Behov tab where the person may do this, or why not: a title that only looks like it is no such tab. */
export function admit(verb: Verb, { by, tab }: Act, round: OpenRound): Network | Refusal {
  const named = headerKey(tabOf(tab)?.network ?? '');
  const network = round.networks.find(({ name }) => headerKey(name) === named);
  const refusal = refuseAccess(verb, by, round, network?.name);
  if (refusal) return refusal;
  if (!network) return refuse('notABehovTab', { title: tab });
  const right = behovTitle(network.name);
  return tab === right ? network : refuse('titleDiffers', { title: tab, right });
}
