// Group rules and commitments over HTTP: typed in Plan and Nøkkeltall, kept in every pot to the krone, and explained.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ParameterName, planParameters } from '../../functions/domain/plan/parameters.ts';
import { runCommand } from '../desk/run-command.ts';
import { planRow } from './finding-cases/case.ts';
import { networks, potsSeed } from './pots-seed.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, submitAll } from '../seeded.ts';

let round: TestRound;
const key = { county: 'trondelag', year: 2026 };
const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const plan = (values: Partial<Record<ParameterName, string | number | null>>): void => {
  for (const [name, value] of Object.entries(values))
    round.type('Plan', planRow(name as ParameterName), { value, confirmed: value === null ? null : 'ja' });
};
const rowOf = (tab: string, field: string, text: string): number => {
  for (let row = 1; row <= round.rows(tab); row++) if (round.shown(tab, row, field) === text) return row;
  throw new Error(`no row ${text}`);
};
const awarded = (network: string, field = 'computed'): number =>
  Number(round.value('Innstilling', rowOf('Innstilling', 'network', network), field));
const explained = (network: string): string =>
  round.shown('Innstilling', rowOf('Innstilling', 'network', network), 'explanation');
const lastRun = async () => {
  const runs = await round.functions.wiring.world.store.transact(key, (tx) => tx.list('run', 'run'));
  return runs.toSorted((a, b) => b.sequence - a.sequence)[0]!;
};
const refusal = async (): Promise<string> => {
  const { status, body } = await compute();
  if (status !== 409 || body['type'] !== 'urn:innstilling:conflict')
    throw new Error(`no conflict: ${status}`);
  return String(body['detail']);
};

/** Kroner as the tab Tiltak has them, over measures whose name begins so. */
function granted(names: string[], field: 'proposed' | 'uh' = 'proposed'): number {
  let sum = 0;
  for (let row = 1; row <= round.rows('Tiltak'); row++) {
    const name = round.shown('Tiltak', row, 'measure').replace(/ \S+$/, '');
    if (names.includes(name)) sum += Number(round.value('Tiltak', row, field));
  }
  return sum;
}
const school = ['Lesing', 'Overganger', 'Inkludering i skolen'];
const individual = ['Studieplasser', 'Studieplasser i spesialpedagogikk'];
const kindergarten = ['Lek', 'Inkludering i barnehagen', ...individual];

const open = async (values: Parameters<typeof potsSeed>[0]): Promise<void> => {
  const seed = potsSeed(values);
  round = await openTestRound({ seed });
  await submitAll(round, seed);
};

