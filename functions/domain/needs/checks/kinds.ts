// What kind of tiltak and of document a row is, and whether this round and year take it.
import { documentMeanings } from '../../tabs/behov/document-kinds.ts';
import { finding } from '../../sheet/finding.ts';
import { formatKroner } from '../../../basics/kroner.ts';
import { soughtOf } from '../sought.ts';
import { oncePer } from '../../../basics/once-per.ts';
import { headerKey, wordsByKey } from '../../../basics/same-text.ts';
import { planParameters } from '../../plan/parameters.ts';
import { type CheckContext, type RowCheck, at, offering } from './context.ts';
import { nearest } from '../../../basics/nearest.ts';

const acceptedWord = (value: string): string =>
  Object.entries(planParameters.individual.words).find(([, meant]) => meant === value)?.[0] ?? value;

/** The scheme is collective; study grants are taken only where the Plan says so (D8, D20). */
export const checkIndividual: RowCheck = (row, { plan }) => {
  if (row.read.individual !== 'ja') return [];
  const rule = plan.individual.text;
  const taken = rule === 'always' || (rule === 'kindergarten' && row.read.sector === 'barnehage');
  const word = acceptedWord(rule);
  const accepted = rule === 'kindergarten' ? 'godtas bare for barnehage' : word;
  if (!taken) return [finding('individualNotAccepted', at(row, ['individual'], 'stops'), { accepted })];
  const place = plan.individualPlace.number ?? 0;
  const sought = soughtOf(row.read);
  if (place === 0 || sought % place === 0) return [];
  const facts = { sought: formatKroner(sought), place: formatKroner(place) };
  return [finding('individualPlaces', at(row, ['soughtOwner'], 'asks'), facts)];
};

/** The first year of the one scheme for kindergarten and compulsory school. */
export const oneScheme = 2026;

/** Three schemes until 2025, one from 2026. */
export const checkScheme: RowCheck = (row, { year }) => {
  const { scheme } = row.read;
  if (scheme === undefined || year >= oneScheme === (scheme === 'KOLLEKTIV')) return [];
  const choices = year >= oneScheme ? 'KOLLEKTIV' : 'DEKOM, REKOM eller KL';
  return [finding('schemeOfYear', at(row, ['scheme'], 'stops'), { text: scheme, year, choices })];
};

/** The words changed their meaning in 2026 (`domain.md` 2.1): what the network sends is a behovsmelding only since then. */
export const checkDocumentKind: RowCheck = (row, { year }) => {
  const { documentKind } = row.read;
  const right = year >= oneScheme ? 'behovsmelding' : 'beslutningsgrunnlag';
  if (documentKind === undefined || documentKind === right) return [];
  const facts = { text: documentKind, year, meaning: documentMeanings[documentKind] ?? '' };
  const here = at(row, ['documentKind'], 'stops');
  return [
    finding('documentOfYear', documentKind === 'eierens melding' ? here : offering(here, right), facts),
  ];
};

/** Last year's awards in this house and those the Plan lists, by name; and both by whatever they may be called. */
const awardsIn = oncePer(({ plan, earlier }: CheckContext) => {
  const listed = [...earlier.map(({ name }) => name), ...plan.earlierAwards.words];
  return { listed, known: [...listed, ...earlier.map(({ id }) => id)] };
});

/** A continued tiltak names an award the network had. */
export const checkEarlierAward: RowCheck = (row, context) => {
  const { earlierAward, continuation } = row.read;
  const { network } = context;
  const { listed, known } = awardsIn(context);
  if (earlierAward === undefined || continuation !== 'videreføring' || known.length === 0) return [];
  if (wordsByKey(known).has(headerKey(earlierAward))) return [];
  const facts = { text: earlierAward, network: network.name, choices: listed.join(', ') };
  const here = offering(at(row, ['earlierAward'], 'asks'), nearest(earlierAward, known));
  return [finding('awardUnknown', here, facts)];
};
