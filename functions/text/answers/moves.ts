// What is answered about the tab Justeringer.
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import { checkedTab } from './answers.ts';

type Words = { title: string; message: string };

/** After a check; the amounts are held against the last draft, where there is one. */
export function checkedMoves(title: string, findings: Finding[], heldTo: 'drafted' | 'undrafted'): Words {
  const words = checkedTab(title, findings);
  if (findings.some(isStop)) return words;
  const against =
    heldTo === 'drafted'
      ? 'Beløpene er prøvd mot kladden. Velg Beregn fordeling for å ta dem med.'
      : 'Beløpene prøves når du velger Beregn fordeling.';
  return { ...words, message: `${words.message} ${against}` };
}

/** The reason of a Justering from before there was a ledger, where it is shorter than a reason may be. */
export const reasonCarried = (reason: string): string =>
  `Ført over fra kolonnen Justering i Kladd: ${reason}`;
