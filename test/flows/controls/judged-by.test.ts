// What a row was judged by is named: a change of it in Plan or Nøkkeltall is told, judges the rows again, and stops what was sent.
import { beforeEach, describe, expect, it } from 'vitest';
import { planRow } from '../../seeded.ts';
import { type Round, prepared } from '../round/round.ts';
import type { Told } from '../round/entry.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { typeDeadline } from '../round/wheel-rows.ts';

const tab = 'Behov Fosen';
const checked = prepared(async () => {
  const round = await small.planted();
  await round.call('check', tab, fosen);
  return round;
});
let round: Round;
beforeEach(async () => {
  round = await checked();
});
const words = ({ body }: Told): string => JSON.stringify([body['detail'], body['message']]);
const network = () => round.rowWhere('Nøkkeltall', 'network', 'Fosen');
const remarks = (): string =>
  Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, 'remark')).join('\n');

/** Each thing that rows are judged by, changed so that some row of Fosen's says otherwise. */
const changes: [what: string, tab: 'Plan' | 'Nøkkeltall', change: () => void, says: RegExp][] = [
  [
    'a theme is taken out',
    'Plan',
    () => round.type('Plan', planRow('themes'), { value: 'Noe annet' }),
    /Tema: /,
  ],
  [
    'a partner is taken out',
    'Plan',
    () => round.type('Plan', planRow('partners'), { value: 'Uni X' }),
    /Partner: /,
  ],
  [
    'a municipality is taken out',
    'Nøkkeltall',
    () => round.type('Nøkkeltall', network(), { municipalities: 'Annetsted' }),
    /Kommuner: /,
  ],
  [
    'a frame is set down',
    'Nøkkeltall',
    () => round.type('Nøkkeltall', network(), { preAnnounced: 1000 }),
    /forhåndsrammen/,
  ],
  [
    'the longest period is shorter',
    'Plan',
    () => round.type('Plan', planRow('longestPeriod'), { value: '1' }),
    /høyst 1 år/,
  ],
  ['the deadline has passed', 'Plan', () => typeDeadline(round, '1. januar 2026 kl. 12:00'), /etter fristen/],
  [
    'another column must be filled in',
    'Plan',
    () => round.type('Plan', planRow('requiredFields'), { value: 'Fellestiltak' }),
    /Fellestiltak/,
  ],
];

describe('rows that were judged by something that has changed', () => {
  it.each(changes)(
    'are counted at the check of that tab, and judged again by nobody’s hand: %s',
    async (_what, of, change, says) => {
      expect(remarks()).not.toMatch(says);
      expect(words(await round.call('check', of, caseWorker))).not.toContain('verdier som er endret');
      change();
      const told = await round.call('check', of, caseWorker);
      expect(words(told)).toMatch(/\d+ rader bruker verdier som er endret, i «Behov Fosen»/);
      await round.settle();
      expect(remarks()).toMatch(says);
      expect(words(await round.call('check', of, caseWorker))).not.toContain('verdier som er endret');
    },
  );
  it.each(changes)('are judged again by the sweep too: %s', async (_what, _of, change, says) => {
    await round.sweep();
    change();
    await round.sweep();
    expect(remarks()).toMatch(says);
  });
  it('are not spoken of where only the confirmation of a value was typed', async () => {
    round.type('Plan', planRow('longestPeriod'), { confirmed: 'ja', source: 'Vedtak' });
    expect(words(await round.call('check', 'Plan', caseWorker))).not.toContain('verdier som er endret');
  });
});

describe('a row that today’s rules refuse', () => {
  const takeOut = () => round.type('Plan', planRow('partners'), { value: 'Uni X' });
  const compute = () => round.propose();
  it('is not sent, whether its tab was checked since or not', async () => {
    takeOut();
    expect((await round.call('submit', tab, fosen)).problem).toBe('notReady');
  });
  it('is not computed with when it was sent before, but named with what is to be done', async () => {
    round = await small.sent();
    takeOut();
    const told = await compute();
    expect([told.problem, words(told)]).toEqual([
      'rowsRefusedNow',
      expect.stringMatching(/Fosen, FOS-\d+: Partner/),
    ]);
    expect(words(told)).toMatch(/returner .*«innstilles ikke»/);
    expect(words(told)).toContain('Noe er endret i Plan eller Nøkkeltall');
    expect(words(told)).not.toContain('trukket tilbake');
    expect(await round.stored((tx) => tx.get('latest', 'run'))).toBeUndefined();
  });
  it('is told with all others that one cause refuses, in one line', async () => {
    round = await small.sent();
    takeOut();
    const lines = String((await compute()).body['detail'])
      .split('\n')
      .slice(1);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Innherred, INN-04; Fosen, FOS-01, FOS-04; Værnes, VAE-01: Partner: «DMMH» står/,
      ),
    );
    const causes = lines.map((line) => line.slice(line.indexOf(': ')));
    expect(new Set(causes).size).toBe(lines.length);
  });
  it('stops nothing where a verdict refuses it', async () => {
    round = await small.sent();
    takeOut();
    await round.call('check', 'Vurdering av tiltak', caseWorker);
    for (let row = 1; row <= round.rows('Vurdering av tiltak'); row++)
      round.type('Vurdering av tiltak', row, { verdict: 'innstilles ikke', reason: 'Partneren er ute.' });
    expect((await compute()).status).toBe(200);
  });
  describe('by the frame of its network', () => {
    const verdicts = 'Vurdering av tiltak';
    /** What the tiltak of Fosen seek: 315 000, 330 000, 290 000, 175 000 and 220 000. */
    const judge = (cells: Record<string, object>) => {
      for (const [id, more] of Object.entries(cells))
        round.type(verdicts, round.rowWhere(verdicts, 'id', id), { reason: 'Over rammen.', ...more });
    };
    const no = { verdict: 'innstilles ikke' };
    beforeEach(async () => {
      round = await small.sent();
      round.type('Plan', planRow('preAnnounced'), { value: 'stopper' });
      round.type('Nøkkeltall', network(), { preAnnounced: 700_000 });
      await round.call('check', verdicts, caseWorker);
    });
    it('is refused though the tiltak at which the sum passed it is not put forward', async () => {
      judge({ 'FOS-03': no });
      expect([(await compute()).problem, words(await compute())]).toEqual([
        'rowsRefusedNow',
        expect.stringMatching(/FOS-04: .*1\s040\s000\skr/),
      ]);
    });
    it('is computed with once enough others are not put forward', async () => {
      judge({ 'FOS-01': no });
      expect((await compute()).problem).toBe('rowsRefusedNow');
      judge({ 'FOS-02': no });
      expect((await compute()).status).toBe(200);
    });
    it('is computed with once enough are cut', async () => {
      judge({ 'FOS-01': no, 'FOS-02': { verdict: 'delvis', most: 10_000 } });
      expect((await compute()).status).toBe(200);
    });
  });
  it('is computed with though the deadline that stops late rows has passed: it was typed before', async () => {
    round = await small.sent();
    typeDeadline(round, '20. januar 2026 kl. 12:00');
    round.type('Plan', planRow('late'), { value: 'stopper' });
    round.clock.pass(30 * 86_400);
    expect((await compute()).status).toBe(200);
  });
});
