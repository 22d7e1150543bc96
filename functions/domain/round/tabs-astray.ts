// Tabs that are not where the round looks for them: duplicated, called something else, of no network, or gone.
import { headerKey } from '../../basics/same-text.ts';
import type { TabDefinition } from '../sheet/column.ts';
import type { Grid } from '../sheet/cells.ts';
import { readTab } from '../sheet/read-tab.ts';
import { behov } from '../tabs/behov.ts';
import { behovTitle, fixedTabs, tabOf } from '../tabs/index.ts';

/** `instead` are the titles of lost tabs that a stray one may be; none when it is one too many. */
export type TabsAstray = { strays: { title: string; instead: string[] }[]; gone: string[] };

type Wanted = { title: string; tab: TabDefinition };

/** What Google calls a duplicate, in the languages of those who make one; a duplicate of a duplicate too. */
const copyOf = /^(?:(?:kopi av|copy of) )+(.+?)(?: \d+)?$/i;

/** Of a workbook that was read whole. */
export function tabsAstray(grids: Grid[], networks: string[]): TabsAstray {
  const wanted: Wanted[] = [
    ...Object.entries(fixedTabs).map(([title, tab]) => ({ title, tab })),
    ...networks.map((name) => ({ title: behovTitle(name), tab: behov })),
  ];
  const known = new Set(wanted.map(({ title }) => headerKey(title)));
  const standing = new Set(grids.map(({ title }) => headerKey(title)));
  const lost = wanted.filter(({ title }) => !standing.has(headerKey(title)));
  const strays = grids
    .filter(({ title }) => !known.has(headerKey(title)))
    .flatMap((grid) => {
      const tab = looksLike(grid, wanted);
      const instead = lost.filter((one) => one.tab === tab).map(({ title }) => title);
      return tab ? [{ title: grid.title, instead }] : [];
    });
  const found = new Set(strays.flatMap(({ instead }) => instead));
  return { strays, gone: lost.map(({ title }) => title).filter((title) => !found.has(title)) };
}

/** By its name, or by its headers; nothing for a tab that people made for themselves. */
function looksLike(grid: Grid, wanted: Wanted[]): TabDefinition | undefined {
  const named = tabOf(copyOf.exec(grid.title)?.[1] ?? grid.title)?.tab;
  return named ?? wanted.find(({ tab }) => hasHeaders(tab, grid))?.tab;
}

const hasHeaders = (tab: TabDefinition, grid: Grid): boolean =>
  readTab<string>(tab, grid).findings.every(({ code }) => code !== 'headerMissing');
