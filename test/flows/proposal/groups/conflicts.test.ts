// Group rules that can't be kept are answered in the words of the Plan, and the mended cell is enough.
import { beforeEach, expect, it } from 'vitest';
import { planParameters } from '../../../../functions/domain/plan/parameters.ts';
import { planRow } from '../../../seeded.ts';
import type { Round } from '../../round/round.ts';
import { kindergarten, lookAt, school, sentUnder } from './pots-round.ts';

const sent = sentUnder({ kindergartenShare: 40, specialShare: 10 });
let round: Round;
let look: ReturnType<typeof lookAt>;
beforeEach(async () => {
  round = await sent();
  look = lookAt(round);
});

it('the least share that too little is sought for is named', async () => {
  look.plan({ specialShare: 90 });
  expect(await look.refusal()).toMatch(
    /Det er søkt [\d\u00a0]+\u00a0kr for lite til å nå det som kreves til skole, spesialpedagogikk, barnehage, spesialpedagogikk \(et tak per nettverk kan også stenge\)\. Sett ned «Minst prosent til spesialpedagogikk» i fanen Plan/,
  );
  look.plan({ shortShare: 'så langt det er søkt' });
  await look.computed();
  expect(look.granted(['Inkludering i skolen'])).toBe(900_000);
  look.plan({ shortShare: null, specialShare: 10 });
  await look.computed();
});

it('a pot of nothing pays nothing', async () => {
  look.plan({ kindergartenShare: 0 });
  await look.computed();
  expect([look.granted(kindergarten), look.granted(school)]).toEqual([0, 6_000_001]);
});

it('the pot that too little is sought for is named, and with «så langt det er søkt» the rest of it is left', async () => {
  look.frame(20_000_000);
  look.plan({ kindergartenShare: 90, specialShare: null });
  expect(await look.refusal()).toMatch(
    /Det er søkt 6\u00a0000\u00a0000\u00a0kr for lite til å nå det som kreves til barnehage \(et tak per nettverk kan også stenge\)\. Sett ned «Prosent til barnehage»/,
  );
  look.plan({ shortShare: 'så langt det er søkt' });
  await look.computed();
  expect([look.granted(kindergarten), look.granted(school), look.awarded('= Ufordelt', 'sought')]).toEqual([
    12_000_000, 2_000_000, 6_000_000,
  ]);
});

it('by priority inside each pot no level is named, since none explains anything', async () => {
  look.plan({ aboveFrame: 'prioritetstrinn', specialOf: 'hver pott' });
  await look.computed();
  expect([look.granted(school), look.granted(kindergarten)]).toEqual([3_600_001, 2_400_000]);
  expect(look.explained('Nord')).toContain('Beløpet ligger slik: skole');
  expect(look.explained('Nord')).not.toContain('som regnes hit');
});

it('by priority, money that is carried over is refused: said with both their names, and why', async () => {
  look.plan({ aboveFrame: 'prioritetstrinn', unused: 'overføres', specialOf: 'hver pott' });
  expect((await look.compute()).body['detail']).toContain(
    '«Når behovene er større enn rammen» og «Penger ingen har søkt om» kan ikke brukes sammen: én krone mindre',
  );
  look.plan({ aboveFrame: null, unused: null });
  await look.computed();
});

it('a commitment that is not sought again is named', async () => {
  round.type('Nøkkeltall', 1, { commitment: 8_000_000 });
  expect(await look.refusal()).toContain(
    'Bindingen er 300\u00a0000\u00a0kr større enn søknaden: Nord. Rett «Bundet fra tidligere år» i fanen Nøkkeltall, eller returner behovsmeldingen så pengene blir søkt om igjen.',
  );
  round.type('Nøkkeltall', 1, { commitment: null });
  await look.computed();
});

it('a percentage is a whole number of 0 to 100, told at its cell', async () => {
  look.plan({ uhShare: '50,5' });
  const { label } = planParameters.uhShare;
  expect((await look.compute()).body['detail']).toContain(
    `Plan B${planRow('uhShare') + 1}: Må rettes. ${label}: «50,5» godtas ikke`,
  );
  look.plan({ uhShare: '40 %' });
  await look.computed();
  expect(look.granted([...school, ...kindergarten], 'uh')).toBe(2_400_000);
});
