// The fairness certificate in words: what each named property says, and whether it holds.
import type { Certified, Property } from '../../allocation/certificate.ts';

const texts: Record<Property, { name: string; about: string }> = {
  sumsToTheKrone: {
    name: 'Går opp til kronen',
    about: 'Avsetninger + koordinering + beløp + ufordelt er lik rammen.',
  },
  linesSumToTheAward: {
    name: 'Linjene gir beløpet',
    about: 'Hvert beløp er summen av linjene som forklarer det.',
  },
  noneAboveSought: { name: 'Ingen over søknaden', about: 'Ingen får mer enn de har søkt om.' },
  commitmentsHeld: {
    name: 'Bindinger holdt',
    about: 'Det som er bundet fra tidligere år, er dekket fullt ut.',
  },
  priorityHeld: {
    name: 'Prioritet fulgt',
    about:
      'Ingen tiltak får penger mens et som kommer foran i samme nettverk, etter prioritet eller rang, mangler noe av det som kan innstilles.',
  },
  groupBoundsHeld: { name: 'Gruppekrav holdt', about: 'Hver gruppe ligger mellom minst og høyst.' },
  orderHeld: {
    name: 'Rekkefølgen holder',
    about: 'Den som har minst like mye av alt som teller, får minst like mye, bortsett fra avrunding.',
  },
  sameInSameOut: {
    name: 'Samme inn, samme ut',
    about: 'Beregnet én gang til av det samme grunnlaget ble alt likt.',
  },
  rowOrderIrrelevant: {
    name: 'Radene kan stå i hvilken som helst rekkefølge',
    about: 'Beregnet med nettverkene i motsatt rekkefølge ble beløpene de samme.',
  },
  largerFrameHarmsNobody: {
    name: 'Større ramme skader ingen',
    about: 'Prøvd med 1 kr, 1 000 kr og en tidel mer i rammen: ingen får mindre, bortsett fra avrunding.',
  },
  seekingMoreGivesNothing: {
    name: 'Å søke om mer enn man får, lønner seg ikke',
    about: 'Prøvd for hver som ikke fikk alt: en større søknad endrer ikke noe beløp.',
  },
};

export const holdsWord = 'holder';
export const failsWord = 'holder ikke';

/** One line per property that this run was tried for. */
export const certificateLines = (
  certificate: Certified[],
): { name: string; verdict: string; about: string }[] =>
  certificate.map(({ property, holds }) => ({
    name: texts[property].name,
    verdict: holds ? holdsWord : failsWord,
    about: texts[property].about,
  }));

/** Over the lines: what they are about, and how many hold. */
export const certificateHeading = (
  certificate: Certified[],
  of: 'computed' | 'adjusted',
): { name: string; about: string } => {
  const failing = certificate.filter(({ holds }) => !holds).length;
  const count =
    failing === 0
      ? `Alle ${certificate.length} egenskaper holder.`
      : `${failing} av ${certificate.length} egenskaper holder ikke; se linjene under før beløpene brukes.`;
  const scope =
    of === 'adjusted' ? ' Prøvd på det beregnede, før justeringene.' : ' Prøvd på denne kjøringen.';
  return { name: 'Kontroll av beregningen', about: count + scope };
};
