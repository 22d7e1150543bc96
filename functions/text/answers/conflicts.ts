// Why an allocation can't be computed, in words: each conflict of the engine names who and how much.
import { oneStop } from '../../basics/one-stop.ts';
import type { PlainConflict, ShortConflict } from '../../allocation/conflict-codes.ts';
import type { Conflict, Tie } from '../../allocation/model.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { listWords } from '../../basics/list-words.ts';
import { parametersOfGroup } from '../../domain/plan/parameters-of-group.ts';
import { planParameters } from '../../domain/plan/parameters.ts';
import { groupName } from '../words/group-names.ts';

/** Who it is about, and the parameters of the Plan that it comes from. */
type Told = { who: string; parameters: string };
/** With how many kroner. */
type ToldShort = Told & { short: string };
type Texts = Record<PlainConflict, (told: Told) => string> &
  Record<ShortConflict, (told: ToldShort) => string>;

const short = planParameters.shortShare;
const asFarAsSought = `«${short.label}» til «${Object.keys(short.words)[1]}»`;

const texts: Texts = {
  noClaims: () => 'Det er ingen nettverk i fanen Nøkkeltall.',
  idMissing: () => 'Et nettverk eller tiltak mangler kode eller ID.',
  idRepeated: ({ who }) => `Samme kode eller ID er brukt to ganger: ${who}.`,
  amountNotWhole: ({ who }) => `Beløp som ikke er hele kroner: ${who}.`,
  amountNegative: ({ who }) => `Beløp under 0: ${who}.`,
  totalTooLarge: () => 'Summen av beløpene er for stor til å regnes nøyaktig.',
  frameShareWrong: ({ who }) =>
    `Avsetningen er ikke den andelen av rammen som står ved den, rundet ned til hele kroner: ${who}.`,
  requestNotMeasures: ({ who, short }) =>
    `Søknaden er ikke lik summen av tiltakene (forskjell ${short}): ${who}.`,
  priorityNotWhole: ({ who }) => `Prioritet som ikke er et helt tall fra 1: ${who}.`,
  keyMissing: () => 'Nøkkelen er tom. Sett prosent for tallene i nøkkelen i fanen Plan.',
  keyRepeated: ({ who }) => `Samme tall står to ganger i nøkkelen: ${who}.`,
  keyPartsWrong: () => 'Prosentene i nøkkelen blir ikke 100. Rett dem i fanen Plan.',
  indicatorNotWhole: ({ who }) => `Nøkkeltall som ikke er hele tall fra 0: ${who}.`,
  indicatorAllZero: ({ who }) =>
    `Nøkkelen bruker tall som er tomme for alle (${who}). Fyll ut fanen Nøkkeltall.`,
  ruleUnknown: ({ who }) => `Ukjent valg i Plan: ${who}.`,
  unitWrong: () => 'Avrundingen må være et helt antall kroner fra 1.',
  capMissing: () => '«Tak per nettverk» er valgt, men taket er ikke fylt ut i fanen Plan.',
  preAnnouncedMissing: ({ who }) =>
    `Forhåndsrammen er taket, men mangler for ${who}. Skriv den i fanen Nøkkeltall, også når den er 0.`,
  notInUnit: ({ who }) =>
    `Beløp som ikke går opp i avrundingen: ${who}. Rund dem av i fanene Plan og Nøkkeltall, eller sett «${planParameters.unit.label}» til 1.`,
  answerRepeated: ({ who }) => `Samme valg er besvart to ganger: ${who}.`,
  answerDoesNotFit: ({ who }) => `Svaret på valget ${who} passer ikke med dem det gjelder.`,
  groupRepeated: ({ who, parameters }) =>
    `Samme gruppekrav står to ganger: ${who}.${parameters.includes(' og ') ? ` Tøm den ene av ${parameters} i fanen Plan.` : ''}`,
  groupParentUnknown: ({ who }) => `Gruppekravet ligger i en gruppe som ikke finnes: ${who}.`,
  groupShareWrong: ({ who }) => `Andelen i gruppekravet er ikke mellom 0 og 100 prosent: ${who}.`,
  groupBoundsCross: ({ who }) =>
    `Minst og høyst i gruppekravet motsier hverandre når andelene rundes til hele beløp: ${who}. Endre prosenten eller «${planParameters.unit.label}» i fanen Plan.`,
  groupKeyNeedsExactly: ({ who }) => `En gruppe med egen nøkkel må ha en fast andel: ${who}.`,
  groupExactlyInsideLoose: ({ who }) =>
    `En gruppe med fast andel kan bare ligge i en annen med fast andel: ${who}.`,
  rulesDoNotCombine: ({ who, parameters }) =>
    `Disse valgene kan ikke brukes sammen: ${parameters || who}. Tøm cellen til ett av dem i fanen Plan, så standardverdien gjelder. En andel av hver tildeling kan bare stå alene.`,
  laidOutDoesNotCombine: ({ who, parameters }) =>
    `Disse valgene kan ikke brukes sammen: ${parameters || who}. Velg «${Object.keys(planParameters.specialOf.words)[1]}» ved «${planParameters.specialOf.label}» i fanen Plan, eller tøm cellen ved det andre.`,
  commitmentAboveRequest: ({ who, short }) =>
    `Bindingen er ${short} større enn søknaden: ${who}. Rett «Bundet fra tidligere år» i fanen Nøkkeltall, eller returner behovsmeldingen så pengene blir søkt om igjen.`,
  commitmentAboveCap: ({ who, short }) =>
    `Bindingen er ${short} over taket: ${who}. Hev «${planParameters.cap.label}» i fanen Plan, eller rett «Bundet fra tidligere år» i fanen Nøkkeltall.`,
  commitmentAbovePreAnnounced: ({ who, short }) =>
    `Bindingen er ${short} over forhåndsrammen: ${who}. Rett «Forhåndsramme» eller «Bundet fra tidligere år» i fanen Nøkkeltall.`,
  frameTooSmall: ({ who, short }) =>
    `Avsetninger og koordinering er ${short} større enn rammen (${who}). Se fanen Budsjett.`,
  commitmentsAbovePot: ({ who, short }) =>
    `Bindingene er ${short} større enn potten: ${who}. Rett «Bundet fra tidligere år» i fanen Nøkkeltall, eller avsetningene i fanen Budsjett.`,
  basesAbovePot: ({ short }) =>
    `Grunntilskuddene er ${short} større enn potten. Sett ned grunntilskuddet i fanen Plan, eller «Eget grunntilskudd» i fanen Nøkkeltall.`,
  groupsAbovePot: ({ who, short, parameters }) =>
    `Det som kreves til ${who}, er ${short} større enn potten. Sett ned ${parameters || 'kravene'} i fanen Plan.`,
  groupLeastNotSought: ({ who, short, parameters }) =>
    `Det er søkt ${short} for lite til å nå det som kreves til ${who} (et tak per nettverk kan også stenge). Sett ned ${parameters || 'kravet'} i fanen Plan, eller sett ${asFarAsSought}.`,
  groupMostBelowSecured: ({ who, short, parameters }) =>
    `Bindinger og grunntilskudd er ${short} over det som kan gå til ${who}. Endre ${parameters || 'kravet'} i fanen Plan, eller rett bindingene i fanen Nøkkeltall.`,
};

