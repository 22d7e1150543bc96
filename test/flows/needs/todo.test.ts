// Verb «todo»: the list of what is left in a tab, and the proposals that are accepted from it.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Todo } from '../../../functions/flows/needs/list-left.ts';
import { planRow } from '../../seeded.ts';
import { fullRow } from '../round/full-row.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, innherred, reader, small } from '../round/rounds.ts';

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

const list = async (title = tab, email = fosen): Promise<Todo> =>
  (await round.call('todo', title, email)).body['todo'] as Todo;
const accept = async (ids: string[], title = tab, email = fosen) => {
  const { body } = await round.call('accept', title, email, { proposals: ids });
  return { title: body['title'], todo: body['todo'] as Todo };
};
const idsOf = ({ lines }: Todo): string[] => lines.flatMap(({ proposal }) => proposal?.ids ?? []);
const shortly = ({ lines }: Todo): string[] =>
  lines.map(({ word, cell, header }) => [word, cell, header].filter((text) => text !== '').join(' '));

describe('the list of a network’s tab', () => {
  it('says that nothing is left, and what to do then', async () => {
    const { message, lines } = await list();
    expect([message, lines]).toEqual(['Ingenting gjenstår. Velg Samordning → Send behovsmelding.', []]);
  });

  it('has a line for each kind of finding, gravest first and then by row, and says how many', async () => {
    round.type(tab, row, { soughtUh: '14 000 +', need: '', ownerEffort: '', theme: 'Noe helt annet' });
    round.type(tab, 2, { start: 'V28', end: 'V27' });
    const todo = await list();
    expect(todo.message).toBe('2 må rettes og 1 rad er ikke fylt ut. 1 å se over.');
    expect(shortly(todo)).toEqual([
      'Må rettes J3 Slutt',
      'Må rettes L7 Søkt til UH',
      'Ikke fylt ut O7 Eiers innsats',
      'Se over F7 Tema',
    ]);
  });

  it('tells of each line which tiltak it is, in a few words, and what is proposed', async () => {
    round.type(tab, row, { soughtUh: '14 000 +' });
    await round.call('check', tab, fosen);
    expect((await list()).lines).toEqual([
      {
        kind: 'mustMend',
        word: 'Må rettes',
        cell: 'L7',
        id: round.shown(tab, row, 'id'),
        name: 'Felles språkarbeid',
        header: 'Søkt til UH',
        message: expect.stringMatching(/^«14 000 \+» er ikke et bestemt beløp\./) as string,
        proposal: { text: 'Mente du 14\u00a0000?', ids: [expect.stringMatching(/^[0-9a-f]{12}$/)] },
      },
    ]);
  });

  it('gathers what a row lacks in one line, at its first empty cell', async () => {
    round.type(tab, row, { sector: '', theme: '', partner: '' });
    const { lines } = await list();
    expect(lines).toMatchObject([
      { kind: 'notFilled', cell: 'E7', message: 'Fyll ut: Sektor, Tema, Partner.' },
    ]);
  });

  it('says that an empty tab is empty, and of a sent one that it is sent, with nothing to accept', async () => {
    round.deleteRows(tab, 1, row);
    expect((await list()).message).toBe('Fanen er tom. Skriv ett tiltak per rad.');
    round = await begun();
    expect((await round.call('submit', tab, fosen)).status).toBe(200);
    const sent = 'Behovsmeldingen er sendt inn, og fanen er låst.';
    const ask = 'Skal noe endres, be saksbehandleren hos Statsforvalteren returnere den.';
    expect((await list()).message).toBe(`${sent} ${ask} Ingenting gjenstår.`);
    round.type(tab, row, { soughtUh: '14 000 +' });
    expect((await list()).message).toBe(`${sent} ${ask} 1 må rettes.`);
    expect((await list(tab, caseWorker)).message).toContain(`${sent} Skal nettverket endre noe, må den`);
    expect(idsOf(await list())).toEqual([]);
  });

  it('costs one read, and nothing is written or kept', async () => {
    round.type(tab, row, { soughtUh: '14 000 +' });
    expect(await round.countCalls(() => list())).toEqual({ read: 1, write: 0 });
    expect(round.shown(tab, row, 'status')).toBe('Klar');
  });

  it('lists a header that is gone once, however many rows there are', async () => {
    round.type(tab, 0, { theme: null });
    const { lines } = await list();
    expect(lines.filter(({ message }) => message.includes('«Tema» mangler'))).toHaveLength(1);
  });
});

