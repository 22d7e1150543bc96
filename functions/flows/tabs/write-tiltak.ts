// The Tiltak tab: the proposal per tiltak with its reason; the whole tab is ours.
import type { TiltakClaim } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Innstilling, type NetworkLine, tiltakIn } from '../../domain/proposal/innstilling.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { type TiltakField, tiltak } from '../../domain/tabs/tiltak.ts';
import { tiltakReason, sayFailures } from '../../text/words/outcomes.ts';
import { outcomeWords } from '../../text/words/status.ts';
import { type RowsShown, type Values, showRows } from './write-findings.ts';

const blank = Object.fromEntries(tiltak.columns.map(({ field }) => [field, null])) as Values<TiltakField>;

/** A network's tiltak as they stand in the tab: in its own order of priority. */
export const tiltakShown = ({ claim }: Pick<NetworkLine, 'claim'>): TiltakClaim[] =>
  tiltakIn(claim).toSorted((a, b) => ownPriority(a) - ownPriority(b));

/** Where it stands in its network's own order. */
export const ownPriority = ({ own, priority }: TiltakClaim): number => own ?? priority;

/** In the networks' order and each network's own order of priority; rows of earlier runs are taken away. The IDs are watched. */
export function writeTiltak(grid: Grid, { networks }: Innstilling): RowsShown {
  const reading = readTab(tiltak, grid);
  const rows = networks.flatMap(({ claim, measures }) => {
    const awards = new Map(measures.map((award) => [award.id, award]));
    const refused = claim.unmet ? [sayFailures(claim.unmet.failures)] : [];
    return tiltakShown({ claim }).map((measure): Values<TiltakField> => {
      const award = awards.get(measure.id);
      const sought = soughtBy(measure);
      const proposed = award && {
        proposed: award.amount,
        owner: award.owner,
        uh: award.uh,
        other: award.other ?? 0,
        outcome: outcomeWords[award.outcome],
        reason: [tiltakReason(award, sought), ...refused].join(' '),
      };
      return {
        id: measure.id,
        network: claim.name,
        priority: ownPriority(measure),
        rank:
          measure.own === undefined || claim.unmet || award?.lowered?.most === 0 ? null : measure.priority,
        measure: measure.name,
        sought,
        may: claim.unmet ? 0 : (award?.lowered?.most ?? sought),
        ...proposed,
      };
    });
  });
  const end = Math.max(rows.length, grid.rows.length - 1);
  const shown = Array.from({ length: end }, (_, index) => ({ ...blank, ...rows[index] }));
  return showRows(reading, grid, 'id', shown);
}
