// Why an allocation can't be computed, in words: each conflict of the engine names who and how much.
import type { Conflict } from '../domain/claims.ts';
import { formatKroner } from '../domain/kroner.ts';
import type { ConflictCode } from '../domain/steps/feasibility/conflict.ts';

const texts: Record<ConflictCode, (who: string, short: string) => string> = {
  noClaims: () => 'Det er ingen nettverk i fanen Nøkkeltall.',
  idMissing: () => 'Et nettverk eller tiltak mangler kode eller ID.',
  idRepeated: (who) => `Samme kode eller ID er brukt to ganger: ${who}.`,
  amountNotWhole: (who) => `Beløp som ikke er hele kroner: ${who}.`,
  amountNegative: (who) => `Beløp under 0: ${who}.`,
  totalTooLarge: () => 'Summen av beløpene er for stor til å regnes nøyaktig.',
  requestNotMeasures: (who, short) =>
    `Søknaden er ikke lik summen av tiltakene (forskjell ${short}): ${who}.`,
  priorityNotWhole: (who) => `Prioritet som ikke er et helt tall fra 1: ${who}.`,
  keyMissing: () => 'Nøkkelen er tom. Sett prosent for elevtall, barnetall eller årsverk i fanen Plan.',
  keyRepeated: (who) => `Samme tall står to ganger i nøkkelen: ${who}.`,
  keyPartsWrong: () => 'Prosentene i nøkkelen blir ikke 100. Rett dem i fanen Plan.',
  indicatorNotWhole: (who) => `Nøkkeltall som ikke er hele tall fra 0: ${who}.`,
  indicatorAllZero: (who) => `Nøkkelen bruker tall som er tomme for alle (${who}). Fyll ut fanen Nøkkeltall.`,
  ruleUnknown: (who) => `Ukjent valg i Plan: ${who}.`,
  unitWrong: () => 'Avrundingen må være et helt antall kroner fra 1.',
  capMissing: () => '«Tak per nettverk» er valgt, men taket er ikke fylt ut i fanen Plan.',
  notInUnit: (who) => `Beløp som ikke går opp i avrundingen: ${who}.`,
  answerRepeated: (who) => `Samme valg er besvart to ganger: ${who}.`,
  answerDoesNotFit: (who) => `Svaret på valget ${who} passer ikke med dem det gjelder.`,
  groupRepeated: (who) => `Samme gruppekrav står to ganger: ${who}.`,
  groupParentUnknown: (who) => `Gruppekravet ligger i en gruppe som ikke finnes: ${who}.`,
  groupShareWrong: (who) => `Andelen i gruppekravet er ikke mellom 0 og 100 prosent: ${who}.`,
  groupBoundsCross: (who) => `Minst og høyst i gruppekravet motsier hverandre: ${who}.`,
  groupKeyNeedsExactly: (who) => `En gruppe med egen nøkkel må ha en fast andel: ${who}.`,
  groupExactlyInsideLoose: (who) =>
    `En gruppe med fast andel kan bare ligge i en annen med fast andel: ${who}.`,
  rulesDoNotCombine: (who) => `Disse valgene kan ikke brukes sammen: ${who}.`,
  commitmentAboveRequest: (who, short) => `Bindingen er ${short} større enn søknaden: ${who}.`,
  commitmentAboveCap: (who, short) => `Bindingen er ${short} over taket: ${who}.`,
  frameTooSmall: (who, short) =>
    `Avsetninger og koordinering er ${short} større enn rammen (${who}). Se fanen Budsjett.`,
  commitmentsAbovePot: (who, short) => `Bindingene er ${short} større enn potten: ${who}.`,
  basesAbovePot: (_, short) =>
    `Grunntilskuddene er ${short} større enn potten. Sett ned grunntilskuddet i fanen Plan.`,
  groupsAbovePot: (who, short) => `Gruppekravene er ${short} større enn potten: ${who}.`,
  groupLeastNotSought: (who, short) => `Det er søkt ${short} for lite til å nå gruppekravet: ${who}.`,
  groupMostBelowSecured: (who, short) =>
    `Det som er sikret fra før, er ${short} over grensen for gruppen: ${who}.`,
};

/** A conflict as a sentence; `names` gives the network's name for its id. */
export function conflictSentence({ code, ids, short }: Conflict, names: Map<string, string>): string {
  const text = texts[code as ConflictCode];
  return text(ids.map((id) => names.get(id) ?? id).join(', '), formatKroner(Math.max(0, short)));
}
