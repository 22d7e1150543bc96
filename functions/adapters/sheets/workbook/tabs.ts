// Which tabs a round's workbook has, and where each of them was found.
import { createHash } from 'node:crypto';
import { behov } from '../../../domain/tabs/behov.ts';
import type { TabDefinition } from '../../../domain/sheet/column.ts';
import { behovTitle, fixedTabs } from '../../../domain/tabs/index.ts';
import { bookOf } from '../../../domain/sheet/books.ts';
import type { WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import { type FoundTab, type FoundWorkbook, newTab } from './found.ts';

export type WantedTab = { title: string; tab: TabDefinition; editors: string[]; index: number };

/** Field -> column, from 0. */
export type Columns = Map<string, number>;

/** A wanted tab and the one it is in the workbook, perhaps under another title, perhaps not made yet. */
export type PlacedTab = WantedTab & { found: FoundTab };

/** In the order they stand: Start, the networks, the rest. */
export function wantedTabs({ networks, caseWorkers, book }: WorkbookPlan): WantedTab[] {
  const fixed = Object.entries(fixedTabs).map(([title, tab]: [string, TabDefinition]) => {
    return { title, tab, editors: tab.typedBy === 'governor' ? caseWorkers : [] };
  });
  const needs = networks.map(({ name, editors }) => ({ title: behovTitle(name), tab: behov, editors }));
  const all = [...fixed.slice(0, 1), ...needs, ...fixed.slice(1)];
  const own = all.filter(({ title }) => book === undefined || bookOf(title) === book);
  return own.map((one, index) => ({ ...one, index }));
}

/** The id a tab gets when it is made: of its first title, so that it is known again whatever it is called later. */
const idOf = (title: string): number => createHash('sha256').update(title).digest().readUInt32BE() >>> 1;

/** By title, else by id when somebody renamed it, else new. */
export function placeTabs(plan: WorkbookPlan, { tabs }: FoundWorkbook): PlacedTab[] {
  const wanted = wantedTabs(plan);
  const titles = new Set(wanted.map(({ title }) => title));
  const taken = new Set(tabs.map(({ sheetId }) => sheetId));
  return wanted.map((one): PlacedTab => {
    const named = tabs.find(({ title }) => title === one.title);
    const renamed = tabs.find(({ sheetId, title }) => sheetId === idOf(one.title) && !titles.has(title));
    const known = named ?? renamed;
    if (known) return { ...one, found: known };
    let id = idOf(one.title);
    while (taken.has(id)) id++;
    taken.add(id);
    const rows = Math.max(plan.rows, 1 + (plan.firstRows?.[one.title] ?? []).length);
    return { ...one, found: newTab(id, one.title, rows, one.tab.columns.length) };
  });
}
