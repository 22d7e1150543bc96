// Stage 0, second half: can commitments and base amounts be paid at all? (D1, D18)
import type { Conflict } from '../../model.ts';
import type { AllocationRules } from '../../rules.ts';
import type { Standing } from '../standing.ts';
import { conflictOver } from './conflict.ts';

/**
 * `commitmentAboveRequest`, `commitmentAboveCap` (or `commitmentAbovePreAnnounced`), `commitmentsAbovePot`, `basesAbovePot`; `pot` in units, `short` in
 * kroner. A shortage that follows from an earlier one is not reported again.
 */
export function checkMoney(standings: Standing[], rules: AllocationRules, pot: number): Conflict[] {
  const over = standings.filter(({ commitment, most }) => commitment > most);
  const capped = over.filter(({ claim }) => claim.commitment <= claim.request);
  const sought = over.filter(({ claim }) => claim.commitment > claim.request);
  const faults = [
    ...conflictOver('commitmentAboveRequest', idsOf(sought), excess(sought) * rules.unit),
    ...conflictOver(
      rules.aboveFrame === 'capPreAnnounced' ? 'commitmentAbovePreAnnounced' : 'commitmentAboveCap',
      idsOf(capped),
      excess(capped) * rules.unit,
    ),
  ];
  if (faults.length > 0) return faults;
  const committed = standings.reduce((sum, { commitment }) => sum + commitment, 0);
  const secured = standings.reduce((sum, { commitment, base }) => sum + commitment + base, 0);
  const holders = standings.filter(({ commitment }) => commitment > 0);
  if (committed > pot)
    return conflictOver('commitmentsAbovePot', idsOf(holders), (committed - pot) * rules.unit);
  const based = standings.filter(({ base }) => base > 0);
  return secured > pot ? conflictOver('basesAbovePot', idsOf(based), (secured - pot) * rules.unit) : [];
}

const idsOf = (standings: Standing[]): string[] => standings.map(({ claim }) => claim.id);
const excess = (standings: Standing[]): number =>
  standings.reduce((sum, { commitment, most }) => sum + commitment - most, 0);
