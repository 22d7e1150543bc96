// «Hvorfor dette beløpet?»: the sum written out, the rules with their sources, and the questions, as one page.
import type { Basis, Rule } from '../../domain/proposal/run-basis.ts';
import type { RuleName } from '../../domain/plan/rule-names.ts';
import type { AllocationInput, TiltakAward, Step } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import { explainAward } from '../../allocation/explain.ts';
import type { Explanation } from '../../allocation/explanation.ts';
import type { AtMost } from '../../allocation/reasons/reason.ts';
import { tiltakIn } from '../../domain/proposal/innstilling.ts';
import { formatKroner, signed } from '../../basics/kroner.ts';
import { countsWith } from '../../domain/plan/group-parameters.ts';
import type { Parameter } from '../../domain/plan/parameter.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import type { StoredOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import { explainAdjustment, explainOwn, explainPot } from '../words/explanation.ts';
import { sayCount } from '../words/key-words.ts';
import { groupBlocks } from './group-table.ts';
import type { PageBlock } from './page.ts';
import { type QuestionAndAnswer, notAnswered } from './questions.ts';
import { tiltakReason, sayFailures } from '../words/outcomes.ts';
import { orderWord, sayLowered } from '../words/sought-words.ts';
import { sayInstant } from '../words/when.ts';

const stepWords: Record<Exclude<Step['rule'], 'priority'>, string> = {
  commitment: 'Bundet fra før',
  base: 'Grunntilskudd',
  keyShare: 'Nøkkelandel',
  capCut: 'Kutt',
  redistribution: 'Omfordelt',
  groupShift: 'Gruppekrav',
  rounding: 'Avrunding',
};

export type WhyFacts = {
  /** A draft has no number. */
  run: { sequence?: number; at: string; codeVersion: string; resultHash: string };
  input: AllocationInput;
  outcome: StoredOutcome;
  basis: Basis | undefined;
  /** Of the network, and of the tiltak when the row is one. */
  claim: string;
  measure?: string;
  questions: QuestionAndAnswer[];
};

/** The page about one network of a stored run. */
export function whyPage(facts: WhyFacts): { title: string; blocks: PageBlock[] } {
  const { input, outcome, run } = facts;
  const claim = input.claims.find(({ id }) => id === facts.claim)!;
  const award = outcome.awards.find((one) => one.claim === facts.claim)!;
  const adjustment = outcome.adjustments.find(({ network }) => network === claim.name);
  const proposed = award.amount + (adjustment?.amount ?? 0);
  const explained = explainAward(outcome, input, claim.id)!;
  return {
    title: `Hvorfor ${formatKroner(proposed)} til ${claim.name}?`,
    blocks: [
      ...tiltakBlocks(facts, tiltakIn(claim), award.measures),
      { kind: 'heading', text: 'Slik er beløpet regnet' },
      { kind: 'line', text: explainPot(explained) },
      { kind: 'line', text: claim.unmet ? sayFailures(claim.unmet.failures) : explainOwn(explained) },
      ...(claim.lowered ? [{ kind: 'line' as const, text: sayLowered(claim.lowered) }] : []),
      stepTable(explained, adjustment?.amount),
      ...(adjustment
        ? [{ kind: 'line' as const, text: explainAdjustment(adjustment.amount, adjustment.reason, proposed) }]
        : []),
      ...groupBlocks(explained),
      ...basisBlocks(facts.basis, claim.id),
      ...questionBlocks(facts.questions, adjustment),
      {
        kind: 'line',
        text: `${run.sequence === undefined ? 'Kladd' : `Forslag ${run.sequence}`}, beregnet ${sayInstant(run.at)} med kode ${run.codeVersion}. Kontrollsum ${run.resultHash.replace('jcs:', '').slice(0, 12)}.`,
      },
    ],
  };
}

/** A report that is refused as a whole has no questions about its amount. */
const questionBlocks = (questions: QuestionAndAnswer[], adjustment: object | undefined): PageBlock[] => {
  if (questions.length === 0) return [];
  const before: PageBlock[] = adjustment
    ? [{ kind: 'line', text: 'Svarene gjelder det beregnede beløpet, før justeringen.' }]
    : [];
  return [
    { kind: 'heading', text: 'Spørsmål og svar' },
    ...questions.map((asked): PageBlock => ({ kind: 'question', ...asked })),
    ...before,
    { kind: 'line', text: notAnswered },
  ];
};

