// Set-asides as shares of the frame, typed in Budsjett: to the krone in the sum, in the formulas and in the answers.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';

let round: Round;
const compute = () => round.propose();
const rowIn = (tab: string, network: string): number => round.rowWhere(tab, 'network', network);
const setAside = (row: number, cells: Record<string, string | number | null>): void =>
  round.type('Budsjett', row, { line: 'Fellestiltak', label: 'Webinarer', source: 'Eksempel.', ...cells });
const remark = async (row: number): Promise<string> => {
  await round.call('check', 'Budsjett', caseWorker);
  return round.shown('Budsjett', row, 'remark').replaceAll('\u00a0', ' ');
};
const pot = (): unknown =>
  round.value('Innstilling', rowIn('Innstilling', '= Til fordeling på nettverkene'), 'sought');

beforeEach(async () => {
  round = await small.sent();
  round.type('Budsjett', 1, { amount: 3_000_013 });
});

it.each(['5 %', '5%', '5,00 prosent', '5.0 %'])(
  '%s of the frame is set aside, rounded down',
  async (amount) => {
    setAside(4, { amount });
    expect((await compute()).status).toBe(200);
    // 3 000 013 × 5 % = 150 000,65.
    expect(pot()).toBe(3_000_013 - 100_000 - 150_000 - 400_000);
    const row = rowIn('Innstilling', '− Webinarer');
    expect(round.value('Innstilling', row, 'sought')).toBe(-150_000);
    expect(round.shown('Innstilling', row, 'why')).toBe('5\u00a0% av rammen, rundet ned til hele kroner.');
    expect(round.shown('Etterregning', rowIn('Etterregning', 'Sum'), 'verdict')).toBe(
      'Alle 3 stemmer med Beregnet.',
    );
    expect(round.value('Etterregning', rowIn('Etterregning', 'Fellestiltak: Webinarer'), 'sought')).toBe(
      -150_000,
    );
    expect(await remark(4)).toContain('5 % av rammen 3 000 013 kr, rundet ned til hele kroner: 150 000 kr.');
  },
);

it('with decimals, several beside each other and beside kroner', async () => {
  setAside(4, { amount: '2,25 %' });
  setAside(5, { amount: '0,33 %', label: 'Vertskap', line: 'Vertskap' });
  expect((await compute()).status).toBe(200);
  // 67 500,29 and 9 900,04.
  expect(pot()).toBe(3_000_013 - 100_000 - 67_500 - 9_900 - 400_000);
  expect(round.shown('Etterregning', rowIn('Etterregning', 'Sum'), 'verdict')).toBe(
    'Alle 3 stemmer med Beregnet.',
  );
});

it('as a number that the sheet shows as a percentage, as the sheet makes it of what is typed', async () => {
  round.change({
    repeatCell: {
      range: {
        sheetId: round.sheetId('Budsjett'),
        startRowIndex: 4,
        endRowIndex: 5,
        startColumnIndex: 2,
        endColumnIndex: 3,
      },
      cell: { userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0.00%' } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  });
  setAside(4, { amount: 0.29 });
  expect((await compute()).status).toBe(200);
  expect(pot()).toBe(3_000_013 - 100_000 - 870_003 - 400_000);
  expect(round.value('Etterregning', rowIn('Etterregning', 'Fellestiltak: Webinarer'), 'sought')).toBe(
    -870_003,
  );
});

it('follow the frame in the answers, and are in the pack', async () => {
  setAside(4, { amount: '10 %' });
  await compute();
  const row = rowIn('Innstilling', 'Fosen') + 1;
  const { body } = await round.call('why', 'Innstilling', caseWorker, { row });
  const [, frame = ''] = /gir oss hele søknaden\?\n([\d\u00a0]+)\u00a0kr/.exec(String(body['message'])) ?? [];
  expect(replayPack(JSON.parse(await packIn(round)) as Pack)).toMatchObject({
    kind: 'replayed',
    differences: [],
  });
  const needed = Number(frame.replaceAll('\u00a0', ''));
  const lacks = async (kroner: number): Promise<number> => {
    round.type('Budsjett', 1, { amount: kroner });
    expect((await compute()).status).toBe(200);
    const at = rowIn('Innstilling', 'Fosen');
    return (
      Number(round.value('Innstilling', at, 'sought')) - Number(round.value('Innstilling', at, 'computed'))
    );
  };
  expect(await lacks(needed)).toBe(0);
  expect(await lacks(needed - 3)).toBeGreaterThan(0);
});

describe('what can’t be a share', () => {
  it.each([
    ['a part above the whole', { amount: '120 %' }, 'fra 0 til 100 prosent'],
    ['three decimals', { amount: '1,125 %' }, 'høyst to desimaler'],
    [
      'another line than a set-aside',
      { line: 'Koordinering', amount: '5 %' },
      'bare avsetninger kan være en andel',
    ],
  ])('%s stops, and says so', async (_, cells, says) => {
    setAside(4, cells);
    expect((await compute()).status).toBe(409);
    expect(await remark(4)).toContain(says);
  });
});
