// One network's row in Etterregning: key, level, whole kroner, remainder and the last krone, each a formula to click on.
import { type Indicator, indicators } from '../../../domain/tabs/indicators.ts';
import type { EtterregningField } from '../../../domain/tabs/etterregning.ts';
import type { InnstillingField } from '../../../domain/tabs/innstilling.ts';
import type { NokkeltallField } from '../../../domain/tabs/nokkeltall.ts';
import { no, standsAt, verdicts, yes } from '../../../text/tabs/etterregning.ts';
import { type Addresses, isChosen } from './basis.ts';
import { wideKey } from './counts.ts';
import { boundsByKey, boundsInTier } from './bounds.ts';
import type { TierNeeds } from './tiers.ts';
import { type Lookup, choose, found, quoted, summed } from '../formulas/pieces.ts';
import { type Typed, numberIn } from '../formulas/read-alike.ts';

/** Where a network's own input stands. */
export type Lookups = {
  keyData: Lookup;
  /** Nothing for a column that an older workbook lacks. */
  keyColumn: (field: NokkeltallField) => string | undefined;
  /** What stands in the network's own row. */
  keyTyped: (field: NokkeltallField) => Typed;
  proposal: Lookup;
  proposalColumn: (field: InnstillingField) => string;
  /** The tiltak, and the column of what each may get. */
  measures: Lookup;
  measuresMay: string;
  /** When the money goes by priority. */
  needs?: TierNeeds | undefined;
};

/** A report that is refused has no part; where some of it is lowered, what is left of it stands in Tiltak. */
export type PartTaken = 'none' | 'whole' | 'lowered';

type Formulas = Record<Exclude<EtterregningField, 'code' | 'network'>, { formula: string }>;

/** What the network of that cell seeks, as far as it counts. */
const soughtFor = (part: PartTaken, { proposal, ...lookups }: Lookups, name: string): string =>
  ({
    none: '0',
    whole: summed(proposal, name, lookups.proposalColumn('sought')),
    lowered: summed(lookups.measures, name, lookups.measuresMay),
  })[part];

/** What is said after the verdict. */
const beside: Record<PartTaken, string> = {
  none: `&${quoted(verdicts.refused)}`,
  whole: '',
  lowered: `&${quoted(verdicts.lowered)}`,
};

/** What a network's own row of Nøkkeltall holds, found by its code. */
function keyDataIn({ keyData, keyColumn, keyTyped }: Lookups, code: string) {
  const inKeyData = (field: NokkeltallField, then: (cell: string) => string, otherwise = '0'): string => {
    const at = keyColumn(field);
    return at === undefined ? otherwise : then(found(keyData, code, at));
  };
  const counted = (field: NokkeltallField): string =>
    inKeyData(field, (typed) => numberIn(typed, keyTyped(field)));
  const ofKey = (): Record<Indicator, string> =>
    Object.fromEntries(indicators.map((one) => [one, counted(one)])) as Record<Indicator, string>;
  return { inKeyData, counted, ofKey };
}

