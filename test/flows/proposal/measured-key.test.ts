// Geography and special challenges in the key: named in the Plan with a source, counted in Nøkkeltall, said and recomputed.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import { planRow } from '../../seeded.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';

let round: Round;
const plan = (values: Partial<Record<Parameters<typeof planRow>[0], string | number | null>>): void => {
  for (const [name, value] of Object.entries(values))
    round.type('Plan', planRow(name as Parameters<typeof planRow>[0]), { value });
};
const named = (
  name: 'geografiMeasure' | 'utfordringerMeasure',
  value: string | null,
  source: string | null,
) => round.type('Plan', planRow(name), { value, source });
const rowOf = (network: string): number => round.rowWhere('Nøkkeltall', 'network', network);
const counts = (field: 'geografi' | 'utfordringer', all: Record<string, string | number | null>): void => {
  for (const [network, value] of Object.entries(all))
    round.type('Nøkkeltall', rowOf(network), { [field]: value });
};
const compute = () => round.propose();
const refused = async (): Promise<string> => {
  const { status, body } = await compute();
  expect(status).toBe(409);
  return JSON.stringify(body);
};
const own = (network: string, field = 'explanation'): string =>
  round
    .shown('Innstilling', round.rowWhere('Innstilling', 'network', network), field)
    .replaceAll('\u00a0', ' ');
const agrees = (): void => {
  const tab = 'Etterregning';
  const row = round.rowWhere(tab, 'network', 'Sum');
  expect(round.shown(tab, row, 'verdict')).toBe('Alle 3 stemmer med Beregnet.');
};
const keyOf = (elevtall: number, geografi: number, utfordringer: number): void =>
  plan({ base: 0, elevtall, barnetall: 0, arsverk: 0, geografi, utfordringer });
const hours = { Fosen: 12.5, Innherred: '25,25', Værnes: 12 };

beforeEach(async () => {
  round = await small.sent();
  keyOf(0, 100, 0);
  named('geografiMeasure', 'reisetid i timer', 'Statens vegvesen, 2026');
  counts('geografi', hours);
});

it('is the whole key: said by its name, with decimals, and recomputed by formulas', async () => {
  expect((await compute()).status).toBe(200);
  expect(own('Fosen')).toContain('Dere har reisetid i timer 12,5 av 49,75: 628 141 kr (avrundet opp).');
  expect(own('Fosen')).toContain(
    '2 500 000 kr deles etter reisetid i timer (49,75 i alt) mellom nettverk som ikke har fått hele søknaden: ca. 50 251,26 ',
  );
  expect(own('Fosen')).toMatch(/ca\. 50 251,26 kr per enhet av reisetid i timer\./);
  agrees();
  const tab = 'Etterregning';
  expect(round.value(tab, round.rowWhere(tab, 'network', 'Fosen'), 'geografi')).toBe(12.5);
});

it('is mixed with pupils and special challenges, and follows in the page and in the pack', async () => {
  keyOf(60, 25, 15);
  named('utfordringerMeasure', 'ansatte uten utdanning', 'BASIL, 2025');
  counts('utfordringer', { Fosen: 1, Innherred: 0, Værnes: '3,75' });
  expect((await compute()).status).toBe(200);
  expect(own('Fosen')).toMatch(
    /^Til fordeling er 2 500 000 kr\. .*60 % elever, 25 % reisetid i timer, 15 % ansatte uten utdanning/,
  );
  expect(own('Fosen')).toContain('elever, reisetid i timer 12,5 og ansatte uten utdanning 1, ');
  agrees();
  const row = round.rowWhere('Innstilling', 'network', 'Fosen') + 1;
  const { body } = await round.call('why', 'Innstilling', caseWorker, { row });
  expect(body['message']).toContain('Geografi måles ved: reisetid i timer. Statens vegvesen, 2026.');
  expect(body['message']).toMatch(/^[• -]*reisetid i timer 12,5$/m);
  const replayed = replayPack(JSON.parse(await packIn(round)) as Pack);
  expect(replayed).toMatchObject({ kind: 'replayed', differences: [] });
});

it('asks of more of it, and not of more pupils', async () => {
  await compute();
  const row = round.rowWhere('Innstilling', 'network', 'Fosen') + 1;
  const { body } = await round.call('why', 'Innstilling', caseWorker, { row });
  expect(body['message']).toContain('Hva om vi hadde 5 % mer av reisetid i timer: 13,2 i stedet for 12,5?');
});

it('may be the key of the pot of individual measures alone', async () => {
  keyOf(100, 0, 0);
  plan({ individualPot: 10, individualKey: 'geografi', shortShare: 'så langt det er søkt' });
  expect((await compute()).status).toBe(200);
  named('geografiMeasure', 'reisetid i timer', null);
  expect(await refused()).toContain('«Geografi måles ved» mangler kilde');
  named('geografiMeasure', null, null);
  expect(await refused()).toContain('«Nøkkel i potten til individuelle tiltak» bruker tallet');
});

