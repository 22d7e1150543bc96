// The two lines that explain an award: what was shared, and how much of it came here; to be checked by hand.
import type { Explanation } from '../../allocation/explanation.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { groupName } from './group-names.ts';
import { counted, decimal, listed, sayLevels, unitWord } from './key-words.ts';
import { sayPot } from './pot-line.ts';
import { sayReason } from './reasons.ts';
import { oneLine } from './one-line.ts';
import { capital } from './ordliste.ts';

/** Line 1: the pot and its level. */
export const explainPot = ({ pot }: Explanation): string => sayPot(pot);

/** Line 2: the network's own sum. */
export function explainOwn(explained: Explanation): string {
  const { pot, own } = explained;
  if (own.reason) return sayReason(explained, own.reason);
  if (own.request === 0) return 'Behovsmeldingen er ikke sendt inn, så beløpet er 0.';
  const lines: [label: string, amount: number][] = [
    ['bundet fra før', own.commitment],
    ['grunntilskudd', own.base],
    ['høyere prioritet', own.priority],
    ['nøkkelandel', own.keyShare],
    [cutWords[own.cutBy ?? 'request'], own.cut],
    ['omfordelt', own.redistributed],
    ['gruppekrav', own.groupShift],
    ['avrunding', own.rounding],
  ];
  const sum = lines
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount], at) => `${signOf(amount, at)}${label} ${formatKroner(Math.abs(amount))}`)
    .join(' ');
  const end =
    own.outcome === 'asSought' ? ' Det er hele søknaden.' : ` Dere søkte om ${formatKroner(own.request)}.`;
  const total = sum === '' ? 'beløpet er ' : `${sum} = `;
  return `${capital(explainKey(pot, own) + total)}${formatKroner(own.award)}.${end}${sayHeld(own)}${explainParts(own)}`;
}

const cutWords = {
  request: 'kuttet ved søknaden',
  cap: 'kuttet ved taket',
  tier: 'kuttet ved trinnet',
  award: 'kuttet ved grensen for hver tildeling',
} as const;

/** What stopped the network under group rules; nothing where it got all it sought. */
function sayHeld({ held, outcome }: Explanation['own']): string {
  if (!held || outcome === 'asSought') return '';
  const level = held.units ? `: ${sayLevels(held.units)}` : '';
  switch (held.by) {
    case 'pot':
      return ` Der stoppet potten${level}.`;
    case 'groups':
      return ` Der stoppet kravene til ${(held.groups ?? []).map(groupName).join(' og ')}${level}.`;
    case 'cap':
      return ' Dere er på taket.';
    case 'secured':
      return ' Dere får det som er bundet eller grunntilskuddet, og ingen nøkkelandel i tillegg.';
    case 'noKey':
      return ' Dere får bare grunntilskudd og det som er bundet.';
    default:
      return '';
  }
}

/** What the network counts: times the level of line 1 it is what the key gave. */
function explainKey({ keysSharing, keyDecimals }: Explanation['pot'], own: Explanation['own']): string {
  if (own.key === '0' && own.outcome !== 'asSought')
    return 'nøkkeltallet deres er 0, så nøkkelen gir ingenting: ';
  if (!keysSharing || !own.shares || own.outcome === 'asSought') return '';
  const [first, ...others] = own.counts;
  if (others.length === 0)
    return `dere har ${counted(own.key, keyDecimals)} av ${counted(keysSharing, keyDecimals)} ${unitWord(first!.indicator)}: `;
  const counts = own.counts.map(
    ({ indicator, count, decimals }) => `${counted(String(count), decimals)} ${unitWord(indicator)}`,
  );
  return `dere har ${listed(counts)}, ${decimal(own.keyPercent!)} % av nøkkelen hos disse nettverkene: `;
}

/** Where the award lies, at how many kroner per unit; nothing when there are no group rules. */
function explainParts({ parts = [] }: Explanation['own']): string {
  if (parts.length === 0) return '';
  const lines = parts.map(({ group, amount, held, units: levels }) => {
    const level = levels && held === 'exactly' ? ` (${sayLevels(levels)})` : '';
    return `${groupName(group)} ${formatKroner(amount)}${level}`;
  });
  return ` Beløpet ligger slik: ${lines.join('; ')}.`;
}

const signOf = (amount: number, at: number): string => (amount < 0 ? '− ' : at === 0 ? '' : '+ ');

/** An adjustment made by people, with their reason. */
export const explainAdjustment = (amount: number, reason: string, proposed: number): string =>
  `Justert med ${formatKroner(amount)} til ${formatKroner(proposed)}: ${oneLine(reason)}`;
