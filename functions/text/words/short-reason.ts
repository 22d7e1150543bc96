// Why an amount is what it is, as it stands in a row of two lines: the cause that bound, with the figures it is made of.
import type { Explanation } from '../../allocation/explanation.ts';
import type { Ground, PotShare, Reason } from '../../allocation/reasons/reason.ts';
import { formatKroner, signed, sumKroner } from '../../basics/kroner.ts';
import { groupName } from './group-names.ts';
import { listed } from './key-words.ts';
import { capital } from './ordliste.ts';
import { sharePercent } from './reasons.ts';
import { orderWord } from './sought-words.ts';

/** Characters that the column *Hvorfor* has room for in two lines. */
export const mostInWhy = 84;

/** The first that has room; the last is short enough by itself. */
const fitting = (...texts: string[]): string =>
  texts.find((text) => text.length <= mostInWhy) ?? texts.at(-1) ?? '';

type Told<By extends Reason['by']> = { explained: Explanation; reason: Extract<Reason, { by: By }> };

/** Undefined of an amount that another version computed: what stopped it is then not known. */
export function shortReason(explained: Explanation | undefined): string | undefined {
  const { own } = explained ?? {};
  if (!explained || !own?.reason) return undefined;
  const said = sentences[own.reason.by]({ explained, reason: own.reason } as never);
  return own.waits > 0 ? fitting(`${said} ${sayWaits(own.waits)}`, sayWaits(own.waits)) : said;
}

const sayWaits = (kroner: number): string => `${formatKroner(kroner)} venter på et valg.`;

const sentences: { [By in Reason['by']]: (told: Told<By>) => string } = {
  notSent: ({ explained: { own }, reason: { carried } }) => {
    const none =
      own.lowered > 0
        ? 'Ingenting av det som er søkt om, kan innstilles.'
        : 'Behovsmeldingen er ikke sendt inn.';
    return carried ? fitting(`${none} ${formatKroner(carried)} overføres.`, none) : none;
  },
  pot: ({ reason: { byKey, ground } }) => byKeyAnd(byKey, ground),
  request: ({ explained: { own, pot } }) => {
    const all = own.lowered > 0 ? 'Alt som kan innstilles av det dere søkte om' : 'Alt dere søkte om';
    return own.short > 0 ? `${all}, i hele ${formatKroner(pot.unit)}.` : `${all}.`;
  },
  cap: ({ reason: { cap, of } }) =>
    of === 'preAnnounced'
      ? `Forhåndsrammen deres, ${formatKroner(cap)}, er det meste dere kan få.`
      : `Taket for hvert nettverk er ${formatKroner(cap)}.`,
  award: ({ reason: { tag, bound, share } }) => {
    const percent = sharePercent(share);
    return bound === 'atMost'
      ? `Høyst ${percent} av hvert beløp kan gå til ${groupName(tag)}.`
      : `Minst ${percent} av hvert beløp skal gå til ${groupName(tag)}.`;
  },
  tier: ({ explained: { own, pot }, reason: { tier } }) => {
    const what = own.lowered > 0 ? 'som kan innstilles' : 'dere søkte om';
    const end = pot.stuck === undefined ? 'Pengene tok slutt der.' : 'Lenger kom ikke pengene.';
    return `${own.award === 0 ? 'Ingenting' : 'Alt'} ${what} til og med ${orderWord(pot)} ${tier}. ${end}`;
  },
  commitment: ({ explained: { own } }) => `Det som er bundet fra før, ${formatKroner(own.award)}.`,
  base: sayBase,
  noKey: ({ explained: { own }, reason: { ground } }) => {
    const zero = own.counts.length > 1 ? 'Nøkkeltallene er 0' : 'Nøkkeltallet er 0';
    const some = groundsIn(ground);
    if (some.length > 0)
      return fitting(`${zero}: ${listed(some)}.`, `${zero}: ${formatKroner(own.award)} i alt.`);
    return own.award > 0
      ? `${zero}. Gruppekravene kan ikke nås uten ${formatKroner(own.award)}.`
      : `${zero}, så nøkkelen gir ingenting.`;
  },
  empty: ({ explained: { own } }) =>
    own.award === 0
      ? 'Det er ingenting igjen å dele etter nøkkelen.'
      : `Alt som er i potten, ${formatKroner(own.award)}.`,
  unit: ({ explained: { own, pot } }) =>
    `Avrundingen til hele ${formatKroner(pot.unit)} ga ${formatKroner(own.award)}.`,
  groups: ({ explained: { own }, reason: { full } }) => {
    const names = [...new Set(full.bounds.map(({ group }) => groupName(group)))];
    const end = `holder igjen: ${formatKroner(own.award)}.`;
    if (names.length === 0) return `Gruppekravene ${end}`;
    return fitting(`Kravene til ${listed(names)} ${end}`, `Gruppekravene ${end}`);
  },
  pots: ({ explained: { own }, reason: { pots } }) =>
    fitting(
      `Hver pott for seg: ${pots.map(sayPot).join(', ')}.`,
      `Hver pott for seg: ${formatKroner(own.award)} i alt.`,
    ),
  priorities: ({ explained: { own, pot }, reason: { priorities } }) => {
    const word = orderWord(pot);
    const parts = priorities.map(({ priority, given }) => `${formatKroner(given)} til ${word} ${priority}`);
    return fitting(`${listed(parts)}.`, `Møtt ${word} for ${word}: ${formatKroner(own.award)} i alt.`);
  },
};

