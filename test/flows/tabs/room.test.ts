// Sheets get the rows they need: a result longer than its tab, and a tab whose empty rows somebody deleted.
import { expect, it } from 'vitest';
import { fullRow } from '../round/full-row.ts';
import { type Round, openRound } from '../round/round.ts';
import { caseWorker, fosen, lookFirst, small } from '../round/rounds.ts';
import { smallSeed } from '../round/small-seed.ts';

const heightOf = (round: Round, tab: string): number =>
  round.workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.properties?.gridProperties
    ?.rowCount ?? 0;
const sumOfTiltak = (round: Round): number =>
  Array.from({ length: round.rows('Tiltak') }, (_, at) =>
    Number(round.value('Tiltak', at + 1, 'proposed') ?? 0),
  ).reduce((sum, amount) => sum + amount, 0);
const sumOfNetworks = (round: Round): number =>
  Number(round.value('Innstilling', round.rowWhere('Innstilling', 'network', 'Sum'), 'proposed'));
const draft = (round: Round) => round.call('allocate', 'Kladd', caseWorker);
const callsToPublish = async (round: Round) => {
  const shown = await lookFirst(round, ['publish', 'Kladd', caseWorker]);
  return round.countCalls(() => round.call('publish', 'Kladd', caseWorker, shown));
};

it('shows fifty tiltak where the tab had thirty rows, by one read and one write', async () => {
  const round = await openRound(smallSeed, 30);
  round.insertRows('Behov Fosen', 6, 50);
  for (let row = 6; row < 56; row++)
    round.type('Behov Fosen', row, {
      ...fullRow,
      priority: row,
      measure: `Tiltak nummer ${row}`,
      soughtOwner: 1000,
      soughtUh: 500,
    });
  expect(await round.call('submit', 'Behov Fosen', fosen)).toMatchObject({ status: 200 });
  expect(heightOf(round, 'Tiltak')).toBe(30);
  expect(await round.countCalls(() => draft(round))).toEqual({ read: 1, write: 1 });
  expect(round.rows('Kladd tiltak')).toBe(55);
  expect(await callsToPublish(round)).toEqual({ read: 1, write: 1 });
  expect(round.rows('Tiltak')).toBe(55);
  expect(sumOfTiltak(round)).toBe(sumOfNetworks(round));
  const [sheet] = round.workbook.get({ ranges: ["'Tiltak'!F56"], includeGridData: true }).sheets ?? [];
  const [cell] = sheet?.data?.[0]?.rowData?.[0]?.values ?? [];
  expect(cell?.userEnteredFormat?.numberFormat?.pattern).toBe('#,##0');
});

it('finds room again where somebody deleted the empty rows', async () => {
  const round = await small.sent();
  for (const tab of ['Kladd', 'Kladd tiltak', 'Tiltak', 'Innstilling', 'Etterregning', 'Start'])
    round.deleteRows(tab, 5, heightOf(round, tab) - 5);
  expect(await round.countCalls(() => draft(round))).toEqual({ read: 1, write: 1 });
  expect(await callsToPublish(round)).toEqual({ read: 1, write: 1 });
  expect(round.rows('Tiltak')).toBeGreaterThan(5);
  expect(sumOfTiltak(round)).toBe(sumOfNetworks(round));
  expect(sumOfNetworks(round)).toBe(2_500_000);
});
