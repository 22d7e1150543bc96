// The questions networks ask about their amount, and the exact answers, in words.
import { type Answers, wantedMore } from '../../allocation/ask-all.ts';
import type { Fraction } from '../../allocation/model.ts';
import { formatKroner, signed } from '../../basics/kroner.ts';
import type { WhyNot } from '../../allocation/questions/answer.ts';
import type { Division } from '../../allocation/questions/curves.ts';
import { counted, grouped, moreOf, nearlyOf } from '../words/key-words.ts';
import { groupName } from '../words/group-names.ts';
import { allSought, type SoughtOf } from '../words/sought-words.ts';

type Own = Pick<SoughtOf, 'lowered'>;

export type QuestionAndAnswer = { question: string; answer: string };

const whyNot: Record<WhyNot, string> = {
  conflict: 'Da ville ikke reglene gått opp.',
  noSuchClaim: 'Nettverket er ikke med i beregningen.',
  groupRules: 'Kan ikke sies nøyaktig når det er gruppekrav i Plan.',
  tiers: 'Kan ikke sies nøyaktig når pengene går etter prioritet eller rang.',
  bound:
    'Kan ikke sies: nettverket har penger bundet fra før, og hva som skjer med dem, følger av vedtaket om dem.',
  openTie: 'Kan ikke sies før saksbehandleren har valgt hvem som får det siste.',
  carried: 'Kan ikke sies når penger ingen har søkt om, overføres: de andre reglene deler ut alt.',
  floors: 'Kan ikke sies nøyaktig med disse valgene i Plan.',
  largeUnit: 'Kan ikke sies nøyaktig når beløpene rundes til mer enn én krone.',
  mixedKey: 'Kan ikke sies med ett tall når nøkkelen er satt sammen av flere.',
  noKey: 'Nettverket har ingen tall i nøkkelen.',
  shareOfFrame: 'Kan ikke sies nøyaktig når avsetninger er en andel av rammen.',
  unreachable: 'Det kan ikke nås: søknaden, taket eller potten setter grensen.',
};

const ruleWords: Record<Division, string> = {
  key: 'nøkkelen i Plan',
  equalAwards: 'likt beløp til alle, høyst søknaden',
  proportional: 'samme andel av søknaden til alle',
  equalLosses: 'like mange kroner for lite til alle',
  talmud: 'likt opptil halve søknaden, så likt tap',
};

/** Rounded down; `ca.` when that cuts something off. */
const wholeKroner = ({ numerator, denominator }: Fraction): string =>
  `${BigInt(numerator) % BigInt(denominator) === 0n ? '' : 'ca. '}${grouped(String(BigInt(numerator) / BigInt(denominator)))}\u00a0kr`;

const keyChange = ({ keyChange }: Answers, own: Own): QuestionAndAnswer[] =>
  keyChange.map(({ indicator, now, count, decimals, answer }) => {
    const question = `Hva om vi hadde 5 % ${moreOf(indicator)}: ${counted(String(count), decimals)} i stedet for ${counted(String(now), decimals)}?`;
    if (answer.kind === 'unanswered') return { question, answer: whyNot[answer.why] };
    const { before, after, requestBinds } = answer;
    if (requestBinds) return { question, answer: `Ingen virkning: dere har allerede ${allSought(own)}.` };
    return {
      question,
      answer: before === after ? 'Ingen virkning.' : `${formatKroner(after)} (${signed(after - before)}).`,
    };
  });

function nextKrone({ nextKrone: answer }: Answers, own: Own): string {
  if (answer.kind === 'unanswered') return whyNot[answer.why];
  if (answer.binds === 'most') return `Ingenting: dere har ${allSought(own)}, eller er ved taket.`;
  if (answer.binds === 'least')
    return 'Ingenting: dere er på minstebeløpet, eller har ingen tall i nøkkelen.';
  const { numerator, denominator } = answer.part;
  const ofMany = { numerator: String(BigInt(numerator) * 100_000n), denominator };
  return `${nearlyOf(answer.part)} kr av hver krone, så lenge ingen flere når søknaden sin. Av 100\u00a0000\u00a0kr mer blir det ${wholeKroner(ofMany)}.`;
}

function frame({ frame: answer }: Answers): string {
  if (answer.kind === 'unanswered') return whyNot[answer.why];
  const { frame, more } = answer;
  return more > 0
    ? `${formatKroner(frame)}, som er ${formatKroner(more)} mer enn rammen nå.`
    : `Den er stor nok nå. ${formatKroner(frame)} hadde holdt.`;
}

function seekingMore({ seekingMore: answer }: Answers, { lowered }: Own): string {
  if (answer.kind === 'unanswered') return whyNot[answer.why];
  if (answer.helps && lowered > 0)
    return 'Nei. Det var det som kan innstilles av søknaden, som satte grensen (fanen Vurdering av tiltak).';
  return answer.helps
    ? `Ja, søknaden var grensen. Med en større søknad kunne dere fått opptil ${formatKroner(answer.upTo)}.`
    : 'Nei. Det var ikke søknaden som satte grensen.';
}

