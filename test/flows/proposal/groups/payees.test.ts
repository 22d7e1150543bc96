// Who is paid beyond owner and UH (§ 9 b): what is typed in Plan and Behov, and what Tiltak and Innstilling then show.
import { beforeEach, expect, it } from 'vitest';
import { tiltak } from '../../../../functions/domain/tabs/tiltak.ts';
import { type Round, openRound, prepared } from '../../round/round.ts';
import { submitAll } from '../../round/rounds.ts';
import { payeesSeed } from './payees-seed.ts';
import { lookAt } from './pots-round.ts';

const sentBy = (seed: ReturnType<typeof payeesSeed>) =>
  prepared(async () => {
    const opened = await openRound(seed);
    await submitAll(opened, seed);
    return opened;
  });
const sent = sentBy(payeesSeed());
let round: Round;
let look: ReturnType<typeof lookAt>;
beforeEach(async () => {
  round = await sent();
  look = lookAt(round);
});

/** What Tiltak shows over both networks: in all, and of it to owner, UH and others. */
const paid = (name: string): number[] =>
  (['proposed', 'owner', 'uh', 'other'] as const).map((field) => look.granted([name], field));
const lineOf = (group: string): string =>
  round.shown('Etterregning', round.rowWhere('Etterregning', 'network', `Gruppe: ${group}`), 'verdict');

it('shows the third part beside owner and UH, and no rule changes an amount', async () => {
  await look.computed();
  expect([paid('Lesing'), paid('Verksted'), paid('Språk')]).toEqual([
    [1_000_000, 500_000, 500_000, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
  look.frame(2_000_000);
  await look.computed();
  expect(paid('Verksted')).toEqual([400_000, 100_000, 0, 300_000]);
});

it('lifts a fagskole to its least share, counted in nothing else', async () => {
  look.plan({ fagskoleLeast: 25 });
  await look.computed();
  expect([paid('Lesing'), paid('Verksted'), paid('Språk')]).toEqual([
    [750_000, 375_000, 375_000, 0],
    [250_000, 0, 0, 250_000],
    [0, 0, 0, 0],
  ]);
  expect([look.awarded('Nord'), look.awarded('Sør')]).toEqual([500_000, 500_000]);
  expect(look.explained('Nord')).toContain('fagskole 125\u00a0000\u00a0kr');
  expect(look.verdict('Sum')).toMatch(/^Tiltak og grupper stemmer/);
});

it('leaves others their most, beside UH’s pot: the rest is for eier and fagskole', async () => {
  look.frame(3_000_000);
  look.plan({ uhShare: 25, othersMost: 5, shortShare: 'så langt det er søkt' });
  await look.computed();
  expect([paid('Verksted'), paid('Språk')]).toEqual([
    [800_000, 200_000, 0, 600_000],
    [350_000, 200_000, 0, 150_000],
  ]);
  expect(look.explained('Nord')).toContain('eier med fagskole 900\u00a0000\u00a0kr');
  expect(look.explained('Nord')).toContain('andre partnere 75\u00a0000\u00a0kr');
});

it('is refused with the parameter’s name where too little is sought', async () => {
  look.plan({ othersLeast: 70 });
  expect(await look.refusal()).toMatch(
    /Det er søkt 100\u00a0000\u00a0kr for lite til å nå det som kreves til andre partnere .*«Minst prosent til andre partnere»/,
  );
  look.plan({ othersLeast: null, fagskoleLeast: 50, uhShare: 60 });
  expect(await look.refusal()).toMatch(
    /er 100\u00a0000\u00a0kr større enn potten\. Sett ned .*«Minst prosent til fagskole»/,
  );
});

it('lays a least share for special pedagogy out on these too', async () => {
  look = lookAt(await sentBy(payeesSeed('ja'))());
  look.plan({ fagskoleMost: 10, specialShare: 25 });
  await look.computed();
  expect(paid('Verksted')).toEqual([250_000, 150_000, 0, 100_000]);
});

it('sums the third part in Etterregning also where the workbook lacks its column', async () => {
  look.plan({ fagskoleLeast: 25 });
  const at = tiltak.columns.findIndex(({ field }) => field === 'other');
  const range = { sheetId: round.sheetId('Tiltak'), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  round.change({ deleteDimension: { range } });
  await look.computed();
  expect(look.verdict('Sum')).toMatch(/^Tiltak og grupper stemmer/);
  expect(lineOf('fagskole')).toMatch(/^innenfor/i);
});
