// Individual measures beside UH's share, typed in the Plan: a limit of the county's money.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, openRound, prepared } from '../../round/round.ts';
import { caseWorker, submitAll } from '../../round/rounds.ts';
import { lookAt } from './pots-round.ts';
import { vestlandSeed } from './vestland-seed.ts';

const sent = prepared(async () => {
  const seed = vestlandSeed();
  const opened = await openRound(seed);
  await submitAll(opened, seed);
  return opened;
});
let round: Round;
let look: ReturnType<typeof lookAt>;
beforeEach(async () => {
  round = await sent();
  look = lookAt(round);
});
const places = 'Studieplasser Region';
const collective = 'Kollektivt Region';

describe('UH 50 %, at most 30 % to individual measures', () => {
  it('is three tenths of the county’s money, not of each half, and UH’s part is of collective money', async () => {
    look.plan({ uhShare: 50, individualShare: 30 });
    await look.computed();
    expect(look.granted([places])).toBe(5_904_000);
    expect([look.granted([collective], 'uh'), look.granted([collective])]).toEqual([9_840_000, 13_776_000]);
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row: look.rowOf('Region A') + 1 });
    expect(body['message']).toMatch(/individuelle tiltak: høyst 5\u00a0904\u00a0000\u00a0kr/);
  });
});
