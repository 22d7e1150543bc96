// The table of requests that batchUpdate knows; any other is answered 501 by its name.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book } from '../book.ts';
import type { Results } from '../formulas/calculate.ts';
import type { Touch } from '../protect.ts';
import * as cells from './cells.ts';
import { addChart, moveChart } from './charts.ts';
import * as dimensions from './dimensions.ts';
import { findReplace } from './find-replace.ts';
import * as groups from './groups.ts';
import * as merges from './merges.ts';
import * as metadata from './metadata.ts';
import * as rules from './rules.ts';
import { sortRange } from './sort.ts';
import * as tabs from './tabs.ts';
import { touches } from './touches.ts';

type Requests = sheets_v4.Schema$Request;
type Kind = keyof Requests;

/** How one kind of request is done. */
export type Operation<Request> = {
  apply(book: Book, request: Request, results: Results): sheets_v4.Schema$Response | void;
  /** Whether the tabs or their rules change, so that a page has to be redrawn. */
  reshapes: boolean;
};

const operations: { [K in Kind]?: Operation<NonNullable<Requests[K]>> } = {
  updateCells: { apply: cells.updateCells, reshapes: false },
  appendCells: { apply: cells.appendCells, reshapes: true },
  repeatCell: { apply: cells.repeatCell, reshapes: false },
  setDataValidation: { apply: cells.setDataValidation, reshapes: true },
  sortRange: { apply: sortRange, reshapes: false },
  insertDimension: { apply: dimensions.insertDimension, reshapes: true },
  deleteDimension: { apply: dimensions.deleteDimension, reshapes: true },
  moveDimension: { apply: dimensions.moveDimension, reshapes: true },
  updateDimensionProperties: { apply: dimensions.updateDimensionProperties, reshapes: true },
  addDimensionGroup: { apply: groups.addDimensionGroup, reshapes: true },
  updateDimensionGroup: { apply: groups.updateDimensionGroup, reshapes: true },
  deleteDimensionGroup: { apply: groups.deleteDimensionGroup, reshapes: true },
  findReplace: { apply: findReplace, reshapes: false },
  addSheet: { apply: tabs.addSheet, reshapes: true },
  duplicateSheet: { apply: tabs.duplicateSheet, reshapes: true },
  mergeCells: { apply: merges.mergeCells, reshapes: true },
  unmergeCells: { apply: merges.unmergeCells, reshapes: true },
  setBasicFilter: { apply: merges.setBasicFilter, reshapes: true },
  clearBasicFilter: { apply: merges.clearBasicFilter, reshapes: true },
  deleteSheet: { apply: tabs.deleteSheet, reshapes: true },
  updateSheetProperties: { apply: tabs.updateSheetProperties, reshapes: true },
  updateSpreadsheetProperties: { apply: tabs.updateSpreadsheetProperties, reshapes: true },
  createDeveloperMetadata: { apply: metadata.createDeveloperMetadata, reshapes: false },
  updateDeveloperMetadata: { apply: metadata.updateDeveloperMetadata, reshapes: false },
  deleteDeveloperMetadata: { apply: metadata.deleteDeveloperMetadata, reshapes: false },
  addProtectedRange: { apply: rules.addProtectedRange, reshapes: true },
  updateProtectedRange: { apply: rules.updateProtectedRange, reshapes: true },
  deleteProtectedRange: { apply: rules.deleteProtectedRange, reshapes: true },
  addConditionalFormatRule: { apply: rules.addConditionalFormatRule, reshapes: true },
  deleteConditionalFormatRule: { apply: rules.deleteConditionalFormatRule, reshapes: true },
  addChart: { apply: addChart, reshapes: true },
  updateEmbeddedObjectPosition: { apply: moveChart, reshapes: true },
  deleteBanding: { apply: rules.deleteBanding, reshapes: true },
  addBanding: { apply: rules.addBanding, reshapes: true },
  addNamedRange: { apply: rules.addNamedRange, reshapes: true },
  updateNamedRange: { apply: rules.updateNamedRange, reshapes: true },
  deleteNamedRange: { apply: rules.deleteNamedRange, reshapes: true },
};

/** The kinds that the desk does. */
export const kindsOfRequest: string[] = Object.keys(operations);

/** The operation of that name; undefined if the desk does not do it. */
export const operationOf = (kind: string): Operation<unknown> | undefined =>
  Object.hasOwn(operations, kind) ? operations[kind as Kind] : undefined;

/** What a request of that name touches; nothing where anybody may do it who may write at all. */
export const touchesOf = (kind: string, book: Book, request: unknown): Touch[] => {
  const touch = touches[kind as Kind] as ((book: Book, request: unknown) => Touch[]) | undefined;
  return touch?.(book, request) ?? [];
};
