// Group rules and commitments: typed in Plan and Nøkkeltall, kept in every pot to the krone, and explained.
import { beforeEach, describe, expect, it } from 'vitest';
import { replayPack } from '../../../../functions/flows/proposal/replay-pack.ts';
import { type Round, prepared } from '../../round/round.ts';
import { caseWorker } from '../../round/rounds.ts';
import { packIn } from '../pack-in.ts';
import { individual, kindergarten, lookAt, school, sentUnder } from './pots-round.ts';
import { networks } from './pots-seed.ts';

const sent = sentUnder({
  kindergartenShare: 40,
  sectorKey: 'barnetall og elevtall',
  specialShare: 10,
  individualShare: 30,
});
const proposed = prepared(async () => {
  const opened = await sent();
  opened.type('Nøkkeltall', 2, { commitment: '700 000' });
  await lookAt(opened).computed();
  return opened;
});
let round: Round;
let look: ReturnType<typeof lookAt>;
beforeEach(async () => {
  round = await proposed();
  look = lookAt(round);
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('40 % to barnehage, at least 10 % spesialpedagogikk, at most 30 % individuelt, and one who is bound', () => {
  it('shares each pot to the krone: 60 and 40 % of 6 000 001, the krone left to the larger rest', () => {
    expect([look.granted(school), look.granted(kindergarten)]).toEqual([3_600_001, 2_400_000]);
    const sum = networks.reduce((total, network) => total + look.awarded(network), 0);
    expect([sum, look.awarded('Sum', 'proposed'), look.awarded('= Ufordelt', 'sought')]).toEqual([
      6_000_001, 6_000_001, 0,
    ]);
  });

  it('keeps at least a tenth of the pot for spesialpedagogikk, laid out by what is sought, individual places not counted', () => {
    expect(look.granted(['Inkludering i skolen'])).toBe(360_001);
    expect(look.granted(['Inkludering i barnehagen'])).toBe(240_000);
  });

  it('keeps individual measures within three tenths of the pot: a limit, no promise to those sought last', () => {
    expect(look.granted(individual)).toBeLessThanOrEqual(720_000);
  });

  it('pays what is bound, and says so in the network’s own line; the lines sum to the award', () => {
    expect(look.awarded('Midt')).toBeGreaterThanOrEqual(700_000);
    expect(look.explained('Midt')).toContain('Det bundne, 700\u00a0000\u00a0kr, er med i beløpet.');
    expect(look.explained('Nord')).not.toContain('bundet');
    for (const network of networks) {
      const lines = ['base', 'keyShare', 'capCut', 'redistributed', 'other', 'rounding'];
      expect(lines.reduce((sum, line) => sum + look.awarded(network, line), 0)).toBe(look.awarded(network));
      const said = /I alt ([\d\u00a0]+)\u00a0kr/.exec(look.explained(network))?.[1] ?? '';
      expect(Number(said.replaceAll('\u00a0', ''))).toBe(look.awarded(network));
    }
  });

  it('certifies that bounds and commitments are kept, and nothing that fails', () => {
    for (const name of ['Gruppekrav holdt', 'Bindinger holdt'])
      expect(round.shown('Innstilling', look.rowOf(name), 'status')).toBe('holder');
    expect(round.shown('Innstilling', look.rowOf('Kontroll av beregningen'), 'why')).toMatch(
      /^Alle \d+ egenskaper holder/,
    );
  });

  it('sums networks and groups from Tiltak in Etterregning, and says that the key is not followed', () => {
    expect(look.verdict('Sum')).toBe('Tiltak og grupper stemmer; nøkkelen er ikke etterregnet');
    expect(look.verdict('Nord')).toMatch(/^tiltakene gir beløpet/);
    const group = round.rowWhere('Etterregning', 'network', 'Gruppe: skole');
    expect(round.value('Etterregning', group, 'sought')).toBe(3_600_001);
    expect(look.verdict('Gruppe: skole, spesialpedagogikk')).toMatch(/^innenfor grensene/);
  });

  it('tells in Etterregning at once when a group no longer is inside its bounds, or tiltak no longer give the amount', () => {
    look.frame(7_000_000);
    expect(look.verdict('Gruppe: skole')).toMatch(/^under det minste, \d+ kr$/);
    expect(look.verdict('Sum')).toMatch(/^\d+ tall stemmer ikke/);
    look.frame(6_000_001);
    const row = round.rowWhere('Tiltak', 'network', 'Nord');
    const before = Number(round.value('Tiltak', row, 'proposed'));
    round.type('Tiltak', row, { proposed: before + 7 });
    expect(look.verdict('Nord')).toBe('avviker med 7 kr');
    expect(look.verdict('Sum')).toMatch(/^1 tall stemmer ikke/);
  });
});

describe('the explanation under group rules', () => {
  it('begins with the pots that the network shares in, to be followed by hand', () => {
    expect(plain(look.explained('Nord')).split('\n')[0]).toBe(
      'Til fordeling er 6 000 001 kr. Potten til skole er 3 600 001 kr og deles på 6 000 elever: ca. 600 kr per elev. Potten til barnehage er 2 400 000 kr og deles på 2 000 barn: 1 200 kr per barn.',
    );
  });

  it('tells each network where its money lies, all of it', () => {
    const parts = /Beløpet ligger slik: (.*)\.$/.exec(look.explained('Nord'))?.[1] ?? '';
    expect(parts).toMatch(/skole, øvrig [\d\u00a0]+\u00a0kr; /);
    const amounts = [...parts.matchAll(/ ([\d\u00a0]+)\u00a0kr/g)].map(([, text = '']) =>
      Number(text.replaceAll('\u00a0', '')),
    );
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(look.awarded('Nord'));
  });

  it('tells in «Hvorfor» what each pot pays, what holds it, and what the rules cost', async () => {
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row: look.rowOf('Sør') + 1 });
    const text = String(body['message']);
    expect(text).toContain('Gruppekravene\n');
    expect(text).toMatch(/barnehage: 2\u00a0400\u00a0000\u00a0kr; egen pott/);
    expect(text).toMatch(
      /barnehage, spesialpedagogikk: minst 240\u00a0000\u00a0kr, lagt ut på delpottene av 600\u00a0001\u00a0kr i alt; løftet til det minste · [\d\u00a0,]+ kr per barn · 240\u00a0000/,
    );
    expect(text).toMatch(/Hva koster gruppekravene oss\?\n[+\u2212][\d\u00a0]+\u00a0kr: .* med kravene/);
    expect(text).toContain('Prosent til barnehage: 40, fra 01.01.2026. Regneeksempel.');
    expect(text).not.toContain('Prosent til UH');
  });
});

