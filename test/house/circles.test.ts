// The way through the code never turns back: neither between files, nor between the folders of a room.
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './sources.ts';

type Graph = Map<string, Set<string>>;

/** The first circle that can be walked from a place back to one on the way. */
function circleFrom(graph: Graph, from: string, way: string[], seen: Set<string>): string[] | undefined {
  if (way.includes(from)) return [...way.slice(way.indexOf(from)), from];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const next of graph.get(from) ?? []) {
    const circle = circleFrom(graph, next, [...way, from], seen);
    if (circle) return circle;
  }
  return undefined;
}

const circlesIn = (graph: Graph): string[][] => {
  const seen = new Set<string>();
  return [...graph.keys()].flatMap((from) => {
    const circle = circleFrom(graph, from, [], seen);
    return circle ? [circle] : [];
  });
};

const files: Graph = new Map(
  sources.map((file) => [file, new Set(importsOf(file).filter((name) => sources.includes(name)))]),
);

/** The folders directly in a folder, each with all that lies in it, and which of them import which. */
function foldersIn(parent: string): Graph {
  const childOf = (file: string): string | undefined => {
    if (!file.startsWith(`${parent}/`)) return undefined;
    const rest = file.slice(parent.length + 1).split('/');
    return rest.length > 1 ? `${parent}/${rest[0]}` : undefined;
  };
  const graph: Graph = new Map();
  for (const [file, imported] of files) {
    const from = childOf(file);
    if (from === undefined) continue;
    const to = graph.get(from) ?? new Set<string>();
    for (const name of imported) {
      const child = childOf(name);
      if (child !== undefined && child !== from) to.add(child);
    }
    graph.set(from, to);
  }
  return graph;
}

const parents = (file: string): string[] => (file === '.' ? [] : [file, ...parents(dirname(file))]);
const rooms = [...new Set(sources.flatMap((file) => parents(dirname(file))))];

describe('the way through the code', () => {
  it('has no files that import each other in a circle, types too', () => {
    expect(circlesIn(files)).toEqual([]);
  });
  it.each(rooms)('has no folders in %s that import each other in a circle', (room) => {
    expect(circlesIn(foldersIn(room))).toEqual([]);
  });
});
