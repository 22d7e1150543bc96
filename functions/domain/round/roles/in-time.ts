// Whether a line of Roller counts today, by its first and last day.
import { textOf } from '../../sheet/cells.ts';
import { type Finding, finding } from '../../sheet/finding.ts';
import { formatDay } from '../../sheet/read-date.ts';
import type { RawRow } from '../../sheet/read-tab.ts';
import type { RollerField } from '../../tabs/roller.ts';
import type { Built } from '../read-rows.ts';
import type { RoleLine } from './role-line.ts';

type Row = RawRow<RollerField>;

/** Days are of the form `2026-03-31`; the first and the last count. */
export type Period = Pick<RoleLine, 'from' | 'to'>;

/** A day that is typed and cannot be read leaves it open how long the role lasts: then there is none. */
export function periodOf(read: Partial<Record<RollerField, unknown>>, { cells, places }: Row): Built<Period> {
  const { validFrom: from, validTo: to } = read;
  if (typeof from !== 'string' && textOf(cells.validFrom) !== '') return {};
  if (typeof to !== 'string' && textOf(cells.validTo) !== '') return {};
  const isTurned = typeof from === 'string' && typeof to === 'string' && to < from;
  if (isTurned)
    return {
      findings: [
        finding(
          'rolePeriodTurned',
          { severity: 'stops', places: [places.validTo] },
          { from: formatDay(from), to: formatDay(to) },
        ),
      ],
    };
  return { value: { ...(typeof from === 'string' && { from }), ...(typeof to === 'string' && { to }) } };
}

export const isRunOut = ({ to }: Period, today: string): boolean => to !== undefined && to < today;

/** Why the line gives no role today; nothing when it does. */
export function tellOutside({ from, to }: Period, { places }: Row, today: string): Finding[] {
  if (from !== undefined && today < from)
    return [
      finding('roleToCome', { severity: 'tells', places: [places.validFrom] }, { day: formatDay(from) }),
    ];
  if (to !== undefined && isRunOut({ to }, today))
    return [finding('roleRunOut', { severity: 'tells', places: [places.validTo] }, { day: formatDay(to) })];
  return [];
}
