// Verb «changes»: old and new per field since what was sent, and between the last two versions.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, innherred, reader, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const returned = prepared(async () => {
  const round = await small.planted();
  await round.call('submit', tab, fosen);
  await round.call('return', tab, caseWorker, { reason: 'Se over.' });
  return round;
});
/** One row edited, one gone and one new since it was returned. */
const edited = prepared(async () => {
  const round = await returned();
  round.type(tab, 1, { soughtOwner: 123_000, need: 'Nytt behov <script>' });
  round.deleteRows(tab, 2);
  round.type(tab, round.rows(tab) + 1, { measure: 'Helt nytt tiltak', priority: 9 });
  return round;
});
const changes = async (round: Round, email = fosen) => (await round.call('changes', tab, email)).body;

describe('what has changed', () => {
  it('is everything before the first version is sent, and says so', async () => {
    const round = await small.planted();
    expect((await changes(round))['message']).toContain('ikke sendt inn noen versjon ennå');
  });

  it('is nothing just after it is sent', async () => {
    const round = await small.planted();
    await round.call('submit', tab, fosen);
    expect((await changes(round))['message']).toContain('Ingen rader er endret i Fosen siden versjon 1.');
  });

  it('is nothing either when the rows are sorted otherwise', async () => {
    const round = await returned();
    round.sort(tab, [1, 6], 'measure', true);
    expect((await changes(round))['message']).toContain('Ingen rader er endret');
  });

  it('shows old and new of each field that differs, rows that are new and rows that are gone', async () => {
    const before = await returned();
    const body = await changes(await edited());
    const text = String(body['message']);
    expect(text).toContain('3 rader er endret i Fosen siden versjon 1.');
    expect(text).toContain(`FOS-01 «${before.shown(tab, 1, 'measure')}» – endret`);
    expect(text).toContain('Søkt til eier: 150\u00a0000 → 123\u00a0000');
    expect(text).toContain('«Helt nytt tiltak» – ny rad');
    expect(text).toContain(`«${before.shown(tab, 2, 'measure')}» – rad som er borte`);
    expect(String(body['html'])).not.toContain('<script>');
    expect(String(body['html'])).toContain('&#60;script&#62;');
  });

  it('writes amounts in one way, and tells where the same amount was typed in another', async () => {
    const round = await returned();
    round.type(tab, 1, { soughtOwner: '123 000', need: 'Én\nto' });
    round.type(tab, 2, { soughtOwner: '150 000 +' });
    const text = String((await changes(round))['message']);
    expect(text).toContain('Søkt til eier: 150\u00a0000 → 123\u00a0000');
    expect(text).toContain('→ Én / to');
    expect(text).toContain('→ 150 000 +');
    round.type(tab, 1, { soughtOwner: '150 000' });
    expect(String((await changes(round))['message'])).toContain('(skrevet på en annen måte)');
  });

  it('changes nothing: one read, no write, nothing stored', async () => {
    const round = await edited();
    expect(await round.countCalls(() => changes(round))).toEqual({ read: 1, write: 0 });
    const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ cells }) => cells['measure'])).not.toContain('Helt nytt tiltak');
  });

  it.each([innherred, reader])('is not for %s', async (email) => {
    const round = await returned();
    expect((await round.call('changes', tab, email)).status).toBe(403);
  });
});

describe('the last two versions', () => {
  let round: Round;
  beforeEach(async () => {
    round = await edited();
    round.deleteRows(tab, round.rowWhere(tab, 'measure', 'Helt nytt tiltak'));
    for (let row = 1; row <= round.rows(tab); row++) round.type(tab, row, { priority: row });
    await round.call('submit', tab, fosen);
  });

  it('are shown to the case worker against each other, with who and when', async () => {
    const text = String((await changes(round, caseWorker))['message']);
    expect(text).toContain('Ingen rader er endret i Fosen siden versjon 2.');
    const [, between = ''] = text.split('Fra versjon 1 til versjon 2');
    expect(between).toMatch(new RegExp(`Versjon 1, sendt .* av ${fosen}; versjon 2, sendt .* av ${fosen}`));
    expect(between).toContain('→ 123\u00a0000');
  });
});
