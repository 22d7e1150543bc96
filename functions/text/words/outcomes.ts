// Why a tiltak or a whole report got what it got, in a sentence.
import type { Failure, TiltakAward } from '../../allocation/model.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { sayMoved } from './moves.ts';
import { oneLine } from './one-line.ts';
import { sayVerdict } from './sought-words.ts';

const reasons: Record<NonNullable<TiltakAward['reason']>, string> = {
  moneyEnded: 'Nettverkets beløp tok slutt ved dette tiltaket, etter nettverkets egen prioritering.',
  moneyEndedBefore: 'Nettverkets beløp var brukt opp på tiltak med høyere prioritet.',
  rankEnded: 'Pengene tok slutt ved dette tiltaket, etter rangeringen for alle nettverk.',
  rankEndedBefore: 'Pengene tok slutt før dette tiltaket, etter rangeringen for alle nettverk.',
  groupLimit: 'En grense for gruppen av tiltak er nådd (fanen Plan).',
  criteria: 'Meldingen oppfyller ikke kriteriene for tilskuddet; se fanen Innstilling.',
  tie: 'Flere tiltak har samme prioritet, og det er ikke penger til alle. Nettverket må avgjøre rekkefølgen.',
};

/** Why a report is proposed refused as a whole (D17): each criterion it does not meet, with the reason. */
export const sayFailures = (failures: Failure[]): string =>
  `Meldingen oppfyller ikke kriteriene for tilskuddet og er ikke innstilt. ${failures
    .map(({ criterion, reason }) => `${criterion}: ${oneLine(reason)}`)
    .join(' ')}`;

/** What is proposed for a tiltak and why; `sought` in kroner. */
export function tiltakReason(
  { outcome, amount, reason, lowered, moved }: TiltakAward,
  sought: number,
): string {
  const movedWords = sayMoved(moved);
  if (outcome === 'granted') return `Innstilt ${formatKroner(amount)}, hele søknaden.${movedWords}`;
  const verdict = lowered ? ` ${sayVerdict(lowered)}` : '';
  const why = `${verdict}${reason ? ` ${reasons[reason]}` : ''}${movedWords}`;
  return outcome === 'partly'
    ? `Innstilt ${formatKroner(amount)} av ${formatKroner(sought)}.${why}`
    : `Ikke innstilt (søkt ${formatKroner(sought)}).${why}`;
}