it('is tried beside the Plan, where the Plan names it', async () => {
  keyOf(100, 0, 0);
  const tab = 'Alternativer';
  const words = async (): Promise<string> => {
    expect((await round.call('compare', tab, caseWorker)).status).toBe(200);
    return round.shown(tab, round.rowWhere(tab, 'label', 'Alternativ 1'), 'words');
  };
  for (const row of [1, 2]) round.type(tab, row, { alternative1: null });
  round.type(tab, round.rowWhere(tab, 'label', 'Nøkkel: prosent geografi'), { alternative1: 100 });
  expect(await words()).toMatch(/^Nøkkel: prosent geografi: 100\. \d får mer/);
  const fosen = round.value(tab, round.rowWhere(tab, 'label', 'Fosen'), 'alternative1');
  expect(fosen).toBe(628_141);
  named('geografiMeasure', 'reisetid i timer', null);
  expect(await words()).toContain('«Geografi måles ved» mangler kilde');
});

it('changes nothing of a round that does not use it', async () => {
  keyOf(100, 0, 0);
  await compute();
  const before = JSON.parse(await packIn(round)) as Pack;
  expect(Object.keys(before.input.claims[0]!.indicators)).toEqual(['arsverk', 'barnetall', 'elevtall']);
  counts('geografi', { Fosen: 90 });
  expect((await compute()).body['title']).toBe('Uendret');
});

describe('what is lacking stops, and says how it is mended', () => {
  it('a name', async () => {
    named('geografiMeasure', null, 'Statens vegvesen, 2026');
    expect(await refused()).toContain(
      '«Geografi måles ved» er tom, og «Nøkkel: prosent geografi» bruker tallet.',
    );
  });

  it('a source', async () => {
    named('geografiMeasure', 'reisetid i timer', null);
    const said = await refused();
    const place = `Plan E${planRow('geografiMeasure') + 1}: Må rettes. «Geografi måles ved» mangler kilde`;
    expect(said).toContain(place);
  });

  it.each(['12 timer', 'Elevtall', 'a; b', 'constructor', 'x'.repeat(61)])(
    'a name that can be said: %s',
    async (name) => {
      named('geografiMeasure', name, 'Statens vegvesen, 2026');
      expect(await refused()).toContain('Geografi måles ved: ');
    },
  );

  it('a name of its own', async () => {
    keyOf(50, 25, 25);
    counts('utfordringer', { Fosen: 1, Innherred: 1, Værnes: 1 });
    named('utfordringerMeasure', 'Reisetid  i timer', 'BASIL');
    expect(await refused()).toContain('ikke er navnet på et annet tall i nøkkelen');
  });

  it('a cell; and an empty one is no 0', async () => {
    counts('geografi', { Innherred: null });
    expect(await refused()).toContain('Geografi mangler for Innherred, og nøkkelen bruker tallet.');
    counts('geografi', { Innherred: 0 });
    expect((await compute()).status).toBe(200);
    agrees();
  });

  it.each(['12,555', '1.240', '-3', '12 timer'])('a number: %s', async (text) => {
    counts('geografi', { Fosen: text });
    expect(await refused()).toContain('høyst to desimaler');
  });

  it('a column', async () => {
    const column = 13;
    const range = {
      sheetId: round.sheetId('Nøkkeltall'),
      dimension: 'COLUMNS',
      startIndex: column,
      endIndex: column + 2,
    };
    round.change({ deleteDimension: { range } });
    const said = await refused();
    expect(said).toContain('Kolonnen «Geografi» finnes ikke i dette regnearket, og nøkkelen bruker tallene');
    expect(said).not.toContain('Særlige utfordringer');
    keyOf(100, 0, 0);
    expect((await compute()).status).toBe(200);
  });

  it('a hundred per cent', async () => {
    keyOf(50, 25, 15);
    expect(await refused()).toContain('Nøkkelen er 90 prosent i sum');
  });
});

describe('an Etterregning from before there were such columns', () => {
  beforeEach(() => {
    const range = {
      sheetId: round.sheetId('Etterregning'),
      dimension: 'COLUMNS',
      startIndex: 9,
      endIndex: 11,
    };
    round.change({ deleteDimension: { range } });
  });

  it('recomputes the keys it knows', async () => {
    keyOf(100, 0, 0);
    expect(await compute()).toMatchObject({ status: 200 });
    agrees();
  });

  it('says that it lacks what the key uses', async () => {
    await compute();
    const tab = 'Etterregning';
    expect(round.shown(tab, round.rowWhere(tab, 'network', 'Sum'), 'verdict')).toContain(
      'nei: fanen mangler en kolonne som nøkkelen bruker',
    );
  });
});
