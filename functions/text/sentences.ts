// Sentences about networks, tiltak and rounds: what Start, remarks and answers say.
import type { MeasureAward } from '../domain/claims.ts';
import { formatKroner } from '../domain/kroner.ts';

export type NetworkFacts = {
  measures: number;
  sought: string;
  mustMend: number;
  underWork: number;
  changed: number;
  report: 'none' | 'submitted' | 'proposed';
};

/** Where a network's report stands and what comes next. */
export function sentenceOfNetwork({
  measures,
  sought,
  mustMend,
  underWork,
  changed,
  report,
}: NetworkFacts): string {
  if (measures === 0)
    return 'Ingen tiltak er skrevet ennå. Neste: skriv ett tiltak per rad i nettverkets fane.';
  const said = `${measures} tiltak, søkt ${sought}.`;
  if (mustMend > 0)
    return `${said} ${mustMend} må rettes. Neste: se kolonnen Merknad, rett cellene og send inn.`;
  if (report !== 'none' && changed > 0)
    return `${said} Sendt inn, og ${changed} er endret etterpå. Neste: send inn på nytt om endringen skal gjelde.`;
  if (underWork > 0)
    return `${said} ${underWork} er ikke fylt helt ut. Neste: fyll ut det som mangler og send inn.`;
  if (report === 'proposed') return `${said} Sendt inn og innstilt. Se fanene Innstilling og Tiltak.`;
  if (report === 'submitted') return `${said} Sendt inn. Neste: Statsforvalteren beregner fordelingen.`;
  return `${said} Alt er klart. Neste: velg Samordning → Send behovsmelding.`;
}

const reasons: Record<NonNullable<MeasureAward['reason']>, string> = {
  moneyEnded: 'Nettverkets beløp tok slutt her i nettverkets egen prioriterte rekkefølge.',
  moneyEndedBefore: 'Nettverkets beløp var brukt opp på tiltak med høyere prioritet.',
  groupLimit: 'En grense for gruppen av tiltak er nådd (fanen Plan).',
  tie: 'Tiltak med samme prioritet kjemper om de siste pengene; rekkefølgen må avgjøres av nettverket.',
};

/** What is proposed for a tiltak and why; `sought` in kroner. */
export function measureReason({ outcome, amount, reason }: MeasureAward, sought: number): string {
  if (outcome === 'granted') return `Innstilt ${formatKroner(amount)}, hele søknaden.`;
  const why = reason ? ` ${reasons[reason]}` : '';
  return outcome === 'partly'
    ? `Innstilt ${formatKroner(amount)} av ${formatKroner(sought)}.${why}`
    : `Ikke innstilt (søkt ${formatKroner(sought)}).${why}`;
}
