// What inserting, deleting and moving rows or columns does to a stretch of them.

/** From `start` to before `end`; an open end is infinite. */
export type Span = { start: number; end: number };
/** Where a stretch is afterwards; undefined when nothing of it is left. */
export type Remap = (span: Span) => Span | undefined;

/** A stretch grows when something is inserted inside it, and is pushed when it is inserted at its start. */
export const inserting =
  ({ start: at, end }: Span): Remap =>
  (span) => {
    const push = (edge: number, touched: boolean) => (touched ? edge + end - at : edge);
    return { start: push(span.start, span.start >= at), end: push(span.end, span.end > at) };
  };

/** A stretch shrinks by what is deleted of it. */
export const deleting =
  (gone: Span): Remap =>
  (span) => {
    const length = gone.end - gone.start;
    const [start, end] = [span.start, span.end].map((edge) =>
      edge <= gone.start ? edge : Math.max(gone.start, edge - length),
    ) as [number, number];
    return start < end ? { start, end } : undefined;
  };

/** A stretch inside the moved block goes with it; any other loses the block and gains it where it lands. */
export const moving =
  (block: Span, destination: number): Remap =>
  (span) => {
    const length = block.end - block.start;
    const landing = destination > block.start ? destination - length : destination;
    if (span.start >= block.start && span.end <= block.end)
      return { start: span.start + landing - block.start, end: span.end + landing - block.start };
    const without = deleting(block)(span);
    return without && inserting({ start: landing, end: landing + length })(without);
  };
