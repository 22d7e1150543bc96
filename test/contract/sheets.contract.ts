// The contract of SheetPort: one suite for the sheet in memory and for the real client before a server.
import type { Serve } from './sheets-harness.ts';
import { describeSheetReads } from './sheets-read.contract.ts';
import { describeSheetWrites } from './sheets-write.contract.ts';

export function describeSheets(name: string, serve: Serve): void {
  describeSheetReads(name, serve);
  describeSheetWrites(name, serve);
}
