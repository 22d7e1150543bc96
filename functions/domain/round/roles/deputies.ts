// Who gets the e-mail of a role: those who have it, and the deputy of somebody whose line has run out.
import type { RoleLine } from './role-line.ts';

/** Lines that count today, and those whose last day has passed. */
export type RolesInTime = { roles: readonly RoleLine[]; runOut: readonly RoleLine[] };

/**
 * The lines by which somebody gets it. A deputy has the role from the first day, and its e-mail only once the line of
 * whom they stand in for has run out with no other in its place; or where nobody else has the role.
 */
export function takersOf({ roles, runOut }: RolesInTime, isOfRole: (line: RoleLine) => boolean): RoleLine[] {
  const own = roles.filter(isOfRole);
  const holders = own.filter(({ deputyFor }) => deputyFor === undefined);
  const left = runOut
    .filter((line) => isOfRole(line) && line.deputyFor === undefined)
    .map(({ email }) => email)
    .filter((email) => holders.every((line) => line.email !== email));
  const deputies = roles.filter(({ deputyFor }) => deputyFor !== undefined && left.includes(deputyFor));
  const takers = [...holders, ...deputies];
  return takers.length > 0 ? takers : own;
}
