// Reads «Vurdering av tiltak»: what each tiltak may get at most, with the reason, and its rank among all.
import { type Grid, textOf } from '../sheet/cells.ts';
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import { type RawRow, type TabReading, isTyped } from '../sheet/read-tab.ts';
import { type VerdictWord, type VurderingField, tiltakVerdictWords, vurdering } from '../tabs/vurdering.ts';
import { type Built, readRows } from './read-rows.ts';

/** What is typed beside one tiltak; `most` in kroner where it gets less than it seeks, 0 where it gets nothing. */
export type MeasureVerdict = {
  id: string;
  /** The network that is named beside the ID; empty where none is. */
  network: string;
  row: number;
  most?: number;
  reason: string;
  rank?: number;
};

export type VerdictReading = {
  reading: TabReading<VurderingField>;
  verdicts: MeasureVerdict[];
  findings: Finding[];
};

type Row = RawRow<VurderingField>;
type Read = Partial<Record<VurderingField, unknown>>;

const stopAt = (row: Row, field: VurderingField): Spot => ({
  severity: 'stops',
  places: [row.places[field]],
});

/** A row without an ID, or with one that stands above, counts for nothing and stops; so does half a verdict. */
export function readVerdicts(grid: Grid): VerdictReading {
  const seen = new Set<string>();
  const { reading, values, findings } = readRows(vurdering, grid, (read, row) => {
    const id = textOf(row.cells.id);
    if (!isTyped(vurdering, row)) return {};
    if (id === '') return { findings: [finding('verdictForeign', stopAt(row, 'verdict'), { text: '' })] };
    if (seen.has(id)) return { findings: [finding('verdictTwice', stopAt(row, 'verdict'), { text: id })] };
    seen.add(id);
    return buildVerdict(read, row, id);
  });
  return { reading, verdicts: values, findings };
}

function buildVerdict(read: Read, row: Row, id: string): Built<MeasureVerdict> {
  const word = read.verdict as keyof typeof tiltakVerdictWords | undefined;
  const verdict: VerdictWord = word === undefined ? 'inFull' : tiltakVerdictWords[word];
  const text = textOf(row.cells.most);
  const reason = textOf(row.cells.reason);
  const { rank } = read;
  if (rank === 0) return { findings: [finding('rankZero', stopAt(row, 'rank'), { id })] };
  if (verdict !== 'inPart' && text !== '')
    return { findings: [finding('verdictMostAlone', stopAt(row, 'most'), { id, text })] };
  if (verdict === 'inPart' && (text === '' || read.most === 0))
    return { findings: [finding('verdictMostMissing', stopAt(row, 'most'), { id })] };
  if (verdict !== 'inFull' && reason === '')
    return { findings: [finding('verdictUnexplained', stopAt(row, 'reason'), { id, verdict: word! })] };
  const most = verdict === 'not' ? 0 : read.most;
  return {
    value: {
      id,
      network: textOf(row.cells.network),
      row: row.row,
      reason,
      ...(typeof most === 'number' ? { most } : {}),
      ...(typeof rank === 'number' ? { rank } : {}),
    },
  };
}
