// Requests about what lies over the cells: protections, conditional formats, banding, names.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { areaOf, overlap } from '../areas.ts';
import type { Book, Tab } from '../book.ts';
import { tabById, takeId } from '../book.ts';
import { invalid, required } from '../errors.ts';
import { assign, parseMask } from '../mask.ts';
import { refuseUnknownFormula } from '../row-rules.ts';

type Response = sheets_v4.Schema$Response;

/** Finds the protection and its tab, or 400. */
export const findProtection = (book: Book, id: number | null | undefined) => {
  for (const tab of book.tabs) {
    const at = tab.protectedRanges.findIndex(({ protectedRangeId }) => protectedRangeId === id);
    if (at >= 0) return { tab, at };
  }
  throw invalid(`No protected range with id: ${id}`);
};

const coversTab = ({ range }: sheets_v4.Schema$ProtectedRange): boolean =>
  [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex].every(
    (bound) => typeof bound !== 'number',
  );

/** What Google takes of a protection beside those of its tab; `at` is its place among them when it stands already. */
const refuseProtection = (tab: Tab, given: sheets_v4.Schema$ProtectedRange, at = -1): void => {
  const others = tab.protectedRanges.filter((_, index) => index !== at);
  if (coversTab(given) && others.some(coversTab))
    throw invalid(`Sheet "${tab.properties.title}" already has sheet protection.`);
  if (given.warningOnly && given.editors)
    throw invalid('ProtectedRange is warningOnly. Editors cannot be set on it.');
  if (!coversTab(given) && (given.unprotectedRanges ?? []).length > 0)
    throw invalid('unprotectedRanges are only allowed on ProtectedRanges covering a whole sheet');
};

export const addProtectedRange = (
  book: Book,
  request: sheets_v4.Schema$AddProtectedRangeRequest,
): Response => {
  const given = required(request.protectedRange, 'protectedRange');
  const { tab } = areaOf(book, required(given.range, 'protectedRange.range'));
  refuseProtection(tab, given);
  const { protectedRangeId } = given;
  const ids = book.tabs.flatMap(({ protectedRanges }) => protectedRanges.map((one) => one.protectedRangeId));
  if (typeof protectedRangeId === 'number' && ids.includes(protectedRangeId))
    throw invalid(`A protected range with id: ${protectedRangeId} already exists.`);
  const protectedRange = { ...given, protectedRangeId: protectedRangeId ?? takeId(book) };
  tab.protectedRanges.push(protectedRange);
  return { addProtectedRange: { protectedRange } };
};

export const updateProtectedRange = (
  book: Book,
  request: sheets_v4.Schema$UpdateProtectedRangeRequest,
): void => {
  const given = required(request.protectedRange, 'protectedRange');
  const { tab, at } = findProtection(book, given.protectedRangeId);
  const after = assign(tab.protectedRanges[at]!, given, parseMask(request.fields));
  refuseProtection(tab, after, at);
  tab.protectedRanges[at] = after;
};

export const deleteProtectedRange = (
  book: Book,
  request: sheets_v4.Schema$DeleteProtectedRangeRequest,
): void => {
  const { tab, at } = findProtection(book, request.protectedRangeId);
  tab.protectedRanges.splice(at, 1);
};

export const addConditionalFormatRule = (
  book: Book,
  request: sheets_v4.Schema$AddConditionalFormatRuleRequest,
): void => {
  const rule = required(request.rule, 'rule');
  const tabs = new Set<Tab>((rule.ranges ?? []).map((range) => areaOf(book, range).tab));
  const [tab] = tabs;
  if (!tab || tabs.size > 1)
    throw invalid('A conditional format rule needs ranges of one and the same sheet.');
  refuseUnknownFormula(rule);
  tab.conditionalFormats = tab.conditionalFormats.toSpliced(request.index ?? 0, 0, rule);
};

export const deleteConditionalFormatRule = (
  book: Book,
  request: sheets_v4.Schema$DeleteConditionalFormatRuleRequest,
): Response => {
  const tab = tabById(book, request.sheetId);
  const rule = tab.conditionalFormats[request.index ?? 0];
  tab.conditionalFormats = tab.conditionalFormats.toSpliced(request.index ?? 0, 1);
  if (!rule)
    throw invalid(`No conditional format on sheet: ${request.sheetId ?? 0} at index: ${request.index ?? 0}`);
  return { deleteConditionalFormatRule: { rule } };
};

export const addBanding = (book: Book, request: sheets_v4.Schema$AddBandingRequest): Response => {
  const given = required(request.bandedRange, 'bandedRange');
  const area = areaOf(book, required(given.range, 'bandedRange.range'));
  if (area.tab.bandedRanges.some(({ range }) => range && overlap(areaOf(book, range), area)))
    throw invalid(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const bandedRange = { ...given, bandedRangeId: given.bandedRangeId ?? takeId(book) };
  area.tab.bandedRanges.push(bandedRange);
  return { addBanding: { bandedRange } };
};

export const deleteBanding = (book: Book, { bandedRangeId }: sheets_v4.Schema$DeleteBandingRequest): void => {
  const isIt = (band: sheets_v4.Schema$BandedRange): boolean => band.bandedRangeId === bandedRangeId;
  const tab = book.tabs.find(({ bandedRanges }) => bandedRanges.some(isIt));
  if (!tab) throw invalid(`No banded range with id: ${bandedRangeId}`);
  tab.bandedRanges = tab.bandedRanges.filter((band) => !isIt(band));
};

const NAME = /^(?![A-Za-z]{1,3}\d+$)(?!r\d*c\d*$)(?!true$|false$)[\p{L}_][\p{L}\p{N}_]{0,249}$/iu;

const refuseBadName = (book: Book, name: string | null | undefined, id: string): void => {
  if (!NAME.test(name ?? '')) throw invalid(`Invalid name for a named range: ${name}`);
  const taken = book.namedRanges.find((other) => other.name?.toLowerCase() === name?.toLowerCase());
  if (taken && taken.namedRangeId !== id)
    throw invalid(`A named range with the name ${name} already exists.`);
};

export const addNamedRange = (book: Book, request: sheets_v4.Schema$AddNamedRangeRequest): Response => {
  const given = required(request.namedRange, 'namedRange');
  areaOf(book, required(given.range, 'namedRange.range'));
  const namedRange = { ...given, namedRangeId: given.namedRangeId ?? String(takeId(book)) };
  refuseBadName(book, namedRange.name, namedRange.namedRangeId);
  book.namedRanges.push(namedRange);
  return { addNamedRange: { namedRange } };
};

export const updateNamedRange = (book: Book, request: sheets_v4.Schema$UpdateNamedRangeRequest): void => {
  const given = required(request.namedRange, 'namedRange');
  const at = book.namedRanges.findIndex(({ namedRangeId }) => namedRangeId === given.namedRangeId);
  if (at < 0) throw invalid(`No named range with ID: ${given.namedRangeId}`);
  const after = assign(book.namedRanges[at]!, given, parseMask(request.fields));
  refuseBadName(book, after.name, after.namedRangeId ?? '');
  book.namedRanges[at] = after;
};

export const deleteNamedRange = (
  book: Book,
  { namedRangeId }: sheets_v4.Schema$DeleteNamedRangeRequest,
): void => {
  const others = book.namedRanges.filter((one) => one.namedRangeId !== namedRangeId);
  if (others.length === book.namedRanges.length) throw invalid(`No named range with ID: ${namedRangeId}`);
  book.namedRanges = others;
};
