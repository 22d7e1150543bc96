// What a stretch of rows becomes, compared with the same change done to a plain list.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleting, inserting, moving } from '../../../desk/sheets/spans.ts';

const length = 20;
const spanOf = (max: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: max - 1 }), fc.integer({ min: 1, max }))
    .map(([start, size]) => ({ start, end: Math.min(max, start + size) }));
const ids = Array.from({ length }, (_, at) => at);
const boundsOf = (list: number[], members: number[]) => {
  const places = members.map((id) => list.indexOf(id)).filter((at) => at >= 0);
  return places.length > 0 ? { start: Math.min(...places), end: Math.max(...places) + 1 } : undefined;
};

describe('a stretch of rows', () => {
  it('reaches from its first to its last row that is left after an insertion or a deletion', () => {
    fc.assert(
      fc.property(spanOf(length), spanOf(length), (span, edit) => {
        const members = ids.slice(span.start, span.end);
        const count = edit.end - edit.start;
        const inserted = ids.toSpliced(edit.start, 0, ...Array.from({ length: count }, () => -1));
        expect(inserting(edit)(span)).toEqual(boundsOf(inserted, members));
        expect(deleting(edit)(span)).toEqual(boundsOf(ids.toSpliced(edit.start, count), members));
      }),
    );
  });

  it('goes along when it lies inside the moved block, and keeps its size when the move is inside it', () => {
    fc.assert(
      fc.property(spanOf(length), spanOf(length), fc.integer({ min: 0, max: length }), (span, block, to) => {
        fc.pre(to < block.start || to > block.end);
        const size = block.end - block.start;
        const moved = ids.toSpliced(block.start, size);
        moved.splice(to > block.start ? to - size : to, 0, ...ids.slice(block.start, block.end));
        const inside = span.start >= block.start && span.end <= block.end;
        const around = span.start < Math.min(block.start, to) && span.end > Math.max(block.end, to);
        fc.pre(inside || around);
        const expected = inside ? boundsOf(moved, ids.slice(span.start, span.end)) : span;
        expect(moving(block, to)(span)).toEqual(expected);
      }),
    );
  });
});
