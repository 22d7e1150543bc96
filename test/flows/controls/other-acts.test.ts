// What is not found stops what is sent and compared as well, holds back reminders, and is told in Start by the sweep.
import { beforeEach, describe, expect, it } from 'vitest';
import { type ParameterName, planParameters } from '../../../functions/domain/plan/parameters.ts';
import { needParameters } from '../../../functions/domain/plan/need-parameters.ts';
import { tabOf } from '../../../functions/domain/tabs/index.ts';
import { planRow } from '../../seeded.ts';
import type { Round } from '../round/round.ts';
import type { Told } from '../round/entry.ts';
import { caseWorker, fosen, innherred, small } from '../round/rounds.ts';
import { emptyWheel, typeLine, wheelRow } from '../round/wheel-rows.ts';

let round: Round;
beforeEach(async () => {
  round = await small.mended();
});
const words = ({ body }: Told): string => JSON.stringify([body['detail'], body['message']]);
const send = (more: object = {}) => round.call('submit', 'Behov Fosen', fosen, more);
const misspell = (name: ParameterName): void =>
  round.type('Plan', planRow(name), { parameter: `${planParameters[name].label}.` });
const labels = (Object.keys(needParameters) as (keyof typeof needParameters)[]).map(
  (name) => [needParameters[name].label, name] as const,
);
const rules = (): string => {
  const rows = Array.from({ length: round.rows('Start') }, (_, at) => at + 1);
  const row = rows.find((at) => round.shown('Start', at, 'subject') === 'Regler som ikke er funnet');
  return row === undefined ? '' : round.shown('Start', row, 'sentence');
};

/** Makes a cell a box, or what its format shows otherwise. */
const put = (tab: string, row: number, field: string, cell: object): void => {
  const columnIndex = tabOf(tab)!.tab.columns.findIndex((column) => column.field === field);
  const start = { sheetId: round.sheetId(tab), rowIndex: row, columnIndex };
  const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
  round.change({ updateCells: { start, fields, rows: [{ values: [cell] }] } });
};
const numberFormat = { type: 'NUMBER', pattern: '#,##0' };
/** What no value can be read from, though something is there. */
const unreadable = {
  'a ticked box': { userEnteredValue: { boolValue: true } },
  'decimals that are hidden': { userEnteredValue: { numberValue: 3.4 }, userEnteredFormat: { numberFormat } },
  'an error': { userEnteredValue: { formulaValue: '=1/0' } },
};
const kinds = Object.entries(unreadable);
const counted: readonly string[] = ['kroner', 'integer', 'choice', 'instant'];

describe('a report', () => {
  it.each(
    labels.flatMap(([label, name]) =>
      kinds
        // A list of words may hold whatever is shown.
        .filter(([kind]) => !kind.startsWith('decimals') || counted.includes(needParameters[name].kind))
        .map(([kind, cell]) => [label, kind, name, cell] as const),
    ),
  )('is not sent while nothing can be read beside a label: %s, %s', async (label, _kind, name, cell) => {
    put('Plan', planRow(name), 'value', cell);
    const told = await send();
    expect([told.problem, words(told)]).toEqual(['rulesUnread', expect.stringContaining(label)]);
    expect(round.inbox.list()).toEqual([]);
  });
  it.each(
    ['preAnnounced', 'municipalities'].flatMap((field) =>
      kinds
        .filter(([kind]) => !kind.startsWith('decimals') || field === 'preAnnounced')
        .map(([kind, cell]) => [field, kind, cell] as const),
    ),
  )('is not sent while its own line cannot be read, but others are: %s, %s', async (field, _kind, cell) => {
    put('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Fosen'), field, cell);
    const told = await send();
    expect([told.problem, words(told)]).toEqual(['rulesUnread', expect.stringContaining('Nøkkeltall ')]);
    expect((await round.call('submit', 'Behov Innherred', innherred)).status).toBe(200);
  });
  it.each(labels)('is not sent while a label of its rules is misspelt: %s', async (label, name) => {
    misspell(name);
    for (const more of [{ preview: true }, {}]) {
      const told = await send(more);
      expect([told.problem, words(told)]).toEqual(['rulesUnread', expect.stringContaining(`«${label}»`)]);
    }
    expect(round.inbox.list()).toEqual([]);
    round.type('Plan', planRow(name), { parameter: label });
    expect((await send()).status).toBe(200);
  });
  it.each(labels)(
    'says which rule it was not held to where its label is deleted: %s',
    async (label, name) => {
      round.deleteRows('Plan', planRow(name));
      for (const more of [{ preview: true }, {}]) expect(words(await send(more))).toContain(`«${label}»`);
    },
  );
  it.each([
    ['Plan', 'value'],
    ['Plan', 'parameter'],
    ['Nøkkeltall', 'municipalities'],
    ['Nøkkeltall', 'preAnnounced'],
  ])('is not sent where a column of %s has another heading: %s', async (tab, field) => {
    round.header(tab, field, 'Noe annet');
    expect((await send()).status).toBe(409);
    expect(round.inbox.list()).toEqual([]);
  });
  it('is sent whatever else stops the distribution, since coordinators cannot mend that', async () => {
    round.type('Plan', planRow('elevtall'), { value: '10' });
    expect((await send()).status).toBe(200);
  });
});

