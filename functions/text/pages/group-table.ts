// The group rules of a run as a table: what each requires, what it came to, and what it costs or gives per unit of key.
import type { Fraction } from '../../allocation/model.ts';
import type { GroupFacts } from '../../allocation/explain-groups.ts';
import type { Explanation } from '../../allocation/explanation.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { sayLevels, signedDecimal } from '../words/key-words.ts';
import { groupName, heldWords } from '../words/group-names.ts';
import type { PageBlock } from './page.ts';

/** Nothing when there are no group rules. */
export function groupBlocks({ pot }: Explanation): PageBlock[] {
  if (!pot.groups) return [];
  const rows = pot.groups
    .filter(isUsed)
    .map((group) => [
      groupName(group.id),
      `${requirement(group, pot.pot)}; ${heldWords[group.held]}`,
      (group.units ?? []).map((unit) => sayLevels([unit]) + gained(unit.gain)).join('; '),
      formatKroner(group.amount),
    ]);
  return [
    { kind: 'heading', text: 'Gruppekravene' },
    { kind: 'table', head: ['Gruppe', 'Krav', 'Kroner per elev, barn eller årsverk', 'I alt'], rows },
    { kind: 'line', text: without(pot) },
  ];
}

/** What nobody seeks and no rule bounds is no group to speak of. */
const isUsed = ({ amount, held, least }: GroupFacts): boolean => amount > 0 || held !== 'none' || least > 0;

function requirement({ least, most, held, laidOut }: GroupFacts, pot: number): string {
  if (held === 'exactly') return formatKroner(most);
  const bounds = [
    ...(least > 0 || laidOut ? [`minst ${formatKroner(least)}`] : []),
    ...(laidOut ? [`lagt ut på delpottene av ${formatKroner(laidOut)} i alt`] : []),
    ...(most < pot ? [`høyst ${formatKroner(most)}`] : []),
  ];
  return bounds.length > 0 ? bounds.join(', ') : 'ingen grense';
}

/** What the rule gives the group, or costs it, beside a round without rules. */
const gained = (gain: Fraction | undefined): string =>
  gain ? ` (${signedDecimal(gain)} mot uten krav)` : '';

const without = (pot: Explanation['pot']): string => {
  if (!pot.groups?.some(({ units }) => units))
    return 'Pengene i hver gruppe går til tiltakene der, i prioritert rekkefølge eller til alle får det de søkte om.';
  const level = pot.units
    ? `Uten gruppekrav hadde det vært ${sayLevels(pot.units)}.`
    : 'Uten gruppekrav hadde alle fått det de søkte om.';
  return `${level} Et nettverk har én nøkkel, hvor pengene enn ligger; nivået i en gruppe er det som de nådde, som gruppen stoppet.`;
};
