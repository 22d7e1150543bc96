// The order in which networks that stand alike come first: names of the round's networks, each once.
import type { Place } from '../sheet/cells.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import { planParameters } from './parameters.ts';
import type { Network } from '../round/network.ts';
import type { Plan } from './plan.ts';
import { headerKey } from '../../basics/same-text.ts';

/** `tieOrderUnknown` for each name that is no network, or is there already; `place` is the cell in the Plan. */
export function checkTieOrder({ tieOrder }: Plan, networks: Network[], place: Place | undefined): Finding[] {
  if (!place) return [];
  const left = new Set(networks.map(({ name }) => headerKey(name)));
  const parameter = planParameters.tieOrder.label;
  const choices = networks.map(({ name }) => name).join('; ');
  return tieOrder.words
    .filter((word) => !left.delete(headerKey(word)))
    .map((text) =>
      finding('tieOrderUnknown', { severity: 'stops', places: [place] }, { parameter, text, choices }),
    );
}