/** The formulas of the sheet's `row`; `letter` gives a field's column. `part` is what its report has in it (D17). */
export function networkFormulas(
  row: number,
  letter: (field: EtterregningField) => string,
  addresses: Addresses,
  lookups: Lookups,
  part: PartTaken,
): Formulas {
  const { cell, column } = addresses;
  const own = (field: EtterregningField): string => `$${letter(field)}${row}`;
  const { inKeyData, counted, ofKey } = keyDataIn(lookups, own('code'));
  const proposal = (field: InnstillingField): string =>
    summed(lookups.proposal, own('network'), lookups.proposalColumn(field));
  const stands = (at: string): string => `${own('stands')}=${quoted(at)}`;
  const where = (condition: string, field: EtterregningField): string =>
    `SUMPRODUCT((${condition})*${column(field)})`;
  /** What all get at that level: those who have their request, those held at their least, and the others by key. */
  const needs = (level: string): string => {
    const met = `${column('mostLevel')}<=${level}`;
    const held = `${column('leastLevel')}>${level}`;
    const keys = `SUM(${column('key')})-${where(met, 'key')}-${where(held, 'key')}`;
    return `IF(${level}="";"";${where(met, 'most')}+${where(held, 'least')}+${level}*(${keys}))`;
  };
  const above = `$${letter('rest')}$1:$${letter('rest')}${row - 1}`;
  const metWord = lookups.needs ? standsAt.tier : standsAt.request;
  const sharing = (value: string): string => `IF(${stands(standsAt.shares)};${value};"")`;
  const formulas: Record<keyof Formulas, string> = {
    sought: soughtFor(part, lookups, own('network')),
    ...ofKey(),
    coordination: counted('coordination'),
    wide: wideKey(addresses, own),
    key: `IF(${own('wide')}=0;0;${own('wide')}/${cell('shorten')})`,
    bound: part !== 'none' ? `IF(${own('sought')}=0;0;${counted('commitment')})` : '0',
    basis: inKeyData(
      'base',
      (typed) => `IF(TRIM(${typed})="";${cell('base')};${numberIn(typed, lookups.keyTyped('base'))})`,
      cell('base'),
    ),
    ...boundsIn(lookups.needs, own, cell, counted('preAnnounced')),
    leastLevel: `IF(${own('key')}=0;"";${own('least')}/${own('key')})`,
    mostLevel: `IF(OR(${own('key')}=0;${isChosen(cell, 'unused', 'carry')});"";${own('most')}/${own('key')})`,
    leastNeeds: needs(own('leastLevel')),
    mostNeeds: needs(own('mostLevel')),
    stands: choose(
      [
        [`${own('key')}=0`, quoted(standsAt.noKey)],
        [`AND(${own('least')}>0;${own('leastNeeds')}>=${cell('toShare')})`, quoted(standsAt.least)],
        [`${own('mostNeeds')}=""`, quoted(standsAt.shares)],
        [`${own('mostNeeds')}<=${cell('toShare')}`, quoted(metWord)],
      ],
      quoted(standsAt.shares),
    ),
    whole: sharing(`INT(${own('key')}*${cell('left')}/${cell('keys')})`),
    rest: sharing(`${own('key')}*${cell('left')}-${own('whole')}*${cell('keys')}`),
    place: sharing(`RANK(${own('rest')};${column('rest')};0)+SUMPRODUCT((${above}=${own('rest')})*1)`),
    krone: sharing(`IF(${own('place')}<=${cell('lastKroner')};1;0)`),
    recomputed: `IF(${cell('covered')}<>${quoted(yes)};"";${own('ground')}+${choose(
      [
        [stands(metWord), own('most')],
        [stands(standsAt.least), own('least')],
        [stands(standsAt.shares), `MIN(${own('most')};${own('whole')}+${own('krone')})`],
      ],
      '0',
    )})`,
    computed: proposal('computed'),
    verdict: verdictOf(own('recomputed'), own('computed'), cell) + beside[part],
  };
  return Object.fromEntries(
    Object.entries(formulas).map(([field, text]) => [field, { formula: `=${text}` }]),
  ) as Formulas;
}

/** The lines as they are, but for a cap that is the network's own pre-announced frame. */
const cappedBy =
  (cell: Addresses['cell'], preAnnounced: string): Addresses['cell'] =>
  (line) =>
    line === 'limit'
      ? choose([[isChosen(cell, 'aboveFrame', 'capPreAnnounced'), preAnnounced]], cell(line))
      : cell(line);

const boundsIn = (
  needs: Lookups['needs'],
  own: (field: EtterregningField) => string,
  cell: Addresses['cell'],
  preAnnounced: string,
) => (needs ? boundsInTier(needs, own, cell) : boundsByKey(own, cappedBy(cell, preAnnounced)));

/** In words, and never by colour. */
function verdictOf(recomputed: string, computed: string, cell: Addresses['cell']): string {
  const sign = `IF(${recomputed}>${computed};"+";"\u2212")`;
  const words = choose(
    [
      [`${cell('covered')}<>${quoted(yes)}`, quoted(verdicts.notCovered)],
      [`${recomputed}=${computed}`, quoted(verdicts.same)],
      [`AND(${cell('exact')}=${quoted(no)};ABS(${recomputed}-${computed})=1)`, quoted(verdicts.nearly)],
    ],
    `${quoted(verdicts.differs)}&${sign}&ABS(${recomputed}-${computed})&" kr"`,
  );
  return `IFERROR(${words};${quoted(verdicts.unreadable)})`;
}