/** As a sentence, whether or not it was typed as one. */
const said = (typed: string | undefined): string =>
  `${(typed || 'ikke oppgitt').replace(/(?<!\.)\.+$/, '')}.`;

/** The lines of the award down to what is proposed, `adjusted` by so much. */
function stepTable(explained: Explanation, adjusted: number | undefined): PageBlock {
  const { own, pot } = explained;
  const steps = stepsShown(explained).map((step) => [
    stepName(step, own.cutBy, pot),
    formatKroner(step.amount),
  ]);
  const rows = [...steps, ['Beregnet', formatKroner(own.award)]];
  if (adjusted !== undefined)
    rows.push(['Justert', signed(adjusted)], ['Innstilt', formatKroner(own.award + adjusted)]);
  return { kind: 'table', head: ['Linje', 'Kroner'], rows };
}

const cuts: Record<AtMost['by'], string> = {
  request: 'Kutt ved søknad',
  cap: 'Kutt ved taket',
  award: 'Kutt ved grensen for hvert beløp',
  tier: 'Kutt ved trinnet der pengene tok slutt',
};

const stepName = (
  { rule, round }: Step,
  cutBy: AtMost['by'] | undefined,
  pot: Explanation['pot'],
): string => {
  if (rule === 'capCut' && cutBy) return cuts[cutBy];
  if (rule === 'priority') return `Høyere ${orderWord(pot)}`;
  return round === undefined ? stepWords[rule] : `${stepWords[rule]}, runde ${round}`;
};

/** Of one who sought nothing there is no line: what the key gave was taken away again. */
const stepsShown = ({ own, steps }: Explanation): Step[] => (own.request === 0 ? [] : steps);

function tiltakBlocks(
  { measure }: WhyFacts,
  sought: AllocationInput['claims'][number]['measures'],
  awards: TiltakAward[],
): PageBlock[] {
  const claimed = sought.find(({ id }) => id === measure);
  const award = awards.find(({ id }) => id === measure);
  if (!claimed || !award) return [];
  return [
    { kind: 'heading', text: `Tiltaket ${claimed.id} ${claimed.name}` },
    { kind: 'line', text: tiltakReason(award, soughtBy(claimed)) },
  ];
}

/** Each rule with its source; where a value is not confirmed, that is said. */
function basisBlocks(basis: Basis | undefined, claim: string): PageBlock[] {
  if (!basis) return [];
  const own = basis.keyData.find(({ id }) => id === claim);
  const counts = Object.entries(own?.indicators ?? {}).filter(([, count]) => count > 0);
  const names = (Object.keys(basis.rules) as RuleName[]).filter((name) => isInForce(name, basis.rules));
  return [
    { kind: 'heading', text: 'Reglene og hvor de kommer fra' },
    { kind: 'list', lines: names.map((name) => ruleLine(planParameters[name], basis.rules[name]!)) },
    { kind: 'heading', text: 'Nøkkeltallene' },
    {
      kind: 'list',
      lines: counts.map(([indicator, count]) =>
        sayCount({ indicator, count: String(count), decimals: own?.decimals?.[indicator] }),
      ),
    },
    {
      kind: 'line',
      text: `Telledato: ${said(own?.asOf)} Kilde: ${said(own?.source)}`,
    },
  ];
}

/** An empty rule is none, and a choice about a percentage that is not given decides nothing. */
const isInForce = (name: RuleName, rules: Basis['rules']): boolean => {
  const masters = name in countsWith ? countsWith[name as keyof typeof countsWith] : undefined;
  return rules[name]?.text !== '' && (masters?.some((one) => rules[one]?.number !== undefined) ?? true);
};

function ruleLine(parameter: Parameter, rule: Rule): string {
  const words: Record<string, string> = 'words' in parameter ? parameter.words : {};
  const value = Object.keys(words).find((word) => words[word] === rule.text) ?? rule.text;
  const dated = rule.validFrom ? `, fra ${rule.validFrom}` : '';
  const source = said(rule.standard ? 'Standardverdi' : rule.source || 'Kilde ikke oppgitt');
  return `${parameter.label}: ${value}${dated}. ${source}${rule.confirmed || rule.standard ? '' : ' (ikke bekreftet)'}`;
}
