// A remark as it stands in a row of two lines: its beginning, and how many more there are; the whole stands in the cell's note.

/** Characters that the remark's column has room for in two lines. */
const mostInRow = 52;

/** The status beside it says the same. */
const saidBeside = ': Må rettes. ';

/** `said` is one text for each thing that is said of the row; a single one that is short enough is whole. */
export function shortRemark(said: string[]): string {
  const [first = '', ...others] = said;
  if (others.length === 0 && first.length <= mostInRow) return first;
  const end = others.length > 0 ? ` … og ${others.length} til` : ' …';
  const text = first.replace(saidBeside, ': ');
  const room = mostInRow - end.length;
  if (text.length <= room) return others.length > 0 ? text + end : text;
  const cut = text.lastIndexOf(' ', room);
  return (
    text
      .slice(0, cut > room / 2 ? cut : room)
      .toWellFormed()
      .replace(/[\s,;:.]+$/u, '') + end
  );
}