describe('40 % to barnehage, at least 10 % spesialpedagogikk, at most 30 % individuelt, and one who is bound', () => {
  beforeAll(async () => {
    await open({
      kindergartenShare: 40,
      sectorKey: 'barnetall og elevtall',
      specialShare: 10,
      individualShare: 30,
    });
    round.type('Nøkkeltall', 2, { commitment: '700 000' });
    await compute();
  });
  afterAll(() => round.close());

  it('shares each pot to the krone: 60 and 40 % of 6 000 001, the krone left to the larger rest', () => {
    expect([granted(school), granted(kindergarten)]).toEqual([3_600_001, 2_400_000]);
    const sum = networks.reduce((total, network) => total + awarded(network), 0);
    expect([sum, awarded('Sum', 'proposed'), awarded('= Ufordelt', 'sought')]).toEqual([
      6_000_001, 6_000_001, 0,
    ]);
  });

  it('keeps at least a tenth of each pot for spesialpedagogikk, individual places not counted', () => {
    expect(granted(['Inkludering i skolen'])).toBe(360_001);
    expect(granted(['Inkludering i barnehagen'])).toBe(240_001);
  });

  it('keeps individual measures at three tenths of the pot, those in spesialpedagogikk too', () => {
    expect(granted(individual)).toBe(720_000);
  });

  it('pays what is bound, and says so in the network’s own line; the lines sum to the award', () => {
    expect(awarded('Midt')).toBeGreaterThanOrEqual(700_000);
    expect(explained('Midt')).toContain('bundet fra før 700\u00a0000\u00a0kr');
    expect(explained('Nord')).not.toContain('bundet');
    for (const network of networks) {
      const lines = ['base', 'keyShare', 'capCut', 'redistributed', 'other', 'rounding'];
      expect(lines.reduce((sum, line) => sum + awarded(network, line), 0)).toBe(awarded(network));
      expect(explained(network)).toMatch(/gruppekrav [\d\u00a0]+\u00a0kr/);
    }
  });

  it('begins each explanation with the level there would be without group rules, to be checked by hand', () => {
    expect(explained('Nord').replaceAll('\u00a0', ' ').split('\n')[0]).toBe(
      'Til fordeling er 6 000 001 kr. Før gruppekravene: 6 000 001 kr deles på 6 000 elever i nettverk som ikke har fått hele søknaden: 1 000,00016 kr per elev.',
    );
  });

  it('tells each network where its money lies, at how many kroner per pupil and child', () => {
    const parts = /Beløpet ligger slik: (.*)\.$/.exec(explained('Nord'))?.[1] ?? '';
    expect(parts).toMatch(/skole, øvrig [\d\u00a0]+\u00a0kr \([\d\u00a0,]+ kr per elev som regnes hit\)/);
    expect(parts).toMatch(
      /barnehage, individuelle tiltak [\d\u00a0]+\u00a0kr \([\d\u00a0,]+ kr per barn som regnes hit\)/,
    );
    const amounts = [...parts.matchAll(/ ([\d\u00a0]+)\u00a0kr \(/g)].map(([, text = '']) =>
      Number(text.replaceAll('\u00a0', '')),
    );
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(awarded('Nord'));
  });

  it('certifies that bounds and commitments are kept, and nothing that fails', () => {
    for (const name of ['Gruppekrav holdt', 'Bindinger holdt'])
      expect(round.shown('Innstilling', rowOf('Innstilling', 'network', name), 'status')).toBe('holder');
    const heading = rowOf('Innstilling', 'network', 'Kontroll av beregningen');
    expect(round.shown('Innstilling', heading, 'explanation')).toMatch(/^Alle \d+ egenskaper holder/);
  });

  it('explains in «Hvorfor» what each pot pays, what holds it, and what the rules cost', async () => {
    const row = rowOf('Innstilling', 'network', 'Sør') + 1;
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row });
    const text = String(body['message']);
    expect(text).toContain('Gruppekravene\n');
    expect(text).toMatch(/barnehage: 2\u00a0400\u00a0000\u00a0kr; egen pott/);
    expect(text).toMatch(
      /barnehage, spesialpedagogikk: minst 240\u00a0001\u00a0kr; løftet til det minste · [\d\u00a0,]+ kr per barn · 240\u00a0001/,
    );
    expect(text).toMatch(/barnehage, individuelle tiltak: høyst 720\u00a0000\u00a0kr; holdt på det høyeste/);
    expect(text).toMatch(/Hva koster gruppekravene oss\?\n[+\u2212][\d\u00a0]+\u00a0kr: .* med kravene/);
    expect(text).toContain('Prosent til barnehage: 40, fra 01.01.2026. Regneeksempel.');
    expect(text).not.toContain('Prosent til UH');
  });

  it('stores the rules with their sources, and the pack gives the same hash offline', async () => {
    const run = await lastRun();
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
    const html = String((await round.call('pack', 'Start', caseWorker)).body['html']);
    const pack = /<textarea readonly>\n(.*)<\/textarea>/s.exec(html)?.[1] ?? '';
    const json = pack.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    const file = join(round.dir, 'pack.json');
    writeFileSync(file, json);
    const replayed = await runCommand('functions/commands/replay.ts', [file]);
    expect([replayed.code, replayed.out]).toEqual([0, expect.stringContaining(run.resultHash.slice(0, 12))]);
    writeFileSync(file, json.replace('"number":10,', '"number":11,'));
    const changed = await runCommand('functions/commands/replay.ts', [file]);
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining('basis.rules')]);
  });

  it('says in Etterregning, in words, what its formulas do not follow', () => {
    const row = rowOf('Etterregning', 'network', 'Sum');
    expect(round.shown('Etterregning', row, 'verdict')).toMatch(/^nei: det er gruppekrav/);
    expect(round.shown('Etterregning', 1, 'verdict')).toBe('dekkes ikke av formlene');
  });

  it('compares with another percentage, side by side, each to the krone', async () => {
    const row = rowOf('Alternativer', 'label', 'Prosent til barnehage');
    for (let each = 1; each < row + 4; each++)
      round.type('Alternativer', each, {
        alternative1: null,
        alternative2: null,
        alternative3: null,
        alternative4: null,
      });
    round.type('Alternativer', row, { alternative1: 50, alternative2: 200 });
    expect((await round.call('compare', 'Alternativer', caseWorker)).status).toBe(200);
    const shown = (label: string, field: string) =>
      Number(round.value('Alternativer', rowOf('Alternativer', 'label', label), field));
    expect([
      shown('Prosent til barnehage', 'now'),
      shown('Sum', 'now'),
      shown('Sum', 'alternative1'),
    ]).toEqual([40, 6_000_001, 6_000_001]);
    expect(shown('Nord', 'alternative1')).toBeGreaterThan(shown('Nord', 'now'));
    expect(round.shown('Alternativer', rowOf('Alternativer', 'label', 'Alternativ 2'), 'words')).toContain(
      '«200» godtas ikke',
    );
  });
});

