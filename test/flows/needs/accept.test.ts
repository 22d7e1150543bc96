// Verb «accept»: a proposal the person saw is written on that person's request, and only over what was judged.
import { beforeEach, describe, expect, it } from 'vitest';
import { planRow } from '../../seeded.ts';
import { fullRow } from '../round/full-row.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, innherred, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
/** The first row after the five of the seed. */
const row = 6;
const begun = prepared(async () => {
  const round = await small.planted();
  round.type(tab, row, fullRow);
  await round.call('check', tab, fosen);
  return round;
});
let round: Round;
beforeEach(async () => {
  round = await begun();
});

const typeAndCheck = async (cells: Parameters<Round['type']>[2]) => {
  round.type(tab, row, cells);
  await round.call('check', tab, fosen);
};
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
    ['uhAgreedOn', '1/13/2026', '46035', '13.01.2026'],
  ])('for %s «%s» is written when the person accepts it', async (field, typed, value, told) => {
    await typeAndCheck({ [field]: typed });
    expect(round.note(tab, row, field)).toContain(`Mente du ${told}?`);
    const { status, body } = await accept();
    expect([status, body['title']]).toEqual([200, 'Forslag godtatt']);
    expect(String(body['message'])).toContain(`(sto: ${typed})`);
    expect(String(round.value(tab, row, field))).toBe(value);
    expect(round.note(tab, row, field)).toBe('');
  });

  it('leaves the row with its ID and its new status, by one read and one write', async () => {
    const id = round.shown(tab, row, 'id');
    await typeAndCheck({ soughtUh: '14 000 +' });
    expect(round.shown(tab, row, 'status')).toBe('Må rettes');
    expect(await round.countCalls(() => accept())).toEqual({ read: 1, write: 1 });
    expect([round.shown(tab, row, 'id'), round.shown(tab, row, 'status')]).toEqual([id, 'Klar']);
    expect(await round.countCalls(() => round.call('check', tab, fosen))).toEqual({ read: 1, write: 0 });
  });

  it('for the same error in many rows is accepted for all of them at once', async () => {
    const more = [row + 1, row + 2];
    for (const at of more)
      round.type(tab, at, { ...fullRow, priority: at, measure: `Nr ${at}`, theme: 'Veiledningg' });
    await typeAndCheck({ theme: 'Veiledningg' });
    await accept();
    for (const at of [row, ...more]) expect(round.shown(tab, at, 'theme')).toBe('Veiledning');
  });

  it('renumbers the priorities when there is a hole', async () => {
    await typeAndCheck({ priority: 9 });
    expect(round.shown(tab, row, 'remark')).toContain('Rekkefølgen hopper til 9; neste ledige tall er 6');
    await accept();
    expect(round.value(tab, row, 'priority')).toBe(6);
  });
});

describe('a cell is left alone', () => {
  beforeEach(() => typeAndCheck({ soughtUh: '14 000 +' }));

  it('when it holds another value than the one that was judged', async () => {
    round.type(tab, row, { soughtUh: '16 000 +' });
    const { body } = await accept();
    expect(body['title']).toBe('Ingen forslag å godta');
    expect(round.shown(tab, row, 'soughtUh')).toBe('16 000 +');
  });

  it('when somebody types in it between our read and our write', async () => {
    round.sheets.beforeNext('write', () => round.type(tab, row, { soughtUh: '99 000' }));
    await accept();
    expect(round.shown(tab, row, 'soughtUh')).toBe('99 000');
  });

  it('when its row is not the one the person stands in', async () => {
    const { body } = await round.call('accept', tab, fosen, { row: 2 });
    expect(body['title']).toBe('Ingen forslag å godta');
    expect(round.shown(tab, row, 'soughtUh')).toBe('14 000 +');
  });

  it('when the report is sent, though it is typed in all the same', async () => {
    round.type(tab, row, { soughtUh: '14 000' });
    expect((await round.call('submit', tab, fosen)).status).toBe(200);
    await typeAndCheck({ soughtUh: '14 000 +' });
    expect(round.note(tab, row, 'soughtUh')).toContain('Mente du 14\u00a0000?');
    const { status, problem } = await accept();
    expect([status, problem]).toEqual([409, 'tabLocked']);
    expect(round.shown(tab, row, 'soughtUh')).toBe('14 000 +');
  });

  it.each(['=', '+', '-', '@'])(
    'when what would be written begins with %s, as a formula may',
    async (sign) => {
      round.type('Plan', planRow('themes'), { value: `${sign}Veiledning; Inkluderende praksis` });
      await typeAndCheck({ soughtUh: '14 000', theme: `${sign}Veiledningg` });
      expect(round.note(tab, row, 'theme')).not.toContain('Mente du');
      expect((await accept()).body['title']).toBe('Ingen forslag å godta');
      expect(round.shown(tab, row, 'theme')).toBe(`${sign}Veiledningg`);
    },
  );

  it.each([caseWorker, innherred])('when %s asks, whose cells they are not', async (email) => {
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