const labelsOf = (ids: string[]): string => {
  const names = new Set(ids.flatMap((id) => parametersOfGroup(id)));
  return [...names].map((name) => `«${planParameters[name].label}»`).join(' og ');
};

const labelOf = (id: string): string => (id.startsWith('rules.') ? labelsOf([id]) : '');

/** A conflict as a sentence; `names` gives the network's name for its id. Groups and rules are named as in the Plan. */
export function conflictSentence({ code, ids, short }: Conflict, names: Map<string, string>): string {
  const nameOf = (id: string): string => names.get(id) ?? (labelOf(id) || groupName(id));
  const facts = {
    who: ids.map(nameOf).join(', '),
    short: formatKroner(Math.max(0, short)),
    parameters: labelsOf(ids),
  };
  return oneStop(texts[code](facts));
}

/** Who must be put in order, about how much, and where people say it; `networks` are the ids of networks. */
export function tieSentence(
  { between, kroner }: Tie,
  names: Map<string, string>,
  networks: ReadonlySet<string>,
): string {
  const who = listWords(between.map((id) => names.get(id) ?? id));
  return between.every((id) => networks.has(id))
    ? `${who} står likt om ${formatKroner(kroner)}. Skriv rekkefølgen i «${planParameters.tieOrder.label}» i fanen Plan, eller sett «${planParameters.unit.label}» til 1.`
    : `${who} har samme prioritet, og ${formatKroner(kroner)} er igjen. Gi dem ulik prioritet og send inn på nytt.`;
}

/** What «søkt» and «søknaden» mean where some of it is lowered. */
export const soughtIsLowered =
  'Det som ikke kan innstilles etter fanen Vurdering av tiltak, er ikke regnet som søkt her.';
