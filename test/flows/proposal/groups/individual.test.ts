// Individual measures beside UH's share, typed in the Plan: a limit of the county's money, or a pot of their own.
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

describe('30 % to individual measures by årsverk, 35 % to UH, the rest to owners', () => {
  const regions = ['Region A', 'Region B', 'Region C', 'Region D'];
  const awards = () => regions.map((region) => look.awarded(region));

  it('is Vestland’s distribution of 2019, typed in the Plan, and each pot to the krone', async () => {
    look.plan({ uhShare: 35, individualPot: 30, individualKey: 'årsverk' });
    await look.computed();
    expect(awards()).toEqual([7_719_102, 5_421_084, 3_711_950, 2_827_864]);
    expect([
      look.granted([places]),
      look.granted([collective], 'uh'),
      look.granted([collective]),
      look.awarded('Sum', 'proposed'),
    ]).toEqual([5_904_000, 6_888_000, 13_776_000, 19_680_000]);
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row: look.rowOf('Region A') + 1 });
    expect(body['message']).toMatch(/pott til individuelle tiltak: 5\u00a0904\u00a0000\u00a0kr; egen pott/);
    expect(look.explained('Region A')).toContain('pott til individuelle tiltak 2\u00a0420\u00a0640\u00a0kr');
  });

  it('goes by the common key unless årsverk is chosen', async () => {
    look.plan({ uhShare: 35, individualPot: 30 });
    await look.computed();
    expect(awards()).toEqual([7_569_231, 5_298_462, 3_784_615, 3_027_692]);
  });

  it('stops, or is lowered, where too little is sought', async () => {
    look.plan({ individualPot: 65 });
    expect(await look.refusal()).toMatch(
      /Det er søkt 792\u00a0000\u00a0kr for lite til å nå det som kreves til pott til individuelle tiltak .*Sett ned «Fast prosent til individuelle tiltak»/,
    );
    look.plan({ shortShare: 'så langt det er søkt' });
    await look.computed();
    expect(look.granted([places])).toBe(12_000_000);
  });

  it('is refused beside a limit, with both their names', async () => {
    look.plan({ individualPot: 30, individualShare: 30 });
    expect((await look.compute()).body['detail']).toContain(
      '«Høyst prosent til individuelle tiltak» og «Fast prosent til individuelle tiltak» kan ikke brukes sammen',
    );
  });

  it('needs årsverk of every network when they are shared by it', async () => {
    round.type('Nøkkeltall', 3, { arsverk: null });
    look.plan({ individualPot: 30, individualKey: 'årsverk' });
    expect((await look.compute()).body['detail']).toContain('Årsverk');
  });
});