describe('a comparison', () => {
  const tab = 'Alternativer';
  const compare = () => round.call('compare', tab, caseWorker);
  it('is refused where a tab or a label is not found', async () => {
    round.rename('Kriterier', 'Kriterer');
    expect(words(await compare())).toContain('Kriterier');
    round.rename('Kriterer', 'Kriterier');
    misspell('cap');
    expect(words(await compare())).toContain(`«${planParameters.cap.label}»`);
  });
  it('is refused where a set of rules has another heading, and does not pass over it', async () => {
    round.header(tab, 'alternative2', 'Nummer to');
    expect(words(await compare())).toContain('Alternativ 2');
  });
  it.each(kinds)('does not try a set where a choice is %s', async (_kind, cell) => {
    for (const name of ['base', 'elevtall', 'cap'] as const) {
      round.type(tab, 1, { alternative1: null });
      const row = round.rowWhere(tab, 'label', planParameters[name].label);
      put(tab, row, 'alternative1', cell);
      expect([name, words(await compare())]).toEqual([name, expect.stringContaining('1 kan ikke beregnes')]);
      put(tab, row, 'alternative1', {});
    }
  });
  it('does not try a set where a choice stands beside a label that is misspelt', async () => {
    const { label } = planParameters.base;
    const row = round.rowWhere(tab, 'label', label);
    round.type(tab, row, { label: `${label}.`, alternative1: '100 000' });
    const told = await compare();
    expect(words(told)).toContain('1 kan ikke beregnes');
    const rows = Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, 'words'));
    expect(rows.join('\n')).toContain(`«${label}» mangler`);
  });
});

describe('the deadline', () => {
  const at = '2026-02-27T07:00:00.000Z';
  beforeEach(() => {
    emptyWheel(round);
    typeLine(round, 'need', { date: '2026-03-02' });
    round.clock.pass((Date.parse(at) - round.clock.now().getTime()) / 1000);
  });
  const reminded = async () => (await round.tick()).body['reminded'];
  it('under a misspelt code holds its reminders back till it is mended, and the sweep says so in Start', async () => {
    const row = wheelRow(round, 'need');
    round.type('Årshjul', row, { code: 'nede' });
    expect(await reminded()).toBe(0);
    await round.sweep();
    expect(rules()).toContain('«nede» er ukjent');
    round.type('Årshjul', row, { code: 'need' });
    expect(await reminded()).toBe(3);
    await round.sweep();
    expect(rules()).toBe('I orden.');
  });
  it('that is deleted is told, and holds back its reminders', async () => {
    round.deleteRows('Årshjul', wheelRow(round, 'need'));
    expect(await reminded()).toBe(0);
    await round.sweep();
    expect(rules()).toContain('Fristen med koden «need» mangler');
  });
});