describe('rules that can’t be kept are answered in the words of the Plan, and the mended cell is enough', () => {
  beforeAll(() => open({ kindergartenShare: 40, specialShare: 10 }));
  afterAll(() => round.close());

  it('names the least share that too little is sought for', async () => {
    plan({ specialShare: 90 });
    expect(await refusal()).toMatch(
      /Det er søkt [\d\u00a0]+\u00a0kr for lite til å nå det som kreves til skole, spesialpedagogikk \(et tak per nettverk kan også stenge\)\. Sett ned «Minst prosent til spesialpedagogikk» i fanen Plan/,
    );
    plan({ shortShare: 'så langt det er søkt' });
    expect((await compute()).status).toBe(200);
    expect(granted(['Inkludering i skolen'])).toBe(900_000);
    plan({ shortShare: null, specialShare: 10 });
    expect((await compute()).status).toBe(200);
  });

  it('names the pot that too little is sought for, and with «så langt det er søkt» leaves the rest of it', async () => {
    plan({ kindergartenShare: 0 });
    expect((await compute()).status).toBe(200);
    expect([granted(kindergarten), granted(school)]).toEqual([0, 6_000_001]);
    round.type('Budsjett', 1, { amount: 20_000_000 });
    plan({ kindergartenShare: 90, specialShare: null });
    expect(await refusal()).toMatch(
      /Det er søkt 6\u00a0000\u00a0000\u00a0kr for lite til å nå det som kreves til barnehage \(et tak per nettverk kan også stenge\)\. Sett ned «Prosent til barnehage»/,
    );
    plan({ shortShare: 'så langt det er søkt' });
    expect((await compute()).status).toBe(200);
    expect([granted(kindergarten), granted(school), awarded('= Ufordelt', 'sought')]).toEqual([
      12_000_000, 2_000_000, 6_000_000,
    ]);
    round.type('Budsjett', 1, { amount: 6_000_001 });
    plan({ shortShare: null, kindergartenShare: 40 });
  });

  it('shares by priority inside each pot, and names no level that explains nothing', async () => {
    plan({ aboveFrame: 'prioritetstrinn' });
    expect((await compute()).status).toBe(200);
    expect([granted(school), granted(kindergarten)]).toEqual([3_600_001, 2_400_000]);
    expect(explained('Nord')).toContain('Beløpet ligger slik: skole');
    expect(explained('Nord')).not.toContain('som regnes hit');
    plan({ unused: 'overføres' });
    const { body } = await compute();
    expect(body['detail']).toContain(
      '«Når behovene er større enn rammen» og «Penger ingen har søkt om» kan ikke brukes sammen når det også er andeler',
    );
    plan({ aboveFrame: null, unused: null });
    expect((await compute()).status).toBe(200);
  });

  it('names a commitment that is not sought again', async () => {
    round.type('Nøkkeltall', 1, { commitment: 8_000_000 });
    expect(await refusal()).toContain(
      'Bindingen er 300\u00a0000\u00a0kr større enn søknaden: Nord. Rett «Bundet fra tidligere år» i fanen Nøkkeltall, eller returner behovsmeldingen så pengene blir søkt om igjen.',
    );
    round.type('Nøkkeltall', 1, { commitment: null });
    expect((await compute()).status).toBe(200);
  });

  it('takes a percentage as a whole number of 0 to 100, told at its cell', async () => {
    plan({ uhShare: '50,5' });
    const { body } = await compute();
    const label = planParameters.uhShare.label;
    expect(body['detail']).toContain(
      `Plan B${planRow('uhShare') + 1}: Må rettes. ${label}: «50,5» godtas ikke`,
    );
    plan({ uhShare: '40 %' });
    expect((await compute()).status).toBe(200);
    expect(granted([...school, ...kindergarten], 'uh')).toBe(2_400_000);
    plan({ uhShare: null });
  });
});

