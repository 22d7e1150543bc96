// A number that the key, or a cap, uses is typed for every network: an empty cell is no 0, and a 0 is typed as one (D6, D12).
import { type Finding, finding } from '../sheet/finding.ts';
import { rulesOf } from './rules-of-plan.ts';
import type { Network } from '../round/network.ts';
import type { Plan } from './plan.ts';
import { nokkeltall } from '../tabs/nokkeltall.ts';

const headers = new Map<string, string>(nokkeltall.columns.map(({ field, header }) => [field, header]));

/**
 * `keyNumberMissing` at each empty cell that the key, or a pot's own key, would count as 0; `preAnnouncedMissing` where the
 * frame that is the cap stands empty.
 */
export function checkKeyNumbers(networks: Network[], plan: Plan): Finding[] {
  const { key, groups = [], aboveFrame } = rulesOf(plan);
  const parts = [...key, ...groups.flatMap((group) => group.key ?? [])];
  const used = new Set(parts.map(({ indicator }) => indicator));
  const uncapped = aboveFrame === 'capPreAnnounced' ? networks : [];
  const missing = uncapped.flatMap(({ name, unannounced }) =>
    unannounced
      ? finding('preAnnouncedMissing', { severity: 'stops', places: [unannounced] }, { network: name })
      : [],
  );
  const uncounted = networks.flatMap(({ name, unfilled = [] }) =>
    unfilled
      .filter(({ indicator, place }) => used.has(indicator) && place.column >= 0)
      .map(({ indicator, place }) => {
        const facts = { header: headers.get(indicator) ?? '', network: name };
        return finding('keyNumberMissing', { severity: 'stops', places: [place] }, facts);
      }),
  );
  return [...uncounted, ...missing];
}
