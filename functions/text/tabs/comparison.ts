// What alternatives lead to, in words: who gets more and less, and what is left of the pot.
import type { Allocation } from '../../allocation/model.ts';
import { formatKroner, signed } from '../../basics/kroner.ts';

/** What stands in Alternativer before anything is compared. */
export const notCompared = {
  label: 'Ikke sammenlignet',
  words: 'Ingenting er sammenlignet ennå. Velg Samordning → Flere valg → Sammenlign alternativer.',
} as const;

/** Of a network that has no figures to be compared. */
export const notSentWords = 'Behovsmeldingen er ikke sendt inn.';

const leftReasons: Record<Allocation['unallocatedReason'], string> = {
  none: '',
  requestsMet: 'alle får det de har søkt om',
  carried: 'penger ingen har søkt om, overføres',
  noKey: 'de som har søkt om mer, har ingen tall i nøkkelen',
  tie: 'saksbehandleren må ta et valg først',
  unit: 'resten er mindre enn avrundingen',
  groups: 'gruppekravene stenger for resten',
  cap: 'alle er ved søknaden eller taket',
};

/** What is left of the pot, kroner, and why. */
export const leftSentence = (left: number, reason: Allocation['unallocatedReason']): string =>
  left === 0 ? 'Ufordelt: 0 kr.' : `Ufordelt: ${formatKroner(left)}; ${leftReasons[reason]}.`;

export type Change = { name: string; change: number };

const named = (changes: Change[]): string =>
  changes.map(({ name, change }) => `${name} ${signed(change)}`).join(', ');

/** Who gets more and who less, largest change first. */
export function winnersAndLosers(changes: Change[]): string {
  const bySize = changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const more = bySize.filter(({ change }) => change > 0);
  const less = bySize.filter(({ change }) => change < 0);
  if (more.length + less.length === 0) return 'Ingen endring for noen.';
  return [
    more.length > 0 ? `${more.length} får mer: ${named(more)}.` : 'Ingen får mer.',
    less.length > 0 ? `${less.length} får mindre: ${named(less)}.` : 'Ingen får mindre.',
  ].join(' ');
}

const cut = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name;

/** As an alternative is called in sentences: `Alternativ 2`, or `Alternativ 2: Bare elevtall`. */
export const alternativeTitle = (number: number, name: string): string =>
  name === '' ? `Alternativ ${number}` : `Alternativ ${number}: ${cut(name, 40)}`;

/** As it is called over its figures, where its column has the number already, and in the chart. */
export const alternativeHeading = (number: number, name: string): string =>
  name === '' ? `Alternativ ${number}` : cut(name, 20);

const lowered = (title: string): string => title.replace(/^A/, 'a');

/** Where one network does best and worst; titles as over the figures. */
export function bestAndWorst(changes: { title: string; change: number }[]): string {
  const [best] = changes.toSorted((a, b) => b.change - a.change);
  const [worst] = changes.toSorted((a, b) => a.change - b.change);
  if (!best || !worst || (best.change <= 0 && worst.change >= 0)) return 'Likt i alle.';
  const gain =
    best.change > 0 ? `Mest i ${lowered(best.title)} (${signed(best.change)})` : 'Mest etter Plan nå';
  const loss =
    worst.change < 0 ? `minst i ${lowered(worst.title)} (${signed(worst.change)})` : 'minst etter Plan nå';
  return `${gain}, ${loss}.`;
}

/** What an alternative changes, `Grunntilskudd per nettverk: 0`. */
export const choiceWords = (typed: { label: string; text: string }[]): string =>
  typed.map(({ label, text }) => `${label}: ${text}`).join('; ');

/** How the first column stands to what has been computed and told. */
export const basisWords = {
  same: (sequence: number): string =>
    `«Etter Plan nå» er det samme som forslag ${sequence}, innstillingen som gjelder, før justeringer.`,
  changed: (sequence: number): string =>
    `Plan, nøkkeltall, budsjett eller behovsmeldinger er endret siden forslag ${sequence}, innstillingen som gjelder. «Etter Plan nå» er slik det ville blitt nå.`,
  none: 'Det er ikke lagt fram noe forslag ennå. «Etter Plan nå» er slik det ville blitt.',
};

export const comparisonLabels = {
  network: 'Nettverk',
  sum: 'Sum',
  left: 'Ufordelt',
  more: 'Får mer (antall)',
  less: 'Får mindre (antall)',
  moved: 'Flyttes i alt',
};

export const comparedWords = (count: number, stopped: number): { title: string; message: string } =>
  count + stopped === 0
    ? {
        title: 'Ingenting å sammenligne',
        message: 'Skriv minst ett valg i en kolonne Alternativ øverst i fanen Alternativer, og velg på nytt.',
      }
    : {
        title: 'Alternativene er beregnet',
        message: `${count === 1 ? '1 alternativ' : `${count} alternativer`} står i fanen Alternativer.${stopped > 0 ? ` ${stopped} kan ikke beregnes; se «Med ord».` : ''} Ingenting er lagret som forslag.`,
      };

/** An alternative whose rules do not work out, and why. */
export const notComputable = (choices: string, reasons: string[]): string =>
  `${choices}. Kan ikke beregnes: ${reasons.join(' ')}`;
