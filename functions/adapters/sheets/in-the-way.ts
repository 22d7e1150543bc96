// What Google's refusals of a call mean to somebody who can mend them.
import type { SheetTrouble } from '../../domain/sheet/facts/refusals.ts';
import { InTheWay } from '../../faults.ts';

type Refused = { status?: unknown; code?: unknown; message?: unknown; response?: { headers?: Headers } };

/** Google answers a 403 for three different things, and only its words tell them apart. */
const notSwitchedOn = /has not been used in project|is disabled|SERVICE_DISABLED/;
const lacksScope = /insufficient authentication scopes|ACCESS_TOKEN_SCOPE_INSUFFICIENT/;
const isProtected = /protected cell or object/;

/** Said before Sheets was asked at all: the round's account cannot be acted as. */
const notActing = /unable to impersonate/;

function troubleOf(status: number, message: string): SheetTrouble | undefined {
  if (notActing.test(message) && status < 429) return 'sheetSignedOut';
  if (status === 400) return isProtected.test(message) ? 'sheetProtected' : undefined;
  if (status === 401) return 'sheetSignedOut';
  if (status === 403 && notSwitchedOn.test(message)) return 'sheetApiOff';
  if (status === 403 && lacksScope.test(message)) return 'sheetSignedOut';
  if (status === 403) return isProtected.test(message) ? 'sheetProtected' : 'sheetNotShared';
  if (status === 404) return 'sheetGone';
  return status === 429 ? 'sheetQuota' : undefined;
}

/** Google fills its quota up again after a minute. */
const quotaSeconds = 60;

/** The error as something in the way, or the error itself where nobody outside can help. */
export function inTheWay(error: unknown): unknown {
  const { status, code, message, response } = (error ?? {}) as Refused;
  const why = troubleOf(Number(status ?? code), String(message));
  if (!why) return error;
  const asked = Number(response?.headers?.get?.('retry-after') ?? Number.NaN);
  const retryAfter = why === 'sheetQuota' ? (Number.isFinite(asked) ? asked : quotaSeconds) : undefined;
  return new InTheWay(why, { cause: error, retryAfter });
}
