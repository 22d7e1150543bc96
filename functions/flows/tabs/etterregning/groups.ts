// Group rules in Etterregning: what lies in each group, summed from Tiltak, beside its bounds; not the level itself.
import type { AllocationRules, GroupRule, Share } from '../../../allocation/rules.ts';
import { otherPayeeOf, type Payee } from '../../../allocation/payees.ts';
import type { Innstilling } from '../../../domain/proposal/innstilling.ts';
import { columnLetter, type Grid } from '../../../domain/sheet/cells.ts';
import { readTab } from '../../../domain/sheet/read-tab.ts';
import type { InnstillingField } from '../../../domain/tabs/innstilling.ts';
import { tiltak, type TiltakField } from '../../../domain/tabs/tiltak.ts';
import { boundWords, tiltakAgree, verdicts } from '../../../text/tabs/etterregning.ts';
import { groupName } from '../../../text/words/group-names.ts';
import { gridOf } from '../../job/open-round.ts';
import type { SumLine } from './basis.ts';
import { atTab, choose, type Lookup, quoted, summed } from '../formulas/pieces.ts';
import { tiltakShown } from '../write-tiltak.ts';

/** The groups that money with these marks lies in, outermost first: the first listed mark it bears at each level. */
function pathOf(marks: string[], rules: GroupRule[], within?: string): string[] {
  const own = rules.find(
    (rule) => rule.within === within && [rule.tag, ...(rule.also ?? [])].some((mark) => marks.includes(mark)),
  );
  return own ? [own.id, ...pathOf(marks, rules, own.id)] : [];
}

/** Rules over the pot; one over each award has no sum to look at. */
export const rulesOverPot = (rules: GroupRule[] = []): GroupRule[] =>
  rules.filter(({ of }) => of !== 'award');

type Part = 'owner' | 'uh' | 'other';

/** The cells of Tiltak that hold a group's kroner, by group. */
function cellsByGroup(
  rules: GroupRule[],
  { networks }: Innstilling,
  cellOf: (part: Part, row: number) => string,
): Map<string, string[]> {
  const cells = new Map<string, string[]>(rules.map(({ id }) => [id, []]));
  networks.flatMap(tiltakShown).forEach((measure, index) => {
    const put = (part: Part, payee: Payee): void => {
      for (const id of pathOf([...measure.tags, payee], rules)) cells.get(id)!.push(cellOf(part, index + 2));
    };
    put('owner', 'eier');
    put('uh', 'uh');
    if (measure.soughtOther) put('other', otherPayeeOf(measure));
  });
  return cells;
}

const partOf = (pot: string, { parts, of }: Share): string => `${pot}*${parts}/${of}`;

/** A group's bounds as formulas; a pot of its own is rounded beside its neighbours, to whole units. */
function boundsOf({ atLeast, atMost, exactly }: GroupRule, pot: string, unit: number) {
  if (exactly && unit === 1)
    return { least: `ROUNDDOWN(${partOf(pot, exactly)};0)`, most: `ROUNDUP(${partOf(pot, exactly)};0)` };
  if (exactly)
    return {
      least: `ROUNDUP(${partOf(pot, exactly)};0)-${unit}`,
      most: `ROUNDDOWN(${partOf(pot, exactly)};0)+${unit}`,
    };
  return {
    least: atLeast && `ROUNDUP(${partOf(pot, atLeast)};0)`,
    most: atMost && `ROUNDDOWN(${partOf(pot, atMost)};0)`,
  };
}

/** What the Plan lowers to what is sought, or lets go on to next year, may lie below. */
const mayLack = ({ asFarAsSought, exactly }: GroupRule, { unused }: AllocationRules): boolean =>
  asFarAsSought === true || (exactly !== undefined && unused === 'carry');