describe('what is stored of group rules', () => {
  it('is each rule with its source, and what is bound', async () => {
    const run = await look.lastRun();
    const { rules } = JSON.parse(run.input) as { rules: { groups: { id: string }[] } };
    expect(rules.groups.map(({ id }) => id)).toEqual([
      'skole',
      'barnehage',
      'skole/individuelt',
      'skole/spesialpedagogikk',
      'barnehage/individuelt',
      'barnehage/spesialpedagogikk',
    ]);
    const basis = JSON.parse(run.basis ?? '') as { rules: object; keyData: object[] };
    expect(basis.rules).toMatchObject({
      specialShare: { number: 10, source: 'Regneeksempel.', confirmed: true, standard: false },
      uhShare: { standard: true },
    });
    expect(basis.keyData[1]).toMatchObject({ name: 'Midt', commitment: 700_000 });
  });

  it('gives the same hash when its pack is computed again, and is found out when it is changed', async () => {
    const { resultHash } = await look.lastRun();
    const json = await packIn(round);
    expect(replayPack(JSON.parse(json))).toMatchObject({ differences: [], hash: resultHash });
    const changed = replayPack(JSON.parse(json.replace('"number":10,', '"number":11,')));
    if (changed.kind !== 'replayed') throw new Error(changed.kind);
    expect(changed.differences.map(({ path }) => path).join()).toContain('basis.rules');
  });

  it('is compared with another percentage, side by side, each to the krone', async () => {
    const tab = 'Alternativer';
    const row = round.rowWhere(tab, 'label', 'Prosent til barnehage');
    const none = Object.fromEntries([1, 2, 3, 4].map((each) => [`alternative${each}`, null]));
    for (let each = 1; each < row + 4; each++) round.type(tab, each, none);
    round.type(tab, row, { alternative1: 50, alternative2: 200 });
    expect((await round.call('compare', tab, caseWorker)).status).toBe(200);
    const shown = (label: string, field: string) =>
      Number(round.value(tab, round.rowWhere(tab, 'label', label), field));
    expect([
      shown('Prosent til barnehage', 'now'),
      shown('Sum', 'now'),
      shown('Sum', 'alternative1'),
    ]).toEqual([40, 6_000_001, 6_000_001]);
    expect(shown('Nord', 'alternative1')).toBeGreaterThan(shown('Nord', 'now'));
    expect(round.shown(tab, round.rowWhere(tab, 'label', 'Alternativ 2'), 'words')).toContain(
      '«200» godtas ikke',
    );
  });
});
