// The two lines that explain an award: what was shared, and how much of it came here; to be checked by hand.
import type { Explanation } from '../../allocation/explanation.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { groupName } from './group-names.ts';
import { sayPot } from './pot-line.ts';
import { sayReason } from './reasons.ts';
import { oneLine } from './one-line.ts';
import { capital } from './ordliste.ts';

/** Line 1: what there was to share, and its level. */
export const explainPot = (explained: Explanation): string => sayPot(explained);

/** Line 2: what stopped the network, and where its money lies when there are group rules. */
export const explainOwn = (explained: Explanation): string => {
  const { own } = explained;
  const said = own.reason ? sayReason(explained, own.reason) : sayLines(explained);
  return `${said}${own.request === 0 ? '' : sayParts(own)}`;
};

/** The lines as a sum, where what stopped the network is not known: the amount was computed by another version. */
function sayLines({ own }: Explanation): string {
  const lines: [label: string, amount: number][] = [
    ['bundet fra før', own.commitment],
    ['grunntilskudd', own.base],
    ['høyere prioritet', own.priority],
    ['nøkkelandel', own.keyShare],
    ['kutt', own.cut],
    ['omfordelt', own.redistributed],
    ['gruppekrav', own.groupShift],
    ['avrunding', own.rounding],
  ];
  const sum = lines
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount], at) => `${signOf(amount, at)}${label} ${formatKroner(Math.abs(amount))}`)
    .join(' ');
  const total = sum === '' ? 'beløpet er ' : `${sum} = `;
  const end =
    own.outcome === 'asSought' ? 'Det er hele søknaden.' : `Dere søkte om ${formatKroner(own.request)}.`;
  return `${capital(total)}${formatKroner(own.award)}. ${end}`;
}

/** Where the award lies; nothing when there are no group rules. */
function sayParts({ parts = [] }: Explanation['own']): string {
  if (parts.length === 0) return '';
  const lines = parts.map(({ group, amount }) => `${groupName(group)} ${formatKroner(amount)}`);
  return ` Beløpet ligger slik: ${lines.join('; ')}.`;
}

const signOf = (amount: number, at: number): string => (amount < 0 ? '− ' : at === 0 ? '' : '+ ');

/** An adjustment made by people, with their reason. */
export const explainAdjustment = (amount: number, reason: string, proposed: number): string =>
  `Justert med ${formatKroner(amount)} til ${formatKroner(proposed)}: ${oneLine(reason)}`;
