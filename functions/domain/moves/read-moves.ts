// Reads the tab Justeringer: the moves that can be understood, in the order of their numbers, and what must be mended.
import { headerKey } from '../../basics/same-text.ts';
import { nearest } from '../../basics/nearest.ts';
import { type Grid, textOf } from '../sheet/cells.ts';
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import type { RawRow, TabReading } from '../sheet/read-tab.ts';
import { type Built, readRows } from '../round/read-rows.ts';
import {
  type JusteringerField,
  type MoveCause,
  justeringer,
  shortestReason,
  unallocatedHolder,
} from '../tabs/justeringer.ts';
import type { Move } from './move.ts';

/** Where a move stands; `nr` is what its row says, which two rows may do. */
export type TypedMove = Move & { row: number; nr?: number };

export type MoveReading = { reading: TabReading<JusteringerField>; moves: TypedMove[]; findings: Finding[] };

type Row = RawRow<JusteringerField>;
type Read = Partial<Record<JusteringerField, unknown>>;

/** The number of a row, if it has one. */
export const nrOf = ({ cells }: Row): number | undefined => {
  const nr = Number(textOf(cells.nr));
  return Number.isSafeInteger(nr) && nr > 0 ? nr : undefined;
};

/** A ledger is read in the order it was written: by number, and those that have none yet last, as they stand. */
const byNr = (a: TypedMove, b: TypedMove): number =>
  (a.nr ?? Infinity) === (b.nr ?? Infinity) ? a.row - b.row : (a.nr ?? Infinity) - (b.nr ?? Infinity);

export function readMoves(grid: Grid, networks: readonly string[]): MoveReading {
  const holders = [...networks, unallocatedHolder];
  const { reading, values, findings } = readRows(justeringer, grid, (read, row) =>
    buildMove(read, row, holders),
  );
  return { reading, moves: values.toSorted(byNr), findings };
}

const stopAt = (row: Row, field: JusteringerField): Spot => ({
  severity: 'stops',
  places: [row.places[field]],
});

function buildMove(read: Read, row: Row, holders: readonly string[]): Built<TypedMove> {
  const from = holderIn(row, 'from', holders);
  const to = holderIn(row, 'to', holders);
  const { amount, cause } = read;
  const reason = textOf(row.cells.reason);
  const tiltak = textOf(row.cells.tiltak).toUpperCase();
  const isShort = reason !== '' && reason.length < shortestReason;
  const findings = [
    ...from.findings,
    ...to.findings,
    ...(from.name !== undefined && from.name === to.name
      ? [finding('moveToItself', stopAt(row, 'to'), { text: from.name })]
      : []),
    ...(amount === 0 ? [finding('moveOfNothing', stopAt(row, 'amount'), {})] : []),
    ...(isShort
      ? [
          finding('moveReasonShort', stopAt(row, 'reason'), {
            length: reason.length,
            least: shortestReason,
          }),
        ]
      : []),
  ];
  const isWhole = typeof amount === 'number' && typeof cause === 'string' && read.reason !== undefined;
  if (findings.length > 0 || !isWhole || from.name === undefined || to.name === undefined)
    return { findings };
  const nr = nrOf(row);
  return {
    value: {
      row: row.row,
      ...(nr === undefined ? {} : { nr }),
      from: from.name,
      to: to.name,
      amount,
      ...(tiltak === '' ? {} : { tiltak }),
      cause: cause as MoveCause,
      reason,
    },
  };
}

/** The holder that is meant, as it is spelt; an empty cell is told as missing elsewhere. */
function holderIn(
  row: Row,
  field: 'from' | 'to',
  holders: readonly string[],
): { name?: string; findings: Finding[] } {
  const text = textOf(row.cells[field]);
  const name = holders.find((one) => headerKey(one) === headerKey(text));
  if (text === '' || name !== undefined) return { ...(name !== undefined && { name }), findings: [] };
  const value = nearest(text, holders);
  const fixes = value === undefined ? {} : { fixes: [{ place: row.places[field], value }] };
  const facts = { text, choices: holders.join(', ') };
  return { findings: [finding('holderUnknown', { ...stopAt(row, field), ...fixes }, facts)] };
}