describe('from the list', () => {
  beforeEach(() => {
    round.type(tab, row, { soughtUh: '14 000 +', soughtOwner: '12k' });
    round.type(tab, 2, { sector: 'skloe' });
  });

  it('one proposal is accepted and no other, with the list as it is then, by one read and one write', async () => {
    const before = await list();
    const [first = ''] = idsOf(before);
    let told: Awaited<ReturnType<typeof accept>> | undefined;
    const calls = await round.countCalls(async () => (told = await accept([first])));
    expect(calls).toEqual({ read: 1, write: 1 });
    expect(told?.title).toBe('Forslag godtatt');
    expect(idsOf(told!.todo)).toEqual(idsOf(before).slice(1));
    expect([round.shown(tab, 2, 'sector'), round.shown(tab, row, 'soughtUh')]).toEqual(['skole', '14 000 +']);
  });

  it('all are accepted at once, and then nothing is left', async () => {
    const { todo } = await accept(idsOf(await list()));
    expect(todo.lines).toEqual([]);
    expect([round.value(tab, row, 'soughtUh'), round.value(tab, row, 'soughtOwner')]).toEqual([14000, 12000]);
    expect(round.shown(tab, row, 'status')).toBe('Klar');
  });

  it('the same asked for again changes nothing, and says so', async () => {
    const ids = idsOf(await list());
    await accept(ids);
    const again = await round.countCalls(() => accept(ids));
    expect(again).toEqual({ read: 1, write: 0 });
    expect((await accept(ids)).title).toBe('Ingenting å godta');
  });

  it('a cell that was changed since the list was read is left alone', async () => {
    const ids = idsOf(await list());
    round.type(tab, row, { soughtUh: '16 000 +' });
    const { todo } = await accept(ids);
    expect(round.shown(tab, row, 'soughtUh')).toBe('16 000 +');
    expect(todo.lines.map(({ proposal }) => proposal?.text)).toEqual(['Mente du 16\u00a0000?']);
  });

  it('a proposal is written in its own row, though the row has moved since', async () => {
    const ids = idsOf(await list());
    round.insertRows(tab, 2, 1);
    await accept(ids);
    expect(round.shown(tab, 3, 'sector')).toBe('skole');
    expect(round.value(tab, row + 1, 'soughtUh')).toBe(14000);
  });

  it('no other role accepts: a case worker is offered nothing, and others get no list', async () => {
    expect((await list(tab, caseWorker)).lines).toHaveLength(3);
    expect(idsOf(await list(tab, caseWorker))).toEqual([]);
    expect((await round.call('todo', tab, innherred)).problem).toBe('notYourNetwork');
    expect((await round.call('todo', tab, reader)).problem).toBe('roleMayNot');
  });
});

describe('what can never be accepted is not offered', () => {
  it.each(['=', '+', '-', '@'])('a word of Plan that begins with %s, as a formula may', async (sign) => {
    round.type('Plan', planRow('themes'), { value: `${sign}Veiledning; Inkluderende praksis` });
    round.type(tab, row, { theme: `${sign}Veiledningg` });
    const { lines } = await list();
    expect(lines.filter(({ cell }) => cell === `F${row + 1}`).map(({ proposal }) => proposal)).toEqual([
      undefined,
    ]);
    await round.call('check', tab, fosen);
    expect(round.note(tab, row, 'theme')).not.toContain('Mente du');
  });

  it('nor what stands in a cell whose text is a formula’s', async () => {
    round.enter(tab, row, { sector: '="skloe"' });
    await round.call('check', tab, fosen);
    expect(round.shown(tab, row, 'remark')).not.toContain('Mente du');
    expect(idsOf(await list())).toEqual([]);
  });
});

describe('in a tab of the county governor’s', () => {
  it('the case worker has the list, and accepts from it', async () => {
    const last = round.rows('Budsjett') + 1;
    round.type('Budsjett', last, { line: 'Møter', label: 'Prøve', amount: '1,5 mill' });
    const todo = await list('Budsjett', caseWorker);
    expect(todo.lines).toMatchObject([{ word: 'Må rettes', id: '', name: 'Møter' }]);
    const after = await accept(idsOf(todo), 'Budsjett', caseWorker);
    expect(round.value('Budsjett', last, 'amount')).toBe(1500000);
    expect(after.todo.message).toBe('Ingenting å rette.');
  });

  it.each(['Kriterier', 'Vurdering av tiltak'])('a proposal in %s can be accepted too', async (title) => {
    await round.call('submit', tab, fosen);
    await round.call('check', title, caseWorker);
    round.type(title, 1, { verdict: title === 'Kriterier' ? 'møt' : 'innstils ikke' });
    const todo = await list(title, caseWorker);
    expect(idsOf(todo)).toHaveLength(1);
    await accept(idsOf(todo), title, caseWorker);
    expect(idsOf(await list(title, caseWorker))).toEqual([]);
  });

  it('one where nobody types has nothing left', async () => {
    expect(await list('Ordliste', caseWorker)).toMatchObject({ message: 'Ingenting å rette.', lines: [] });
  });
});
