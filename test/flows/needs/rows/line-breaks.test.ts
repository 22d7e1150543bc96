// A line break in a cell is seen in what is said of it, and is counted as nothing: in the remark and in «Hva gjenstår».
import { expect, it } from 'vitest';
import type { Todo } from '../../../../functions/flows/needs/list-left.ts';
import { fullRow } from '../../round/full-row.ts';
import { prepared } from '../../round/round.ts';
import { caseWorker, fosen, small } from '../../round/rounds.ts';

const tab = 'Behov Fosen';
/** The first row after the five of the seed. */
const row = 6;
const begun = prepared(async () => small.planted());
const told = async (cells: object) => {
  const round = await begun();
  round.type(tab, row, { ...fullRow, ...cells });
  round.clock.pass(60);
  await round.call('check', tab, fosen);
  return round;
};

it('an amount on two lines is one finding, with its reason, also in the list', async () => {
  const round = await told({ soughtOwner: '10\n000' });
  expect(round.value(tab, row, 'remark')).toMatch(/^K7: Søkt til eier: «10 \/ 000» kan ikke.* …$/);
  const todo = (await round.call('todo', tab, fosen)).body['todo'] as Todo;
  expect(todo.lines.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^«10 \/ 000» kan ikke leses som et beløp\./) as string,
  ]);
});

it('a name on two lines adds nothing to the count, and is one line in the list', async () => {
  const round = await told({ measure: 'Felles\nspråk', soughtOwner: '10\n000', partner: 'Ingen\nslik' });
  expect(round.value(tab, row, 'remark')).toMatch(/ … og 1 til$/);
  const todo = (await round.call('todo', tab, fosen)).body['todo'] as Todo;
  expect(new Set(todo.lines.map(({ name }) => name))).toEqual(new Set(['Felles / språk']));
});

it('a reason on two lines is one thing that is said', async () => {
  const round = await told({ start: 'H26', end: 'V26' });
  await round.call('waive', tab, caseWorker, {
    row: row + 1,
    reason: 'Avtalt i møte\nmed eierne i går, se referatet.',
  });
  expect(round.value(tab, row, 'remark')).toMatch(/Statsforvalteren lar.* …$/);
  expect(round.note(tab, row, 'remark')).toContain('«Avtalt i møte / med eierne i går, se referatet».');
});
