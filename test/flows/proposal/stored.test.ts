// What a distribution stores beside its amounts: the sources of its rules, and the locks of the tabs that were sent.
import { expect, it } from 'vitest';
import { planParameters } from '../../../functions/domain/plan/parameters.ts';
import { small } from '../round/rounds.ts';

const tab = 'Behov Fosen';

it('is another run when only the source of a rule in Plan is another', async () => {
  const round = await small.proposed();
  const compute = () => round.propose();
  const row = Object.keys(planParameters).indexOf('base') + 1;
  expect((await compute()).body).toMatchObject({ title: 'Uendret' });
  round.type('Plan', row, { source: 'Vedtak i samarbeidsforum 12.03.2026' });
  expect((await compute()).body).not.toMatchObject({ title: 'Uendret' });
  const runs = await round.stored((tx) => tx.list('run', 'run'));
  expect(runs).toHaveLength(2);
  expect(new Set(runs.map(({ resultHash }) => resultHash)).size).toBe(1);
});

it('locks a tab that was sent and that somebody has opened', async () => {
  const round = await small.sent();
  const locks = () => {
    const [sheet] = round.workbook.get({ ranges: [`'${tab}'`] }).sheets ?? [];
    return sheet?.protectedRanges?.filter(({ description }) => description?.startsWith('Sendt inn')) ?? [];
  };
  const { protectedRangeId } = locks()[0] ?? {};
  expect(protectedRangeId).toBeTypeOf('number');
  round.change({ deleteProtectedRange: { protectedRangeId } });
  await round.propose();
  expect(locks()).toHaveLength(1);
});