describe('UH’s per cent', () => {
  beforeAll(() => open({ uhShare: 35, kindergartenShare: 40 }));
  afterAll(() => round.close());

  it('is that part of each sector’s pot, to the krone', async () => {
    expect((await compute()).status).toBe(200);
    expect([granted(school), granted(kindergarten)]).toEqual([3_600_001, 2_400_000]);
    expect([granted(school, 'uh'), granted(kindergarten, 'uh')]).toEqual([1_260_000, 840_000]);
  });

  it('is that part of the pot when there are no sectors', async () => {
    plan({ kindergartenShare: null });
    expect((await compute()).status).toBe(200);
    expect([granted([...school, ...kindergarten], 'uh'), granted([...school, ...kindergarten])]).toEqual([
      2_100_000, 6_000_001,
    ]);
  });
});

describe('at most 30 % of each award to individual measures', () => {
  beforeAll(() => open({ individualShare: 30, individualOf: 'hver tildeling' }));
  afterAll(() => round.close());

  it('holds in each network by itself, and adds up over the county', async () => {
    expect((await compute()).status).toBe(200);
    const sums = new Map<string, { all: number; individual: number }>();
    for (let row = 1; row <= round.rows('Tiltak'); row++) {
      const network = round.shown('Tiltak', row, 'network');
      const one = sums.get(network) ?? { all: 0, individual: 0 };
      const amount = Number(round.value('Tiltak', row, 'proposed'));
      one.all += amount;
      if (round.shown('Tiltak', row, 'measure').startsWith('Studieplasser')) one.individual += amount;
      sums.set(network, one);
    }
    expect(sums.size).toBe(3);
    for (const { all, individual } of sums.values()) expect(individual * 10).toBeLessThanOrEqual(all * 3);
    expect(awarded('Sum', 'proposed')).toBe(6_000_001);
  });
});

