// A question is answered once, in «Bekreftet», and remembered until what was asked about changes.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRow } from '../round/full-row.ts';
import { type Round, prepared } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const asked = '«Sjakk» står ikke i planen';
/** The first row after the five of the seed. */
const row = 6;
const begun = prepared(async () => {
  const round = await small.planted();
  round.type(tab, row, { ...fullRow, theme: 'Sjakk', confirmed: null });
  await round.call('check', tab, fosen);
  return round;
});
let round: Round;
beforeEach(async () => {
  round = await begun();
});
const remark = () => round.shown(tab, row, 'remark');
const status = () => round.shown(tab, row, 'status');
const typeAndCheck = (cells: Parameters<Round['type']>[2]) => {
  round.type(tab, row, cells);
  return round.call('check', tab, fosen);
};

describe('a question about a row', () => {
  it('says how it is answered, and is gone with its note when the answer is ja', async () => {
    expect([status(), remark().includes(asked)]).toEqual(['Se merknad', true]);
    expect(remark()).toContain('skriv ja i Bekreftet');
    await typeAndCheck({ confirmed: 'ja' });
    expect([status(), remark(), round.note(tab, row, 'theme')]).toEqual(['Klar', '', '']);
    expect(round.shown(tab, row, 'confirmed')).toBe('ja');
  });

  it('stays answered while other cells change', async () => {
    await typeAndCheck({ confirmed: 'ja' });
    await typeAndCheck({ need: 'Skrevet om' });
    expect(status()).toBe('Klar');
  });

  it('stays answered when the rows are sorted', async () => {
    await typeAndCheck({ confirmed: 'ja' });
    round.sort(tab, [1, row + 1], 'priority', true);
    await round.call('check', tab, fosen);
    expect([round.shown(tab, 1, 'theme'), round.shown(tab, 1, 'status')]).toEqual(['Sjakk', 'Klar']);
  });

  it('is asked anew when its value changes, though an old ja still stands there', async () => {
    await typeAndCheck({ confirmed: 'ja' });
    await typeAndCheck({ theme: 'Bridge' });
    expect(status()).toBe('Se merknad');
    expect(remark()).toContain('«Bridge» står ikke i planen');
    expect(remark()).toContain('«ja» i Bekreftet gjaldt noe som er endret siden');
    await typeAndCheck({ confirmed: 'ja, Bridge også' });
    expect([status(), remark()]).toEqual(['Klar', '']);
  });

  it('is asked anew when the answer is taken away', async () => {
    await typeAndCheck({ confirmed: 'ja' });
    await typeAndCheck({ confirmed: null });
    expect([status(), remark().includes(asked)]).toEqual(['Se merknad', true]);
  });

  it('is not answered by anything but ja', async () => {
    await typeAndCheck({ confirmed: 'nei' });
    expect(status()).toBe('Se merknad');
  });

  it('takes no fault away when it is answered', async () => {
    await typeAndCheck({ confirmed: 'ja', soughtUh: '?' });
    expect([status(), remark().includes('«?»')]).toEqual(['Må rettes', true]);
  });
});

describe('a row that is not finished', () => {
  it('is quiet until somebody tries to send: then each empty cell says what it wants, until it has it', async () => {
    await typeAndCheck({ theme: fullRow['theme'] ?? null, need: null, ownerEffort: null });
    expect([status(), remark()]).toEqual([
      'Under arbeid',
      'Ikke fylt ut ennå: Eiers innsats, Behov og forankring.',
    ]);
    expect(round.note(tab, row, 'need')).toBe('');
    expect((await round.call('submit', tab, fosen)).status).toBe(409);
    expect(round.note(tab, row, 'need')).toContain('Fyll ut cellen');
    await typeAndCheck({ ownerEffort: 'Tid' });
    expect([round.note(tab, row, 'ownerEffort'), round.note(tab, row, 'need')]).toEqual([
      '',
      expect.stringContaining('Fyll ut cellen'),
    ]);
  });

  it('names what is missing in the order of the columns, whatever other rows lack', async () => {
    round.type(tab, row + 1, { ...fullRow, measure: 'To', priority: 7, ownerEffort: null });
    await typeAndCheck({ theme: fullRow['theme'] ?? null, partner: null, soughtUh: null, ownerEffort: null });
    expect(remark()).toBe('Ikke fylt ut ennå: Partner, Søkt til UH, Eiers innsats.');
    round.type(tab, 2, { ownerEffort: null });
    await typeAndCheck({});
    expect(remark()).toBe('Ikke fylt ut ennå: Partner, Søkt til UH, Eiers innsats.');
  });
});

describe('the same error in many rows', () => {
  it('is one finding: one line for the person who sends, and a short one in each row', async () => {
    for (const at of [1, 2, 3, 4].map((more) => row + more))
      round.type(tab, at, { ...fullRow, measure: `Nr ${at}`, priority: at, soughtUh: 'se vedlegg' });
    round.type(tab, row, { theme: fullRow['theme'] ?? null, soughtUh: 'se vedlegg' });
    const { body } = await round.call('submit', tab, fosen);
    const lines = (body['lines'] as string[]).filter((line) => line.includes('«se vedlegg»'));
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^L${row + 1}:L${row + 5}: Må rettes\\.`))]);
    expect(remark()).toMatch(new RegExp(`^L${row + 1} \\(og 4 rader til\\): Må rettes\\.`));
  });
});
