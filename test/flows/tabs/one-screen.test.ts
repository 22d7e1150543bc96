// Kladd and Innstilling on one screen: every network and the sum in rows of one height, also in a workbook from before.
import { beforeEach, describe, expect, it } from 'vitest';
import { answerHeight, chartHeight, layoutOf } from '../../../functions/domain/proposal/tab-layout.ts';
import { mendSentence } from '../../../functions/text/answers/mends.ts';
import type { Round } from '../round/round.ts';
import { small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

const { sum } = layoutOf(3);
let round: Round;
beforeEach(async () => {
  round = await small.proposed();
});

const heights = (tab: string): number[] =>
  (
    round.workbook.get({ ranges: [`'${tab}'!A2:A${sum + 2}`], includeGridData: true }).sheets?.[0]?.data?.[0]
      ?.rowMetadata ?? []
  ).map(({ pixelSize }) => Number(pixelSize));

const drag = (tab: string, [startIndex, endIndex]: [number, number], pixelSize: number) => {
  const range = { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex, endIndex };
  round.change({ updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } });
};

const mends = async () => {
  const done = await setUpAgain(round);
  return 'why' in done ? [done.why] : done.mends.map(mendSentence);
};

describe.each(['Kladd', 'Innstilling'])('%s', (tab) => {
  it('has rows of two lines for its networks and their sum; what is under them grows with its text', () => {
    expect(heights(tab)).toEqual([...Array<number>(sum).fill(answerHeight), 21]);
  });
  it('of the version before is laid so by set-up, once, and a row that people drag since stays as it is', async () => {
    drag(tab, [1, sum + 1], 63);
    expect(await mends()).toEqual([
      `Radene i «${tab}» er like høye, så alle nettverk og summen sees på én gang.`,
    ]);
    expect(heights(tab)).toEqual([...Array<number>(sum).fill(answerHeight), 21]);
    drag(tab, [2, 3], 90);
    expect(await mends()).toEqual([]);
    expect(heights(tab)[1]).toBe(90);
  });
});

describe('the chart of the version before', () => {
  const chartsOf = (tab: string) =>
    round.workbook.get().sheets?.find((one) => one.properties?.title === tab)?.charts ?? [];
  const placeOf = (tab: string) =>
    chartsOf(tab).map(({ position }) => [
      position?.overlayPosition?.anchorCell?.rowIndex,
      position?.overlayPosition?.heightPixels,
    ]);
  const now = [layoutOf(3).chart, chartHeight(3)];
  const put = (rowIndex: number) => {
    const [chart] = chartsOf('Innstilling');
    const anchorCell = { sheetId: round.sheetId('Innstilling'), rowIndex };
    const newPosition = { overlayPosition: { anchorCell, heightPixels: 312 } };
    const fields = 'anchorCell,heightPixels';
    round.change({ updateEmbeddedObjectPosition: { objectId: chart?.chartId, newPosition, fields } });
    drag('Innstilling', [1, sum + 1], 63);
  };
  it('is moved by set-up to where nothing stands under it', async () => {
    put(3 + 16);
    await setUpAgain(round);
    expect(placeOf('Innstilling')).toEqual([now]);
    expect(placeOf('Kladd')).toEqual([now]);
  });
  it('stays where somebody has moved it', async () => {
    put(40);
    await setUpAgain(round);
    expect(placeOf('Innstilling')).toEqual([[40, 312]]);
  });
});

it('ten networks, their sum and the frame’s picture come before the fold of 768 px', () => {
  // The page's head to the first row, the bar under the sheet, an empty row, and three lines of the picture.
  const [head, foot, gap, picture] = [156, 76, 28, 53];
  expect(head + layoutOf(10).sum * answerHeight + gap + picture + foot).toBeLessThanOrEqual(768);
});
