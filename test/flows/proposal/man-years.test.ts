// Man-years with decimals: read as typed, shared to the krone by the engine and by formulas, and shown as typed.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';

let round: Round;
const typeInPlan = (parameter: string, value: string | number | null): void =>
  round.type('Plan', round.rowWhere('Plan', 'parameter', parameter), { value });
const names = ['Fosen', 'Innherred', 'Værnes'];
const typeCounts = (...counts: (string | number)[]): void =>
  counts.forEach((arsverk, at) =>
    round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', names[at]!), { arsverk }),
  );
const compute = () => round.propose();
const shown = (network: string, field: string): string =>
  round.shown('Innstilling', round.rowWhere('Innstilling', 'network', network), field);

beforeEach(async () => {
  round = await small.sent();
  typeInPlan('Grunntilskudd per nettverk', 0);
  typeInPlan('Nøkkel: prosent elevtall', 0);
  typeInPlan('Nøkkel: prosent barnetall', 0);
  typeInPlan('Nøkkel: prosent årsverk', 100);
});

it.each([
  ['numbers', [12.5, 25.25, 12]],
  ['text with a comma', ['12,5', '25,25', '12']],
  ['text with a point, and a space', ['12.50', '25.25 ', ' 12,0']],
] as const)('are shared and explained to the second decimal, typed as %s', async (_, counts) => {
  typeCounts(...counts);
  expect((await compute()).status).toBe(200);
  expect(shown('Fosen', 'explanation')).toContain('Dere har 12,5 av 49,75 årsverk');
  expect(shown('Innherred', 'explanation')).toContain('Dere har 25,25 av 49,75 årsverk');
  expect(shown('Fosen', 'explanation')).toContain('2\u00a0500\u00a0000\u00a0kr deles på 49,75 årsverk');
  expect(shown('Fosen', 'explanation')).toMatch(/ca\. 50[ \u00a0]251,26 kr per årsverk/);
  const tab = 'Etterregning';
  expect(round.shown(tab, round.rowWhere(tab, 'network', 'Sum'), 'verdict')).toBe(
    'Alle 3 stemmer med Beregnet.',
  );
  expect(round.value(tab, round.rowWhere(tab, 'network', 'Fosen'), 'arsverk')).toBe(12.5);
});

it('are in the page that explains, and in a pack that anybody computes again', async () => {
  typeCounts(12.5, '25,25', 12);
  await compute();
  const row = round.rowWhere('Innstilling', 'network', 'Fosen') + 1;
  const { body } = await round.call('why', 'Innstilling', caseWorker, { row });
  expect(body['message']).toContain('Hva om vi hadde 5 % flere årsverk: 13,2 i stedet for 12,5?');
  expect(body['message']).toMatch(/^[• -]*12,5 årsverk$/m);
  const replayed = replayPack(JSON.parse(await packIn(round)) as Pack);
  expect(replayed).toMatchObject({ kind: 'replayed', differences: [] });
});

describe('what is no such number', () => {
  it.each(['12,555', '1.240', '1,240', '-3', '12 årsverk', '12,5,5'])(
    '%s is told, and nothing is computed',
    async (text) => {
      typeCounts(text);
      const { status, body } = await compute();
      expect([status, JSON.stringify(body)]).toEqual([409, expect.stringContaining('høyst to desimaler')]);
    },
  );
});
