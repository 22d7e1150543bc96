// Cells -> draft of one tiltak: what could be read, and a finding for each cell that could not.
import type { Finding } from './finding.ts';
import type { RawRow } from './read-tab.ts';
import { readCell } from './read-cell.ts';
import { type Semester, readSemester } from './read-semester.ts';
import { type BehovField, behov } from './tabs/behov.ts';

/** A tiltak as far as it could be read; amounts in whole kroner. An absent field has its finding. */
export type Draft = {
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
  continuation?: string;
  specialPedagogy?: string;
  ownerEffort?: string;
  need?: string;
};

export type ParsedRow = { id: string; raw: RawRow<BehovField>; draft: Draft; findings: Finding[] };

const semesters = new Set<string>(['start', 'end']);

/** Reads every cell that a person owns. Pure: the same cells give the same draft. */
export function parseRow(raw: RawRow<BehovField>, id: string): ParsedRow {
  const findings: Finding[] = [];
  const draft: Record<string, unknown> = {};
  for (const column of behov.columns) {
    if (column.owner === 'us') continue;
    const read = readCell(column, raw.cells[column.field], raw.places[column.field]);
    findings.push(...read.findings);
    if (read.value === undefined) continue;
    draft[column.field] = semesters.has(column.field) ? readSemester(String(read.value)) : read.value;
  }
  return { id, raw, draft, findings };
}
