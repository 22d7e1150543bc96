// Whatever is planted in what a quiet day left behind, the proof sees it: a proof that cannot fail proves nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { columnOf } from '../../../desk/rehearse/people/edits.ts';
import { prove, type Rehearsal, rehearse } from '../../../desk/rehearse/rehearse.ts';
import type { Grid } from '../../../functions/domain/sheet/cells.ts';
import { innstilling } from '../../../functions/domain/tabs/innstilling.ts';

const wish = { seed: 4, seconds: 60, acts: 90, faults: 0, kills: 0, networks: 2, plantLoss: false };

type Evidence = Rehearsal['evidence'];
const sentIn = ({ tabs, stored }: Evidence): Evidence['tabs'][number] | undefined =>
  tabs.find(({ network }) => {
    const report = stored.reports.get(network);
    return report !== undefined && report.state !== 'returned';
  });

/** How a day goes hangs on the machine too: one at whose end nothing stands sent is none to plant in. */
async function dayWithReport(seed: number): Promise<Rehearsal> {
  const lived = await rehearse({ ...wish, seed }, new AbortController().signal, () => undefined);
  if (!lived) throw new Error('the day was stopped');
  if (sentIn(lived.evidence)) return lived;
  if (seed > wish.seed + 5) throw new Error('nobody has sent on any of six days');
  return dayWithReport(seed + 1);
}

let day: Rehearsal;
beforeAll(async () => {
  day = await dayWithReport(wish.seed);
});

/** A copy to plant something in, with what the plants reach for. */
function copy() {
  const evidence = structuredClone(day.evidence);
  const tab = evidence.tabs.find(({ rows }) => rows.filter(Boolean).length > 1)!;
  const at = tab.rows.findIndex(Boolean);
  const grid = evidence.grids.get(tab.title)!;
  const cell = (of: Grid, row: number, column: number) => {
    of.rows[row] ??= [];
    return (of.rows[row][column] ??= { value: null });
  };
  const stored = evidence.stored.rows.get(tab.network)!;
  const sent = sentIn(evidence)!;
  return { evidence, tab, at, grid, cell, stored, sent };
}
type Copy = ReturnType<typeof copy>;

const amountColumn = innstilling.columns.findIndex(({ field }) => field === 'keyShare');

const plants: [what: string, kind: string, (copy: Copy) => void][] = [
  ['a row that is gone from the sheet', 'lost', ({ grid, at }) => void grid.rows.splice(at + 1, 1)],
  [
    'a row that stands twice',
    'doubled',
    ({ grid, at }) => void grid.rows.push(structuredClone(grid.rows[at + 1]!)),
  ],
  [
    'a cell that says something else',
    'wrong',
    ({ grid, at, cell }) => void (cell(grid, at + 1, columnOf('theme')).value = 'Noe annet'),
  ],
  [
    'a cell that was emptied',
    'wrong',
    ({ grid, at, cell }) => void (cell(grid, at + 1, columnOf('partner')).value = null),
  ],
  [
    'a row with another ID',
    'wrong',
    ({ grid, at, cell }) => void (cell(grid, at + 1, columnOf('id')).value = 'XX-99'),
  ],
  [
    'a row that nobody wrote',
    'wrong',
    ({ grid, cell }) => void (cell(grid, grid.rows.length, columnOf('measure')).value = 'Ukjent'),
  ],
  [
    'a status that a check changes',
    'wrong',
    ({ grid, at, cell }) => void (cell(grid, at + 1, columnOf('status')).value = 'Må rettes'),
  ],
  [
    'a row that is not stored',
    'lost',
    ({ stored }) =>
      void stored.splice(
        stored.findIndex(({ state }) => state === 'typed'),
        1,
      ),
  ],
  [
    'a row that is stored twice',
    'doubled',
    ({ stored }) => void stored.push({ ...stored.find(({ state }) => state === 'typed')!, id: 'XX-98' }),
  ],
  [
    'a stored row that says something else',
    'wrong',
    ({ stored }) => void (stored.find(({ state }) => state === 'typed')!.cells['theme'] = 'Noe annet'),
  ],
  [
    'a deleted row that is forgotten',
    'lost',
    ({ tab }) => void tab.gone.set('borte', { mark: 'borte', cells: {}, id: 'XX-97' }),
  ],
  [
    'a report that is not where it was said to be',
    'wrong',
    ({ evidence, sent }) => void evidence.stored.reports.delete(sent.network),
  ],
  ['a lock that is gone', 'wrong', ({ evidence, sent }) => void delete evidence.grids.get(sent.title)!.locks],
  [
    'a time sent that nobody was told about',
    'doubled',
    ({ evidence, sent }) =>
      void evidence.stored.events.push({
        ...evidence.stored.events.find(({ what, group }) => what === 'submit' && group === sent.network)!,
        id: 'submit/en-til',
      }),
  ],
  [
    'a row that was not frozen',
    'lost',
    ({ evidence, sent }) => void evidence.stored.submitted.get(sent.network)!.pop(),
  ],
  [
    'a run that is gone',
    'lost',
    ({ evidence }) => void evidence.stored.runs.splice(0, evidence.stored.runs.length - 1),
  ],
  [
    'a run that does not give itself again',
    'wrong',
    ({ evidence }) => void (evidence.stored.runs[0]!.resultHash = 'sha256:0'),
  ],
  [
    'an amount that is a krone off',
    'wrong',
    ({ evidence, cell }) => {
      const one = cell(evidence.grids.get('Innstilling')!, 1, amountColumn);
      one.value = Number(one.value) + 1;
    },
  ],
  ['a letter that did not come', 'lost', ({ evidence }) => void evidence.mails.pop()],
  ['a letter that came twice', 'doubled', ({ evidence }) => void evidence.mails[0]!.arrivals++],
  [
    'a letter that was not due',
    'doubled',
    ({ evidence }) => void evidence.mails.push({ ...evidence.mails[0]!, id: '<ukjent@example.no>' }),
  ],
  [
    'a letter to somebody else',
    'doubled',
    ({ evidence }) => void evidence.mails[0]!.to.push('leser@example.no'),
  ],
  ['a parameter that was not typed', 'wrong', ({ evidence }) => void evidence.plan.set(1, 'aldri skrevet')],
];

describe('the proof of a rehearsal', () => {
  it('finds nothing in a quiet day', () => expect(day.differences).toEqual([]));

  it.each(plants)('sees %s', (_, kind, plant) => {
    const planted = copy();
    plant(planted);
    expect(prove(planted.evidence).map((one) => one.kind)).toContain(kind);
  });
});