/** Inside, below or above its bounds, with the bound in kroner. */
function boundVerdict(rule: GroupRule, rules: AllocationRules, sum: string, pot: string): string {
  const { least, most } = boundsOf(rule, pot, rules.unit);
  const told = ([before, after]: readonly [string, string], bound: string): string =>
    `${quoted(before)}&TEXT(${bound};"0")&${quoted(after)}`;
  const cases: [string, string][] = [];
  if (most) cases.push([`${sum}>${most}`, told(boundWords.above, most)]);
  const below = mayLack(rule, rules) ? boundWords.notReached : boundWords.below;
  if (least) cases.push([`${sum}<${least}`, told(below, least)]);
  return choose(cases, quoted(boundWords.inside));
}

/**
 * One line for each group: what lies there, and whether that (or all that is laid out, together) is inside its bounds.
 * Where a workbook lacks the column of others' part, that is what owner and UH leave.
 */
export function groupLines(
  grids: Map<string, Grid>,
  rules: AllocationRules,
  result: Innstilling,
  pot: string,
): SumLine[] {
  const overPot = rulesOverPot(rules.groups);
  const { columns } = readTab(tiltak, gridOf(grids, 'Tiltak'));
  const at = (field: TiltakField, row: number): string =>
    atTab('Tiltak', `$${columnLetter(columns[field] ?? 0)}$${row}`);
  const cells = cellsByGroup(overPot, result, (part, row) =>
    part === 'other' && columns.other === undefined
      ? `(${at('proposed', row)}-${at('owner', row)}-${at('uh', row)})`
      : at(part, row),
  );
  const sumOf = (some: GroupRule[]): string => some.flatMap(({ id }) => cells.get(id)!).join('+') || '0';
  const laidOut = sumOf(overPot.filter((rule) => rule.laidOut));
  return overPot.map((rule) => {
    const sum = sumOf([rule]);
    return {
      label: `${boundWords.label}${groupName(rule.id)}`,
      value: sum,
      about: { formula: `=${boundVerdict(rule, rules, `(${rule.laidOut ? laidOut : sum})`, pot)}` },
    };
  });
}

/** Where Innstilling has what is proposed. */
type Proposed = { proposal: Lookup; proposalColumn: (field: InnstillingField) => string };

/** A network's row: its tiltak together, beside what is proposed for it; `name` is the cell of its name. */
export function rowUnderGroups(
  grids: Map<string, Grid>,
  { networks }: Innstilling,
  { proposal, proposalColumn }: Proposed,
  name: string,
): Verdict & { recomputed: { formula: string } } {
  const { columns } = readTab(tiltak, gridOf(grids, 'Tiltak'));
  const rows = networks.flatMap(tiltakShown).length + 1;
  const at = (field: TiltakField): string => columnLetter(columns[field] ?? 0);
  const sum = summed({ tab: 'Tiltak', by: at('network'), rows: Math.max(2, rows) }, name, at('proposed'));
  const proposed = summed(proposal, name, proposalColumn('proposed'));
  const differs = `${quoted(verdicts.differs)}&TEXT(${sum}-${proposed};"0")&" kr"`;
  return {
    recomputed: { formula: `=${sum}` },
    verdict: { formula: `=${choose([[`${sum}=${proposed}`, quoted(tiltakAgree.one)]], differs)}` },
  };
}

type Verdict = { verdict: { formula: string } };

/**
 * Over all networks and groups; `lines` stand between them, the first of them three rows below the last network. Nothing
 * where there are no groups.
 */
export function wholeUnderGroups(
  letter: string,
  networks: number,
  lines: number,
  groups: number,
): Partial<Verdict> {
  if (groups === 0) return {};
  const first = networks + 4 + lines;
  const agreeing = `COUNTIF($${letter}$2:$${letter}$${networks + 1};${quoted(`${tiltakAgree.one}*`)})`;
  const inside = `COUNTIF($${letter}$${first}:$${letter}$${first + groups - 1};${quoted(`${boundWords.isInside}*`)})`;
  const wrong = `(${networks + groups}-${agreeing}-${inside})`;
  return {
    verdict: { formula: `=IF(${wrong}=0;${quoted(tiltakAgree.none)};${wrong}&${quoted(tiltakAgree.all)})` },
  };
}
