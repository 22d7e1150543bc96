// Cells -> one tiltak: what could be read, and a finding for each cell that could not.
import type { Finding } from '../sheet/finding.ts';
import { readCell } from '../sheet/read-cell.ts';
import type { Line } from '../sheet/read-lines.ts';
import { type Semester, readSemester } from '../sheet/read-semester.ts';
import type { RawRow } from '../sheet/read-tab.ts';
import { type BehovField, behov } from '../tabs/behov.ts';

/** A tiltak as far as it could be read; amounts in whole kroner, days as `2026-01-15`. An absent field has its finding. */
export type ReadRow = {
  priority?: number;
  measure?: string;
  sector?: string;
  theme?: string;
  municipalities?: string[];
  partner?: string[];
  start?: Semester;
  end?: Semester;
  soughtOwner?: number;
  soughtUh?: number;
  soughtOther?: number;
  partnerKind?: string;
  continuation?: string;
  specialPedagogy?: string;
  ownerEffort?: string;
  need?: string;
  uhAgrees?: string;
  uhAgreedOn?: string;
  earlierAward?: string;
  perYear?: Line[];
  budget?: Line[];
  countyWide?: string;
  individual?: string;
  scheme?: string;
  documentKind?: string;
};

export type ParsedRow = { id: string; raw: RawRow<BehovField>; read: ReadRow; findings: Finding[] };

/** Reads every cell that a person owns. Pure: the same cells give the same row. */
export function parseRow(raw: RawRow<BehovField>, id: string): ParsedRow {
  const findings: Finding[] = [];
  const read: Record<string, unknown> = {};
  for (const column of behov.columns) {
    if (column.owner === 'us') continue;
    const cell = readCell(column, raw.cells[column.field], raw.places[column.field]);
    findings.push(...cell.findings);
    if (cell.value === undefined) continue;
    read[column.field] = column.kind === 'semester' ? readSemester(cell.value as string) : cell.value;
  }
  return { id, raw, read, findings };
}
