// Verb «accept» over HTTP: a proposal the person saw is written on that person's request, and only over what was judged.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptProposals } from '../../functions/flows/needs/accept-proposals.ts';
import type { SheetPort } from '../../functions/ports.ts';
import { fullRow } from './full-row.ts';
import { type TestRound, caseWorker, fosen, innherred, openTestRound } from './round.ts';

const tab = 'Behov Fosen';
let round: TestRound;
let row: number;
beforeAll(async () => {
  round = await openTestRound();
  row = round.rows(tab) + 1;
});
afterAll(() => round.close());
beforeEach(async () => {
  round.type(tab, row, { ...fullRow, confirmed: null });
  await round.call('check', tab, fosen);
});

const accept = (email = fosen) => round.call('accept', tab, email, { row: row + 1 });

describe('a proposal that was shown', () => {
  it.each([
    ['soughtUh', '14 000 +', '14000', '14\u00a0000'],
    ['soughtOwner', '12k', '12000', '12\u00a0000'],
    ['theme', 'Inkluderende praksiss', 'Inkluderende praksis', 'Inkluderende praksis'],
    ['municipalities', 'Åfjordd, Osen', 'Åfjord, Osen', 'Åfjord, Osen'],
    ['partner', 'NTNU og Nord unversitet', 'NTNU, Nord universitet', 'NTNU, Nord universitet'],
    ['sector', 'skloe', 'skole', 'skole'],
    ['start', '1.9.2026', 'H26', 'H26'],
    ['uhAgreedOn', '2/13/2026', '13.02.2026', '13.02.2026'],
  ])('for %s «%s» is written when the person accepts it', async (field, typed, value, told) => {
    round.type(tab, row, { [field]: typed });
    await round.call('check', tab, fosen);
    expect(round.note(tab, row, field)).toContain(`Mente du ${told}?`);
    const { status, body } = await accept();
    expect([status, body['title']]).toEqual([200, 'Forslag godtatt']);
    expect(String(body['message'])).toContain(`(sto: ${typed})`);
    expect(String(round.value(tab, row, field))).toBe(value);
    expect(round.note(tab, row, field)).toBe('');
    round.type(tab, row, { [field]: fullRow[field] ?? null });
  });

  it('leaves the row with its ID and its new status, by one read and one write', async () => {
    const id = round.shown(tab, row, 'id');
    round.type(tab, row, { soughtUh: '14 000 +' });
    await round.call('check', tab, fosen);
    expect(round.shown(tab, row, 'status')).toBe('Må rettes');
    expect(await round.countCalls(() => accept())).toEqual({ read: 1, write: 1 });
    expect([round.shown(tab, row, 'id'), round.shown(tab, row, 'status')]).toEqual([id, 'Klar']);
    expect(await round.countCalls(() => round.call('check', tab, fosen))).toEqual({ read: 1, write: 0 });
  });

  it('for the same error in many rows is accepted for all of them at once', async () => {
    const more = [row + 1, row + 2];
    for (const at of more)
      round.type(tab, at, { ...fullRow, priority: at, measure: `Nr ${at}`, theme: 'Veiledningg' });
    round.type(tab, row, { theme: 'Veiledningg' });
    await round.call('check', tab, fosen);
    await accept();
    for (const at of [row, ...more]) expect(round.shown(tab, at, 'theme')).toBe('Veiledning');
    for (const at of more)
      round.type(tab, at, Object.fromEntries(Object.keys(fullRow).map((field) => [field, null])));
    await round.call('check', tab, fosen);
  });

  it('renumbers the priorities when there is a hole', async () => {
    round.type(tab, row, { priority: 9 });
    await round.call('check', tab, fosen);
    expect(round.shown(tab, row, 'remark')).toContain('Rekkefølgen hopper til 9; neste ledige tall er 6');
    await accept();
    expect(round.value(tab, row, 'priority')).toBe(6);
  });
});

describe('a cell is left alone', () => {
  it('when it holds another value than the one that was judged', async () => {
    round.type(tab, row, { soughtUh: '14 000 +' });
    await round.call('check', tab, fosen);
    round.type(tab, row, { soughtUh: '16 000 +' });
    const { body } = await accept();
    expect(body['title']).toBe('Ingen forslag å godta');
    expect(round.shown(tab, row, 'soughtUh')).toBe('16 000 +');
  });

  it('when somebody types in it between our read and our write', async () => {
    round.type(tab, row, { soughtUh: '14 000 +' });
    await round.call('check', tab, fosen);
    const { world, rounds } = round.functions.wiring;
    const sheets: SheetPort = {
      read: (id, titles) => world.sheets.read(id, titles),
      write(...written) {
        round.type(tab, row, { soughtUh: '99 000' });
        return world.sheets.write(...written);
      },
    };
    const [own] = rounds;
    if (!own) throw new Error('no round');
    await acceptProposals({ ...world, sheets }, { round: own, by: { email: fosen }, tab, row: row + 1 });
    expect(round.shown(tab, row, 'soughtUh')).toBe('99 000');
  });

  it('when its row is not the one the person stands in', async () => {
    round.type(tab, row, { soughtUh: '14 000 +' });
    await round.call('check', tab, fosen);
    const { body } = await round.call('accept', tab, fosen, { row: 2 });
    expect(body['title']).toBe('Ingen forslag å godta');
    expect(round.shown(tab, row, 'soughtUh')).toBe('14 000 +');
  });

  it.each([caseWorker, innherred])('when %s asks, whose cells they are not', async (email) => {
    round.type(tab, row, { soughtUh: '14 000 +' });
    await round.call('check', tab, fosen);
    expect((await accept(email)).status).toBe(403);
    expect(round.shown(tab, row, 'soughtUh')).toBe('14 000 +');
  });
});

describe('in a tab of the county governor’s', () => {
  it('the case worker accepts a proposal too', async () => {
    const last = round.rows('Budsjett') + 1;
    round.type('Budsjett', last, { line: 'Møter', label: 'Prøve', amount: '1,5 mill' });
    await round.call('check', 'Budsjett', caseWorker);
    await round.call('accept', 'Budsjett', caseWorker, { row: last + 1 });
    expect(round.value('Budsjett', last, 'amount')).toBe(1500000);
    expect((await round.call('accept', 'Budsjett', fosen, { row: last + 1 })).status).toBe(403);
  });
});
