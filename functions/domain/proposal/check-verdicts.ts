// What is typed in «Vurdering av tiltak» held against what is sent: rows of no tiltak, limits that limit nothing, ranks.
import type { Claim, TiltakClaim } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import { formatKroner } from '../../basics/kroner.ts';
import { listWords } from '../../basics/list-words.ts';
import { type Place, textOf } from '../sheet/cells.ts';
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import type { VurderingField } from '../tabs/vurdering.ts';
import { type Assessed, asSought } from './lower-claim.ts';
import type { MeasureVerdict, VerdictReading } from '../round/read-verdicts.ts';

/** One tiltak that is sent, with what it seeks; `counts` unless it, or its network's report, is refused. */
type Sent = { measure: TiltakClaim; network: string; counts: boolean };

const sentIn = (claims: readonly Claim[]): Sent[] =>
  claims.flatMap((claim) => {
    const left = new Set(claim.measures.map(({ id }) => id));
    const all = claim.unmet?.measures ?? asSought(claim);
    return all.map((measure) => ({ measure, network: claim.name, counts: left.has(measure.id) }));
  });

/** The row that bears an ID; that of the headers when none does. */
const rowsIn = ({ rows }: VerdictReading['reading']): ((id: string) => number) => {
  const found = new Map(rows.map(({ row, cells }) => [textOf(cells.id), row]));
  return (id) => found.get(id) ?? 0;
};

/** `known` are the IDs of every row that a network has had; `rowOf` is where a tiltak stands, or is to stand. */
export function checkVerdicts(
  { reading, verdicts }: VerdictReading,
  claims: readonly Claim[],
  known: ReadonlySet<string>,
  { order, rowOf = rowsIn(reading) }: { order: Assessed['order']; rowOf?: (id: string) => number },
): Finding[] {
  const sent = sentIn(claims);
  const byId = new Map(sent.map((one) => [one.measure.id, one]));
  const at = (row: number, field: VurderingField): Place => ({
    title: reading.title,
    row,
    column: reading.columns[field] ?? 0,
  });
  const typed = verdicts.flatMap((one) => checkOne(one, byId.get(one.id), { known, order, at }));
  return order === 'priority'
    ? typed
    : [...typed, ...checkRanks(verdicts, claims, (id) => at(rowOf(id), 'rank'))];
}

type Held = {
  known: ReadonlySet<string>;
  order: Assessed['order'];
  at: (row: number, field: VurderingField) => Place;
};

function checkOne(
  { id, network, row, most, rank }: MeasureVerdict,
  sent: Sent | undefined,
  held: Held,
): Finding[] {
  const { known, order, at } = held;
  if (!sent)
    return known.has(id)
      ? [finding('verdictNotSent', { severity: 'tells', places: [at(row, 'verdict')] }, { id })]
      : [finding('verdictForeign', { severity: 'stops', places: [at(row, 'verdict')] }, { text: id })];
  if (network !== '' && network !== sent.network)
    return [
      finding(
        'verdictMoved',
        { severity: 'stops', places: [at(row, 'id')] },
        { id, network, own: sent.network },
      ),
    ];
  const sought = soughtBy(sent.measure);
  const idle =
    most !== undefined && most > 0 && most >= sought
      ? [
          finding(
            'verdictMostIdle',
            { severity: 'tells', places: [at(row, 'most')] },
            { id, most: formatKroner(most), sought: formatKroner(sought) },
          ),
        ]
      : [];
  return order === 'priority' && rank !== undefined
    ? [...idle, finding('rankIdle', { severity: 'tells', places: [at(row, 'rank')] }, { id })]
    : idle;
}

/** How many of them are named. */
const NAMED = 5;

const namesOf = (ids: string[]): string =>
  ids.length <= NAMED ? listWords(ids) : `${ids.slice(0, NAMED).join(', ')} og ${ids.length - NAMED} til`;

/** Every tiltak that counts has a rank, and two of one network have not the same; `at` a tiltak's cell for it. */
export function checkRanks(
  verdicts: readonly MeasureVerdict[],
  claims: readonly Claim[],
  at: (id: string) => Place,
): Finding[] {
  const ranks = new Map(verdicts.map(({ id, rank }) => [id, rank]));
  const counting = sentIn(claims).filter(({ counts }) => counts);
  const missing = counting.flatMap(({ measure: { id } }) => (ranks.get(id) === undefined ? [id] : []));
  const taken = new Map<string, string>();
  const twice = counting.flatMap(({ measure: { id }, network }): Finding[] => {
    const rank = ranks.get(id);
    if (rank === undefined) return [];
    const place = `${network} ${rank}`;
    const other = taken.get(place);
    taken.set(place, other ?? id);
    if (other === undefined) return [];
    return [finding('rankTwice', { severity: 'stops', places: [at(id)] }, { id, other, rank })];
  });
  if (missing.length === 0) return twice;
  const spot: Spot = { severity: 'stops', places: missing.map(at) };
  return [finding('rankMissing', spot, { tiltak: namesOf(missing) }), ...twice];
}
