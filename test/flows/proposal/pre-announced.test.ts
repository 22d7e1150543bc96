// A cap at each network's pre-announced frame (D14), chosen in Plan: kept to the krone, named, and never guessed.
import { beforeEach, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';

let round: Round;
const compute = () => round.propose();
const choice = 'Når behovene er større enn rammen';
const rowIn = (tab: string, network: string): number => round.rowWhere(tab, 'network', network);
const announce = (network: string, preAnnounced: number | string | null): void =>
  round.type('Nøkkeltall', rowIn('Nøkkeltall', network), { preAnnounced });
const computed = (network: string): number =>
  Number(round.value('Innstilling', rowIn('Innstilling', network), 'computed'));

beforeEach(async () => {
  round = await small.sent();
  round.type('Plan', round.rowWhere('Plan', 'parameter', choice), { value: 'tak ved forhåndsrammen' });
});

it('holds each network to its own frame, and the others share what it leaves', async () => {
  announce('Fosen', '300 000');
  announce('Værnes', 5_000_000);
  expect((await compute()).status).toBe(200);
  expect(computed('Fosen')).toBe(300_000);
  expect(computed('Innherred') + computed('Værnes')).toBeLessThanOrEqual(2_200_000);
  const said = round
    .shown('Innstilling', rowIn('Innstilling', 'Fosen'), 'explanation')
    .replaceAll('\u00a0', ' ');
  expect(said).toContain('Forhåndsrammen deres er 300 000 kr, og ingen får mer enn sin.');
  expect(round.shown('Etterregning', rowIn('Etterregning', 'Sum'), 'verdict')).toBe(
    'Alle 3 stemmer med Beregnet.',
  );
  expect(replayPack(JSON.parse(await packIn(round)) as Pack)).toMatchObject({
    kind: 'replayed',
    differences: [],
  });
});

it('leaves money where all are held, and shows it', async () => {
  for (const network of ['Fosen', 'Innherred', 'Værnes']) announce(network, 300_000);
  await compute();
  expect(['Fosen', 'Innherred', 'Værnes'].map(computed)).toEqual([300_000, 300_000, 300_000]);
  const left = rowIn('Innstilling', '= Ufordelt');
  expect(round.value('Innstilling', left, 'sought')).toBe(2_500_000 - 900_000);
});

it('stops where a network has none, and says which; a 0 is one', async () => {
  announce('Værnes', null);
  const { status, body } = await compute();
  expect([status, JSON.stringify(body)]).toEqual([
    409,
    expect.stringContaining('Forhåndsramme mangler for Værnes'),
  ]);
  announce('Værnes', 0);
  expect((await compute()).status).toBe(200);
  expect(computed('Værnes')).toBe(0);
});

it('is told in Nøkkeltall, at the empty cell', async () => {
  announce('Værnes', null);
  await round.call('check', 'Nøkkeltall', caseWorker);
  expect(round.shown('Nøkkeltall', rowIn('Nøkkeltall', 'Værnes'), 'remark')).toContain(
    'Plan sier at den er taket',
  );
});

it('names the frame where what is bound is more', async () => {
  announce('Fosen', 300_000);
  round.type('Nøkkeltall', rowIn('Nøkkeltall', 'Fosen'), { commitment: 400_000 });
  const { status, body } = await compute();
  expect([status, JSON.stringify(body).replaceAll('\u00a0', ' ')]).toEqual([
    409,
    expect.stringContaining('Bindingen er 100 000 kr over forhåndsrammen: Fosen.'),
  ]);
});

it('can be tried as an alternative, and is left out where a frame is missing', async () => {
  round.type('Plan', round.rowWhere('Plan', 'parameter', choice), { value: null });
  announce('Fosen', 300_000);
  const tab = 'Alternativer';
  const row = round.rowWhere(tab, 'label', choice);
  round.type(tab, row, { alternative1: 'tak ved forhåndsrammen' });
  await round.call('compare', tab, caseWorker);
  expect(round.value(tab, round.rowWhere(tab, 'label', 'Fosen'), 'alternative1')).toBe(300_000);
  announce('Værnes', null);
  const { body } = await round.call('compare', tab, caseWorker);
  expect(JSON.stringify(body)).toContain('1 kan ikke beregnes');
});
