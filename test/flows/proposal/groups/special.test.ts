// At least so much of the county's money to special pedagogy, whoever is paid: laid out on UH's part and the rest.
import { beforeEach, expect, it } from 'vitest';
import { type Round, openRound, prepared } from '../../round/round.ts';
import { caseWorker, submitAll } from '../../round/rounds.ts';
import { lookAt } from './pots-round.ts';
import { specialSeed } from './special-seed.ts';

const sent = prepared(async () => {
  const seed = specialSeed();
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
const special = ['Inkludering'];

it('is reached by what owners seek, where nothing special is sought for UH', async () => {
  look.plan({ uhShare: 50, specialShare: 10 });
  await look.computed();
  expect(look.granted(special)).toBe(100_000);
  expect([look.granted(['Lesing'], 'uh'), look.awarded('Nord'), look.awarded('Sør')]).toEqual([
    500_000, 500_000, 500_000,
  ]);
});

it('says what was laid out where, of how much', async () => {
  look.plan({ uhShare: 50, specialShare: 10 });
  await look.computed();
  const { body } = await round.call('why', 'Innstilling', caseWorker, { row: look.rowOf('Nord') + 1 });
  expect(body['message']).toMatch(
    /eier, spesialpedagogikk: minst 100\u00a0000\u00a0kr, lagt ut på delpottene av 100\u00a0000\u00a0kr i alt/,
  );
});

it('is of each pot when the Plan says so, and then too little is sought for UH', async () => {
  look.plan({ uhShare: 50, specialShare: 10, specialOf: 'hver pott' });
  expect(await look.refusal()).toMatch(
    /Det er søkt 50\u00a0000\u00a0kr for lite til å nå det som kreves til UH, spesialpedagogikk/,
  );
});

it('says how much is lacking in both parts together, or is lowered to it', async () => {
  look.plan({ uhShare: 20, specialShare: 62 });
  expect(await look.refusal()).toMatch(
    /Det er søkt 20\u00a0000\u00a0kr for lite til å nå det som kreves til .*eier, spesialpedagogikk.* Sett ned «Minst prosent til spesialpedagogikk»/,
  );
  look.plan({ shortShare: 'så langt det er søkt' });
  await look.computed();
  expect(look.granted(special)).toBe(600_000);
});

it('names UH’s share too where both do not fit in the pot', async () => {
  look.plan({ uhShare: 50, specialShare: 65 });
  expect(await look.refusal()).toMatch(
    /er 150\u00a0000\u00a0kr større enn potten\. Sett ned «Minst prosent til spesialpedagogikk» og «Prosent til UH»/,
  );
});

it.each([
  [{ aboveFrame: 'prioritetstrinn' }, '«Når behovene er større enn rammen»'],
  [{ unused: 'overføres' }, '«Penger ingen har søkt om»'],
  [{ unit: 1000 }, '«Beløp rundes til hele»'],
] as const)('is refused with both names beside %o', async (choice, name) => {
  look.plan({ uhShare: 50, specialShare: 10, ...choice });
  expect((await look.compute()).body['detail']).toContain(
    `${name} kan ikke brukes sammen med «Minst prosent til spesialpedagogikk» når kravet legges ut på delpottene. Velg «hver pott»`,
  );
});