function otherRules({ rules: answer, crossings }: Answers, claim: string): string {
  if (answer.kind === 'unanswered') return whyNot[answer.why];
  return Object.entries(answer.rules)
    .map(([rule, amounts]) => {
      const crossing = crossings.find((one) => one.rule === rule)?.answer;
      const frames = crossing?.kind === 'answered' ? crossing.frames.map(wholeKroner) : [];
      const equal = frames.length > 0 ? ` (like mye som nøkkelen ved ramme ${frames.join(' og ')})` : '';
      return `${ruleWords[rule as Division]}: ${formatKroner(amounts[claim] ?? 0)}${equal}`;
    })
    .join('\n');
}

const withdrawals = ({ withdrawals }: Answers, claim: string): string =>
  withdrawals
    .map(({ name, answer }) => {
      if (answer.kind === 'unanswered') return `${name}: ${whyNot[answer.why]}`;
      const { before = 0, after = 0 } = answer.others[claim] ?? {};
      return `${name}: ${after === before ? 'ingen virkning' : signed(after - before)}`;
    })
    .join('\n');

function groups({ groups: answer }: Answers): string {
  if (!answer) return 'Ingenting: det er ingen gruppekrav i denne beregningen.';
  if (answer.kind === 'unanswered') return whyNot[answer.why];
  const { without, with: amount, levelWithout, level, groups } = answer;
  const levels =
    levelWithout && level
      ? ` Uten krav er det ${nearlyOf(levelWithout)} kr per enhet av nøkkelen, med krav ${nearlyOf(level)} kr for dem bare potten stopper.`
      : '';
  const sum = `${signed(amount - without)}: ${formatKroner(amount)} med kravene, ${formatKroner(without)} uten.`;
  if (groups.some(({ held }) => held === 'exactly'))
    return `${sum} Hva hver pott gir, står under «Gruppekravene».`;
  const held = groups.flatMap(({ id, held, level }) =>
    level && held !== 'none' ? [` I ${groupName(id)} ${nearlyOf(level)} kr.`] : [],
  );
  return sum + levels + held.join('');
}

const keyNeeded = ({ keyNeeded: answer, keyDecimals }: Answers): string =>
  answer.kind === 'unanswered'
    ? whyNot[answer.why]
    : `${counted(String(answer.unitsMore), keyDecimals)} flere.`;

const isSame = (a: Fraction, b: Fraction): boolean =>
  BigInt(a.numerator) * BigInt(b.denominator) === BigInt(b.numerator) * BigInt(a.denominator);

function luck({ luck: answer }: Answers): string {
  if (answer.kind === 'unanswered') return whyNot[answer.why];
  if ('noRounding' in answer) return 'Nei. Beløpet er ikke avrundet.';
  const { gotKrone, remainder, threshold, decidedById } = answer;
  const [own, least] = [nearlyOf(remainder), nearlyOf(threshold)];
  const isClose = own === least && !isSame(remainder, threshold);
  const other = isClose ? `litt ${gotKrone ? 'mindre' : 'større'}` : `${least} kr`;
  const limit = `Resten deres var ${own} kr, og den minste resten som fikk en hel krone, var ${other}`;
  const tie = decidedById.length > 0 ? ` Likt med ${decidedById.join(', ')}; nettverkskoden avgjorde.` : '';
  return `Bare den siste kronen: ${gotKrone ? 'dere fikk den' : 'dere fikk den ikke'}. ${limit}.${tie}`;
}

/** Every question with its answer for this claim, in the order people ask them. */
export const questionsAndAnswers = (answers: Answers, claim: string, own: Own): QuestionAndAnswer[] => [
  ...keyChange(answers, own),
  { question: 'Hva får vi om rammen blir én krone større?', answer: nextKrone(answers, own) },
  {
    question: `Hvilken ramme gir oss ${own.lowered > 0 ? 'alt som kan innstilles' : 'hele søknaden'}?`,
    answer: frame(answers),
  },
  { question: 'Ville det hjulpet å søke om mer?', answer: seekingMore(answers, own) },
  { question: 'Hva ville andre regler gitt oss?', answer: otherRules(answers, claim) },
  { question: 'Hva får vi om et annet nettverk trekker seg?', answer: withdrawals(answers, claim) },
  { question: 'Hva koster gruppekravene oss?', answer: groups(answers) },
  {
    question: `Hvor mange flere må vi være for å få ${formatKroner(wantedMore)} mer?`,
    answer: keyNeeded(answers),
  },
  { question: 'Var det flaks?', answer: luck(answers) },
];

/** What nobody can compute. */
export const notAnswered =
  'Ikke regnet ut, fordi det ikke kan regnes nøyaktig: neste års ramme, hva andre kommer til å gjøre, hva en avslått behovsmelding fører til, og tiltak som ikke kan deles.';
