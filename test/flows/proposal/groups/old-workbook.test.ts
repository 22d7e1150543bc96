// A workbook from before there were group rules and commitments: told what it lacks, and distributed as before.
import { beforeEach, expect, it } from 'vitest';
import { planParameters } from '../../../../functions/domain/plan/parameters.ts';
import { planRow } from '../../../seeded.ts';
import { type Round, prepared } from '../../round/round.ts';
import { caseWorker } from '../../round/rounds.ts';
import { kindergarten, lookAt, school, sentUnder } from './pots-round.ts';

const sent = sentUnder({});
/** Four columns of Nøkkeltall and nineteen rows of Plan came later. */
const old = prepared(async () => {
  const opened = await sent();
  const sheetId = opened.sheetId('Nøkkeltall');
  const range = { sheetId, dimension: 'COLUMNS', startIndex: 11, endIndex: 15 };
  opened.change({ deleteDimension: { range } });
  opened.deleteRows('Plan', planRow('kindergartenShare'), 15);
  opened.deleteRows('Plan', planRow('geografi'), 4);
  return opened;
});
let round: Round;
let look: ReturnType<typeof lookAt>;
beforeEach(async () => {
  round = await old();
  look = lookAt(round);
});

it('is told what it lacks, and distributes as before', async () => {
  const { body } = await round.call('check', 'Nøkkeltall', caseWorker);
  expect(body['message']).toContain(
    'Kolonnen «Bundet fra tidligere år», «Eget grunntilskudd», «Geografi», «Særlige utfordringer» finnes ikke i dette regnearket, og regnes som tom',
  );
  expect((await round.call('check', 'Plan', caseWorker)).body['message']).toContain(
    'Parameteren «Prosent til barnehage» mangler',
  );
  await look.computed();
  const { rules, claims } = JSON.parse((await look.lastRun()).input) as {
    rules: object;
    claims: { commitment: number }[];
  };
  expect('groups' in rules).toBe(false);
  expect(claims.map(({ commitment }) => commitment)).toEqual([0, 0, 0]);
  expect(look.awarded('Sum', 'proposed')).toBe(6_000_001);
});

it('compares by the choices it has', async () => {
  const tab = 'Alternativer';
  const first = round.rowWhere(tab, 'label', planParameters.kindergartenShare.label);
  round.deleteRows(tab, first, 4);
  for (const _ of ['the first time', 'and again over what it wrote']) {
    expect((await round.call('compare', tab, caseWorker)).status).toBe(200);
    expect(round.rowWhere(tab, 'label', 'Nord')).toBe(first + 1);
    expect(round.value(tab, round.rowWhere(tab, 'label', 'Sum'), 'now')).toBe(6_000_001);
  }
});

it('reads a percentage with its sign as Etterregning does', async () => {
  look.plan({ elevtall: '60 %', barnetall: '40 prosent' });
  await look.computed();
  expect(look.verdict('Sum')).toBe('Alle 3 stemmer med Beregnet.');
});

it('lets Etterregning say so at once when a percentage is typed afterwards', async () => {
  await look.computed();
  expect(look.verdict('Sum')).toBe('Alle 3 stemmer med Beregnet.');
  const row = round.rows('Plan') + 1;
  round.type('Plan', row, { parameter: planParameters.uhShare.label, value: 40, confirmed: 'ja' });
  expect(look.verdict('Sum')).toMatch(/^nei: det er gruppekrav/);
  await look.computed();
  expect(look.granted([...school, ...kindergarten], 'uh')).toBe(2_400_000);
});
