// The question before a report is sent: the sum against the frame, what is not confirmed, the days to the deadline.
import { beforeEach, describe, expect, it } from 'vitest';
import { planRow } from '../../../seeded.ts';
import { type Round, prepared } from '../../round/round.ts';
import { fosen, small } from '../../round/rounds.ts';
import { typeDeadline } from '../../round/wheel-rows.ts';

const tab = 'Behov Fosen';
const planted = prepared(() => small.planted());
let round: Round;
beforeEach(async () => {
  round = await planted();
});

const asked = async (): Promise<string[]> => {
  const { body } = await round.call('submit', tab, fosen, { preview: true });
  return String(body['message']).replaceAll('\u00a0', ' ').split('\n');
};
const announce = (amount: number | null) =>
  round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Fosen'), { preAnnounced: amount });

describe('of the frame that was told beforehand', () => {
  // Fosen seeks 1 330 000 kr in the seed.
  it.each([
    [1_230_000, 'Det er 100 000 kr over forhåndsrammen (1 230 000 kr).'],
    [1_400_000, 'Det er 70 000 kr under forhåndsrammen (1 400 000 kr).'],
    [1_330_000, 'Det er like mye som forhåndsrammen (1 330 000 kr).'],
  ])('%d kr, the question says how the sum stands to it', async (frame, told) => {
    announce(frame);
    expect(await asked()).toContain(told);
  });

  it('that is not known, it says nothing', async () => {
    announce(null);
    expect((await asked()).join('\n')).not.toContain('forhåndsramme');
  });
});

describe('of questions', () => {
  it('that nobody has confirmed, it says how many there are, and that they stop nothing', async () => {
    announce(1_330_000);
    const before = (await asked()).filter((line) => line.includes('ikke bekreftet'));
    round.type(tab, 1, { theme: 'Noe helt annet' });
    const after = (await asked()).filter((line) => line.includes('ikke bekreftet'));
    expect([before, after]).toEqual([
      [],
      ['1 spørsmål er ikke bekreftet (Samordning → Hva gjenstår). Det stopper ikke innsendingen.'],
    ]);
  });
});

describe('of the deadline', () => {
  const days = (count: number): string => {
    const day = new Date(round.clock.now().getTime() + count * 86_400_000).toISOString().slice(0, 10);
    return day.split('-').toReversed().join('.');
  };

  it.each([
    [3, 'Fristen er om 3 dager: '],
    [1, 'Fristen er om 1 dag: '],
    [0, 'Fristen er i dag: '],
    [-1, 'Fristen gikk ut for 1 dag siden: '],
  ])('%d days away, it says so', async (count, told) => {
    typeDeadline(round, `${days(count)} kl. 23:59`);
    round.type('Plan', planRow('late'), { value: 'merkes' });
    expect((await asked()).filter((line) => line.startsWith('Fristen'))).toEqual([
      expect.stringContaining(told),
    ]);
  });
});

it('a report that is sent and unchanged is asked about in one line', async () => {
  await round.call('submit', tab, fosen);
  expect((await asked())[0]).toContain('er sendt før og er uendret');
  expect((await asked()).filter((line) => line.startsWith('Fristen'))).toEqual([]);
});

it('one that is sent says so in its title, and has nothing to do but to be closed where the sheet shows it', async () => {
  await round.call('submit', tab, fosen);
  const ask = async () => (await round.call('submit', tab, fosen, { preview: true })).body;
  const shown = await ask();
  expect([shown['title'], shown['yes'], shown['no']]).toEqual(['Allerede sendt inn', undefined, 'Lukk']);
  round.type(tab, 1, { status: 'Klar' });
  const lacking = await ask();
  expect([lacking['title'], lacking['yes'], lacking['no']]).toEqual([
    'Allerede sendt inn',
    'Vis svaret i arket på nytt',
    'Lukk',
  ]);
  await round.call('submit', tab, fosen, { previewHash: lacking['previewHash'] });
  expect([round.shown(tab, 1, 'status'), round.inbox.arrivals()]).toEqual(['Sendt inn', 1]);
});
