// A number that the key, or a cap, uses is typed for every network: an empty cell is no 0, and a 0 is typed as one (D6, D12).
import { type Finding, finding } from '../sheet/finding.ts';
import { rulesOf } from './rules-of-plan.ts';
import { nameInKey } from './measures.ts';
import type { Network } from '../round/network.ts';
import { measured } from '../tabs/indicators.ts';
import type { Plan } from './plan.ts';
import { nokkeltall } from '../tabs/nokkeltall.ts';

const headers = new Map<string, string>(nokkeltall.columns.map(({ field, header }) => [field, header]));

/**
 * `keyColumnLacking` where an older workbook has no column for what the key uses; `keyNumberMissing` at each empty cell that the key, or a pot's own key, would count as 0; `preAnnouncedMissing` where the
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
      .filter(({ indicator, place }) => used.has(nameInKey(plan, indicator)) && place.column >= 0)
      .map(({ indicator, place }) => {
        const facts = { header: headers.get(indicator) ?? '', network: name };
        return finding('keyNumberMissing', { severity: 'stops', places: [place] }, facts);
      }),
  );
  return [
    ...lackingColumns(networks, (indicator) => used.has(nameInKey(plan, indicator))),
    ...uncounted,
    ...missing,
  ];
}

/** A column that may lack, and lacks: once, in the row of headers. */
function lackingColumns(networks: Network[], isUsed: (indicator: string) => boolean): Finding[] {
  const lacking = (networks[0]?.unfilled ?? []).filter(
    ({ indicator, place }) =>
      place.column < 0 && isUsed(indicator) && (measured as readonly string[]).includes(indicator),
  );
  return lacking.map(({ indicator, place }) => {
    const places = [{ ...place, row: 0, column: 0 }];
    const facts = { header: headers.get(indicator) ?? '' };
    return finding('keyColumnLacking', { severity: 'stops', places }, facts);
  });
}
