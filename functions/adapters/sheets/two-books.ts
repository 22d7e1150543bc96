// Two workbooks as one: each tab is read from and written to the workbook that its title belongs to.
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Book, bookOf } from '../../domain/sheet/books.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { type Lock, type SheetJob, type SheetPort, type Watch, watchedText } from '../../ports.ts';

/** An id of the office workbook as nothing of the shared one has it: theirs are 0 and up, ours -1 and down. */
const turned = (id: number): number => -1 - id;
const isOffice = (id: number): boolean => id < 0;

/**
 * A port to which a round's two workbooks are one, known by the id of the shared one; one that has no other is as before.
 * Both are read at once. The office's is written first: what everybody sees says that a thing is done only when the
 * office's own tabs do, and an act that was cut between the two finds the shared one as it was, and writes it when it is
 * repeated. A tab of ours in the wrong workbook is never read, and told as astray.
 */
export const joinBooks = (
  port: SheetPort,
  officeOf: (spreadsheetId: string) => string | undefined,
): SheetPort => ({
  async read(shared, titles) {
    const office = officeOf(shared);
    if (office === undefined) return port.read(shared, titles);
    const read = (id: string, book: Book): Promise<Grid[]> => {
      if (titles === 'all') return port.read(id, titles);
      const own = titles.filter((title) => bookOf(title) === book);
      return own.length === 0 ? Promise.resolve([]) : port.read(id, own);
    };
    const [ours, theirs] = await Promise.all([read(shared, 'shared'), read(office, 'office')]);
    return merged(ours, theirs);
  },
  async write(shared, job) {
    const office = officeOf(shared);
    if (office === undefined) return port.write(shared, job);
    const after = await writePart(port, office, partFor('office', job));
    return new Map([...after, ...(await writePart(port, shared, partFor('shared', job)))]);
  },
});

/** Whether a tab stands where it does not belong; a tab that people made themselves belongs anywhere. */
const isAstray = (title: string, book: Book): boolean =>
  (bookOf(title) === 'office' || tabOf(title) !== undefined) && bookOf(title) !== book;

function merged(shared: Grid[], office: Grid[]): Grid[] {
  const astray = [
    ...shared.filter(({ title }) => isAstray(title, 'shared')),
    ...office.filter(({ title }) => isAstray(title, 'office')),
  ];
  const stays = (grid: Grid): boolean => !astray.includes(grid);
  const titles = new Set(shared.filter(stays).map(({ title }) => title));
  // A tab of people's own, in both under one title, is nothing of ours; the shared one is the one that is looked at.
  const others = office.filter((grid) => stays(grid) && !titles.has(grid.title)).map(ofOffice);
  const told = astray.map((grid) => {
    return { title: grid.title, book: shared.includes(grid) ? ('shared' as const) : ('office' as const) };
  });
  return [...shared.filter(stays), ...others].map((grid) =>
    grid.workbook && told.length > 0 ? { ...grid, workbook: { ...grid.workbook, astray: told } } : grid,
  );
}

const ofOffice = (grid: Grid): Grid => ({
  ...grid,
  sheetId: turned(grid.sheetId),
  ...(grid.locks && { locks: grid.locks.map(turned) }),
  ...(grid.workbook && { workbook: { ...grid.workbook, office: true } }),
});

/** What of a job is one workbook's, by its own ids. */
function partFor(book: Book, job: SheetJob): SheetJob {
  const isOwn = (id: number): boolean => isOffice(id) === (book === 'office');
  const back = (id: number): number => (isOffice(id) ? turned(id) : id);
  const place = <T extends { sheetId: number }>(one: T): T => ({ ...one, sheetId: back(one.sheetId) });
  const own = <T extends { sheetId: number }>(all: T[]): T[] =>
    all.filter(({ sheetId }) => isOwn(sheetId)).map(place);
  const locks = (job.locks ?? []).flatMap((one): Lock[] => {
    if ('lock' in one) return isOwn(one.lock) ? [{ ...one, lock: back(one.lock) }] : [];
    return isOwn(one.unlock) ? [{ unlock: back(one.unlock) }] : [];
  });
  return {
    writes: own(job.writes),
    watch: (job.watch ?? []).filter(({ title }) => bookOf(title) === book),
    locks,
    folds: own(job.folds ?? []),
    append: job.append && isOwn(job.append.sheetId) ? place(job.append) : undefined,
    growth: own(job.growth ?? []),
    lengthened: (book === 'office' ? job.lengthenedOffice : job.lengthened) ?? 0,
  };
}

/** Where nothing is written nothing is called, unless a column of it is watched: that is read. */
async function writePart(port: SheetPort, id: string, job: SheetJob): Promise<Map<string, string[]>> {
  const { writes, watch = [], locks = [], folds = [], growth = [] } = job;
  if (writes.length + locks.length + folds.length + growth.length > 0) return port.write(id, job);
  if (watch.length === 0) return new Map();
  const grids = await port.read(id, [...new Set(watch.map(({ title }) => title))]);
  return new Map(watch.map((one) => [one.title, watchedIn(grids, one)]));
}

function watchedIn(grids: Grid[], { title, column, beside }: Watch): string[] {
  const rows = grids.find((grid) => grid.title === title)?.rows ?? [];
  const text = (cells: Grid['rows'][number], at: number): string => String(cells[at]?.value ?? '');
  return rows.map((cells) =>
    watchedText(text(cells, column), beside === undefined ? '' : text(cells, beside)),
  );
}