/** What lies under the key, in words. */
const groundsIn = ({ commitment, base, priority }: Ground): string[] => [
  ...(commitment > 0 ? [`bundet fra før ${formatKroner(commitment)}`] : []),
  ...(base > 0 ? [`grunntilskudd ${formatKroner(base)}`] : []),
  ...(priority > 0 ? [`høyere prioritet ${formatKroner(priority)}`] : []),
];

/** The figures sum to the amount. */
function byKeyAnd(byKey: number, ground: Ground): string {
  const under = formatKroner(sumKroner(Object.values(ground)));
  const gives = `Nøkkelen gir ${formatKroner(byKey)}`;
  return fitting(`${[gives, ...groundsIn(ground)].join(', ')}.`, `${gives}, i tillegg til ${under}.`);
}

const sayPot = ({ pot, amount }: PotShare): string =>
  `${pot === 'pot' ? 'det øvrige' : groupName(pot)} ${formatKroner(amount)}`;

function sayBase({ explained: { own, pot }, reason }: Told<'base'>): string {
  const { least, onTop, wouldGive } = reason;
  if (wouldGive)
    return onTop === 0
      ? `Minstebeløpet, ${formatKroner(least)}.`
      : `Minstebeløpet, ${formatKroner(least)}, og bundet fra før ${formatKroner(onTop)}.`;
  const given = groundsIn({ commitment: own.commitment, base: own.base, priority: 0 });
  if (!pot.tier)
    return fitting(
      `${capital(listed(given))}, ingen nøkkelandel.`,
      `${formatKroner(own.award)}, ingen nøkkelandel.`,
    );
  const what = own.lowered > 0 ? 'det som kan innstilles' : 'det dere søkte om';
  const covers = `dekker ${what} til og med ${orderWord(pot)} ${pot.tier.ending}.`;
  return fitting(`${capital(listed(given))} ${covers}`, `${formatKroner(own.award)} ${covers}`);
}

/** Of one whose amount people moved something to or from: what was computed, and what they moved. */
export const shortAdjusted = (computed: number, adjustment: number): string =>
  `Beregnet ${formatKroner(computed)}, flyttet ${signed(adjustment)}; se Begrunnelse.`;

/** Of a report that is refused as a whole: which criteria it does not meet. */
export const shortFailures = (criteria: readonly string[]): string =>
  fitting(
    `Meldingen oppfyller ikke: ${listed([...criteria])}.`,
    `Meldingen oppfyller ikke ${criteria.length} av kriteriene for tilskuddet.`,
  );