describe('a workbook from before there were group rules and commitments', () => {
  beforeAll(async () => {
    await open({});
    const sheetId = round.sheetId('Nøkkeltall');
    const startIndex = 11;
    round.change({
      deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 2 } },
    });
    const first = planRow('kindergartenShare');
    const rows = {
      sheetId: round.sheetId('Plan'),
      dimension: 'ROWS',
      startIndex: first,
      endIndex: first + 9,
    };
    round.change({ deleteDimension: { range: rows } });
  });
  afterAll(() => round.close());

  it('is told what it lacks, and distributes as before', async () => {
    const { body } = await round.call('check', 'Nøkkeltall', caseWorker);
    expect(body['message']).toContain(
      'Kolonnen «Bundet fra tidligere år», «Eget grunntilskudd» finnes ikke i dette regnearket, og regnes som tom',
    );
    expect((await round.call('check', 'Plan', caseWorker)).body['message']).toContain(
      'Parameteren «Prosent til barnehage» mangler',
    );
    expect((await compute()).status).toBe(200);
    const { rules, claims } = JSON.parse((await lastRun()).input) as {
      rules: object;
      claims: { commitment: number }[];
    };
    expect('groups' in rules).toBe(false);
    expect(claims.map(({ commitment }) => commitment)).toEqual([0, 0, 0]);
    expect(awarded('Sum', 'proposed')).toBe(6_000_001);
  });

  it('compares by the choices it has', async () => {
    const sheetId = round.sheetId('Alternativer');
    const first = rowOf('Alternativer', 'label', planParameters.kindergartenShare.label);
    const rows = { sheetId, dimension: 'ROWS', startIndex: first, endIndex: first + 4 };
    round.change({ deleteDimension: { range: rows } });
    for (const _ of ['the first time', 'and again over what it wrote']) {
      expect((await round.call('compare', 'Alternativer', caseWorker)).status).toBe(200);
      expect(rowOf('Alternativer', 'label', 'Nord')).toBe(first + 1);
      expect(round.value('Alternativer', rowOf('Alternativer', 'label', 'Sum'), 'now')).toBe(6_000_001);
    }
  });

  it('reads a percentage with its sign as Etterregning does', async () => {
    plan({ elevtall: '60 %', barnetall: '40 prosent' });
    expect((await compute()).status).toBe(200);
    const row = rowOf('Etterregning', 'network', 'Sum');
    expect(round.shown('Etterregning', row, 'verdict')).toBe('Alle 3 stemmer med Beregnet.');
  });

  it('lets Etterregning say so at once when a percentage is typed afterwards', async () => {
    const verdict = () => round.shown('Etterregning', rowOf('Etterregning', 'network', 'Sum'), 'verdict');
    expect(verdict()).toBe('Alle 3 stemmer med Beregnet.');
    const row = round.rows('Plan') + 1;
    round.type('Plan', row, { parameter: planParameters.uhShare.label, value: 40, confirmed: 'ja' });
    expect(verdict()).toMatch(/^nei: det er gruppekrav/);
    expect((await compute()).status).toBe(200);
    expect(granted([...school, ...kindergarten], 'uh')).toBe(2_400_000);
  });
});

describe('what is bound for a network that has not sent its report', () => {
  beforeAll(async () => {
    round = await openTestRound({ seed: potsSeed({}) });
    await round.call('submit', 'Behov Nord', 'koordinator.nord@example.no');
    round.type('Nøkkeltall', 1, { commitment: 500_000, base: 800_000 });
    round.type('Nøkkeltall', 2, { commitment: 300_000 });
  });
  afterAll(() => round.close());

  it('is told beside it and in the answer, and nothing is invented', async () => {
    await round.call('check', 'Nøkkeltall', caseWorker);
    expect(round.shown('Nøkkeltall', 1, 'remark')).toBe('');
    expect(round.shown('Nøkkeltall', 2, 'remark')).toMatch(/^L3: Til orientering\. Midt har ikke sendt inn/);
    const { body } = await compute();
    expect(body['message']).toContain('Bundet fra tidligere år er ikke regnet med');
    expect(body['message']).toContain('kan innstilles: Midt.');
    const verdict = round.shown('Etterregning', rowOf('Etterregning', 'network', 'Sum'), 'verdict');
    expect(verdict).toBe('Alle 3 stemmer med Beregnet.');
    expect([awarded('Midt'), awarded('Nord', 'base'), awarded('Nord', 'other')]).toEqual([
      0, 300_000, 500_000,
    ]);
  });
});
