// A cell is one claim's money in one innermost group: what is sought there, by which measures.
import type { Claim, MeasureClaim } from '../../claims.ts';
import { groupFor, type Group } from './group-tree.ts';

/** `claim` counts from 0; `sought` in kroner. Measures are whole, or halves when eier and UH lie in different groups. */
export type Cell = { claim: number; group: Group; sought: number; measures: MeasureClaim[] };

/** Sorts every claim's money into the groups of the tree; a claim that seeks nothing has no cell. */
export function cutIntoCells(claims: Claim[], tree: Group): Cell[] {
  return claims.flatMap((claim, index) => {
    const cells = new Map<string, Cell>();
    const cellOf = (tags: string[]): Cell => {
      const group = groupFor(tree, [...(claim.tags ?? []), ...tags]);
      const cell = cells.get(group.id) ?? { claim: index, group, sought: 0, measures: [] };
      cells.set(group.id, cell);
      return cell;
    };
    if (claim.measures.length === 0 && claim.request > 0) cellOf([]).sought += claim.request;
    for (const measure of claim.measures) {
      const owner = cellOf([...measure.tags, 'eier']);
      const uh = cellOf([...measure.tags, 'uh']);
      for (const [cell, half] of owner === uh ? [[owner, measure] as const] : halves(owner, uh, measure)) {
        cell.measures.push(half);
        cell.sought += half.soughtOwner + half.soughtUh;
      }
    }
    return [...cells.values()].filter(({ sought }) => sought > 0);
  });
}

const halves = (owner: Cell, uh: Cell, measure: MeasureClaim) =>
  [
    [owner, { ...measure, soughtUh: 0 }],
    [uh, { ...measure, soughtOwner: 0 }],
  ] as const;
